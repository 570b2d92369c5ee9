SELECT content FROM returned_content WHERE sha256 = ?;
