DELETE FROM entry_draft WHERE task_id = ? AND unit_id = ? AND period_id = ? AND field = ?;
