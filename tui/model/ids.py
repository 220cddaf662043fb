"""Identity: decks, cards and how a new id is made. Ids never change with the text they came from."""

import re
import unicodedata
from collections.abc import Container
from dataclasses import dataclass
from typing import NewType

DeckId = NewType("DeckId", str)
CardId = NewType("CardId", str)
SessionId = NewType("SessionId", str)
"""A UUIDv7 in its usual text form."""

ID_PATTERN = re.compile(r"[a-z0-9-]+")
ID_LIMIT = 100
"""Longest deck or card id, in characters."""
_WORDS_ALONE = bytes(
    code if (char := chr(code)).islower() or char.isdigit() else ord(" ") for code in range(128)
).ljust(256)
"""Makes a space of each byte of ASCII text in lower case that is of no word."""
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_WITHIN_WORDS = b"'`"


@dataclass(frozen=True, slots=True, order=True)
class CardRef:
    """One card of one deck: what progress hangs on."""

    deck: DeckId
    card: CardId

    def __str__(self) -> str:
        return f"{self.deck}/{self.card}"

    @classmethod
    def parse(cls, text: str) -> "CardRef":
        """Read `deck/card`. Raises: ValueError when there is no slash."""
        deck, slash, card = text.partition("/")
        if not slash:
            raise ValueError(text)
        return cls(DeckId(deck), CardId(card))


def is_id(text: str) -> bool:
    """Whether the text may serve as a deck or card id."""
    return len(text) <= ID_LIMIT and ID_PATTERN.fullmatch(text) is not None


def slug(text: str, limit: int = 60) -> str:
    """A readable id for a text: ASCII letters and digits with dashes, cut at a word.

    A text of which little survives in ASCII (other scripts) gives `q-` and eight hex digits of its hash.
    """
    folded = text.casefold()
    marked = folded if folded.isascii() else unicodedata.normalize("NFKD", folded)
    plain = marked.encode("ascii", "ignore")
    words = plain.translate(_WORDS_ALONE, _WITHIN_WORDS).split()
    if not words or (len(plain) < len(marked) and sum(map(len, words)) < _lost(marked)):
        import hashlib  # noqa: PLC0415  # loads OpenSSL, for few names

        return "q-" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    whole = b"-".join(words).decode()
    end = len(whole) if len(whole) <= limit else whole.rfind("-", 0, limit + 1)
    return whole[: end if end > 0 else limit]


def _lost(text: str) -> int:
    """How many letters and digits of a text are none in ASCII."""
    return sum(map(str.isalnum, "".join(_BEYOND_ASCII.findall(text))))


def unique(wanted: str, taken: Container[str]) -> str:
    """The wanted id, or with `-2`, `-3` … behind it where it is taken."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"
