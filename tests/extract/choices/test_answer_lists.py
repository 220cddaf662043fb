import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.choices.answer_lists import begins_verdicts, goes_on, judged, ticked_again
from tui.extract.choices.rows import Offer

OFFERS = [Offer(text, False, at) for at, text in enumerate(("a sloop", "a ketch", "a raft"))]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("- A\n- B - Correct\n- C", [1], []),
        ("- A: Wrong, as it sinks.\n- B: Correct, as it floats.\n- C: Wrong.", [1], [0, 2]),
        ("A. Incorrect - one mast.\nB. Right - two masts.", [1], [0]),
        ("- ❌ **A** one mast\n- ✅ **B** two masts\n- ✅ **C** none", [1, 2], [0]),
        ("- **A)** one mast ❌\n- **B)** two masts ✅", [1], [0]),
        ("* Option A is correct.\n* Option B is wrong.", [0], [1]),
        ("- A is correct: it has one mast.\n- B is not a raft.\n- C: also correct.", [0, 2], []),
        ("**A - Incorrect.** One mast.\n**B - Correct.** Two.\n**C - Wrong.** None.", [1], [0, 2]),
        ("A. faux\nB. vrai", [1], [0]),
        ("А) неверно\nБ) верно", [1], [0]),
        ("A: 错误\nB: 正确", [1], [0]),
        ("B: correct", [], []),
        ("- A: correct\n- A: wrong\n- B: one", [], [0]),
        ("A. correct\nB. correct\nC. correct", [], []),
        ("A boat floats.\nB. is one", [], []),
        ("A: True north is meant.\nB: Right rudder turns it.\nC: Nothing floats.", [], []),
        ("A: Correctness matters.\nB: Certainly afloat.\nC: Not only wood floats.", [], []),
        ("A：对于船，它会浮。\nB：错误，它会沉。\nC：正确。", [2], [1]),
        ("A: Not correct.\nB: Correct answer, see above.\nC: Wrong one.", [1], [0, 2]),
    ],
)
def test_an_answer_may_go_through_the_choices(text: str, right: list[int], wrong: list[int]) -> None:
    said = judged(text, range(len(OFFERS)))
    assert (sorted(said.right), sorted(said.wrong)) == (right, wrong)


@given(st.text(alphabet="ABC.:-✅❌ correct\n", max_size=120))
def test_never_is_every_choice_right_or_one_right_and_wrong(text: str) -> None:
    said = judged(text, range(len(OFFERS)))
    assert len(said.right) < len(OFFERS)
    assert not said.right & said.wrong


def test_the_next_letter_goes_on_an_answer() -> None:
    assert goes_on("- A", ["", "- B - Correct"])
    assert goes_on("**A - Incorrect.** One mast.", ["**B - Correct.** Two."])
    assert not goes_on("A", ["so it is"])
    assert not goes_on("- A", ["- A again"])
    assert goes_on("1. A: one mast", ["2. B: two masts"])
    assert not goes_on("B", ["", "- A: one mast"])
    assert not goes_on("A", ["- B: two masts"])


@pytest.mark.parametrize(
    ("folded", "right", "rest"),
    [
        ("- [ ] a sloop\n- [x] a ketch\n- [ ] a raft\n\nIt has two masts.", [1], "It has two masts."),
        ("- [x] A. one mast\n- [x] C. none", [0, 2], "- [x] A. one mast\n- [x] C. none"),
        ("- [ ] one\n- [x] two\n- [ ] none", [1], "- [ ] one\n- [x] two\n- [ ] none"),
    ],
)
def test_a_copy_of_the_boxes_ticks_what_is_right(folded: str, right: list[int], rest: str) -> None:
    again = ticked_again(folded, OFFERS)
    assert again is not None
    assert (sorted(again[0]), again[1]) == (right, rest)


@pytest.mark.parametrize("folded", ["- [ ] a sloop\n- [ ] a ketch", "- [x] oars", "- [x] H. oars", "none"])
def test_boxes_that_repeat_no_choice_tick_nothing(folded: str) -> None:
    assert ticked_again(folded, OFFERS) is None


def test_verdicts_begin_with_the_letter_of_a_choice() -> None:
    assert begins_verdicts(["", "A is not correct because it sinks."])
    assert begins_verdicts(["- **B**: wrong."])
    assert not begins_verdicts(["Tell us what is wrong.", "A is correct."])
    assert not begins_verdicts(["A lamp is right here."])
    assert not begins_verdicts([])


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("**A) True**\nIt may look so.\n\n**B) False** ✅\nIt is not.", {1}, set()),
        ("- A) True: incorrect, as it is not.\n- B) False: correct.", {1}, {0}),
        ("- A: Correct, it is.\n- B: Incorrect.", {0}, {1}),
    ],
)
def test_a_choice_that_says_true_is_not_called_right_by_its_text(
    text: str, right: set[int], wrong: set[int]
) -> None:
    said = judged(text, range(2), ["True", "False"])
    assert (set(said.right), set(said.wrong)) == (right, wrong)
