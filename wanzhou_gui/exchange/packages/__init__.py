"""Packages between two desks of one office, as files."""
