INSERT INTO token_count (table_at, token, counted) VALUES (?, ?, ?)
ON CONFLICT (token, table_at) DO UPDATE SET counted = counted + excluded.counted;
