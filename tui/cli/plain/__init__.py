"""Quizzes and reviews as lines of text: for pipes, scripts, Braille and screen readers."""
