SELECT row_id FROM own_removal WHERE table_name = ? AND uid = ?;
