DELETE FROM slice WHERE id >= ? AND id < ?;
