INSERT OR IGNORE INTO received_file (sha256, content) VALUES (?, ?);
