"""The page where papers of every kind are edited, looked at, printed and issued."""
