"""延期批复 and 销号通知: what was decided on the applications of one unit."""
