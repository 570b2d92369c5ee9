"""The command line: the same verbs as the window, one module per noun, each command a few lines around them."""

from wanzhou_gui.cli.program import main

__all__ = ["main"]
