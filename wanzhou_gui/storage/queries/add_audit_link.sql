INSERT INTO audit_link (operation_id, digest) VALUES (?, ?);
