-- Columns of our tables that point at a table, with what deletion does to their rows.
SELECT pointing.name, points."from", points.on_delete
FROM sqlite_schema AS pointing
JOIN pragma_foreign_key_list(pointing.name) AS points
WHERE pointing.type = 'table' AND points."table" = ?
ORDER BY pointing.name, points."from";
