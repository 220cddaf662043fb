"""Responses as lines of text, the notation of plain mode and `--answers`: how they are read and written."""

import re
import string
from collections.abc import Callable, Mapping, Sequence

from tui.errors import UsageError
from tui.model.card import Card, ChoiceBody, ClozeBody, Kind, MatchBody
from tui.model.cloze import Blank
from tui.model.grade import Rating
from tui.model.response import (
    ChoiceResponse,
    ClozeResponse,
    MatchResponse,
    OpenResponse,
    OrderResponse,
    Response,
    TypedResponse,
)
from tui.wording import listing, one_line, plural

LETTERS = string.ascii_lowercase
"""Names of choices in plain mode; beyond them, choices are named by number."""

_ELSE = "or :? for every command"
_BETWEEN = re.compile(r"[,;.()\s]+")
_DIVISION = re.compile(r"(\\*)\|")
_PAIR = re.compile(r"([0-9]{1,4})\s*(?:([a-z])|=\s*([0-9]{1,4}))[,;.)\s]*")


def parse_response(card: Card, choice_order: Sequence[int], line: str) -> Response:
    """The response that a line means; a first colon is typed with two (`::hover` is `:hover`).

    Raises: UsageError saying what can be typed; commands (`:s`) are the caller's, and an error here.
    """
    text = line.strip()
    if not text:
        raise UsageError("nothing was typed", f"type a response, {_ELSE}")
    if text.startswith("::"):
        text = text[1:]
    elif text.startswith(":"):
        raise UsageError(
            f"there is no command “{one_line(text, 20)}”",
            "a response that begins with a colon is typed with two",
        )
    return _PARSERS[card.kind](card, choice_order, text)


def response_line(choice_order: Sequence[int], response: Response) -> str:
    """The line that `parse_response` reads as this response; empty for one that no line can mean."""
    match response:
        case ChoiceResponse(chosen):
            order = tuple(choice_order) or tuple(range(max(chosen, default=-1) + 1))
            return ",".join(choice_letter(place) for place, at in enumerate(order) if at in chosen)
        case TypedResponse(text):
            return _without_command(text)
        case ClozeResponse(blanks):
            return _without_command(" | ".join(_DIVISION.sub(_escaped, blank) for blank in blanks).strip())
        case OpenResponse(rating, ticked):
            return " ".join([str(int(rating)), ",".join(str(at + 1) for at in ticked)]).strip()
        case OrderResponse(steps):
            return ",".join(str(choice_order.index(step) + 1) for step in steps if step in choice_order)
        case MatchResponse(rights):
            return ",".join(
                _pair_name(left, choice_order.index(right))
                for left, right in enumerate(rights)
                if right in choice_order
            )


def lacking_text(response: Response) -> str:
    """What a response leaves out, so that it can be asked back; empty where it is whole."""
    rights = response.rights if isinstance(response, MatchResponse) else ()
    left_out = [str(number) for number, right in enumerate(rights, start=1) if right is None]
    verb = "is" if len(left_out) == 1 else "are"
    return f"{listing(left_out)} {verb} not matched yet" if left_out else ""


def choice_letter(place: int) -> str:
    """The name of the choice shown at a place, counted from 0."""
    return LETTERS[place] if place < len(LETTERS) else str(place + 1)


def _pair_name(left: int, place: int) -> str:
    """A pair by its left text's number and the name of the right one; two numbers are kept apart."""
    name = choice_letter(place)
    return f"{left + 1}{'' if name.isalpha() else '='}{name}"


def _without_command(line: str) -> str:
    """A line whose first colon is typed with two."""
    return f":{line}" if line.startswith(":") else line


def _escaped(mark: re.Match[str]) -> str:
    return f"{mark[1] * 2}\\|"


def _parse_choice(card: Card, choice_order: Sequence[int], text: str) -> Response:
    count = len(card.body.choices) if isinstance(card.body, ChoiceBody) else 0
    order = choice_order or range(count)
    places = {
        _place(name, len(order), word)
        for word in _words(text.casefold())
        for name in (word if word.isalpha() else [word])
    }
    return ChoiceResponse(tuple(sorted(order[place] for place in places)))


def _place(name: str, count: int, word: str) -> int:
    """The place of a choice named by letter or number; `word` is what was typed, as an error tells it."""
    place = LETTERS.find(name) if name.isalpha() else _index(name)
    if not 0 <= place < count:
        last = choice_letter(count - 1)
        raise UsageError(f"there is no choice “{one_line(word, 20)}”", f"choose from a to {last}, {_ELSE}")
    return place


