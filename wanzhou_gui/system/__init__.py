"""The machine around the program: paths, preferences, clock, log."""
