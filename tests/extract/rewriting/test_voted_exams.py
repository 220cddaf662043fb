import pytest

from tests.extract.reading import asked, choices, read
from tui.extract.rewriting.voted_exams import without_votes

EXAM = """NEW QUESTION 1
- (Topic 1)
Which two are ropes? (Choose two.)
A. A sheet
B. A stove
C. A warp Most Voted
Answer: AC
Explanation:
Both are twisted.

Community vote distribution
AC (80%)
Other (20%)

NEW QUESTION 2
- (Exam Topic 2)
Which tool measures depth?
A. A log Most Voted
B. A lead line
Answer: B

Community vote distribution
B (100%)
"""


def test_votes_and_numbers_of_topics_are_of_no_question_or_explanation() -> None:
    found = read(EXAM)
    assert asked(found) == ["Which two are ropes? (Choose two.)", "Which tool measures depth?"]
    assert [card.line for card in found.cards] == [1, 15]
    assert [choices(card) for card in found.cards] == [
        (["A sheet", "A stove", "A warp"], [0, 2]),
        (["A log", "A lead line"], [1]),
    ]
    assert [card.explanation for card in found.cards] == ["Both are twisted.", ""]


def test_a_topic_behind_a_number_is_not_asked() -> None:
    offered = "A. A nail\nB. A cork{1} Most Voted"
    site = f"Question #{{0}} Topic 1\n\nWhich floats?\n\n{offered}\n\nCorrect Answer: B\n\n"
    found = read(site.format(1, "") + site.format(2, " or two"))
    assert asked(found) == ["Which floats?"] * 2
    assert [choices(card)[0][1] for card in found.cards] == ["A cork", "A cork or two"]


def test_what_dumps_of_exams_write_around_a_question_is_no_part_of_it() -> None:
    dump = "QUESTION NO: {0}\n\nWhich floats, {0}?\n\nA. A nail\nB. A cork\n\nAnswer: B\n\n"
    text = dump.format(1) + "Explanation:\nIt is light.\n\n" + dump.format(2)
    found = read(text + "Explanation/Reference:\nIt is light.\n")
    assert asked(found) == ["Which floats, 1?", "Which floats, 2?"]
    assert [card.explanation for card in found.cards] == ["It is light."] * 2


@pytest.mark.parametrize("buttons", ["Hide Solution   Discussion  12", "Reveal Solution  Discussion  85"])
def test_buttons_and_a_topic_right_behind_a_number_explain_nothing(buttons: str) -> None:
    offered = "- A. A nail\n- B. A cork Most Voted\n\n"
    site = f"Question #{{0}}Topic 1\n\nWhich floats, {{0}}?\n\n{offered}{{1}}\n\nAnswer: B\n\n"
    found = read(site.format(1, buttons) + site.format(2, buttons))
    assert asked(found) == ["Which floats, 1?", "Which floats, 2?"]
    assert [choices(card) for card in found.cards] == [(["A nail", "A cork"], [1])] * 2
    assert [card.explanation for card in found.cards] == ["", ""]


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("- B. A pole Most Voted", "- B. A pole"),
        ("**A.** A pole **Most Voted**", "**A.** A pole"),
        ("(c) A pole Most Voted", "(c) A pole"),
        ("- [ ] A pole Most Voted", "- [ ] A pole"),
        ("C. Identity Protection Most Voted  ", "C. Identity Protection"),
    ],
)
def test_votes_go_from_choices_of_all_kinds(line: str, bare: str) -> None:
    assert without_votes(f"{line}\n") == f"{bare}\n"


@pytest.mark.parametrize(
    "text",
    [
        "We were Most Voted\n",
        "A community vote (80%)\n",
        "NEW QUESTION 1\n- (Rope)\n",
        "QUESTION NO MORE\n",
        "A Discussion 12\n",
    ],
)
def test_other_texts_stay(text: str) -> None:
    assert without_votes(text) == text


@pytest.mark.parametrize("text", [EXAM, EXAM * 3])
def test_lines_keep_their_number(text: str) -> None:
    assert without_votes(text).count("\n") == text.count("\n")


def test_code_in_such_a_dump_stays_as_it_is() -> None:
    code = "```\nQUESTION NO: 5\nExplanation: the tide is out\nA. first Most Voted\n```"
    dump = f"Question #1 Topic 1\n\nWhat is printed?\n\n{code}\n\nA. `5` Most Voted\nB. `6`\n\nAnswer: A\n"
    (card,) = read(dump).cards
    assert code in card.question
    assert choices(card) == (["`5`", "`6`"], [0])


def test_opinions_on_answers_are_no_part_of_them() -> None:
    said = "Show Suggested Answer Hide Answer\n\nSuggested Answer: B\n\n"
    said += "Community vote distribution\nB (90%)\n10%\n\nby ann at Jan. 3, 2024, 4:11 a.m.\n\n"
    said += "Comments\n\nSelected Answer: A\nupvoted 3 times\n\n"
    found = read(
        "".join(f"Question #{at} Topic 1\n\nWhich is {at}?\n\nA. tin\nB. cork\n\n{said}" for at in (1, 2))
    )
    assert [choices(card) for card in found.cards] == [(["tin", "cork"], [1])] * 2
    assert [card.explanation for card in found.cards] == ["", ""]
