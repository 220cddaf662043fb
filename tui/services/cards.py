"""One card with everything the deck and the log say about it."""

from dataclasses import dataclass
from datetime import datetime

from tui.clock import Clock
from tui.errors import NotFoundError
from tui.model.card import Card, ChoiceBody, ClozeBody, MatchBody, OpenBody, OrderBody, TypedBody
from tui.model.cloze import cloze_filled
from tui.model.deck import Deck
from tui.model.ids import CardRef
from tui.model.memory import CardState
from tui.practice.grading.typed import accept_text
from tui.services.due import DueService
from tui.services.journal import Journal
from tui.services.library import LibraryService
from tui.wording import interval, percent, plural


@dataclass(frozen=True, slots=True)
class CardView:
    """A card as the card screen shows it. Texts are Markdown."""

    place: str
    kind: str
    question: str
    answer: str
    standing: tuple[tuple[str, str], ...]
    """Name and value of each fact about it."""
    held: str = ""
    """Why no review asks it now; empty where nothing holds it back."""
    suspended: bool = False


class CardService:
    """Reads decks and log; writes nothing."""

    def __init__(self, library: LibraryService, journal: Journal, due: DueService, clock: Clock) -> None:
        self._due = due
        self._library = library
        self._journal = journal
        self._clock = clock

    def view(self, ref: CardRef) -> CardView:
        """The card of that place. Raises: NotFoundError when it is gone."""
        current = self._library.current(ref)
        deck, card = self._library.deck(current.deck), self._library.card(current)
        if deck is None or card is None:
            raise NotFoundError(f"the card {ref} is gone", "its deck was changed or removed")
        state = self._journal.state(current)
        return CardView(
            place=" › ".join(filter(None, (deck.title, card.topic))),
            kind=str(card.kind),
            question=card.title,
            answer="\n\n".join(filter(None, (_answer(card), *_remarks(card)))),
            standing=(*self._standing(state), *_origin(deck, card)),
            held=self._held(state),
            suspended=state.suspended,
        )

    def _held(self, state: CardState) -> str:
        if state.suspended:
            return "suspended"
        if state.buried_until is None or state.is_free(self._clock.now()):
            return ""
        return f"put off until {self._day(state.buried_until)}"

    def _day(self, instant: datetime) -> str:
        day = self._clock.local(instant)
        return f"{day:%a} {day.day} {day:%b}"

    def _standing(self, state: CardState) -> list[tuple[str, str]]:
        if not state.answers:
            return [("Progress", "never answered"), *_marks(state)]
        last = percent(state.last_grade or 0)
        facts = [("Progress", f"{plural(state.answers, 'answer')}, the last one {last}")]
        if state.memory is not None:
            left = (state.memory.due_at - self._clock.now()).total_seconds()
            now_due = state.memory.is_due(self._clock.now(), self._due.due_before())
            comes = "now" if now_due else f"in {interval(left)}, {self._day(state.memory.due_at)}"
            held = self._held(state)
            facts.append(("Due", f"{comes}, but {held}" if held else comes))
            days = state.memory.interval_days
            facts.append(("Interval", "being learned" if days is None else plural(days, "day")))
            facts.append(
                (
                    "Memory",
                    f"stability {state.memory.stability:.1f} days, {plural(state.memory.lapses, 'lapse')}",
                )
            )
        return [*facts, *_marks(state)]


def _marks(state: CardState) -> list[tuple[str, str]]:
    marks = [("flagged", state.flagged), ("suspended", state.suspended), ("leech", state.leech)]
    return [("Marks", ", ".join(name for name, on in marks if on))] if any(on for _, on in marks) else []


def _answer(card: Card) -> str:
    match card.body:
        case OpenBody(answer):
            return answer or "*No answer yet.*"
        case ChoiceBody(choices):
            return "\n".join(
                f"- [{'x' if choice.correct else ' '}] {_indented(choice.text)}" for choice in choices
            )
        case TypedBody(accept):
            return "\n".join(f"- {accept_text(accepted)}" for accepted in accept)
        case ClozeBody(text):
            return _fenced(cloze_filled(text))
        case OrderBody(steps):
            return "\n".join(f"{number}. {_indented(step)}" for number, step in enumerate(steps, 1))
        case MatchBody(pairs):
            return "\n".join(f"- {_indented(pair.left)} → {_indented(pair.right)}" for pair in pairs)


def _indented(text: str) -> str:
    return text.replace("\n", "\n  ")


def _fenced(text: str) -> str:
    """Plain text as a block that Markdown leaves alone."""
    marks = "```"
    while marks in text:
        marks += "`"
    return f"{marks}text\n{text}\n{marks}"


def _remarks(card: Card) -> list[str]:
    points = "\n".join(f"- {point}" for point in card.key_points)
    return [
        f"**Key points**\n\n{points}" if points else "",
        card.explanation,
        f"**Tip:** {card.tip}" if card.tip else "",
        f"**Hint:** {card.hint}" if card.hint else "",
    ]


def _origin(deck: Deck, card: Card) -> list[tuple[str, str]]:
    facts = [("Tags", ", ".join(deck.tags_of(card)))] if deck.tags_of(card) else []
    source = card.source
    if source is not None:
        line = f"line {source.line}" if source.line else ""
        document = deck.source.document if deck.source else ""
        parts = (source.title, source.version, source.file or document, line, source.url)
        facts.append(("Source", ", ".join(filter(None, parts))))
    return [*facts, ("Card", f"{deck.id}/{card.id}")]
