"""The figures of home in words."""

from collections.abc import Sequence
from typing import Protocol

from textual.content import Content

from tui.clock import Clock
from tui.text.controls import visible_line
from tui.widgets.cut import cut
from tui.widgets.deck_line import bar
from tui.wording import clock_time, percent, plural, roughly


class Today(Protocol):
    """What the first box tells."""

    @property
    def due(self) -> int:
        """Cards due now."""
        ...

    @property
    def new(self) -> int:
        """New cards that today still brings."""
        ...

    @property
    def minutes(self) -> int:
        """How long both will take, as far as past answers tell."""
        ...

    @property
    def answered_today(self) -> int:
        """Answers given today."""
        ...

    @property
    def first_run(self) -> bool:
        """Whether nothing was ever answered."""
        ...


class WeakTopic(Protocol):
    """A topic with the mean of its last grades."""

    @property
    def topic(self) -> str:
        """Its name."""
        ...

    @property
    def known(self) -> float:
        """From 0 to 1."""
        ...

    @property
    def cards(self) -> int:
        """Cards answered in it."""
        ...


class Unfinished(Protocol):
    """A quiz that was interrupted."""

    @property
    def title(self) -> str:
        """The decks it asks."""
        ...

    @property
    def position(self) -> int:
        """The question it goes on with, from 1."""
        ...

    @property
    def asked(self) -> int:
        """Questions in it."""
        ...

    @property
    def time_left_s(self) -> float | None:
        """Seconds left, where it has a limit."""
        ...


class Offer(Protocol):
    """What may be gone on with, or begun."""

    @property
    def unfinished(self) -> Unfinished | None:
        """The interrupted quiz."""
        ...

    @property
    def first_run(self) -> bool:
        """Whether nothing was ever answered."""
        ...

    @property
    def decks(self) -> Sequence[object]:
        """Every deck there is."""
        ...

    @property
    def placement(self) -> int:
        """Questions of the placement quiz; 0 where there is none."""
        ...


def today_text(today: Today) -> Content:
    """What is due; on a first run, what to do."""
    if today.first_run:
        lines = [
            Content.assemble(("Enter", "bold"), "  quiz on the marked deck"),
            Content.assemble(("r", "bold"), "  review: cards come back when due"),
            Content.assemble(
                ("/", "bold"), "  search   ", ("x", "bold"), "  extract   ", ("?", "bold"), "  keys"
            ),
        ]
        return Content("\n").join(lines)
    if not today.due and not today.new:
        return Content.assemble(
            ("Nothing due", "bold"), "\n", f"{plural(today.answered_today, 'answer')} today"
        )
    counts = Content.assemble(
        (f"{today.due:,} due", "bold $text-warning" if today.due else ""), f"   {today.new:,} new"
    )
    about = f"about {roughly(today.minutes)}" if today.minutes else ""
    return Content("\n").join(
        [
            counts,
            Content.styled(about, "dim"),
            Content(f"{plural(today.answered_today, 'answer')} today"),
        ]
    )


def weakest_text(topics: Sequence[WeakTopic], width: int, *, begun: bool) -> Content:
    """The weakest topics with bars; `begun`: whether any answer counts yet."""
    if not topics:
        none = "None: all was right when last asked." if begun else "They show here after the first answers."
        return Content.styled(none, "dim")
    lines = []
    for weak in topics:
        figures = bar(weak.known, 6) + Content(f"{percent(weak.known):>6}")
        name = cut(visible_line(weak.topic), max(4, width - figures.cell_length - 1))
        lines.append(name + Content(" " * max(1, width - name.cell_length - figures.cell_length)) + figures)
    return Content("\n").join(lines)


_WHY_NOT = {
    "problems": "Nothing is wrong with this deck.",
    "continue": "There is no quiz to continue.",
    "placement": "No deck here builds on another, so there is no order to place you in.",
}
"""Why keys of home, by name, do nothing where they are not offered."""


class Marked(Protocol):
    """The marked deck, as far as it is told of."""

    @property
    def id(self) -> str:
        """As commands name it."""
        ...

    @property
    def cards(self) -> int:
        """Those that are not retired."""
        ...

    @property
    def askable(self) -> int:
        """Those of them that hold an answer."""
        ...


def why_not(key: str, marked: Marked | None) -> str:
    """Why that key does nothing; of a deck without problems also how many of its cards are not asked."""
    why, silent = _WHY_NOT.get(key, ""), 0 if marked is None else marked.cards - marked.askable
    if key != "problems" or marked is None or not silent:
        return why
    are = "is" if silent == 1 else "are"
    return f"{why} {plural(silent, 'card')} without an answer {are} not asked: quizdeck check {marked.id}"


def offer_text(offer: Offer) -> Content | None:
    """The interrupted quiz; before the first answer, the quiz that tells where to begin; else None.

    Without a deck there is no quiz, and how to come by one is told. Key and figures come first: where a line
    has no room for all, its end is cut.
    """
    if not offer.decks:
        return Content.assemble(
            ("x ", "bold $text-accent"), ("Make a deck of a document: ", "bold"), "there are none yet"
        )
    if offer.unfinished is not None:
        return continue_text(offer.unfinished)
    if not offer.first_run or not offer.placement:
        return None
    return Content.assemble(
        ("t ", "bold $text-accent"),
        ("Not sure where to begin? ", "bold"),
        f"A placement quiz of {plural(offer.placement, 'question')}",
    )


def continue_text(unfinished: Unfinished) -> Content:
    """The interrupted quiz and the key that goes on with it."""
    left = "" if unfinished.time_left_s is None else f", {clock_time(unfinished.time_left_s)} left"
    return Content.assemble(
        ("c ", "bold $text-accent"),
        ("Continue ", "bold"),
        f"question {unfinished.position} of {unfinished.asked}{left}: {visible_line(unfinished.title)}",
    )


def day_text(clock: Clock) -> str:
    """Today for the title bar."""
    now = clock.local(clock.now())
    return f"{now:%a} {now.day} {now:%b}"
