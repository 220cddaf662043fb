"""Pure engines of a quiz: plan, session, grading, scoring."""
