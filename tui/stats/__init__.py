"""Figures about learning: activity, retention, forecast, mastery, calibration. Pure."""
