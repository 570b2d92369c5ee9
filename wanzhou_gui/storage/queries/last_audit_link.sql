SELECT operation_id, digest FROM audit_link ORDER BY operation_id DESC LIMIT 1;
