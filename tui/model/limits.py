"""How much is read in one piece, decks and documents alike."""

FILE_LIMIT = 16 * 1024 * 1024
"""Bytes of a deck or a document."""
CARD_LIMIT = 50_000
"""Cards of a deck, and so questions of a document."""
