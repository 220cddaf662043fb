"""The figures of a run over several documents."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tui.extract.reporting.report import DocumentReport
from tui.wording import plural


@dataclass(frozen=True, slots=True)
class Totals:
    """Counts over all documents; grows with each by a new value."""

    documents: int = 0
    """Those that were read."""
    cards: int = 0
    unanswered: int = 0
    skipped: int = 0
    duplicates: int = 0
    empty: int = 0
    """Documents without a question."""
    failed: int = 0

    def with_report(self, report: DocumentReport) -> "Totals":
        """One document more."""
        read = report.extraction
        return replace(
            self,
            documents=self.documents + 1,
            cards=self.cards + len(read.cards),
            unanswered=self.unanswered + read.unanswered,
            skipped=self.skipped + len(report.skipped),
            duplicates=self.duplicates + len(read.duplicates),
            empty=self.empty + (not read.cards),
        )

    def with_failure(self) -> "Totals":
        """One document more that could not be done."""
        return replace(self, failed=self.failed + 1)

    def __str__(self) -> str:
        return f"{plural(self.documents + self.failed, 'document')}: {', '.join(self._counts())}"

    def _counts(self) -> Iterator[str]:
        yield plural(self.cards, "card")
        if self.unanswered:
            yield f"{self.unanswered:,} unanswered"
        if self.skipped:
            yield f"{self.skipped:,} skipped"
        if self.duplicates:
            yield plural(self.duplicates, "duplicate")
        if self.empty:
            yield f"{self.empty:,} without a question"
        if self.failed:
            yield f"{self.failed:,} failed"
