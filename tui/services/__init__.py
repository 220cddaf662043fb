"""Use cases without a user interface, called by screens and commands alike."""
