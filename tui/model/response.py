"""What the learner gave in response to a question, and how it is kept in the log."""

from collections.abc import Mapping
from dataclasses import dataclass

from tui.model.grade import Rating


@dataclass(frozen=True, slots=True)
class ChoiceResponse:
    """Choices taken, as positions in deck order from 0, ascending."""

    chosen: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TypedResponse:
    """The text as typed."""

    text: str


@dataclass(frozen=True, slots=True)
class ClozeResponse:
    """The text of each blank, in order; empty where nothing was typed."""

    blanks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenResponse:
    """The learner's own judgement: a rating, and the key points ticked (positions from 0)."""

    rating: Rating
    ticked: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class OrderResponse:
    """The steps in the order given, as positions in deck order from 0."""

    steps: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MatchResponse:
    """For each left text, in deck order, the pair whose right text was given to it; None where none was."""

    rights: tuple[int | None, ...]


Response = ChoiceResponse | TypedResponse | ClozeResponse | OpenResponse | OrderResponse | MatchResponse

_MADE = (TypedResponse, ClozeResponse, OrderResponse, MatchResponse)


def made(response: Response | None) -> Response | None:
    """A response that took work to make, to be changed once it is taken back; choices and ratings are not."""
    return response if isinstance(response, _MADE) else None


JsonValue = None | bool | int | float | str | list["JsonValue"] | dict[str, "JsonValue"]


def response_to_json(response: Response | None) -> JsonValue:
    """The form kept in the log; None stands for a skipped question."""
    match response:
        case None:
            return None
        case ChoiceResponse(chosen):
            return {"kind": "choice", "chosen": list(chosen)}
        case TypedResponse(text):
            return {"kind": "typed", "text": text}
        case ClozeResponse(blanks):
            return {"kind": "cloze", "blanks": list(blanks)}
        case OpenResponse(rating, ticked):
            return {"kind": "open", "rating": int(rating), "ticked": list(ticked)}
        case OrderResponse(steps):
            return {"kind": "order", "steps": list(steps)}
        case MatchResponse(rights):
            return {"kind": "match", "rights": list(rights)}


def response_from_json(value: object) -> Response | None:
    """Read the form kept in the log. Raises: ValueError on anything else."""
    match value:
        case None:
            return None
        case {"kind": "choice", "chosen": list(chosen)}:
            return ChoiceResponse(tuple(int(index) for index in chosen))
        case {"kind": "typed", "text": str(text)}:
            return TypedResponse(text)
        case {"kind": "cloze", "blanks": list(blanks)}:
            return ClozeResponse(tuple(str(blank) for blank in blanks))
        case {"kind": "open", "rating": int(rating), "ticked": list(ticked)}:
            return OpenResponse(Rating(rating), tuple(int(index) for index in ticked))
        case {"kind": "order", "steps": list(steps)}:
            return OrderResponse(tuple(int(index) for index in steps))
        case {"kind": "match", "rights": list(rights)}:
            return MatchResponse(tuple(None if index is None else int(index) for index in rights))
    raise ValueError(f"not a response: {value!r}")


def as_mapping(value: object) -> Mapping[str, object]:
    """A JSON object read back. Raises: ValueError when it is something else."""
    if not isinstance(value, dict):
        raise ValueError(f"not an object: {value!r}")
    return value
