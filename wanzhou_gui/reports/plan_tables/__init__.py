"""任务分解表 and 督查台账 as official tables on landscape pages."""
