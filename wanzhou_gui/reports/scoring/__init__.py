"""考核计分: its words, its tables for workbooks, and the list that goes with a paper."""
