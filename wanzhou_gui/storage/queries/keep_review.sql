INSERT INTO review_draft (source_digest, source_name, source_text, content, kept_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (source_digest) DO UPDATE SET source_name = excluded.source_name, content = excluded.content, kept_at = excluded.kept_at;
