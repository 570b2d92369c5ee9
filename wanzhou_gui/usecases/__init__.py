"""The verbs of the program, told through small ports."""
