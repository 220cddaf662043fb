from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import builders
from tui.decks.format import KIND_FIELDS
from tui.extract.merging.threeway import merge_card
from tui.model.card import (
    Body,
    Card,
    CardSource,
    ChoiceBody,
    ClozeBody,
    MatchBody,
    OpenBody,
    OrderBody,
    TypedBody,
)

VALUES = st.sampled_from(["a", "b", "c"])


def _card(tip: str, line: int = 1) -> Card:
    return builders.card(tip=tip, source=CardSource(line=line))


@given(VALUES, VALUES, VALUES)
def test_a_field_follows_whoever_changed_it_and_conflicts_stay(base: str, here: str, there: str) -> None:
    merged = merge_card(_card(base), _card(here), _card(there))
    expected = there if here == base else here
    assert merged.card.tip == expected
    assert bool(merged.conflicts) == (len({base, here, there}) == 3)
    assert bool(merged.changed) == (expected != here)


@given(VALUES, VALUES)
def test_without_a_base_the_decks_text_stays_and_what_differs_is_a_conflict(here: str, there: str) -> None:
    merged = merge_card(None, _card(here), _card(there))
    assert (merged.card.tip, merged.changed) == (here, ())
    assert merged.conflicts == (("tip",) if here != there else ())


def test_the_line_follows_the_document_and_the_rest_of_the_source_stays() -> None:
    current = replace(_card("a", 3), source=CardSource(line=3, url="https://example.org"))
    merged = merge_card(_card("a", 3), current, _card("a", 9))
    assert merged.card.source == CardSource(line=9, url="https://example.org")


@pytest.mark.parametrize(
    "body",
    [OpenBody("a"), ChoiceBody(()), TypedBody(()), ClozeBody("a"), OrderBody(("a",)), MatchBody(())],
)
def test_a_body_in_conflict_is_named_as_the_deck_names_it(body: Body) -> None:
    current = replace(_card("a"), body=body)
    merged = merge_card(_card("a"), current, replace(_card("a"), body=OpenBody("from the document")))
    assert [KIND_FIELDS[name] for name in merged.conflicts] == [current.kind]
