"""Draw values and post messages; they call no service."""
