SELECT uid, table_name, present_uid FROM former_identity;
