INSERT INTO former_identity (uid, table_name, present_uid) VALUES (?, ?, ?)
ON CONFLICT (uid) DO UPDATE SET table_name = excluded.table_name, present_uid = excluded.present_uid;
