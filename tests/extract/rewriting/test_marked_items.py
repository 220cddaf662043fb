import pytest

from tests.extract.reading import answered, choices, read
from tui.extract.rewriting.marked_items import as_boxes


@pytest.mark.parametrize("sign", ["✅", "✔️", "(correct)", "**(Correct)**", "✓"])
def test_items_of_which_one_is_marked_are_choices(sign: str) -> None:
    shape = f"## Which floats {{0}}?\n\n- a stone\n- a boat {sign}\n- a nail\n\nIt is light.\n\n"
    found = read("".join(shape.format(at) for at in range(1, 4)))
    assert [choices(card) for card in found.cards] == [(["a stone", "a boat", "a nail"], [1])] * 3
    assert "It is light." in found.cards[0].explanation


@pytest.mark.parametrize("mark", ["<== yes", "← right", "<--", "⇐ correct", "<-- this one!"])
@pytest.mark.parametrize("between", ["", "\n"])
def test_items_to_which_an_arrow_points_are_choices(mark: str, between: str) -> None:
    shape = f"{{0}}. Which floats {{0}}?\n* tin\n* cork {mark}\n* lead\n{between}"
    found = read("# Quiz\n\n" + "".join(map(shape.format, (1, 2, 3))))
    assert [choices(card) for card in found.cards] == [(["tin", "cork", "lead"], [1])] * 3


@pytest.mark.parametrize("lead", ["* ", "1. ", "- **"])
def test_marked_items_within_the_item_that_asks_are_choices(lead: str) -> None:
    ends = "**" * lead.endswith("**")
    shape = f"{lead}Which floats {{0}}?{ends}\n   - tin\n   - cork ✓\n   - lead\n"
    found = read("# Quiz\n\n" + "".join(map(shape.format, (1, 2, 3))))
    assert [choices(card) for card in found.cards] == [(["tin", "cork", "lead"], [1])] * 3


@pytest.mark.parametrize("below", ["of the boat", "  of the boat", "  - of the boat", "# The boat"])
def test_a_row_goes_on_in_text_that_belongs_to_its_last_item(below: str) -> None:
    shape = f"## Which floats {{0}}?\n- tin\n- cork ✓\n- the keel\n{below}\n\n"
    text = "".join(map(shape.format, (1, 2, 3)))
    assert as_boxes(text) == text


@pytest.mark.parametrize("label", ["", "**Options:**\n", "Opciones:\n\n"])
def test_numbered_items_of_which_one_is_marked_are_choices(label: str) -> None:
    items = "1. a stone\n2. a boat ✅\n3. a nail\n\n"
    shape = f"## Question {{0}}\n**Which floats {{0}}?**\n\n{label}{items}Light.\n\n"
    found = read("".join(shape.format(at) for at in range(1, 4)))
    assert [card.question for card in found.cards] == [f"Which floats {at}?" for at in range(1, 4)]
    assert [choices(card) for card in found.cards] == [(["a stone", "a boat", "a nail"], [1])] * 3


def test_items_that_the_answer_names_are_choices() -> None:
    shape = "## Which floats {0}?\n\n- a stone\n- a boat\n- a raft\n\n**Answer:** {1}\n\n"
    found = read(shape.format(1, "a boat") + shape.format(2, "a boat; a raft"))
    assert [choices(card)[1] for card in found.cards] == [[1], [1, 2]]


def test_two_rows_below_tasks_stay_as_they_are_no_quiz() -> None:
    shape = "**{0}. {1}**\n\n- a sail\n- a boat\n\n**Answer:** a boat\n\n"
    asks = "".join(map(shape.format, (1, 2), ("What floats?", "Which is of wood?")))
    tasks = shape.format(1, "What floats?") + shape.format(2, "Name what floats.") + shape.format(3, "It is")
    assert "[x]" in as_boxes(asks)
    assert as_boxes(tasks) == tasks
    assert len(read(tasks).cards) == 3


@pytest.mark.parametrize(
    ("items", "answer", "right"),
    [
        (("C", "C++", "Fortran"), "C++", 1),
        (("`x < 1`", "`x > 1`", "none"), "`x < 1`", 0),
        (("i++", "++i", "j"), "++i", 1),
        (("5", "-5", "7"), "-5", 1),
    ],
)
def test_signs_tell_items_apart(items: tuple[str, ...], answer: str, right: int) -> None:
    listed = "".join(f"- {item}\n" for item in items)
    found = read("".join(f"## Which is it {at}?\n\n{listed}\n**Answer:** {answer}\n\n" for at in (1, 2)))
    assert [choices(card) for card in found.cards] == [(list(items), [right])] * 2


