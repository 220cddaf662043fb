"""Choices, what marks them as right, and keys that name them."""
