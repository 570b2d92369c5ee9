INSERT INTO paper_file (paper_id, sha256, content) VALUES (?, ?, ?);
