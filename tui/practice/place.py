"""Where the learner stands in a session: what its answers alone do not tell, as the log keeps it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from tui.model.card import ChoiceBody
from tui.model.response import JsonValue, as_mapping
from tui.practice.question import Question
from tui.practice.session import Session


def place_json(session: Session) -> dict[str, JsonValue]:
    """Position, positions shown, choices struck out, time spent: the form kept in the log.

    Positions shown stand as runs, `[first, last]`: one run says all of a quiz that goes straight through.
    Choices struck out stand as texts, as a deck may be put in another order meanwhile.
    """
    struck: dict[str, JsonValue] = {
        str(at): [*_texts(session.questions[at], choices)]
        for at, choices in enumerate(session.struck)
        if choices
    }
    return {
        "position": session.position,
        "shown": [[first, last] for first, last in _runs(session.shown)],
        "struck": struck,
        "elapsed_ms": session.elapsed_ms,
    }


def at_place(session: Session, value: Mapping[str, object]) -> Session:
    """The session where the log says it stood; what does not fit its questions any more is passed over.

    Earlier versions kept every position shown, and choices struck out by their position: both are read too.
    Raises: ValueError when it is no such form.
    """
    count = len(session.questions)
    struck = [*session.struck]
    for at in range(count):
        if struck[at]:
            struck[at] = frozenset()
    for name, choices in as_mapping(value.get("struck")).items():
        if int(name) in range(count):
            struck[int(name)] = frozenset(_places(session.questions[int(name)], _list(choices)))
    return replace(
        session,
        position=min(_whole(value.get("position")), count - 1),
        shown=frozenset(at for shown in _list(value.get("shown")) for at in _run(shown, count)),
        struck=tuple(struck),
        elapsed_ms=_whole(value.get("elapsed_ms")),
    )


def _runs(positions: Iterable[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of positions that follow each other."""
    for _, run in groupby(enumerate(sorted(positions)), key=lambda one: one[1] - one[0]):
        held = [at for _, at in run]
        yield held[0], held[-1]


def _run(value: object, count: int) -> range:
    """The positions of a run, or of one alone, as far as there are so many."""
    first, last = value if isinstance(value, list) and len(value) == 2 else (value, value)
    return range(_whole(first), min(_whole(last) + 1, count))


def _texts(question: Question, choices: Iterable[int]) -> Iterator[str]:
    body = question.card.body
    if isinstance(body, ChoiceBody):
        yield from (body.choices[at].text for at in sorted(choices))


def _places(question: Question, kept: Iterable[object]) -> Iterator[int]:
    """Where the choices kept, as texts or as positions, stand in the card now."""
    body = question.card.body
    choices = body.choices if isinstance(body, ChoiceBody) else ()
    known = {choice.text: at for at, choice in enumerate(choices)}
    for choice in kept:
        at = known.get(choice) if isinstance(choice, str) else _whole(choice)
        if at in question.choice_order:
            yield at


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise ValueError(f"not a list: {value!r}")
    return value


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError(f"not a whole number from 0: {value!r}")
    return value
