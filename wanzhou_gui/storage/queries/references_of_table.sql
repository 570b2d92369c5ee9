SELECT "from", "table", coalesce("to", 'id'), on_delete, on_update FROM pragma_foreign_key_list(?) ORDER BY "from", "table";
