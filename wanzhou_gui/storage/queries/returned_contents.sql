SELECT sha256, content FROM returned_content
UNION ALL
SELECT sha256, content FROM received_file
ORDER BY sha256;
