"""The cyclic collector is left as it was found, whatever happens in between."""

import gc
from collections.abc import Iterator

import pytest

from tests.bench.documents import generated
from tui.collector import each_without_collecting, without_collecting
from tui.decks.writer import deck_text
from tui.errors import DocumentError
from tui.extract.merging.identity import merge
from tui.extract.pipeline import extract_document
from tui.model.ids import DeckId


@pytest.fixture(params=[True, False], ids=["on", "off"])
def collects(request: pytest.FixtureRequest) -> Iterator[bool]:
    before = gc.isenabled()
    (gc.enable if request.param else gc.disable)()
    yield request.param
    (gc.enable if before else gc.disable)()


def test_it_is_off_within_and_as_before_behind(collects: bool) -> None:
    with without_collecting():
        assert not gc.isenabled()
        with without_collecting():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled() is collects


def test_what_a_program_has_frozen_stays_so(collects: bool) -> None:
    frozen = gc.get_freeze_count()
    assert frozen, "the suite freezes all that it has loaded"
    with without_collecting():
        pass
    assert gc.get_freeze_count() > frozen // 2  # some of it may have gone, as its tests are over


def test_it_is_on_for_whoever_takes_what_was_found_while_it_was_off(collects: bool) -> None:
    found = each_without_collecting(gc.isenabled() for _ in range(3))
    assert [(was, gc.isenabled()) for was in found] == [(False, collects)] * 3


def test_a_failure_on_the_way_leaves_it_as_it_was(collects: bool) -> None:
    with pytest.raises(ZeroDivisionError):
        list(each_without_collecting(1 // number for number in (1, 0)))
    assert gc.isenabled() is collects


def test_a_document_that_is_refused_leaves_it_as_it_was(collects: bool) -> None:
    with pytest.raises(DocumentError):
        extract_document(b"\x00\x01\x02" * 400, "picture.md")
    assert gc.isenabled() is collects


@pytest.mark.parametrize(("name", "text"), generated(20).items())
def test_a_document_leaves_no_cycles_behind(name: str, text: str) -> None:
    _deck_of(text, name)
    gc.collect()
    _deck_of(f"{text}\n", name)
    assert gc.collect() == 0


def _deck_of(text: str, name: str) -> str:
    """The text of a document's deck, made and then brought up to date with it."""
    extraction = extract_document(text.encode(), name)
    first = merge(extraction, DeckId("d"), "D", None, None)
    return deck_text(merge(extraction, DeckId("d"), "D", first.deck, first.base).deck)
