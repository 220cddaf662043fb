import pytest

from tui.extract.families.obsidian_text import (
    Sides,
    deck_of,
    sides,
    split_tags,
    trailing_tags,
    without_links,
    without_schedule,
)


@pytest.mark.parametrize(
    ("line", "parted"),
    [
        ("a::b", Sides("a", "b", False, tight=True, stuck=True)),
        ("a ;;; b", Sides("a", "b", True)),
        ("- [x] a ::: b", Sides("a", "b", True)),
        ("std::move::a cast", Sides("std", "move::a cast", False, tight=True, stuck=True)),
        ("std::move :: a cast", Sides("std::move", "a cast", False)),
        ("`a::b`", None),
        ("a::::b", None),
        ("a: b; c", None),
        ("created:: 2024-01-01", None),
        ("up:: [[Index]], [[Home]]", None),
        ("- [ ] Trim the wick [due:: 2024-01-01]", None),
        ("See https://a.example/b::c", None),
        ("C++ uses std::vector", None),
        ("Time 10::30", None),
        ("Salt is {{c1::NaCl::formula}}", None),
        ("Moon landing:: 1969-07-20", Sides("Moon landing", "1969-07-20", False, stuck=True)),
        ("Salt is:: {{c1::NaCl}}", Sides("Salt is", "{{c1::NaCl}}", False, stuck=True)),
    ],
)
def test_the_first_separator_outside_of_code_parts_a_line(line: str, parted: Sides | None) -> None:
    assert sides(line) == parted


def test_tags_stand_at_either_end_and_are_no_numbers() -> None:
    assert split_tags("#a #b/c/ text #d") == (("a", "b/c"), "text #d")
    assert split_tags("#1 text") == ((), "#1 text")
    assert trailing_tags("text #a #b") == ("text", ("a", "b"))
    assert trailing_tags("#a") == ("#a", ())


@pytest.mark.parametrize(
    ("tag", "deck"),
    [
        ("flashcards", ()),
        ("flashcards/a/b", ("a", "b")),
        ("Flashcard/a", ("a",)),
        ("flashcardsx", None),
        ("a", None),
    ],
)
def test_tags_that_name_a_deck(tag: str, deck: tuple[str, ...] | None) -> None:
    assert deck_of(tag) == deck


def test_links_become_what_is_shown_and_embeds_and_code_stay() -> None:
    assert without_links("[[a|b]] [[c#d]] [[#e]] ![[f.png]] `[[g]]`") == "b c > d e ![[f.png]] `[[g]]`"


def test_schedules_and_block_ids_go() -> None:
    assert without_schedule("a ^id-1 <!--SR:!2024-01-01,1,250-->") == "a"
    assert without_schedule("2 ^2x is") == "2 ^2x is"
    assert without_schedule("<!-- kept -->") == "<!-- kept -->"