@pytest.mark.parametrize(
    "text",
    [
        "## What floats?\n\n- a stone\n- a boat ✅\n\n",
        "## Which are ready?\n\n- a stone\n- a boat ✅\n\n",
        "## Which do we have?\n\n- a stone\n- a boat ✅\n\n",
        "## Name one\n\n- a stone\n- a boat (correct)\n\n",
        "## Which floats?\n\nHere is a list:\n\n- a stone\n- a boat (correct)\n\n",
        "## Which float?\n\n- a stone\n- a boat (correct)\n- a raft (correct)\n\n",
        "## What works?\n\n- sails ✅\n- oars ✅\n\n## What fails?\n\n- rudder ✅\n- keel ✅\n",
        "## Done\n\n- sails ✅\n- oars\n\n## Left\n\n- rudder ✅\n- keel\n",
        "## Which?\n\n- a stone\n- a boat\n\nAnswer: a boat with oars\n\n" * 2,
        "## Which?\n\n- A. a stone ✅\n- B. a boat\n\n" * 2,
        "## What is a sail?\n\nIt has these states:\n\n- set ✅\n- furled\n\n" * 3,
        "## What of oars?\n\n- cheap ✅\n- slow ❌\n- quiet ✅\n\n" * 3,
        "## Which is better?\n\n- a sloop ✅ fast\n- a raft ❌ slow ✅ cheap\n- a barge ✅\n\n" * 3,
        "What changed?\n\n- sails set ✅\n- oars\n\nWhat is next?\n\n- rudder ✅\n- keel\n",
        "## Which do you like?\n\nHere are mine:\n\n- sloops\n- rafts\n\nAnswer: sloops\n\n" * 2,
        "## Which do you know?\n\n1. What is a sloop? ✅\n2. What is a raft?\n\n" * 3,
        "## Which floats?\n\n2. a stone ✅\n3. a boat\n\n" * 3,
        "```\nWhich?\n\n- a stone ✅\n- a boat\n\nWhich?\n\n- a stone ✅\n- a boat\n```\n",
    ],
)
def test_other_lists_stay(text: str) -> None:
    assert as_boxes(text) == text


BOLD = "**{0}. Which floats {0}?**\n\n- a stone\n- **a boat**\n- a nail\n\n**Explanation:** It is light.\n\n"


def test_items_of_which_some_are_in_bold_are_choices_where_questions_mostly_have_them() -> None:
    found = read("".join(BOLD.format(at) for at in range(1, 4)))
    assert [choices(card) for card in found.cards] == [(["a stone", "a boat", "a nail"], [1])] * 3
    assert "It is light." in found.cards[0].explanation


@pytest.mark.parametrize(
    "text",
    [
        BOLD.format(1).replace("Which", "What") * 2,
        BOLD.format(1) * 2 + "## Who did it?\n\nA man.\n",
        BOLD.format(1) * 2 + "Who did it?\n\n- a man\n- Ann\n",
        BOLD.format(1) + "## Which do you like?\n\n- **tea**\n- mate\n- milk\n",
        BOLD.format(1) + "## Which sinks?\n\n- **tin**\n- **lead**\n- cork\n",
        "".join(f"## Which is {at}?\n\n- **speed**\n- price\n- size\n\n" for at in (1, 2)),
        BOLD.format(1) * 3 + "".join(f"**{at}. Why {at}?**\n\nAs it is.\n\n" for at in range(1, 5)),
        "".join(f"<summary>What {at}?</summary>\n\n- a hull\n- **a keel**\n- a mast\n\n" for at in (1, 2, 3)),
        "".join(f"**{at}. Why {at}?**\n\n- **It is fast**\n- light\n- thin\n\n" for at in range(1, 5)),
        "".join(f"**{at}. Why {at}?**\n\n- **Speed**\n- **Price**\n- **Size**\n\n" for at in range(1, 5)),
        "".join(f"**{at}. Why {at}?**\n\n- **speed**\n- price\n- **size**\n\n" for at in range(1, 5)),
        BOLD.format(1) * 3 + "".join(f"**{at}. Why {at}?**\n\n- speed\n- price\n\n" for at in range(1, 5)),
    ],
)
def test_bold_in_some_lists_marks_nothing(text: str) -> None:
    assert as_boxes(text) == text


