import pytest

from tui.extract.merging.undecided import (
    RETIRED,
    Conflict,
    by_card,
    changes_told,
    conflict_remark,
    conflict_told,
)
from tui.model.ids import CardId

WICK, LENS = CardId("wick"), CardId("lens")
BOTH = "changed in the document and in the deck"
UNKNOWN = "not the same in the document and in the deck, and who changed what is not known"
RESTING = "is retired in the deck, though the document asks it; it stays retired, and is not asked"


@pytest.mark.parametrize(
    ("fields", "changed", "told", "remark"),
    [
        (["answer"], True, f"the answer of wick was {BOTH}; the deck's stays", f"answer {BOTH}"),
        (["choices"], True, f"the choices of wick were {BOTH}; the deck's stays", f"choices {BOTH}"),
        (
            ["answer", "key_points"],
            False,
            f"the answer and key points of wick are {UNKNOWN}; the deck's stays",
            f"answer and key points {UNKNOWN}",
        ),
        (["topic"], False, f"the topic of wick is {UNKNOWN}; the deck's stays", f"topic {UNKNOWN}"),
    ],
)
def test_what_differs_and_who_changed_it_is_told(
    fields: list[str], changed: bool, told: str, remark: str
) -> None:
    conflicts = [Conflict(WICK, 5, field, changed) for field in fields]
    assert conflict_told(conflicts) == told
    assert conflict_remark(conflicts) == f"{remark}; the deck's text stays"


def test_a_retired_card_is_told_alone_and_behind_its_texts() -> None:
    retired = Conflict(WICK, 5, RETIRED, False)
    assert (conflict_told([retired]), conflict_remark([retired])) == (f"wick {RESTING}", RESTING)
    both = [Conflict(WICK, 5, "tip", False), retired]
    assert conflict_told(both) == f"the tip of wick is {UNKNOWN}; the deck's stays; it {RESTING}"
    assert conflict_remark(both) == f"tip {UNKNOWN}; the deck's text stays; {RESTING}"


def test_what_is_the_documents_now_is_told() -> None:
    assert changes_told(["answer", "key_points"]) == "answer and key points"
    assert changes_told(["tip", RETIRED]) == "tip and asked again"


def test_conflicts_are_gathered_by_card_in_their_order() -> None:
    one, two, three = Conflict(LENS, 9, "tip"), Conflict(WICK, 5, "tip"), Conflict(LENS, 9, "answer")
    assert list(by_card([one, two, three]).items()) == [(LENS, [one, three]), (WICK, [two])]
