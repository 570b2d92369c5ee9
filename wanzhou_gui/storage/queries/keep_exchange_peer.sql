-- An older package that comes late says less than the newer one did.
INSERT INTO exchange_peer (desk_uid, desk_name, number, made_at, heads) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (desk_uid) DO UPDATE
SET desk_name = excluded.desk_name, number = excluded.number, made_at = excluded.made_at, heads = excluded.heads
WHERE (excluded.made_at, excluded.number) > (made_at, number);
