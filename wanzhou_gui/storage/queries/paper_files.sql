SELECT paper_id, sha256, content FROM paper_file ORDER BY paper_id;
