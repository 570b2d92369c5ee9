-- A file by its SHA-256, wherever it is kept.
SELECT content FROM paper_file WHERE sha256 = :sha256
UNION ALL
SELECT content FROM returned_content WHERE sha256 = :sha256
UNION ALL
SELECT content FROM received_file WHERE sha256 = :sha256
LIMIT 1;
