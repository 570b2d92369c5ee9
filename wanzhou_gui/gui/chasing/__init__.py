"""催报: who has not reported, and what is done about it."""
