"""A review in words: what it came to, what could follow, and what is left."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from tui.schedule.review_plan import Aim
from tui.text.controls import visible_line
from tui.widgets.layout import prefixed, wrapped
from tui.wording import clock_time, percent, plural

if TYPE_CHECKING:
    from tui.schedule.sitting import Sitting
    from tui.schedule.summary import Offer, Summary

_MOST_TITLES = 12
_BULLET = "  • "


def left_text(sitting: "Sitting") -> str:
    """What is left and how long it takes, for the title line."""
    if sitting.plan.aim is Aim.CRAM:
        parts = ["cram", f"{sitting.due} to go"]
    else:
        ahead = [f"{plural(sitting.plan.days, 'day')} ahead"] if sitting.plan.aim is Aim.AHEAD else []
        parts = [*ahead, f"{sitting.due:,} due", f"{sitting.new:,} new"]
    if sitting.learning:
        parts.append(f"{sitting.learning} later")
    if sitting.minutes:
        long = sitting.minutes >= 120
        parts.append(f"~{round(sitting.minutes / 60)} h" if long else f"~{sitting.minutes} min")
    return "  ".join(parts)


def leech_text(sitting: "Sitting") -> str:
    """What to do about a leech that is shown; empty for another card."""
    shown = sitting.current
    if shown is None or not shown.leech:
        return ""
    return f"Leech: forgotten {plural(shown.lapses, 'time')}. e rewrites it, z suspends it, t puts it off."


def summary_lines(summary: "Summary", sitting: "Sitting", width: int) -> list[Content]:
    """What was done, what was learnt and what was forgotten; a title goes on below its own beginning."""
    blocks = [Content.styled("Done for now.", "bold")]
    if summary.answers:
        known = percent(summary.remembered / summary.answers)
        blocks.append(
            Content(
                f"{plural(summary.answers, 'answer')} in {clock_time(summary.seconds)}: "
                f"{summary.remembered:,} remembered ({known})."
            )
        )
    blocks += _titles("Learnt", "new card", summary.learnt)
    forgotten = "Forgotten, and back sooner" if sitting.plan.feeds else "Not known at first"
    blocks += _titles(forgotten, "card", summary.forgotten)
    blocks += [Content(line) for line in _coming(summary, sitting)]
    return [line for block in blocks for line in _hung(block, width)]


def _hung(block: Content, width: int) -> list[Content]:
    """Wrapped; behind a bullet, every line stands where the first begins."""
    indent = len(_BULLET) if block.plain.startswith(_BULLET) else 0
    lines = wrapped(block[indent:], max(1, width - indent))
    return prefixed(lines, block[:indent], Content(" " * indent))


def _titles(head: str, word: str, titles: Sequence[str]) -> list[Content]:
    if not titles:
        return []
    lines = [f"{_BULLET}{visible_line(title)}" for title in titles[:_MOST_TITLES]]
    if len(titles) > _MOST_TITLES:
        lines.append(f"  and {len(titles) - _MOST_TITLES:,} more")
    return [Content(""), Content.styled(f"{head}: {plural(len(titles), word)}", "bold"), *map(Content, lines)]


def _coming(summary: "Summary", sitting: "Sitting") -> list[str]:
    lines = [""]
    if sitting.learning:
        lines.append(f"{plural(sitting.learning, 'card')} being learnt: the next one in {sitting.next_due}.")
    elif sitting.next_due:
        lines.append(f"The next card comes back in {sitting.next_due}.")
    if summary.tomorrow:
        lines.append(f"Tomorrow: {plural(summary.tomorrow, 'card')} due.")
    return lines if len(lines) > 1 else []


def offer_words(offer: "Offer") -> tuple[str, str]:
    """A review that could be begun: its name, and how much it asks."""
    match offer.plan.aim:
        case Aim.DUE:
            return "Due now", f"{offer.due:,} due  {offer.new:,} new"
        case Aim.AHEAD:
            return f"Up to {plural(offer.plan.days, 'day')} ahead", plural(offer.cards, "card")
        case Aim.CRAM:
            return "Cram, the schedule stays as it is", plural(offer.cards, "card")
