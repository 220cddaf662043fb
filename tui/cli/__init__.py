"""The command line: one module per command, loaded when it is called."""


def main() -> int:
    """Run the command line; returns the exit code."""
    return 0
