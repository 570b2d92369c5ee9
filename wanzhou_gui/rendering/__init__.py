"""Documents and tables drawn as PDF and workbook files."""
