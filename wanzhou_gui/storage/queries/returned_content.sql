-- A form that another desk received has its file among those that came with its package.
SELECT content FROM returned_content WHERE sha256 = ?1
UNION ALL
SELECT content FROM received_file WHERE sha256 = ?1
LIMIT 1;
