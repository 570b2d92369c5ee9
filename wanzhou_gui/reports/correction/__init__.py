"""退回修改通知: what a unit is asked to correct, row by row."""
