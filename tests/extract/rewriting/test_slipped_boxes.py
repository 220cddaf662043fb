import pytest

from tests.extract.reading import asked, choices, read
from tui.extract.rewriting.slipped_boxes import with_spaces

OFFERED = ["Milan", "Rome", "Turin"]
OTHER = "\n\nQuestion 2: Which river is there?\n[x] Tiber\n[ ] Seine\n"


@pytest.mark.parametrize(
    "row",
    [
        "[] Milan\n[x] Rome\n[ ] Turin",
        "[ ] Milan\n[x] Rome\n[] Turin",
        "\n[] Milan\n\n[x] Rome\n\n[] Turin",
        "- [] Milan\n- [x] Rome\n- [ ] Turin",
        "- [] Milan\n- [x] Rome\n- [] Turin",
    ],
)
def test_a_box_without_its_space_beside_others_is_a_choice(row: str) -> None:
    found = read(f"Question 1: Which is the capital?\n{row}{OTHER}")
    assert asked(found) == ["Which is the capital?", "Which river is there?"]
    assert choices(found.cards[0]) == (OFFERED, [1])


@pytest.mark.parametrize(
    "text",
    [
        "[] is an empty list\n[] too",
        "[] is empty\n\nprose\n\n[x] a boat",
        "```\n[] a\n[x] b\n```",
        "    [] a\n    [x] b",
        "[](https://example.org) leads\n[x] b",
        "a [] b\n[x] c",
    ],
)
def test_brackets_without_a_box_beside_them_stay(text: str) -> None:
    assert with_spaces(text) == text
