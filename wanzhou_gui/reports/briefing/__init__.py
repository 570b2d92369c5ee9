"""督查专报（呈阅件）: one paper to the leader in charge, the conclusion first, what is asked of him last."""
