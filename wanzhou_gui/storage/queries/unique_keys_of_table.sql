-- What no two rows share, with the text of the index where it has one (a condition stands only there).
SELECT list.name, group_concat(covered.name, ','), (SELECT sql FROM sqlite_schema WHERE name = list.name)
FROM pragma_index_list(:table) AS list
JOIN pragma_index_info(list.name) AS covered
WHERE list."unique" AND list.origin <> 'pk'
GROUP BY list.name
ORDER BY list.name;
