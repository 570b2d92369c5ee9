"""督查台: a supervision desk for a district government office."""

__version__ = "0.1.0"
