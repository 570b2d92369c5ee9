UPDATE state SET operation = ?, mark = ?, table_at = ?, row_id = ? WHERE id = 1;
