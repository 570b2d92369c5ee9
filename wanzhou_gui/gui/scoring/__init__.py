"""考核计分: a page reached from 催报, for offices that have switched scoring on."""
