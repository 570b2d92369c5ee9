"""The page of numeric and qualitative targets."""
