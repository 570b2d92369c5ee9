"""督查反馈: what the supervision found, to one unit (条例第十六至十八条)."""
