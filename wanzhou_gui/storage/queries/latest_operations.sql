SELECT id, at, clerk, verb, subject, can_be_undone, undoes, undone_by FROM operation ORDER BY id DESC LIMIT ?;
