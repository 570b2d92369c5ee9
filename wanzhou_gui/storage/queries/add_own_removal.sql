INSERT OR IGNORE INTO own_removal (table_name, uid, row_id) VALUES (?, ?, ?);
