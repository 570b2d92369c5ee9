-- Operations that took a package in or back; what they wrote is no act of this desk.
SELECT DISTINCT operation_id FROM row_change WHERE table_name = 'merged_package';
