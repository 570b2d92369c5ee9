"""Official papers and covering notices as Word files, which WPS and Word open and people may still change."""
