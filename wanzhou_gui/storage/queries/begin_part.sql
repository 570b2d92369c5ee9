INSERT INTO part (place, rows) VALUES (NULL, 0) RETURNING id;
