"""年度、终期评估: all periods of a plan, its targets, its deliverables, its units."""
