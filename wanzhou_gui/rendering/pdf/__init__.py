"""Papers drawn as PDF files with their own fonts, line breaking and page kit."""
