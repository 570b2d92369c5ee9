DELETE FROM row_set WHERE part = ?;
