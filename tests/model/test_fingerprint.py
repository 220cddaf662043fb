from dataclasses import replace

import pytest

from tests.builders import card, choice_card, cloze_card, typed_card
from tui.model.card import Card, OpenBody
from tui.model.fingerprint import fingerprint
from tui.model.ids import CardId

CARD = card(OpenBody("two three"), question="one")


@pytest.mark.parametrize(
    "other",
    [
        replace(CARD, question="one two", body=OpenBody("three")),
        replace(CARD, question="One"),
        replace(CARD, body=OpenBody("")),
        replace(CARD, key_points=("two three",)),
        typed_card("two three", question="one"),
        cloze_card("two {{three}}", question="one"),
        choice_card("*two", "three", question="one"),
        choice_card("two", "*three", question="one"),
    ],
)
def test_what_is_asked_and_what_is_right_change_the_fingerprint(other: Card) -> None:
    assert fingerprint(other) != fingerprint(CARD)


def test_splitting_key_points_elsewhere_changes_the_fingerprint() -> None:
    assert fingerprint(card(key_points=("a b", "c"))) != fingerprint(card(key_points=("a", "b c")))


def test_ids_and_notes_do_not_change_the_fingerprint() -> None:
    other = replace(
        CARD, id=CardId("other"), topic="T", tags=("t",), hint="h", explanation="e", tip="t", line=7,
        retired=True, was=("old",),
    )  # fmt: skip
    assert fingerprint(other) == fingerprint(CARD)


def test_a_fingerprint_is_sixteen_hex_digits_whatever_the_text() -> None:
    found = fingerprint(card(question="\ud800 漢"))
    assert len(found) == 16
    assert int(found, 16) >= 0


def test_fingerprints_stay_the_same_from_release_to_release() -> None:
    assert fingerprint(CARD) == "f9e88034c119bd6c"
