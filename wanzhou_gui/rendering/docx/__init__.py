"""Short letters as Word files, which WPS and Word open and people may still change."""
