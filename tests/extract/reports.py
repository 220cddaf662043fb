"""Reports of documents that were read by hand, as a first extraction gives them."""

from dataclasses import replace

from tui.extract.found import Duplicate, Extraction, FoundCard, Skipped
from tui.extract.merging.identity import merge
from tui.extract.reporting.report import DocumentReport
from tui.model.card import OpenBody
from tui.model.ids import DeckId

LAMPS = Extraction(
    name="lamps.md",
    sha256="",
    encoding="utf-8",
    repaired=0,
    title="Lamps",
    family="details",
    evidence={"details": 0.97},
    cards=(
        FoundCard(
            15,
            "What does a rotating lens do?",
            OpenBody("It turns one lamp into many flashes."),
            topic="Light",
            key_points=("many flashes",),
            tip="Ask which lens.",
        ),
        FoundCard(86, "Who reads the log?", OpenBody("The inspector, once a year."), topic="Log"),
        FoundCard(92, "Who writes it?", OpenBody(), topic="Log", flags=("unanswered", "missing-image")),
    ),
    skipped=(Skipped(4, "Table of contents", "a table of contents, not a question"),),
    duplicates=(Duplicate(99, 86),),
)
NOTHING = replace(LAMPS, name="b.md", family="", evidence={}, cards=(), skipped=(), duplicates=())


def reported(read: Extraction, path: str = "docs/lamps.md") -> DocumentReport:
    """The report of a document read for the first time."""
    return DocumentReport(path, read, merge(read, DeckId("lamps"), read.title, None, None))
