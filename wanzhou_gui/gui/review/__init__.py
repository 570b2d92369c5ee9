"""审核: looking through what units reported, row by row."""
