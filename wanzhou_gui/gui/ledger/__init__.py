"""The ledger of tasks: the table, its filters, and one task in full."""
