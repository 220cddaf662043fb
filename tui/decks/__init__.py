"""Decks in and out: format, loader, writer, library."""
