DELETE FROM review_draft WHERE source_digest = ?;
