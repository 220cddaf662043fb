"""How well a command fits what was typed: by whole words and their beginnings, never by scattered letters."""

import re

_WORD = re.compile(r"[^\W_]+")
_SLIPS_FROM = 4
"""Letters from which on a word may hold a slip."""


def fit(query: str, word: str, about: str, others: str, *, slips: bool) -> float:
    """From 0 (not meant) to 1: the command of that very name, or key.

    Its name comes before what else it is called, and that before what is said of it; with `slips`, a word
    one typing slip off counts as well.
    """
    typed = " ".join(query.casefold().split())
    name = word.casefold()
    if typed == name:
        return 1.0
    if typed in others.casefold().replace(",", " ").split():
        return 0.9
    if name.startswith(typed):
        return 0.8
    tokens = _WORD.findall(typed)
    for score, text in ((0.7, name), (0.6, f"{name} {others}"), (0.5, f"{name} {others} {about}")):
        known = _WORD.findall(text.casefold())
        if tokens and all(_is_begun(token, known, slips=slips) for token in tokens):
            return score
    return 0.0


def _is_begun(token: str, known: list[str], *, slips: bool) -> bool:
    if any(word.startswith(token) for word in known):
        return True
    return slips and len(token) >= _SLIPS_FROM and any(_is_slip(token, word) for word in known)


def _is_slip(token: str, word: str) -> bool:
    from tui.text.nearness import typing_distance  # noqa: PLC0415  # only mistakes need it, and it loads long

    begun = (word[: len(token) + more] for more in (-1, 0, 1))  # with a letter too many, changed or left out
    return any(typing_distance(token, one, 1) <= 1 for one in (word, *begun))
