SELECT file_name, cells FROM value_source WHERE operation_id = ?;
