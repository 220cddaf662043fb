import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.quizzes import KNOTS, LIGHT, OVEN, WHEELS, Quizzed, assert_quiz
from tests.extract.reading import choices, read

QUIZ = (LIGHT, KNOTS, OVEN, WHEELS)


def _asked(head: str = "{}. ", *quiz: Quizzed) -> str:
    return "".join(
        f"{head.format(at)}{one.question}\n"
        + "".join(f"   {letter}. {offer}\n" for letter, offer in zip("ABC", one.offers, strict=False))
        + "\n"
        for at, one in enumerate(quiz or QUIZ, 1)
    )


KEYS = {
    "pairs": "### Answers\n\n1-B 2-AC 3-A 4-C\n",
    "a range": "## Answers\n\n1-4: B, AC, A, C\n",
    "a range alone in a labelled line": "Key: 1-4 B, AC, A, C\n",
    "a name with an aside": "## Scoring Key — do not show\n\n1. B\n2. A, C\n3. A\n4. C\n",
    "a name of what it answers": "## Gabarito do Teste 1\n\n1. B\n2. A, C\n3. A\n4. C\n",
    "a name in Thai": "**เฉลย: 1-B, 2-AC, 3-A, 4-C**\n",
    "pairs with commas": "## Answer Key\n\n1. B, 2. A,C, 3. A, 4. C\n",
    "pairs in a labelled line": "**Answers:** 1. B, 2. A,C, 3. A, 4. C\n",
    "pairs with nothing between": "## Answers\n\n1B, 2AC, 3A, 4C\n",
    "the first beside the label": "Answers: (1) B\n(2) A, C\n(3) A\n(4) C\n",
    "pairs in brackets, in any order": "(Answers: 2 AC, 3 A, 4 C, 1 B)\n",
    "lines in a labelled paragraph": "Answers:\n1-B\n2-A,C\n3-A\n4-C\n",
    "a list": "## Answers\n\n1. B\n2. A, C\n3. A\n4. C\n",
    "a list with reasons": "## Answers\n\n1. **B** – tall\n2. **A and C** – tied\n3. **A** – hot\n"
    "4. **C** – two\n",
    "rows": "---\n\n## ANSWER KEY\n\n**1. Answer: B** - tall\n\n**2. Answer: A, C** - tied\n\n"
    "**3. A)** Oven\n\n**4. C)**\n",
    "a table": "## Answer key\n\n| No. | Answer | Why |\n|---|---|---|\n| 1 | B | tall |\n"
    "| 2 | A, C | tied |\n| 3 | A | hot |\n"
    "| 4 | C | two |\n",
    "a wide table": "## Answers\n\n| 1 | 2 | 3 | 4 |\n|---|---|---|---|\n| B | A, C | A | C |\n",
    "a table of pairs": "## Answers\n\n| Q | A | Q | A |\n|---|---|---|---|\n| 1 | B | 3 | A |\n"
    "| 2 | A, C | 4 | C |\n",
    "folded away": "<details>\n<summary>Answers</summary>\n\n1. B) Lighthouse\n2. AC\n3. A) Oven\n"
    "4. C\n\n</details>\n",
    "headings": "# Answer Key & Explanations\n\n### Question 1\n**Correct Answer: B**\n\ntall\n\n"
    "### Question 2\n**Correct Answers: A, C**\n\n"
    "### Question 3\n**Correct Answer: A**\n\n### Question 4\n**Correct Answer: C**\n",
    "after a title of its own": "## Solutions\n\n### Part one\n\n1. B\n2. A, C\n\n### Part two\n\n"
    "3. A\n4. C\n",
}


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS.keys())
@pytest.mark.parametrize("head", ["{}. ", "**{}.** ", "### Question {}\n\n"])
def test_keys_as_people_write_them(key: str, head: str) -> None:
    found = assert_quiz(_asked(head) + key, "lettered", *QUIZ)
    assert found.cards[-1].explanation in ("", "two")


@pytest.mark.parametrize("key", ["1. B\n2. A\n", "1-B, 2-A\n", "1(b) 2(a)\n"])
def test_two_questions_have_a_key_too(key: str) -> None:
    assert_quiz(_asked("{}. ", LIGHT, OVEN) + "## Answers\n\n" + key, "lettered", LIGHT, OVEN)


def test_reasons_in_a_key_explain() -> None:
    found = read(_asked() + KEYS["a list with reasons"])
    assert [card.explanation for card in found.cards] == ["tall", "tied", "hot", "two"]


