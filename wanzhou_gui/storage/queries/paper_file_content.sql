-- A paper that another desk issued has its file among the received ones.
SELECT content FROM paper_file WHERE paper_id = ?1
UNION ALL
SELECT received_file.content
FROM paper
JOIN received_file ON received_file.sha256 = paper.pdf_sha256
WHERE paper.id = ?1
LIMIT 1;
