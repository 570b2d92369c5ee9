UPDATE state SET operation = ?, mark = ?, change_id = ?, table_at = ?, row_id = ? WHERE id = 1;
