import pytest

from tests.extract.reading import asked, choices, read
from tui.extract.families.table_choices import choice_columns

RULE = "|---" * 7 + "|\n"


@pytest.mark.parametrize(
    "head",
    [
        "# | Question | A | B | C | Answer | Explanation",
        "No | Question | Option A | Option B | Option C | Correct | Note",
    ],
)
def test_choices_may_have_columns_of_their_own(head: str) -> None:
    rows = (
        "| 1 | Which floats? | a stone | a boat | a raft | **B** | Wood. |\n"
        "| 2 | Which are of wood? | | a boat | a raft | B, C | |\n"
    )
    found = read(f"# Quiz\n\n| {head} |\n{RULE}{rows}")
    assert (found.family, asked(found)) == ("table", ["Which floats?", "Which are of wood?"])
    assert choices(found.cards[0]) == (["a stone", "a boat", "a raft"], [1])
    assert choices(found.cards[1]) == (["a boat", "a raft"], [0, 1])
    assert found.cards[0].explanation == "Wood."


def test_one_column_may_hold_all_choices() -> None:
    offered = "A) a stone<br>B) a boat"
    row = f"| Which floats? | {offered} | B |\n| Which sinks? | {offered} | a stone |\n"
    found = read(f"# Quiz\n\n| Question | Options | Answer |\n|---|---|---|\n{row}")
    assert [choices(card)[1] for card in found.cards] == [[1], [0]]


@pytest.mark.parametrize(
    "offered", ["A) a big stone B) a boat", "(a) a big stone (b) a boat", "A. a big stone<br>B. a boat"]
)
def test_choices_of_a_cell_may_stand_on_one_line(offered: str) -> None:
    rows = f"| Which floats? | {offered} | B |\n" + "| What burns? | oil or sand | oil |\n"
    found = read(f"# Quiz\n\n| Question | Options | Answer |\n|---|---|---|\n{rows}")
    assert choices(found.cards[0]) == (["a big stone", "a boat"], [1])
    assert asked(found)[1] == "What burns?\n\noil or sand"


def test_a_number_of_numbered_columns_that_another_choice_says_marks_none() -> None:
    head = "Question,Option 1,Option 2,Option 3,Answer\n"
    found = read(f"{head}How many?,1,3,2,2\nHow often?,1,2,3,2\nWhich floats?,a boat,a nail,a stone,1\n")
    assert [choices(card)[1] for card in found.cards] == [[], [1], [0]]
    assert found.cards[0].explanation == "2"


def test_an_answer_that_names_no_choice_is_told() -> None:
    found = read("Question,A,B,Answer\nWhich floats?,a boat,a nail,D\nWhich sinks?,a boat,a nail,an anchor\n")
    assert found.warnings[0] == "line 2: the answer names D, a letter of no choice or of several"
    assert found.cards[1].explanation == "an anchor"


def test_a_figure_is_what_a_choice_says_before_it_is_its_number() -> None:
    row = "| How many? | 2 | 4 | 1 | 3 | 1 |\n" * 2
    found = read(f"# Quiz\n\n| Question | A | B | C | D | Answer |\n|---|---|---|---|---|---|\n{row}")
    assert choices(found.cards[0])[1] == [2]


@pytest.mark.parametrize(
    "head", [["question", "A", "answer"], ["A", "C", "B"], ["B", "C", "D"], ["question", "answer"]]
)
def test_other_columns_hold_none(head: list[str]) -> None:
    assert choice_columns(head) is None
