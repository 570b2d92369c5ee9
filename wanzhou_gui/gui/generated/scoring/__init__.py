"""Forms compiled by scripts/compile_ui.py; change the .ui file, never these modules."""
