"""What the workbench shows, and its pictures as primitives: painted in the window and on the page for the vice-mayor."""
