SELECT source_digest, source_name, source_text, content, kept_at FROM review_draft ORDER BY kept_at DESC, source_digest;
