"""Where questions begin and end, and what a line asks."""