@pytest.mark.parametrize(
    ("right", "wrong"), [("✅", "❌"), ("(correct)", "(incorrect)"), ("(correct)", "**(Wrong)**")]
)
def test_crosses_on_the_other_items_go(right: str, wrong: str) -> None:
    text = "".join(
        f"## Which floats {at}?\n\n- a stone {wrong}\n- a boat {right}\n- a nail {wrong}\n\n"
        for at in range(1, 4)
    )
    assert [choices(card) for card in read(text).cards] == [(["a stone", "a boat", "a nail"], [1])] * 3


def test_rows_below_a_sentence_in_bold_are_choices_where_others_are() -> None:
    asked = "### Question {0}\n\nA boat lies here. **Which is {0}?**\n\n* tin\n* **cork**\n* tea\n\n"
    told = "### Question {}\n\nYou look. **Name what floats.**\n\n* **wood**\n* tin\n\n"
    found = read("".join([*(asked.format(at) for at in (1, 2, 3)), told.format(4)]))
    assert choices(found.cards[3]) == (["wood", "tin"], [0])
    other = told.replace("Name what floats.", "What floats:")
    assert (
        "[x]" not in as_boxes("".join([*(asked.format(at) for at in (1, 2, 3)), other])).partition("look")[2]
    )


@pytest.mark.parametrize("mark", ["(correct)", "**[Correct]**", "(right answer)", "✅"])
@pytest.mark.parametrize("count", [2, 20])
def test_one_row_with_a_mark_is_choices_among_open_questions(mark: str, count: int) -> None:
    others = [f"## What is float {at}?\n\nA part of it.\n\n" for at in range(count)]
    found = read(others[0] + f"## Which floats?\n\n* tin\n* cork {mark}\n* lead\n\n" + "".join(others[1:]))
    assert choices(found.cards[1]) == (["tin", "cork", "lead"], [1])
    assert [answered(card) for card in (found.cards[0], *found.cards[2:])] == ["A part of it."] * count


def test_two_rows_in_bold_below_what_asks_for_one_are_choices() -> None:
    found = read(
        "### Which is blue?\n* Brie\n* **Roquefort**\n* Gouda\n\n"
        "### Which is hard?\n* **Parmesan**\n* Brie\n* Feta"
    )
    assert [choices(card)[1] for card in found.cards] == [[1], [0]]


@pytest.mark.parametrize("asked", ["The {} is ____.", "Each ___ is a kind of {}."])
def test_sentences_with_a_gap_are_asked(asked: str) -> None:
    found = read("".join(f"{asked.format(one)}\n- tin\n- cork (correct)\n\n" for one in ("bark", "float")))
    assert [choices(card) for card in found.cards] == [(["tin", "cork"], [1])] * 2


@pytest.mark.parametrize("mark", ["(correct)", "✅", "<== yes"])
@pytest.mark.parametrize("head", ["### Question {}\n{}", "**Question {}:** {}", "Q{}. {}"])
def test_what_is_called_a_question_need_not_ask(head: str, mark: str) -> None:
    rows = "".join(
        f"{head.format(at, one)}\n\n- tin\n- cork {mark}\n- lead\n\n"
        for at, one in ((1, "Bark is"), (2, "It is"))
    )
    assert [choices(card) for card in read(rows).cards] == [(["tin", "cork", "lead"], [1])] * 2
    assert as_boxes(rows.replace("is\n\n-", "is:\n\n-")).count("[x]") == 0


def test_letters_in_bold_are_left_to_letters() -> None:
    text = "".join(f"### Q{at}. What floats?\n\n- **A.** tin\n- **B.** cork ✅\n\n" for at in (1, 2, 3))
    assert as_boxes(text) == text


def test_an_answer_in_bold_that_says_an_item_and_explains_it_names_the_right_one() -> None:
    items = "    - a stone\n    - a boat\n    - a raft\n\n"
    shape = f"{{0}}. Which floats {{0}}?\n\n{items}    > **Answer: {{1}}.** {{2}}\n\n---\n\n"
    rows = (("a boat", "It is light."), ("a raft", "It is flat."), ("a boat, a raft", "Both are."))
    found = read("# Floats\n\n" + "".join(shape.format(at, *row) for at, row in enumerate(rows, 1)))
    assert [choices(card)[1] for card in found.cards] == [[1], [2], [1, 2]]
    assert [card.explanation for card in found.cards] == ["It is light.", "It is flat.", "Both are."]