def _parse_typed(card: Card, choice_order: Sequence[int], text: str) -> Response:
    return TypedResponse(text)


def _parse_cloze(card: Card, choice_order: Sequence[int], text: str) -> Response:
    parts = card.body.parts if isinstance(card.body, ClozeBody) else ()
    wanted = sum(isinstance(part, Blank) for part in parts)
    blanks = _divided(text)
    if wanted == 1:
        blanks = ["|".join(blanks)]
    if len(blanks) != wanted:
        raise UsageError(
            f"{plural(wanted, 'blank')} wanted, {len(blanks):,} given",
            r"divide them by |, and type \| for a | that belongs to one",
        )
    return ClozeResponse(tuple(blank.strip() for blank in blanks))


def _divided(text: str) -> list[str]:
    r"""Split at `|`. Before one, `\\` is a backslash, and a single `\` makes the `|` a part of its blank."""
    blanks, at = [""], 0
    for mark in _DIVISION.finditer(text):
        count = len(mark[1])
        blanks[-1] += text[at : mark.start()] + "\\" * (count // 2)
        if count % 2:
            blanks[-1] += "|"
        else:
            blanks.append("")
        at = mark.end()
    blanks[-1] += text[at:]
    return blanks


def _parse_open(card: Card, choice_order: Sequence[int], text: str) -> Response:
    rating, *ticks = _words(text)
    if _index(rating) + 1 not in list(Rating):
        raise UsageError(
            f"there is no rating “{one_line(rating, 20)}”",
            "type 1 (Again), 2 (Hard), 3 (Good) or 4 (Easy), then the key points met, as in 3 1,2",
        )
    return OpenResponse(Rating(int(rating)), tuple(sorted({_ticked(card, tick) for tick in ticks})))


def _ticked(card: Card, tick: str) -> int:
    place, count = _index(tick), len(card.key_points)
    if not 0 <= place < count:
        hint = (
            f"they are numbered from 1 to {count}" if count else "this card has none: type the rating alone"
        )
        raise UsageError(f"there is no key point “{one_line(tick, 20)}”", hint)
    return place


def _parse_order(card: Card, choice_order: Sequence[int], text: str) -> Response:
    count = len(choice_order)
    words = _words(text)
    if len(words) == 1 and len(text) == count:
        words = list(text)
    places = [_index(word) for word in words]
    if sorted(places) != list(range(count)):
        raise UsageError(
            f"“{one_line(text, 40)}” does not put {plural(count, 'step')} in order",
            f"type each number from 1 to {count} once, as in {_example(count)}, {_ELSE}",
        )
    return OrderResponse(tuple(choice_order[place] for place in places))


def _example(count: int) -> str:
    return ",".join(map(str, [2, 1, *range(3, min(count, 4) + 1)])) + (",…" if count > 4 else "")


def _parse_match(card: Card, choice_order: Sequence[int], text: str) -> Response:
    count = len(card.body.pairs) if isinstance(card.body, MatchBody) else 0
    found = list(_PAIR.finditer(text.casefold()))
    if not found or "".join(pair[0] for pair in found) != text.casefold():
        raise UsageError(f"“{one_line(text, 40)}” does not match pairs", f"type them as in 1b,2a, {_ELSE}")
    rights: list[int | None] = [None] * count
    for pair in found:
        left = _index(pair[1])
        if not 0 <= left < count:
            raise UsageError(f"there is no “{pair[1]}” on the left", f"they are numbered from 1 to {count}")
        if rights[left] is not None:
            raise UsageError(f"“{pair[1]}” is matched twice", "match each number once")
        name = pair[2] or pair[3]
        rights[left] = choice_order[_place(name, len(choice_order), name)]
    return MatchResponse(tuple(rights))


def _words(text: str) -> list[str]:
    """What stands between commas and spaces. Raises: UsageError when there is nothing else."""
    words = [word for word in _BETWEEN.split(text) if word]
    if not words:
        raise UsageError("nothing was typed", f"type a response, {_ELSE}")
    return words


def _index(number: str) -> int:
    """A number from 1 as a position from 0; -1 for what is no such number."""
    return int(number) - 1 if re.fullmatch("[0-9]{1,4}", number) else -1


_PARSERS: Mapping[Kind, Callable[[Card, Sequence[int], str], Response]] = {
    Kind.CHOICE: _parse_choice,
    Kind.TYPED: _parse_typed,
    Kind.CLOZE: _parse_cloze,
    Kind.OPEN: _parse_open,
    Kind.ORDER: _parse_order,
    Kind.MATCH: _parse_match,
}
