"""方案审读: taking a plan in, answering what it leaves open, putting it on record."""
