"""The ledger file: SQLite behind the usecases ports."""
