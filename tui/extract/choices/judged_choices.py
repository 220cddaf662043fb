"""Choices that each say behind a dash whether they are right: `A) wood — **Correct.** It floats.`"""

import re
from collections.abc import Sequence

from tui.extract.choices.answer_lists import verdict
from tui.extract.choices.rows import Offer, Run

_DASH = re.compile(r"[ \t]+[-–—]+[ \t]+(?=[*_(]*\w)")
_CALLS = re.compile(r"[*_(]{0,3}[^*_().:!,;。！]+[*_).:!,;。！]*[ \t]*")
"""The verdict itself, before what explains it."""
_FEWEST = 2


def unjudged(run: Run) -> Run:
    """A row with choices that say of themselves whether they are right, ticked instead."""
    told = None if run.boxed else _without_verdicts(run.offers)
    if told is None:
        return run
    offers, right, notes = told
    ticked = tuple(offer._replace(ticked=at in right) for at, offer in enumerate(offers))
    return run._replace(offers=ticked, notes="\n\n".join(filter(None, (run.notes, notes))))


def _without_verdicts(offers: Sequence[Offer]) -> tuple[tuple[Offer, ...], frozenset[int], str] | None:
    """The choices without what is said of them, those called right, and what explains it.

    None where one is not judged, or all are judged alike.
    """
    parted = [_parted(offer.text) for offer in offers] if _DASH.search(offers[0].text) else [None]
    if len(parted) < _FEWEST or None in parted:
        return None
    said = [part for part in parted if part]
    right = frozenset(at for at, (_, is_right, _) in enumerate(said) if is_right)
    if not 0 < len(right) < len(said):
        return None
    bare = tuple(offer._replace(text=text) for offer, (text, _, _) in zip(offers, said, strict=True))
    return bare, right, "\n".join(f"- {text.rstrip('.')}: {why}" for text, _, why in said if why)


def _parted(text: str) -> tuple[str, bool, str] | None:
    """A choice, whether it is called right, and why."""
    for dash in _DASH.finditer(text):
        behind = text[dash.end() :]
        judged = verdict(behind)
        called = _CALLS.match(behind)
        if judged is not None and called:
            return text[: dash.start()].rstrip(), judged, behind[called.end() :].strip()
    return None
