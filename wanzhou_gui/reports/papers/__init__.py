"""The family of papers: what each states, how it is put together, and the one register of their kinds."""
