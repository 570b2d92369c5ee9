INSERT OR IGNORE INTO returned_content (sha256, content) VALUES (?, ?);
