"""设置: the unit dictionary, the office, lamps, periods, working days, review, clerks, display."""