COMMENTS = "1. It is tall.\n2. A knot holds.\n3. It bakes.\n4. Two roll.\n"


@pytest.mark.parametrize("key", ["1-B, 2-AC, 3-A, 4-C\n", "1. B\n2. A, C\n3. A\n4. C\n"])
@pytest.mark.parametrize("name", ["## Comments\n\n", "**Explanations**\n\n", "---\n\n"])
def test_comments_by_number_behind_letters_explain(key: str, name: str) -> None:
    found = assert_quiz(f"{_asked()}## Answers\n\n{key}\n{name}{COMMENTS}", "lettered", *QUIZ)
    assert [card.explanation.strip("- \n") for card in found.cards] == [
        "It is tall.",
        "A knot holds.",
        "It bakes.",
        "Two roll.",
    ]


def test_what_answers_other_questions_of_a_number_is_no_comment() -> None:
    more = "# Part 2\n\n1. Why is it tall?\n\n2. What bakes?\n\n"
    found = read(
        f"# Part 1\n\n{_asked()}{more}# Answers\n\n1-B, 2-AC, 3-A, 4-C\n\n1. It is seen.\n2. Heat.\n"
    )
    assert [card.explanation for card in found.cards[:4]] == [""] * 4


def test_each_part_has_its_own_key_and_counts_anew() -> None:
    first, second = (LIGHT, OVEN, WHEELS), (OVEN, WHEELS, LIGHT)
    text = (
        f"# Part 1\n\n{_asked('{}. ', *first)}## Answers\n\n1. B\n2. A\n3. C\n\n"
        f"# Part 2\n\n{_asked('{}. ', *(Quizzed('So ' + one.question, one.offers) for one in second))}"
        "## Answers\n\n1. A\n2. C\n3. B\n"
    )
    again = (Quizzed(f"So {one.question}", one.offers, one.right) for one in second)
    assert_quiz(text, "lettered", *first, *again)


def test_a_key_alone_above_all_questions_answers_them() -> None:
    found = assert_quiz(
        f"## Answer key\n\n1. B\n2. A, C\n3. A\n4. C\n\n## Questions\n\n{_asked()}", "lettered", *QUIZ
    )
    assert not found.warnings


def test_each_of_several_short_quizzes_may_have_a_key() -> None:
    first, second = (LIGHT, OVEN), (WHEELS, OVEN)
    again = [Quizzed(f"So {one.question}", one.offers, one.right) for one in second]
    one = f"# One\n\n{_asked('{}. ', *first)}Answers: 1 B, 2 A\n\n"
    text = f"{one}# Two\n\n{_asked('{}. ', *again)}Answers: 1 C, 2 A\n"
    assert_quiz(text, "lettered", *first, *again)


def test_numbers_that_begin_anew_are_answered_in_their_order() -> None:
    first, second = (LIGHT, OVEN), (WHEELS, OVEN)
    again = [Quizzed(f"So {one.question}", one.offers, one.right) for one in second]
    text = (
        f"# Part 1\n\n{_asked('{}. ', *first)}# Part 2\n\n{_asked('{}. ', *again)}"
        "# Answers\n\n## Part 1\n\n1. B\n2. A\n\n## Part 2\n\n1. C\n2. A\n"
    )
    assert_quiz(text, "lettered", *first, *again)


def test_answers_below_each_question_are_no_key() -> None:
    text = "".join(
        f"{at}. {one.question}\n"
        + "".join(f"   {letter}. {offer}\n" for letter, offer in zip("ABC", one.offers, strict=False))
        + f"\n**Answer**\n\n{', '.join('ABC'[right] for right in one.right)}\n\n"
        for at, one in enumerate(QUIZ, 1)
    )
    assert_quiz(text, "lettered", *QUIZ)


def test_what_a_key_says_without_naming_a_choice_is_kept() -> None:
    found = read(_asked() + "## Answers\n\n1. B\n2. A, C\n3. See above\n4. C\n")
    assert [card.flags for card in found.cards] == [(), (), ("unanswered",), ()]
    assert found.cards[2].explanation == "See above"


def test_questions_that_the_key_leaves_out_are_unanswered() -> None:
    found = read(_asked() + "## Answers\n\n1. B\n2. A, C\n3. A\n")
    assert [card.flags for card in found.cards] == [(), (), (), ("unanswered",)]


