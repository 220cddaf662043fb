"""The learner's log and its projections; the only home of SQL for progress."""
