"""What the forms of units say, and what is said about forms that come back."""
