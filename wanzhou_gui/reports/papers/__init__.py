"""The family of papers: what makes a kind, and the one register of all kinds."""
