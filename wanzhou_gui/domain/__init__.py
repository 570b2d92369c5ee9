"""Business rules of supervision: plans, units, periods, entries, lamps; no I/O and no clock."""
