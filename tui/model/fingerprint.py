"""Fingerprints: what a card said when it was answered, or when a document was last read."""

import hashlib
import json
from dataclasses import asdict

from tui.model.card import Card


def fingerprint(card: Card) -> str:
    """Sixteen hex digits of what is asked and what is right, ids and notes aside.

    Hashes JSON, not joined text, so that moving a word from question to answer changes it.
    """
    said = [str(card.kind), card.question, asdict(card.body), list(card.key_points)]
    text = json.dumps(said, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
