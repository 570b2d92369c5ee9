"""Building blocks several pages share, drawn by hand where Qt has none."""
