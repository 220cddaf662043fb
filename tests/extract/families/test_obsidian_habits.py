import pytest

from tests.extract.reading import answers, asked, read

DATE = "<!--SR:!2024-08-01,13,290-->"


@pytest.mark.parametrize("parting", ["->", " => ", "→ ", " ->->-> ", " // ", " ⇒ "])
def test_what_parts_scheduled_lines_is_learnt_from_them(parting: str) -> None:
    lines = (f"What is sail {n}?{parting if n else parting.strip()}`a -> {n}`\n{DATE}\n" for n in range(4))
    found = read("".join(lines) + f"\nWhy is it tied?\n?\nFor storms.\n{DATE}\n")
    assert found.family == "obsidian"
    assert asked(found) == [*(f"What is sail {n}?" for n in range(4)), "Why is it tied?"]
    assert answers(found)[:2] == ["`a -> 0`", "`a -> 1`"]


def test_a_tag_of_the_authors_own_is_no_part_of_the_question() -> None:
    text = "## Notes\n\nA keel is low.\n\n" + "\n".join(
        f"#🧠 Which keel {n} ->-> `low`\n{DATE}\n" for n in range(3)
    )
    assert asked(read(text)) == [f"Which keel {n}" for n in range(3)]


def test_unlike_lines_teach_nothing() -> None:
    lines = ("A boat -> floats", "A stone sinks", "A sail | pulls", "Why? :: So.")
    found = read("".join(f"{line}\n{DATE}\n\n" for line in lines))
    assert (asked(found), len(found.skipped)) == (["Why?"], 3)


def test_lines_that_are_not_scheduled_stay_as_they_are() -> None:
    lines = "".join(f"Which {n} -> low\n{DATE}\n\n" for n in range(3))
    assert len(read(f"{lines}A boat -> a ship\n").cards) == 3


def test_the_label_above_an_answer_is_none_of_it() -> None:
    found = read("#flashcards\nWhich keel?\n?\n**Réponse:**\nThe low one.\n\nWhich sail?\n?\n**Réponse:**\n")
    assert answers(found) == ["The low one.", "**Réponse:**"]


@pytest.mark.parametrize("turn", ["!---", "&*", "%%%"])
def test_a_line_of_signs_set_between_question_and_answer_is_learnt_from_them(turn: str) -> None:
    notes = (f"What is knot {n} for?\n{turn}\nFor rope {n}.\n\nAnd more.\n{DATE}\n\n" for n in range(3))
    found = read("#flashcards\n\nWhat is a bow?::The front.\n\n" + "".join(notes).replace("\n\nAnd", "\nAnd"))
    assert asked(found) == ["What is a bow?", *(f"What is knot {n} for?" for n in range(3))]
    assert answers(found)[1] == "For rope 0.\nAnd more."


@pytest.mark.parametrize("turn", ["so:", "|--|", "$$", "..\n.."])
def test_other_lines_between_part_nothing(turn: str) -> None:
    notes = (f"What is knot {n} for?\n{turn}\nFor rope {n}.\n{DATE}\n\n" for n in range(3))
    assert asked(read("#flashcards\n\nWhat is a bow?::The front.\n\n" + "".join(notes))) == ["What is a bow?"]
