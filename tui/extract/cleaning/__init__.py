"""Raw candidates to cards: freed of what is not theirs, with key points, tags and flags."""
