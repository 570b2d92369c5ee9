-- The desk's next package; the first one gives the desk its name.
INSERT INTO exchange_desk (id, uid, last_number) VALUES (1, ?, 1)
ON CONFLICT (id) DO UPDATE SET last_number = last_number + 1
RETURNING uid, last_number;
