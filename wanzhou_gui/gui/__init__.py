"""The window door to the services."""
