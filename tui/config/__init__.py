"""Where things lie and what the learner prefers."""
