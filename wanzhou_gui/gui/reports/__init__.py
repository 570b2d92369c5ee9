"""The page where the bulletin is edited, looked at, printed and issued."""
