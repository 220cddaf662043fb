"""Documents made ready to be looked at: each find beside its lines, in the order of the document."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from tui.errors import DocumentError
from tui.extract.decoding.decode import decode
from tui.extract.families import FAMILIES
from tui.extract.found import FoundCard
from tui.extract.merging.identity import Merged, Status
from tui.extract.merging.undecided import by_card, changes_told, conflict_remark
from tui.extract.reporting.report import DocumentReport, report_text
from tui.model.card import Card
from tui.model.ids import CardId
from tui.services.extraction import ExtractionService, Failure, Options, Prepared
from tui.services.finds import DUPLICATE, SKIPPED, Accepted, Find, Preview, Taken
from tui.services.library import LibraryService
from tui.services.path_listing import short
from tui.services.sources import Source
from tui.text.controls import visible_line
from tui.wording import one_line, percent, plural

_TITLE = 200
"""Characters of a question on one line; few terminals are wider."""
_GONE = "gone from the document; the card stays in the deck with its history, and is not asked"
_REMOVED = "its card was removed from the deck by hand"


class Previews:
    """Extraction as screens use it."""

    def __init__(self, library: LibraryService) -> None:
        self._extraction = ExtractionService(library)

    def preview(self, source: Source, family: str | None) -> Preview:
        """Read a document; nothing is written. Raises: QuizdeckError in words."""
        prepared = self._extraction.preview(source, family)
        read, data = prepared.report.extraction, source.read()
        if hashlib.sha256(data).hexdigest() != read.sha256:
            raise DocumentError(f"{source.name} was changed while it was read", "open it again")
        lines = decode(data, source.file_name).text.removesuffix("\n").split("\n")
        finds = _in_order([*_present(prepared), *_gone(prepared.report.merged)], len(lines))
        return Preview(
            name=source.name,
            family=read.family,
            evidence=read.evidence,
            deck=prepared.report.merged.deck.id,
            cards=len(read.cards),
            facts=tuple(_facts(prepared, finds)),
            warnings=tuple(visible_line(warning) for warning in read.warnings),
            finds=finds,
            lines=tuple(lines),
            prepared=prepared,
        )

    def accept(self, preview: Preview) -> Accepted:
        """Write the deck; what its writing had to tell besides the preview. Raises: QuizdeckError."""
        known = preview.prepared.report.warnings
        written = self._extraction.accept(preview.prepared)
        told = (warning for warning in written.warnings if warning not in known)
        return Accepted(visible_line(short(preview.prepared.place.path)), tuple(map(visible_line, told)))

    def accept_all(
        self,
        sources: Sequence[Source],
        family: str | None,
        progress: Callable[[int, int, str], None],
        stopped: Callable[[], bool],
    ) -> Iterator[Taken]:
        """Write the deck of every document that holds a card."""
        for done in self._extraction.run(sources, Options(family=family), progress, stopped):
            if isinstance(done, Failure):
                yield Taken(done.name, visible_line(str(done.error)), failed=True)
            else:
                yield _taken(done)

    def report(self, preview: Preview) -> str:
        """The account of a document; safe to show."""
        return report_text([preview.prepared.report])

    def families(self) -> dict[str, str]:
        """Their names, the more particular first, and how their questions are written, as Markdown."""
        return {family.name: family.about for family in FAMILIES.values()}


def _taken(report: DocumentReport) -> Taken:
    deck = report.merged.deck.id if report.written else None
    return Taken(report.path, report_text([report]), deck, len(report.extraction.cards))


def _present(prepared: Prepared) -> Iterator[Find]:
    """What stands in the document, in whatever order."""
    read, merged = prepared.report.extraction, prepared.report.merged
    cards = {card.id: card for card in merged.deck.cards}
    remarks = _remarks(merged)
    titles: dict[int, str] = {}
    for card_id, found in zip(merged.ids, read.cards, strict=True):
        titles.setdefault(found.line, _title(found.question))
        if card_id is None:
            yield Find(found.line, 0, _title(found.question), SKIPPED, remark=_REMOVED)
        else:
            yield _find(cards[card_id], found, merged.statuses[card_id], remarks.get(card_id, ""))
    for skip in read.skipped:
        yield Find(skip.line, 0, _title(skip.text), SKIPPED, remark=visible_line(skip.reason))
    for twice in read.duplicates:
        remark = f"says what line {twice.of} says"
        yield Find(twice.line, 0, titles.get(twice.of, ""), DUPLICATE, remark=remark)


def _gone(merged: Merged) -> Iterator[Find]:
    """Cards that the document does not hold any more."""
    cards, listed = {card.id: card for card in merged.deck.cards}, set(merged.ids)
    for card_id, status in merged.statuses.items():
        if card_id not in listed:
            yield Find(0, 0, _title(cards[card_id].title), str(status), cards[card_id], remark=_GONE)


def _find(card: Card, found: FoundCard, status: Status, remark: str) -> Find:
    title = _title(card.title or found.question)
    return Find(found.line, 0, title, str(status), card, tuple(found.flags), remark)


def _title(text: str) -> str:
    """The first line that says something."""
    lines = (visible_line(line) for line in text[: 4 * _TITLE].split("\n"))
    return one_line(next(filter(None, lines), ""), _TITLE)


def _remarks(merged: Merged) -> Mapping[CardId, str]:
    """For each card that changed or could not be decided about alone, what a person should know."""
    remarks = {card: f"changed: {changes_told(fields)}" for card, fields in merged.changes.items()}
    remarks |= {doubt.card: f"{doubt.told}; it is a new card" for doubt in merged.doubtful}
    return remarks | {card: conflict_remark(mine) for card, mine in by_card(merged.conflicts).items()}


def _in_order(finds: Sequence[Find], lines: int) -> tuple[Find, ...]:
    """By line, those gone last; each reaches to the line before the next."""
    present = sorted((find for find in finds if find.line), key=lambda find: find.line)
    placed: list[Find] = []
    after = lines + 1
    for find in reversed(present):
        if placed and placed[-1].line == find.line:
            placed.append(replace(find, last=placed[-1].last))
            continue
        placed.append(replace(find, last=max(find.line, after - 1)))
        after = find.line
    return (*reversed(placed), *(find for find in finds if not find.line))


def _facts(prepared: Prepared, finds: Sequence[Find]) -> Iterator[str]:
    """The header: what it was read as, which deck it becomes, and the counts that are not nothing."""
    read, place = prepared.report.extraction, prepared.place
    evidence = read.evidence.get(read.family)
    if read.family:
        yield f"{read.family} {percent(evidence)}" if evidence else f"read as {read.family}"
    if read.cards:
        yield f"{'new deck' if place.current is None else 'deck'} {prepared.report.merged.deck.id}"
    yield plural(len(read.cards), "card")
    counts = Counter(find.status for find in finds)
    if set(counts) - {Status.NEW, SKIPPED, DUPLICATE}:
        yield from (status.counted(counts[status]) for status in Status if counts[status])
    if unanswered := len(prepared.report.unanswered):
        yield f"{unanswered:,} unanswered"
    if counts[SKIPPED]:
        yield f"{counts[SKIPPED]:,} skipped"
    if counts[DUPLICATE]:
        yield plural(counts[DUPLICATE], "duplicate")
    if read.repaired:
        yield f"{read.repaired:,} repaired"
    if read.encoding != "utf-8":
        yield f"read as {read.encoding}"
    if read.warnings:
        yield plural(len(read.warnings), "warning")
