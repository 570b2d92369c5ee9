-- Automatic indexes have numbered names; what counts is what they cover.
SELECT
  CASE WHEN list.origin = 'c' THEN list.name ELSE '' END, list."unique", list.partial, group_concat(covered.name, ',')
FROM pragma_index_list(:table) AS list
JOIN pragma_index_info(list.name) AS covered
GROUP BY list.name
ORDER BY 1, 4;
