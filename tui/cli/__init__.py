"""The command line: one module per command, loaded when it is called. `main` is the entry point."""

from tui.cli.program import main

__all__ = ["main"]
