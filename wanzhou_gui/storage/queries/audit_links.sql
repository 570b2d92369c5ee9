SELECT operation_id, digest FROM audit_link;
