"""Where the learner stands in a session: what its answers alone do not tell, as the log keeps it."""

from collections.abc import Mapping
from dataclasses import replace

from tui.model.response import JsonValue, as_mapping
from tui.practice.session import Session


def place_json(session: Session) -> dict[str, JsonValue]:
    """Position, positions shown, choices struck out, time spent: the form kept in the log."""
    struck: dict[str, JsonValue] = {
        str(at): [*sorted(choices)] for at, choices in enumerate(session.struck) if choices
    }
    return {
        "position": session.position,
        "shown": [*sorted(session.shown)],
        "struck": struck,
        "elapsed_ms": session.elapsed_ms,
    }


def at_place(session: Session, value: Mapping[str, object]) -> Session:
    """The session where the log says it stood; what does not fit its questions any more is passed over.

    Raises: ValueError when it is no such form.
    """
    count = len(session.questions)
    shown = frozenset(_whole(at) for at in _list(value.get("shown")))
    struck = {int(at): _list(choices) for at, choices in as_mapping(value.get("struck")).items()}
    return replace(
        session,
        position=min(_whole(value.get("position")), count - 1),
        shown=frozenset(at for at in shown if at < count),
        struck=tuple(
            frozenset(_whole(choice) for choice in struck.get(at, ())) & frozenset(question.choice_order)
            for at, question in enumerate(session.questions)
        ),
        elapsed_ms=_whole(value.get("elapsed_ms")),
    )


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise ValueError(f"not a list: {value!r}")
    return value


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError(f"not a whole number from 0: {value!r}")
    return value
