"""Documents that ask nothing give nothing, and the report says why."""

from pathlib import Path

import pytest

from tests.extract.reading import read
from tui.extract.choosing import EMPTY, NO_FAMILY
from tui.extract.families import ENOUGH, FAMILIES
from tui.text.markdown import parse_markdown

SAMPLES = Path(__file__).parent.parent / "samples" / "negatives"
NEGATIVES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.md"))}
"""Link lists, chapters, pages of programs and the like, each as people write them."""
DOCUMENTS = pytest.mark.parametrize("text", NEGATIVES.values(), ids=NEGATIVES)
SEVERAL_ASKING = {"asking-readme"}
"""With another of its kind behind it, it is a list of questions."""


def test_there_are_many_kinds_of_them() -> None:
    assert len(NEGATIVES) > 20


@DOCUMENTS
def test_nothing_is_asked_and_the_report_says_why(text: str) -> None:
    found = read(text)
    assert (found.family, found.cards) == ("", ())
    assert found.skipped or found.warnings[0] in (NO_FAMILY, EMPTY)


@DOCUMENTS
@pytest.mark.parametrize("family", FAMILIES)
def test_no_family_takes_it_for_its_own(text: str, family: str) -> None:
    assert FAMILIES[family].evidence(parse_markdown(text)) < ENOUGH


@DOCUMENTS
def test_line_ends_and_a_quotation_around_it_change_nothing(text: str) -> None:
    assert read(text.replace("\n", "\r\n")).cards == ()
    assert read("".join(f"> {line}\n" for line in text.split("\n"))).cards == ()


@pytest.mark.parametrize("first", sorted(NEGATIVES.keys() - SEVERAL_ASKING))
def test_two_of_them_in_one_document_are_hardly_more(first: str) -> None:
    for second in ("readme", "meeting", "tutorial"):
        assert len(read(f"{NEGATIVES[first]}\n\n{NEGATIVES[second]}").cards) <= 4
