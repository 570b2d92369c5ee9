"""Before a ledger is open: making one, opening one, trying the example."""
