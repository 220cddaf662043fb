import pytest

from tests.extract.reading import answers, asked, read, topics
from tui.extract.rewriting.folded_sections import with_open_sections

INNER = "<details><summary>{0}</summary>\n\n{1}\n\n</details>\n"
KEEL = INNER.format("What is a keel?", "The lowest beam.")
REEF = INNER.format("Explain a reef", "A part of a sail that is tied up.")
TIDE = INNER.format("Why is there a tide?", "    moon()")


def _section(name: str, *folds: str) -> str:
    return f"<details>\n<summary>{name}</summary>\n{''.join(folds)}</details>\n\n"


def test_sections_that_are_folded_away_are_opened() -> None:
    text = (
        "# Sailing\n\n"
        + _section("Ships", KEEL, REEF)
        + _section("The <b>sea</b>", TIDE, KEEL.replace("keel", "buoy"))
    )
    found = read(text)
    assert asked(found) == ["What is a keel?", "Explain a reef", "Why is there a tide?", "What is a buoy?"]
    assert topics(found) == ["Ships", "Ships", "The sea", "The sea"]
    assert answers(found)[2].strip("\n") == "    moon()"
    assert [card.line for card in found.cards] == [5, 10, 19, 24]


def test_what_stands_behind_a_section_is_no_part_of_it() -> None:
    found = read("# Sailing\n\n" + _section("Ships", KEEL, REEF, "\n") + TIDE)
    assert topics(found) == ["Ships", "Ships", ""]


def test_sections_of_sections_are_opened_as_well() -> None:
    found = read(
        _section("All", _section("Ships", KEEL, REEF), _section("Sea", TIDE, KEEL.replace("keel", "buoy")))
    )
    assert len(asked(found)) == 4


def test_indented_folds_and_lists_around_them_are_no_hindrance() -> None:
    inner = "".join(f"    {line}\n" for line in (KEEL + TIDE).replace("\n\n", "\n").split("\n") if line)
    found = read(
        f"# Sailing\n\n<details>\n  <summary>A small quiz</summary>\n  <ul>\n{inner}  </ul>\n</details>\n"
    )
    assert asked(found) == ["What is a keel?", "Why is there a tide?"]
    assert answers(found)[0] == "The lowest beam."


def test_code_less_indented_than_the_folds_stays() -> None:
    code = "```python\ndef moon():\n    return 1\n  # tide\n```"
    shifted = "\n  <details>\n  <summary>What is {0}?</summary>\n\n{1}\n\n  </details>\n"
    section = _section("Tides", shifted.format("printed", code), shifted.format("a tide", "  A swell."))
    assert answers(read(f"# Sea\n\n{section}")) == [code, "A swell."]


@pytest.mark.parametrize("label", ["Answer", "Click to show the solution"])
def test_an_answer_that_asks_in_folds_of_its_own_is_no_section(label: str) -> None:
    text = _section(label, KEEL, REEF)
    assert with_open_sections(text) == text
    assert with_open_sections(_section("Answers", KEEL, REEF)) != _section("Answers", KEEL, REEF)


@pytest.mark.parametrize(
    "text",
    [
        KEEL + REEF,
        _section("What floats?", KEEL, REEF),
        _section("Ships", KEEL),
        _section("Ships", "They have beams.\n\n", KEEL, REEF),
        _section("Ships", INNER.format("Answer", "A beam."), INNER.format("Hint", "Low.")),
        _section("Ships", KEEL, REEF).replace("</details>\n\n", ""),
    ],
)
def test_other_folds_stay(text: str) -> None:
    assert with_open_sections(text) == text
