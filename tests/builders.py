"""Values that tests are made of, so that no test spells one out twice."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tui.clock import microseconds
from tui.model.card import (
    Accept,
    AcceptText,
    Body,
    Card,
    Choice,
    ChoiceBody,
    ClozeBody,
    MatchBody,
    OpenBody,
    OrderBody,
    Pair,
    TypedBody,
)
from tui.model.deck import Deck
from tui.model.event import Event, EventKind, NewEvent
from tui.model.grade import Mode
from tui.model.ids import CardId, CardRef, DeckId, SessionId
from tui.model.memory import CardState, Memory, Stage
from tui.model.response import JsonValue
from tui.practice.orders import States
from tui.schedule.answered import Answered
from tui.schedule.track import Track, Tracks

# --- progress: events, memories and the instants they happen at -------------------------------------------

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
"""A Monday; tests count from here."""
SESSION = SessionId("01890a5d-ac96-774b-bcce-b302099a8057")
OTHER_SESSION = SessionId("01890a5d-ac96-774b-bcce-b302099a8058")


def ref(card: str = "what-is-it", deck: str = "basics") -> CardRef:
    """A card of a deck."""
    return CardRef(DeckId(deck), CardId(card))


def answered(position: int = 0, grade: float = 1.0, **given: object) -> Answered:
    """An answer that feeds the schedule, right unless told otherwise."""
    usual = Answered(
        position=position,
        response={"kind": "typed", "text": "destroy"},
        grade=grade,
        rating=None,
        confidence=None,
        duration_ms=1500,
        mode=Mode.QUIZ,
        fingerprint="0123456789abcdef",
        feeds=True,
    )
    return replace(usual, **given)  # type: ignore[arg-type]  # by field name, for brevity in tests


def skipped(position: int = 0) -> Answered:
    """A question passed over."""
    return answered(position, 0.0, response=None, feeds=False)


def new_answer(given: Answered, card: CardRef | None = None, session: SessionId = SESSION) -> NewEvent:
    """The event of an answer, before the log has it."""
    return given.event(session, card or ref())


def new_mark(kind: EventKind, card: CardRef | None = None, **payload: JsonValue) -> NewEvent:
    """An event about a card outside any session: suspended, flagged, reset …"""
    return NewEvent(kind, {"v": 1, **payload}, None, card or ref())


def new_start(session: SessionId = SESSION, questions: int = 3, seed: int = 7) -> NewEvent:
    """The start of a quiz."""
    asked: list[JsonValue] = [{"deck": "basics", "card": f"q-{n}", "choices": []} for n in range(questions)]
    payload: dict[str, JsonValue] = {
        "v": 1,
        "mode": "quiz",
        "seed": seed,
        "decks": ["basics"],
        "questions": asked,
        "plan": {},
    }
    return NewEvent(EventKind.SESSION_STARTED, payload, session)


def new_finish(session: SessionId = SESSION) -> NewEvent:
    """The end of a session."""
    return NewEvent(EventKind.SESSION_FINISHED, {"v": 1}, session)


def about(kind: EventKind, target: Event, **payload: JsonValue) -> NewEvent:
    """An event that points at another: overruled, undone, redone."""
    return NewEvent(kind, {"v": 1, "target": target.id.hex(), **payload}, target.session, target.card)


def states_in(states: Mapping[CardRef, CardState]) -> States:
    """The same as orders of questions ask for them: deck by deck."""
    return lambda deck: {one.card: state for one, state in states.items() if one.deck == deck}


def tracks(states: Mapping[CardRef, CardState]) -> Tracks:
    """What the states say, as queues take it."""
    decks: dict[DeckId, dict[CardId, Track]] = {}
    for card, state in states.items():
        decks.setdefault(card.deck, {})[card.card] = Track.of(state)
    return Tracks(decks)


def logged(*events: NewEvent, start: datetime = NOON, apart: timedelta = timedelta(minutes=1)) -> list[Event]:
    """The events as a log would hold them, one device, `apart` from each other."""
    return [
        Event(
            id=number.to_bytes(16, "big"),
            at=microseconds(start + apart * number),
            device="desk",
            seq=number,
            kind=new.kind,
            payload=new.payload,
            session=new.session,
            card=new.card,
        )
        for number, new in enumerate(events, start=1)
    ]


def memory(**known: object) -> Memory:
    """A card in review, known for ten days, due now."""
    usual = Memory(
        stage=Stage.REVIEW,
        step=None,
        stability=10.0,
        difficulty=5.0,
        due_at=NOON,
        reviewed_at=NOON - timedelta(days=10),
        reps=4,
        lapses=0,
    )
    return replace(usual, **known)  # type: ignore[arg-type]  # by field name, for brevity in tests


# --- cards and decks -------------------------------------------------------------------------------------


def card(body: Body | None = None, card_id: str = "what-is-it", **known: object) -> Card:
    """A card, open unless given another body."""
    usual = Card(CardId(card_id), "What is it?", body or OpenBody("A mapper."))
    return replace(usual, **known)  # type: ignore[arg-type]  # by field name, for brevity in tests


def choice_card(
    *texts: str, weights: tuple[float, ...] = (), card_id: str = "what-is-it", **known: object
) -> Card:
    """A choice card; a text that begins with `*` is correct."""
    choices = tuple(
        Choice(text.removeprefix("*"), text.startswith("*"), weight=weight)
        for text, weight in zip(texts, weights or (None,) * len(texts), strict=True)
    )
    return card(ChoiceBody(choices), card_id, **known)


def typed_card(*accept: str | Accept, card_id: str = "what-is-it", **known: object) -> Card:
    """A typed card; a text stands for itself."""
    forms = tuple(AcceptText(one) if isinstance(one, str) else one for one in accept)
    return card(TypedBody(forms), card_id, **known)


def cloze_card(text: str, card_id: str = "what-is-it", **known: object) -> Card:
    """A cloze card of that text."""
    return card(ClozeBody(text), card_id, **known)


def order_card(*steps: str, card_id: str = "what-is-it", **known: object) -> Card:
    """An order card; the steps stand in their right order."""
    return card(OrderBody(steps), card_id, **known)


def match_card(card_id: str = "what-is-it", **pairs: str) -> Card:
    """A match card of left texts and what belongs to each."""
    return card(MatchBody(tuple(Pair(left, right) for left, right in pairs.items())), card_id)


def deck(*cards: Card, deck_id: str = "basics", **known: object) -> Deck:
    """A deck of those cards."""
    usual = Deck(DeckId(deck_id), deck_id.title(), cards)
    return replace(usual, **known)  # type: ignore[arg-type]  # by field name, for brevity in tests


def deck_source(cards: str = "", head: str = "format: 1\ndeck: basics\ntitle: Basics\n") -> str:
    """The text of a deck file: a right head, and the cards as given, each from its dash on."""
    body = "".join(f"  {line}\n" if line else "\n" for line in cards.strip("\n").split("\n"))
    return f"{head}cards:\n{body}" if cards else f"{head}cards: []\n"
