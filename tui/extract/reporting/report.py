"""The account of an extraction, as text for people. As JSON for scripts: `report_json`."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tui.extract.found import Duplicate, Extraction, Skipped
from tui.extract.merging.identity import Merged, Status
from tui.extract.merging.undecided import Conflict, by_card, changes_told, conflict_remark, conflict_told
from tui.text.controls import visible_line
from tui.wording import listing, one_line, percent, plural

_MANY = 10
"""Lines skipped for one reason, or said twice, from which on they are told together."""
_MOST_NUMBERS = 100


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """One document of a run: what was found, and what became of its deck."""

    path: str
    """As the person gave it."""
    extraction: Extraction
    merged: Merged
    """Of a deck made of several documents the part that is this one's."""
    written: Path | None = None
    """The deck file, when it was brought up to date."""

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """What did not become a card: in the document, and cards that a person took out of the deck."""
        removed = (
            Skipped(found.line, one_line(found.question), "its card was removed from the deck by hand")
            for card_id, found in zip(self.merged.ids, self.extraction.cards, strict=True)
            if card_id is None
        )
        return (*self.extraction.skipped, *removed)

    @property
    def unanswered(self) -> tuple[int, ...]:
        """The lines of questions without an answer, those of cards that a person removed aside."""
        return tuple(
            card.line
            for card_id, card in zip(self.merged.ids, self.extraction.cards, strict=True)
            if card_id is not None and "unanswered" in card.flags
        )

    @property
    def warnings(self) -> tuple[str, ...]:
        """The document's warnings, and what merging could not decide alone."""
        return (*self.extraction.warnings, *_doubts(self.merged), *_conflicts(self.merged))


def _doubts(merged: Merged) -> Iterator[str]:
    for doubt in merged.doubtful:
        yield f"line {doubt.line}: {doubt.told}; it became the new card {doubt.card}"


def _conflicts(merged: Merged) -> Iterator[str]:
    yield from map(_conflict, by_card(merged.conflicts).values())


def _conflict(of_card: Sequence[Conflict]) -> str:
    return f"line {of_card[0].line}: {conflict_told(of_card)}"


def report_text(documents: Sequence[DocumentReport]) -> str:
    """The report for people, one paragraph a document, safe to print."""
    return "\n\n".join("\n".join(_lines(document)) for document in documents)


def _lines(document: DocumentReport) -> Iterator[str]:
    skipped = document.skipped
    yield f"{visible_line(document.path)}: {', '.join(_counts(document, len(skipped)))}"
    told = (
        *_skips(skipped),
        *_duplicates(document.extraction.duplicates),
        *_unanswered(document),
        *_updates(document),
    )
    for line in told:
        yield f"  {line}"
    merged = document.merged
    for warning in (*document.extraction.warnings, *_doubts(merged), *_conflicts_together(merged)):
        yield f"  {visible_line(warning)}"
    if document.written is not None:
        yield f"  deck {document.merged.deck.id}: {visible_line(str(document.written))}"


def _counts(document: DocumentReport, skipped: int) -> Iterator[str]:
    """The first line's figures; those that are nothing special are left out."""
    read = document.extraction
    yield plural(len(read.cards), "card")
    if read.family:
        evidence = f" ({percent(read.evidence[read.family])})" if read.family in read.evidence else ""
        yield f"family {read.family}{evidence}"
    statuses = Counter(document.merged.statuses.values())
    if set(statuses) - {Status.NEW}:
        yield from (status.counted(statuses[status]) for status in Status if statuses[status])
    if document.unanswered:
        yield f"{len(document.unanswered):,} unanswered"
    if missing := sum("missing-image" in card.flags for card in read.cards):
        yield f"{missing:,} without {'its' if missing == 1 else 'their'} picture"
    if skipped:
        yield f"{skipped:,} skipped"
    if read.duplicates:
        yield plural(len(read.duplicates), "duplicate")
    if read.repaired:
        yield f"{plural(read.repaired, 'garbled run')} of text repaired"
    if read.encoding != "utf-8":
        yield f"read as {read.encoding}"


def _skips(skipped: Sequence[Skipped]) -> Iterator[str]:
    """What was skipped, in order; where a reason has many lines, these are told together."""
    by_reason: dict[str, list[Skipped]] = defaultdict(list)
    for skip in skipped:
        by_reason[skip.reason].append(skip)
    for skip in skipped:
        same, reason = by_reason[skip.reason], visible_line(skip.reason)
        if len(same) <= _MANY:
            said = f" ({visible_line(skip.text)})" if skip.text else ""
            yield f"line {skip.line}: skipped{said}: {reason}"
        elif skip is same[0]:
            yield f"{len(same):,} skipped: {reason}: {_numbered([other.line for other in same])}"


def _duplicates(duplicates: Sequence[Duplicate]) -> Iterator[str]:
    if len(duplicates) <= _MANY:
        yield from (f"line {twice.line}: says what line {twice.of} says" for twice in duplicates)
    else:
        lines = _numbered([twice.line for twice in duplicates])
        yield f"{len(duplicates):,} say what another line says: {lines}"


_TOLD = (Status.CHANGED, Status.CONFLICT, Status.RETIRED)
"""What became of cards that were there before and is worth a line each."""


def _updates(document: DocumentReport) -> Iterator[str]:
    """The cards that are not as they were, each kind in the order of the deck."""
    merged = document.merged
    lines = {
        card_id: found.line for card_id, found in zip(merged.ids, document.extraction.cards, strict=True)
    }
    for status in _TOLD:
        cards = [card for card in merged.deck.cards if merged.statuses.get(card.id) is status]
        for card in cards[:_MANY]:
            place = f"line {lines[card.id]}: " if card.id in lines else ""
            fields = f": {changes_told(merged.changes[card.id])}" if card.id in merged.changes else ""
            yield f"{place}{status}: {card.id} ({visible_line(one_line(card.title))}){fields}"
        if more := [str(card.id) for card in cards[_MANY : _MANY + _MOST_NUMBERS]]:
            left = len(cards) - _MANY - len(more)
            rest = f" and {left:,} more (all of them: --json)" if left else ""
            yield f"{len(cards) - _MANY:,} more {status}: {', '.join(more)}{rest}"


def _conflicts_together(merged: Merged) -> Iterator[str]:
    """The conflicts; where many cards have the same, these are told together."""
    alike: dict[str, list[Sequence[Conflict]]] = defaultdict(list)
    for conflicts in by_card(merged.conflicts).values():
        alike[conflict_remark(conflicts)].append(conflicts)
    for remark, cards in alike.items():
        if len(cards) <= _MANY:
            yield from map(_conflict, cards)
        else:
            lines = _numbered([conflicts[0].line for conflicts in cards])
            yield f"{plural(len(cards), 'card')}: {remark}: {lines}"


def _unanswered(document: DocumentReport) -> Iterator[str]:
    """The lines of questions without an answer, where others have one."""
    lines = document.unanswered
    if lines and len(lines) < len(document.extraction.cards):
        yield f"not answered: {_numbered(lines)}"


def _numbered(lines: Sequence[int]) -> str:
    numbers = [str(line) for line in lines]
    more = len(numbers) - _MOST_NUMBERS
    shown = [*numbers[:_MOST_NUMBERS], f"{more:,} more (all of them: --json)"] if more > 0 else numbers
    return f"{'lines' if len(lines) > 1 else 'line'} {listing(shown)}"
