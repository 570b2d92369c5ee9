SELECT sha256, content FROM returned_content ORDER BY sha256;
