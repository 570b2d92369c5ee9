"""Papers, tables and messages of chasing."""
