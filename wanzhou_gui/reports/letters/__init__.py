"""The family of letters: what makes a kind of letter, the one table of them, and the receipt that goes with one."""
