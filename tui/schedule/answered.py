"""The payload of an `answered` event: how it is written, read and checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tui.model.event import PAYLOAD_VERSION, EventKind, NewEvent
from tui.model.grade import Mode, Rating
from tui.model.ids import CardRef, SessionId
from tui.model.response import JsonValue
from tui.schedule.preset import DEFAULT_MAXIMUM_INTERVAL_DAYS, DEFAULT_PRESET, Preset, preset_of


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer given in a session."""

    position: int
    """The question's place in the session, from 0."""
    response: JsonValue
    """As `response_to_json` writes it; None for a skipped question."""
    grade: float
    rating: Rating | None
    """The learner's own, or None where the grade proposes it."""
    confidence: str | None
    """`sure`, `unsure`, `guess`; None where nobody asked."""
    duration_ms: int
    mode: Mode
    fingerprint: str
    """Of the card as it was asked."""
    feeds: bool
    """Whether it moves the schedule."""
    preset: Preset = DEFAULT_PRESET
    """How it was scheduled, so that a rebuild gives the same memory."""
    interval_days: int | None = None
    """The interval it was given, in days; None where it led to a learning step, or did not move the schedule.

    It may have been chosen by how many cards were due on each day then, which the log does not tell. So it
    is kept, and holds as long as it lies within the reach of the interval that memory gives: an overruling,
    or an earlier answer taken back, may ask for another.
    """
    elapsed_ms: int | None = None
    """Time spent on the session when it was given; None in a review, and in logs from before it was kept."""

    @property
    def retention(self) -> float:
        """The desired retention in force."""
        return self.preset.retention

    @property
    def skipped(self) -> bool:
        """Whether the question was passed over."""
        return self.response is None

    def payload(self) -> dict[str, JsonValue]:
        """The JSON object kept in the log."""
        schedule = self.preset.payload()
        return {
            "v": PAYLOAD_VERSION,
            "position": self.position,
            "response": self.response,
            "grade": self.grade,
            "rating": None if self.rating is None else int(self.rating),
            "confidence": self.confidence,
            "duration_ms": self.duration_ms,
            "mode": self.mode.value,
            "fingerprint": self.fingerprint,
            "feeds": self.feeds,
            "retention": self.retention,
            **({"schedule": schedule} if schedule else {}),
            **({} if self.interval_days is None else {"interval_days": self.interval_days}),
            **({} if self.elapsed_ms is None else {"elapsed_ms": self.elapsed_ms}),
        }

    def require_sense(self) -> None:
        """Make sure that it could be read back. Raises: ValueError saying what does not make sense."""
        if not 0 <= self.grade <= 1:
            raise ValueError(f"grade does not lie between 0 and 1: {self.grade!r}")
        if self.interval_days is not None:
            _interval(self.interval_days)

    def event(self, session: SessionId, ref: CardRef) -> "NewAnswer":
        """The answer as something that happened, before the log has it."""
        return NewAnswer(session=session, card=ref, given=self)

    @classmethod
    def of(cls, payload: Mapping[str, JsonValue]) -> "Answered":
        """Read the JSON object back. Raises: ValueError on anything that `payload` would not write."""
        confidence = payload.get("confidence")
        feeds = payload.get("feeds")
        if not isinstance(feeds, bool) or not (confidence is None or isinstance(confidence, str)):
            raise ValueError("not an answer: feeds or confidence is of the wrong type")
        # In the order of the fields: a rebuild reads every answer of years, and names take time.
        return cls(
            whole(payload, "position"),
            payload.get("response"),
            share(payload, "grade"),
            rating_in(payload),
            confidence,
            whole(payload, "duration_ms"),
            _mode(payload),
            text(payload, "fingerprint"),
            feeds,
            preset_of(share(payload, "retention"), payload.get("schedule")),
            _interval(whole(payload, "interval_days")) if "interval_days" in payload else None,
            whole(payload, "elapsed_ms") if "elapsed_ms" in payload else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAnswer(NewEvent):
    """An answer, before the log has it. Its payload follows from what was given, and is not read again."""

    kind: EventKind = field(default=EventKind.ANSWERED, init=False)
    payload: dict[str, JsonValue] = field(init=False)
    given: Answered

    def __post_init__(self) -> None:
        object.__setattr__(self, "payload", self.given.payload())


def rating_in(payload: Mapping[str, JsonValue]) -> Rating | None:
    """The payload's rating, None where it has none. Raises: ValueError on another number."""
    return None if payload.get("rating") is None else Rating(whole(payload, "rating"))


def whole(payload: Mapping[str, JsonValue], key: str) -> int:
    """A whole number of the payload. Raises: ValueError when it is something else."""
    value = payload.get(key)
    if type(value) is not int:  # and not a bool, which is an int too
        raise ValueError(f"{key} is not a whole number: {value!r}")
    return value


def share(payload: Mapping[str, JsonValue], key: str) -> float:
    """A number from 0 to 1 of the payload. Raises: ValueError when it is something else."""
    value = payload.get(key)
    if type(value) is float and 0 <= value <= 1:
        return value
    if type(value) is not int or not 0 <= value <= 1:
        raise ValueError(f"{key} does not lie between 0 and 1: {value!r}")
    return float(value)


def text(payload: Mapping[str, JsonValue], key: str) -> str:
    """A text of the payload. Raises: ValueError when it is something else."""
    value = payload.get(key)
    if not isinstance(value, str):
        raise ValueError(f"{key} is not a text: {value!r}")
    return value


_MODES = {mode.value: mode for mode in Mode}


def _mode(payload: Mapping[str, JsonValue]) -> Mode:
    return _MODES.get(text(payload, "mode")) or Mode(text(payload, "mode"))


def _interval(days: int) -> int:
    if not 1 <= days <= DEFAULT_MAXIMUM_INTERVAL_DAYS:
        raise ValueError(f"no interval in days: {days}")
    return days
