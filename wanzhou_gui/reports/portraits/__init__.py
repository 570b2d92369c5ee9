"""单位画像 and 盘点材料: one page for each unit, one for each group of tasks."""
