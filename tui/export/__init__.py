"""Scores and answers out, one module per format."""
