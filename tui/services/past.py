"""Past sessions for a screen: what `history` knows, with the names that decks and cards have now."""

from collections.abc import Mapping, Sequence

from tui.clock import Clock
from tui.model.card import Card
from tui.model.grade import Mode
from tui.model.ids import CardRef, SessionId
from tui.practice.past import PastQuestion, PastSession
from tui.practice.progress import marked
from tui.practice.responses import right_answer_text
from tui.services.given import given_text
from tui.services.history import HistoryService
from tui.services.journal import Journal
from tui.services.library import LibraryService
from tui.store.rows import AnswerRow


class PastService:
    """Reads the log and the library."""

    def __init__(
        self, history: HistoryService, library: LibraryService, journal: Journal, clock: Clock
    ) -> None:
        self._history = history
        self._library = library
        self._journal = journal
        self._clock = clock

    def sessions(self) -> tuple[PastSession, ...]:
        """Those in which something was answered, newest first; exams under way without their score."""
        titles = {one.entry.deck: one.entry.title for one in self._library.listed()}
        return tuple(
            PastSession(
                id=row.session,
                mode=row.mode,
                started_at=self._clock.local(row.started_at),
                titles=tuple(titles.get(deck, deck) for deck in row.decks),
                asked=row.asked,
                answered=row.answered,
                score=row.score,
                finished=row.finished_at is not None,
            )
            for row in self._history.sessions()
            if row.begun
        )

    def questions(self, session: SessionId) -> tuple[PastQuestion, ...]:
        """What was asked in a session, in order; of an exam under way without right and wrong."""
        rows = self._history.answers(session)
        hidden = bool(rows) and session in self._journal.exams.under_way()
        cards = self._cards(rows)
        return tuple(_question(row, cards[row.card], hidden) for row in rows)

    def _cards(self, rows: Sequence[AnswerRow]) -> Mapping[CardRef, tuple[CardRef, Card | None]]:
        """Where each card is now, and the card; deck by deck, so that each is read once."""
        places = {row.card: self._library.current(row.card) for row in rows}
        found = {place: self._library.card(place) for place in sorted(set(places.values()), key=str)}
        return {ref: (place, found[place]) for ref, place in places.items()}


def _question(row: AnswerRow, place: tuple[CardRef, Card | None], hidden: bool) -> PastQuestion:
    ref, card = place
    return PastQuestion(
        card=ref,
        title=str(ref) if card is None else card.title,
        mark=marked(row.grade, skipped=row.skipped, hidden=hidden),
        rating=row.rating if row.mode is Mode.REVIEW else None,
        duration_ms=row.duration_ms,
        gone=card is None,
        given="" if row.skipped else given_text(card, row),
        right="" if hidden or card is None else right_answer_text(card),
    )
