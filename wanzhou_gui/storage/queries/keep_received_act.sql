INSERT OR IGNORE INTO received_act (digest, content) VALUES (?, ?);
