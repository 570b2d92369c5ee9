SELECT table_at, token, counted FROM token_count WHERE token IN (SELECT value FROM json_each(?)) AND counted > 0;
