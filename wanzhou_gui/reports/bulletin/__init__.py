"""督查通报: the periodic bulletin on a plan, from facts to wording."""
