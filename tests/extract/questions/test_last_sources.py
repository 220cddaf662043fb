import pytest

from tests.extract.reading import answers, read

SHAPE = "## {0}. Why is lamp {0} lit?\n\n{1}"
END = "## References\n\n- A book\n- https://example.org/lamp\n"


@pytest.mark.parametrize("last", ["", "To be seen.\n\n"])
def test_sources_of_the_questions_level_behind_them_all_are_none_of_the_last_one_s(last: str) -> None:
    found = read(SHAPE.format(1, "Ships pass.\n\n") + SHAPE.format(2, last) + END)
    assert answers(found) == ["Ships pass.", last.strip()]
    assert not found.skipped and not any(card.explanation for card in found.cards)


def test_sources_of_each_question_or_of_an_only_one_are_its_own() -> None:
    each = read("".join(SHAPE.format(at, f"Ships pass.\n\n{END}\n") for at in range(1, 4)))
    only = read(f"## What is a lamp?\n\nA light.\n\n{END}")
    assert not each.skipped and not only.skipped
    assert all("A book" in answer for answer in (*answers(each), *answers(only)))
