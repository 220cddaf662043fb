"""Bytes to the text that somebody wrote: encodings, and characters that were read as others."""