@given(
    st.lists(st.sampled_from("AB"), min_size=3, max_size=12), st.sampled_from([". ", ") ", "-", ": ", " = "])
)
def test_keys_of_any_length_come_back(right: list[str], stop: str) -> None:
    text = "".join(f"{at}. What is {at}?\n   A. this\n   B. that\n\n" for at in range(len(right)))
    key = "\n".join(f"{at}{stop}{letter}" for at, letter in enumerate(right))
    found = read(f"{text}## Answers\n\n{key}\n")
    quiz = [Quizzed(f"What is {at}?", ("this", "that"), ("AB".index(one),)) for at, one in enumerate(right)]
    assert_quiz(f"{text}## Answers\n\n{key}\n", "lettered", *quiz)
    assert found.skipped == ()


def test_solutions_behind_a_table_of_letters_explain() -> None:
    rows = "| Q | Type | Answer |\n|---|---|---|\n| 1 | MCQ | A |\n| 2 | MSQ | A, B |\n| 3 | MCQ | B |\n\n"
    table = f"## Answer key\n\n{rows}"
    solutions = "".join(
        f"### Q{at}\n\nAnswer: {right}\n\nSo is {at}.\n\n" for at, right in enumerate(("A", "A, B", "A"), 1)
    )
    quiz = "".join(f"## Q{at} — MCQ\n\nWhat is {at}?\n\nA. one\nB. two\nC. ten\n\n" for at in (1, 2, 3))
    cards = read(f"{quiz}{table}## Detailed solutions\n\n{solutions}").cards
    assert [choices(card)[1] for card in cards] == [[0], [0, 1], [1]]
    assert [card.explanation for card in cards] == ["So is 1.", "So is 2.", ""]


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("Answers", "### Answer to question {0}\n**Correct answer: {1}**\n- So is {0}.\n"),
        ("2. A guide", "### Answer to question {0}\n**Correct answer: {1}**\n- So is {0}.\n"),
        ("2. Hướng dẫn", "### Đáp án Câu {0}\n**Đáp án đúng: {1}**\n- So is {0}.\n"),
        ("Cevap anahtarı ve açıklamalar", "**{0}. Doğru cevap: {1}.**\n- So is {0}.\n"),
    ],
)
def test_each_answer_may_name_its_question(name: str, entry: str) -> None:
    quiz = "".join(f"**Question {at}:**\nWhich is {at}?\nA) one\nB) two\n\n" for at in (1, 2, 3))
    key = "\n".join(entry.format(at, right) for at, right in enumerate("BAB", 1))
    found = read(f"# Quiz\n\n{quiz}---\n\n## {name}\n\n{key}")
    assert [choices(card)[1] for card in found.cards] == [[1], [0], [1]]
    assert [card.explanation for card in found.cards] == [f"- So is {at}." for at in (1, 2, 3)]


def test_a_part_without_such_a_name_must_answer_every_question_by_a_letter() -> None:
    quiz = "".join(f"**Question {at}:**\nWhich is {at}?\nA) one\nB) two\n\n" for at in (1, 2, 3))
    found = read(f"# Quiz\n\n{quiz}## More\n\n1. A sail\n2. A raft\n")
    assert all(not choices(card)[1] for card in found.cards)


def test_behind_a_key_with_a_name_the_last_lines_of_the_next_part_are_one_as_well() -> None:
    rows = "1. Which floats{0}?\n\nA. Stone\nB. Cork\n\n2. Which sinks{0}?\n\nA. Lead\nB. Oil\n\n"
    named, bare = rows.format(""), rows.format(" here")
    found = read(f"# Test\n\n## Part one\n\n{named}Answers: 1-B, 2-A\n\n## Part two\n\n{bare}1-B, 2-A\n")
    assert [choices(card)[1] for card in found.cards] == [[1], [0], [1], [0]]


@pytest.mark.parametrize("last", ["@Dao", "the keel", "**B**"])
def test_words_between_the_letters_of_a_line_are_an_answer_as_well(last: str) -> None:
    offers = "A. @Repo\nB. {}\nC. @Bean\n\n"
    rows = "".join(f"{at}. Which is {at}?\n\n{offers.format(last.strip('*'))}" for at in (1, 2, 3))
    found = read(f"# Quiz\n\n{rows}## Answers\n\n1. C 2. A 3. {last}\n")
    assert [choices(card)[1] for card in found.cards] == [[2], [0], [1]]
