-- The whole returns of the given speakers, [task, unit] each, for one period.
SELECT entry.*
FROM json_each(:speakers) AS speaker
CROSS JOIN entry
  ON entry.task_id = json_extract(speaker.value, '$[0]') AND entry.unit_id = json_extract(speaker.value, '$[1]')
  AND entry.period_id = :period_id;
