import pytest

from tui.extract.choices.key_rows import KeyRows, lists_letters, says_letters
from tui.text.markdown import parse_markdown


def entries(text: str) -> dict[int, tuple[str, ...]]:
    markdown = parse_markdown(text)
    return KeyRows.read(markdown, range(len(markdown.lines))).entries


@pytest.mark.parametrize(
    "key",
    [
        "1. B\n2. AC\n",
        "1-B 2-AC",
        "**1.** B\n\n**2.** AC\n",
        "| 1 | B |\n|---|---|\n| 2 | AC |",
        "Q1: B\nQ2: AC",
        "(1) B\n(2) AC",
        "1-2: B, AC",
        "1 B, 2 AC",
        "1 B  2 AC",
        "1~2 B AC",
    ],
)
def test_rows_of_any_form_give_numbers_and_letters(key: str) -> None:
    assert {number: said[0].strip("* ") for number, said in entries(key).items()} == {1: "B", 2: "AC"}


def test_what_follows_a_row_explains_it() -> None:
    assert entries("1. B\n*Explanation:* it shines.\n\n2. A")[1] == ("B\n*Explanation:* it shines.",)


def test_a_number_that_comes_again_is_kept_in_order() -> None:
    assert entries("1. A\n2. B\n\n# Part two\n\n1. C")[1] == ("A", "C")


def test_letters_are_told_from_words() -> None:
    assert says_letters("B) the lamp")
    assert not says_letters("Both")
    assert lists_letters("1-A 2-B")
    assert lists_letters("1-4 ABBA")
    assert not lists_letters("1-A")
    assert not lists_letters("5 A boats and 6 a day")


def test_the_name_of_a_part_stands_before_its_row() -> None:
    assert entries("Part I: 1-B, 2-C\n\n**Section B:** 1-A\n") == {1: ("B", "A"), 2: ("C",)}


def test_ranges_of_numbers_give_a_letter_each() -> None:
    assert entries("1-5: BACDA 6-8 AAB") == {at: (letter,) for at, letter in enumerate("BACDAAAB", 1)}


def test_a_range_with_another_count_of_letters_gives_none() -> None:
    assert entries("Pages 3-9 B") == {}


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            "| No | Answer | Part |\n|---|---|---|\n| 1 | B | A |\n| 2 | C | Ropes |",
            {1: ("B",), 2: ("C\nRopes",)},
        ),
        (
            "| No | Why | Correct |\n|---|---|---|\n| 1 | tall | B |\n| 2 | A | C |",
            {1: ("B\ntall",), 2: ("C",)},
        ),
        ("| 1 | B | tall |\n|---|---|---|\n| 2 | C | wide |", {1: ("B\ntall",), 2: ("C\nwide",)}),
        ("| No | Form 1 | Form 2 |\n|---|---|---|\n| 1 | A | C |\n| 2 | B | B |", {2: ("B\nB",)}),
        ("| No | A | B |\n|---|---|---|\n| 1 | A | C |", {}),
    ],
)
def test_letters_beside_each_other_are_no_several_answers(
    table: str, said: dict[int, tuple[str, ...]]
) -> None:
    assert entries(table) == said


@pytest.mark.parametrize("name", ["**Explanations**", "Comments:", "_Notes_"])
def test_the_name_of_explanations_is_no_part_of_the_row_above_it(name: str) -> None:
    assert entries(f"1. B\n2. A\n\n{name}\n\n1. It shines.")[2] == ("A",)


def test_pairs_within_a_sentence_are_no_rows() -> None:
    assert entries("1 A, 2 B, 3 C are the buttons.").keys() == {1}
    assert entries("1 A, 2 B, 3 C.") == {1: ("A",), 2: ("B",), 3: ("C",)}
