UPDATE operation SET undone_by = ? WHERE id = ?;
