DELETE FROM fresh_set WHERE place = ?;
