SELECT content FROM paper_file WHERE paper_id = ?;
