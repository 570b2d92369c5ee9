"""The command line door to the services."""
