import pytest

from tui.model.card import AcceptText
from tui.model.grade import Mark
from tui.practice.grading import slips
from tui.practice.grading.lookalikes import LINES, is_lookalike
from tui.practice.grading.typed import judge


@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_no_word_of_a_line_is_a_slip_of_another(line: tuple[str, ...]) -> None:
    for given in line:
        for accepted in line:
            assert given == accepted or judge(given, [AcceptText(accepted)], ()).mark is Mark.WRONG


@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_every_word_of_the_table_has_one_it_would_pass_for(
    line: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slips, "is_lookalike", lambda given, accepted: False)

    def near(one: str, other: str) -> bool:
        return slips.is_slip(one, other, ()) or slips.is_slip(other, one, ())

    assert all(any(near(word, other) for other in line if other != word) for word in line)


def test_a_plural_is_no_lookalike_of_its_singular() -> None:
    assert not is_lookalike("employees", "employee")
    assert is_lookalike("employers", "employees")
