"""Files from outside turned into domain values and back."""
