SELECT id, at, clerk, verb, subject, can_be_undone, undoes FROM operation WHERE id > ? ORDER BY id;
