"""Cards of a document that is extracted again, matched with those of its deck."""
