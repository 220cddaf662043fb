import pytest

from tests.extract.reading import read

SURVEY = "# After the course\n\n- How clear was it? (1-5)\n- How long was it? (1-5)\n"
MINUTES = "# Minutes, 3 May\n\n- Who lights the lamp? → Lin\n- Who buys oil? → Omar\n- Which oil? → Bo asks\n"


@pytest.mark.parametrize(("text", "why"), [(SURVEY, "a survey"), (MINUTES, "minutes and logs")])
def test_why_questions_are_no_cards_is_told(text: str, why: str) -> None:
    found = read(text)
    assert not found.cards
    assert any(why in warning for warning in found.warnings)


def test_where_nothing_is_asked_nothing_needs_telling() -> None:
    assert read("# Minutes, 3 May\n\n- Lin lights the lamp.\n").warnings == ("no questions recognised",)
