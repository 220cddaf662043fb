"""Home at a glance: what is due, what was I doing, where am I weak, which decks there are."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tui.clock import Clock, from_microseconds
from tui.errors import StoreError
from tui.model.ids import DeckId
from tui.model.overview import DeckRow, Overview, Weak
from tui.practice.path import LearningPath
from tui.services.due import DueService
from tui.services.figures import Figures
from tui.services.journal import Journal
from tui.services.last_overview import LastOverview
from tui.services.library import LibraryService
from tui.services.placement import PlacementService
from tui.services.quiz import QuizService

_WEAK_TOPICS = 4


class OverviewService:
    """Gathers the figures; writes nothing."""

    def __init__(
        self,
        library: LibraryService,
        journal: Journal,
        due: DueService,
        quiz: QuizService,
        placement: PlacementService,
        clock: Clock,
        last: LastOverview,
    ) -> None:
        self._library = library
        self._journal = journal
        self._due = due
        self._quiz = quiz
        self._placement = placement
        self._clock = clock
        self._last = last

    def overview(self) -> Overview:
        """The figures of now; where the log cannot be read, the decks and why. Raises: QuizdeckError."""
        try:
            return self._overview()
        except StoreError as error:
            return Overview(0, 0, 0, 0, False, (), None, self._unread(), (str(error),))

    def _unread(self) -> tuple[DeckRow, ...]:
        """The decks as they are before the first answer."""
        figures = Figures(self._due, {})
        for listed in self._library.listed():
            figures.add(listed, {})
        return along_path(figures.rows)

    def _overview(self) -> Overview:
        mark = self._last.mark()
        self._library.look()  # so that the mark is not of later files than the figures
        figures = self._count()
        today = self._due.today()
        due, new = self._due.totals(figures.queued, figures.kept, figures.plain_new)
        first_run = not figures.answered and not self._journal.any_answer()
        found = Overview(
            due=due,
            new=new,
            minutes=math.ceil(today.seconds * (due + new * self._due.showings_of_new) / 60),
            answered_today=today.answers,
            first_run=first_run,
            weakest=weakest(figures.grades),
            unfinished=self._quiz.unfinished(),
            decks=along_path(figures.rows),
            placement=self._placement.questions() if first_run else 0,
            placeable=self._placement.possible(),
        )
        until = min(figures.until, self._journal.given_up_at())
        self._last.keep(found, mark, from_microseconds(until))
        return found

    def rows(self) -> tuple[DeckRow, ...]:
        """Every deck of the library along the learning path, the broken ones too."""
        return along_path(self._count().rows)

    def _count(self) -> Figures:
        """The figures of all decks; what is known of the cards of one at a time is in memory."""
        figures = Figures(self._due, self._due.fed_today())
        for listed in self._library.listed():
            roster = listed.roster
            figures.add(listed, {} if roster is None else self._journal.tracks(roster.deck))
        return figures


def along_path(rows: Sequence[DeckRow]) -> tuple[DeckRow, ...]:
    """The rows in the order of the learning path, those not begun with the deck to learn first."""
    firsts: dict[DeckId, DeckRow] = {}
    for row in rows:
        firsts.setdefault(row.id, row)
    path = LearningPath.of({deck: row.needs for deck, row in firsts.items()})
    learnt = {deck for deck, row in firsts.items() if row.learnt}

    def completed(row: DeckRow) -> DeckRow:
        need = path.first_need(row.id, learnt) if row.known is None else None
        return replace(row, first="" if need is None else firsts[need].title)

    place = {deck: at for at, deck in enumerate(path.order)}
    return tuple(completed(row) for row in sorted(rows, key=lambda row: place[row.id]))


def weakest(grades: Mapping[str, Sequence[float]]) -> tuple[Weak, ...]:
    """Topics with the lowest mean of last grades, lowest first; those without a miss are left out."""
    found = [Weak(topic, sum(given) / len(given), len(given)) for topic, given in grades.items()]
    missed = [weak for weak in found if weak.known < 1]
    return tuple(sorted(missed, key=lambda weak: (weak.known, -weak.cards, weak.topic))[:_WEAK_TOPICS])
