"""Documents and tables drawn as PDF, Word and workbook files."""
