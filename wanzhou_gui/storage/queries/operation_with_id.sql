SELECT id, at, clerk, verb, subject, can_be_undone, undoes, undone_by FROM operation WHERE id = ?;
