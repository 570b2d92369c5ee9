"""What each paper says: facts, wording and order, without any drawing."""
