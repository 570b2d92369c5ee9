SELECT id, CAST(at AS BLOB), CAST(clerk AS BLOB), CAST(verb AS BLOB), CAST(subject AS BLOB), can_be_undone, undoes
FROM operation WHERE id > ? ORDER BY id;
