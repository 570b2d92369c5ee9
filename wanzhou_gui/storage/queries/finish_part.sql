UPDATE part SET place = ?, rows = ? WHERE id = ?;
