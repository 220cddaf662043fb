"""What stands in the braces of a GIFT question: choices, texts, numbers, pairs, true or false, or nothing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.extract.families.gift_text import formatted, readable
from tui.model.card import (
    Accept,
    AcceptNumber,
    AcceptPattern,
    AcceptText,
    Body,
    Choice,
    ChoiceBody,
    MatchBody,
    OpenBody,
    Pair,
    TypedBody,
)
from tui.wording import one_line

_MARK = re.compile(r"\\.|[~=]", re.DOTALL)
_HASH = re.compile(r"\\.|&#\w{1,8};|#+", re.DOTALL)
_WEIGHT = re.compile(r"\s*%([-+]?\d{1,3}(?:\.\d{1,9})?)%")
_TRUTH = re.compile(r"\s*(TRUE|FALSE|T|F)\s*(?:#|\Z)", re.I)
_NUMBER = r"[-+]?(?:\d{1,30}(?:[.,]\d{0,30})?|[.,]\d{1,30})(?:e[-+]?\d{1,2})?"
_NUMERIC = re.compile(rf"\s*({_NUMBER})\s*(?:(:|\.\.)\s*({_NUMBER})\s*)?", re.I)
_WILDCARD = re.compile(r"(\*?)([^*]{3,})(\*?)")
_TRUE = ("true", "t")
_FALSE = ("false", "f")
_WHOLE = 0.98
"""Shares that together come to this much are everything: thirds are written as 33.333."""


@dataclass(frozen=True, slots=True)
class GiftAnswer:
    """The answers of one question."""

    body: Body
    explanation: str = ""
    truth: bool = False
    """Whether the question asks if something is true."""
    unpaired: tuple[str, ...] = ()
    """Right sides of a matching question that belong to nothing: a match card has no place for them."""


@dataclass(frozen=True, slots=True)
class _Part:
    """One `=` or `~` with what follows it."""

    right: bool
    text: str
    feedback: str
    weight: float | None

    @property
    def share(self) -> float:
        """What it is worth, from -1 to 1."""
        return (1.0 if self.right else 0.0) if self.weight is None else self.weight


def gift_answer(raw: str, form: str) -> GiftAnswer:
    """Read what stands between the braces; `form` is the format of the question.

    Raises: ValueError saying why it cannot be read.
    """
    given, general = _general(raw)
    said = [readable(formatted(general, form))] if general.strip() else []
    if not given.strip():
        return GiftAnswer(OpenBody(), "\n\n".join(said))
    if truth := _TRUTH.match(given):
        body = TypedBody(tuple(map(AcceptText, _TRUE if truth[1][0] in "Tt" else _FALSE)))
        feedback = [readable(formatted(text, form)) for text in _hashes(given)[1:]]
        return GiftAnswer(body, _paragraphs([*feedback[::-1], *said]), truth=True)
    if given.lstrip().startswith("#"):
        return _numbers(given.lstrip()[1:], form, said)
    parts = tuple(_parts(given, form))
    if not parts:
        raise ValueError("nothing in the braces says what is right")
    if all(part.right for part in parts):
        return _pairs(parts, said) or _texts(parts, said)
    return GiftAnswer(ChoiceBody(_choices(parts)), _paragraphs(said))


def _general(raw: str) -> tuple[str, str]:
    """The answers, and the feedback for all of them behind `####`."""
    for mark in _HASH.finditer(raw):
        if mark[0].startswith("####"):
            return raw[: mark.start()], raw[mark.start() + 4 :]
    return raw, ""


def _hashes(raw: str) -> list[str]:
    """A text divided at each `#` that has its meaning."""
    marks = [mark for mark in _HASH.finditer(raw) if mark[0].startswith("#")]
    ends = [mark.start() for mark in marks] + [len(raw)]
    return [raw[start:end] for start, end in zip([0, *(mark.end() for mark in marks)], ends, strict=True)]


def _parts(raw: str, form: str) -> Iterator[_Part]:
    marks = list(_part_marks(raw))
    ends = [*marks[1:], len(raw)]
    for start, end in zip(marks, ends, strict=True):
        piece = raw[start:end]
        right = piece.startswith(("=", "~="))
        text, *feedback = _hashes(piece.lstrip("~=") if piece.startswith("~=") else piece[1:])
        weight = _WEIGHT.match(text)
        shown = readable(formatted(text[weight.end() :] if weight else text, form))
        if shown:
            told = readable(formatted("#".join(feedback), form)) if feedback else ""
            yield _Part(right, shown, told, float(weight[1]) / 100 if weight else None)


def _part_marks(raw: str) -> Iterator[int]:
    """Places of the `=` and `~` that begin a part.

    Where several lines begin with one, another within a line only counts as ` =so`, not as `x = so`.
    """
    lines = [line.lstrip()[:1] for line in raw.split("\n") if line.strip()]
    lined = sum(first in ("=", "~") for first in lines) > 1 and lines[0] in ("=", "~")
    last = -2
    for mark in _MARK.finditer(raw):
        at = mark.start()
        if mark[0].startswith("\\") or (mark[0] == "=" and last == at - 1):
            continue
        if _begins_line(raw, at) if lined and not _stands_apart(raw, at) else not _is_attribute(raw, at):
            last = at
            yield at


def _begins_line(raw: str, at: int) -> bool:
    while at and raw[at - 1] in " \t":
        at -= 1
    return not at or raw[at - 1] == "\n"


def _stands_apart(raw: str, at: int) -> bool:
    return bool(at) and raw[at - 1].isspace() and raw[at + 1 : at + 2] not in ("", " ", "\t", "=", "~")


def _is_attribute(raw: str, at: int) -> bool:
    """Whether this is the sign in `class="x"`, which people forget to escape."""
    return raw[at] == "=" and raw[at + 1 : at + 2] in ('"', "'") and raw[max(0, at - 1) : at].isalnum()


def _choices(parts: Sequence[_Part]) -> tuple[Choice, ...]:
    weighted = any(part.weight is not None for part in parts)
    right = _right(parts)
    return tuple(
        Choice(part.text, at in right, part.feedback, part.share if weighted else None)
        for at, part in enumerate(parts)
    )


def _right(parts: Sequence[_Part]) -> frozenset[int]:
    """Choices worth everything; where none is, those that together are. Partial credit makes none right."""
    full = frozenset(at for at, part in enumerate(parts) if part.share >= _WHOLE)
    some = frozenset(at for at, part in enumerate(parts) if part.share > 0)
    together = sum(parts[at].share for at in some)
    return full or (some if len(some) > 1 and _WHOLE <= together <= 2 - _WHOLE else frozenset())


def _full(parts: Sequence[_Part]) -> list[_Part]:
    """The parts worth everything, or those worth most where none is."""
    most = max(part.share for part in parts)
    return [part for part in parts if part.share >= min(most, _WHOLE)]


def _texts(parts: Sequence[_Part], said: Sequence[str]) -> GiftAnswer:
    full = _full(parts)
    return GiftAnswer(
        TypedBody(tuple(_accepted(part.text) for part in full)), _explanation(full, parts, said)
    )


def _accepted(text: str) -> Accept:
    """A text; a star at one end of it stands for anything, two are emphasis."""
    wild = _WILDCARD.fullmatch(text)
    if not wild or text.count("*") != 1:
        return AcceptText(text)
    return AcceptPattern(f"{wild[1] and '.*'}{re.escape(wild[2])}{wild[3] and '.*'}")


def _numbers(raw: str, form: str, said: Sequence[str]) -> GiftAnswer:
    parts = tuple(_parts(raw if raw.lstrip().startswith(("=", "~")) else f"={raw}", form))
    right = [part for part in parts if part.share > 0]
    if not right:
        raise ValueError("no number in the braces is right")
    full = _full(right)
    return GiftAnswer(TypedBody(tuple(_number(part.text) for part in full)), _explanation(full, parts, said))


def _number(text: str) -> AcceptNumber:
    found = _NUMERIC.fullmatch(text)
    if not found:
        raise ValueError(f"{one_line(text, 30)} is not a number")
    first = _float(found[1])
    if found[2] is None:
        return AcceptNumber(first)
    second = _float(found[3])
    if found[2] == ":":
        return AcceptNumber(first, abs(second))
    return AcceptNumber(round((first + second) / 2, 12), round(abs(second - first) / 2, 12))


def _float(text: str) -> float:
    return float(text.replace(",", "."))


def _pairs(parts: Sequence[_Part], said: Sequence[str]) -> GiftAnswer | None:
    """Pairs to match; None where a part has no arrow, or there are too few."""
    rows = [_arrow(part.text) for part in parts]
    pairs = tuple(row for row in rows if row and row.left and row.right)
    if len(pairs) < 2 or not all(rows):
        return None
    unpaired = tuple(row.right for row in rows if row and row.right and not row.left)
    return GiftAnswer(MatchBody(pairs), _explanation(parts, parts, said), unpaired=unpaired)


def _arrow(text: str) -> Pair | None:
    left, arrow, right = text.partition("->")
    return Pair(" ".join(left.split()), " ".join(right.split())) if arrow else None


def _explanation(full: Sequence[_Part], parts: Sequence[_Part], said: Sequence[str]) -> str:
    """Feedback on the right answers as it is, on others with the answer it belongs to."""
    known = frozenset(full)
    right = [part.feedback for part in parts if part in known]
    other = [f"{part.text}: {part.feedback}" for part in parts if part not in known and part.feedback]
    return _paragraphs([*right, *other, *said])


def _paragraphs(texts: Sequence[str]) -> str:
    return "\n\n".join(dict.fromkeys(text for text in texts if text))
