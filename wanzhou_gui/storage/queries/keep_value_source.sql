INSERT INTO value_source (operation_id, file_name, cells) VALUES (?, ?, ?);
