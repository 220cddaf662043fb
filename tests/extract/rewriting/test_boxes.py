import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.reading import answers, asked, choices, read
from tui.extract.rewriting.boxes import in_markdown
from tui.text.markdown import parse_markdown

TABS = """# Lamps

??? question "1. Why is a lamp lit?"
    **To be seen.**

    ```sh
    light --all
    ```

??? question "2. Name a colour of light"
    Red.
    Ships keep it left.

!!! question "Who keeps watch?"
    The keeper.

??? note "The oil of old"
    From far away.
"""


def test_boxes_that_ask_are_folded_with_their_code() -> None:
    found = read(TABS)
    assert (found.family, asked(found)) == ("details", ["Why is a lamp lit?", "Name a colour of light"])
    assert answers(found) == [
        "**To be seen.**\n\n```sh\nlight --all\n```",
        "Red.\nShips keep it left.",
    ]
    assert [card.line for card in found.cards] == [3, 10]


def test_callouts_that_ask_are_folded_and_the_box_of_their_answer_is_opened() -> None:
    found = read(
        "# Lamps\n\n> [!QUESTION]- Why is `a<b>` lit?\n> To be seen.\n>\n> - by ships\n\n"
        "> [!faq]+ Name a lens.\n> - **Hint:** flat\n> > [!SUCCESS]- Answer\n> > The one of steps.\n\n"
        "> [!example]- Lamps of old\n> Fires.\n\n> [!tip] Clean them\n\n## Read on\n\nBooks.\n"
    )
    assert asked(found) == ["Why is `a<b>` lit?", "Name a lens."]
    assert answers(found)[0] == "To be seen.\n\n- by ships"
    assert "The one of steps." in answers(found)[1]
    assert "[!" not in "".join(answers(found))


def test_callouts_in_a_fold_are_its_answers_own() -> None:
    for kind in ("info", "question", "success"):
        callout = f"> [!{kind}]- Why is that?\n> As y."
        text = f"<details><summary>What is X?</summary>\n\nIt is x.\n\n{callout}\n\n</details>\n\n"
        found = read(f"# Lamps\n\n{text.replace('X', 'Y')}{text}")
        assert (in_markdown(text), asked(found)) == (text, ["What is Y?", "What is X?"])
        assert all("As y." in answer for answer in answers(found))


def test_only_kinds_that_ask_have_titles_that_ask() -> None:
    for text in ("> [!info]- Why is that?\n> As y.\n", '??? note "Notes on the answer"\n    Long.\n'):
        assert in_markdown(text) == text


@pytest.mark.parametrize(
    "text",
    [
        '??? faq "Why?"\n    <details>\n    So.\n\n## Next\n',
        '??? faq "Why?"\n    </details>\n    So.\n\n## Next\n',
        '<pre>\n\n??? faq "Why?"\n    So.\n\n<h2>Why?</h2>\n\n</pre>\n',
        '<!--\n\n??? faq "Why?"\n    So.\n\n<h2>Why?</h2>\n\n-->\n',
        "- x\n\n  ```html\n  <h2>Why?</h2>\n\n  <h2>Why?</h2>\n  ```\n",
        "<h2>A</h2><h2>B</h2>\n\n<h2> </h2>\n",
    ],
)
def test_what_other_tags_hold_or_break_stays(text: str) -> None:
    assert in_markdown(text) == text


def test_a_box_may_hold_folds_and_show_them() -> None:
    held = (
        "    <details><summary>Hint</summary>\n    Up.\n    </details>\n\n    ```\n    <details>\n    ```\n"
    )
    found = read(f'# Lamps\n\n??? faq "Where?"\n{held}\n??? faq "What is `<details>`?"\n    A tag.\n')
    assert asked(found) == ["Where?", "What is `<details>`?"]
    assert answers(found)[0].endswith("```\n<details>\n```")


@pytest.mark.parametrize("margin", ["    ", "\t"])
def test_code_that_ends_a_box_stays_and_what_follows_is_no_part_of_it(margin: str) -> None:
    found = read(
        "# Lamps\n\n"
        + "".join(
            f'??? question "Why {at}?"\n{margin}So:\n\n{margin}{margin}print({at})\n\n'
            f"## Section {at}\n\nText.\n\n"
            for at in range(3)
        )
    )
    assert answers(found) == [f"So:\n\n{margin}print({at})" for at in range(3)]
    assert [(card.line, card.topic) for card in found.cards][1:] == [(12, "Section 0"), (21, "Section 1")]


def test_a_box_of_the_answer_in_a_box_that_asks_is_opened() -> None:
    inner = '    {0} "Answer"\n        A lock.\n\n        ```\n'
    inner += '        ??? success "Answer"\n            x\n        ```\n'
    found = read(
        "# Lamps\n\n"
        + "".join(
            f'??? question "What opens {at}?"\n{inner.format(box)}\n'
            for at, box in enumerate(("??? success", "???+ success", "!!! success"))
        )
        + "> [!question]- What opens 3?\n> > [!success] Answer: B\n> > A lock.\n"
    )
    assert answers(found) == [
        *['A lock.\n\n```\n??? success "Answer"\n    x\n```'] * 3,
        "**Answer: B**\nA lock.",
    ]


def test_a_box_below_a_question_holds_its_answer_and_letters_come_from_the_list_above_it() -> None:
    found = read(
        "".join(
            f'#### {at}. Which lamp is {colour}?\n\n<div class="upper-alpha" markdown>\n1. left\n2. right\n'
            f'3. top\n</div>\n\n??? question "Show Answer"\n    The correct answer is **{letter}**.\n\n'
            "    So it was agreed.\n\n"
            for at, (colour, letter) in enumerate((("red", "A"), ("green", "B"), ("white", "C")), 1)
        )
    )
    assert (found.family, [choices(card) for card in found.cards]) == (
        "lettered",
        [(["left", "right", "top"], [at]) for at in range(3)],
    )
    assert all("So it was agreed." in card.explanation for card in found.cards)


def test_headings_in_tags_are_headings() -> None:
    found = read(
        '<h1 align="center">Lamps</h1>\n\n'
        + "".join(f"<h3>{at}. What is lamp {at}?</h3>\n\nNumber {at}.\n\n" for at in range(1, 5))
    )
    assert (found.title, found.family) == ("Lamps", "numbered-headings")
    assert answers(found) == [f"Number {at}." for at in range(1, 5)]


@pytest.mark.parametrize(
    ("below", "kept"),
    [
        ("1. a\n2. b\n\n## Steps\n\n1. x\n", True),
        ("1. a\n2. b\n\n```\n1. x\n```\n\n</div>\n", True),
        ("1. a\n2. b\n\n</div> More.\n", True),
        ("1. a\n3. b\n\n</div>\n", True),
        ("1. a\n1. b\n   1. sub\n\n</div>\n", False),
    ],
)
def test_lists_are_lettered_as_far_as_they_surely_go(below: str, kept: bool) -> None:
    text = f'<div class="upper-alpha">\n\n{below}'
    assert in_markdown(text) == (text if kept else "\n\nA. a\nB. b\n   1. sub\n\n\n")


def test_code_that_shows_boxes_stays_as_it_is() -> None:
    text = f"# How to\n\n```\n{TABS.replace('```', '~~~')}<h3>Why?</h3>\n> [!faq]- Why?\n> So.\n```\n"
    assert in_markdown(text) == text


def test_a_box_that_runs_into_the_next_text_is_closed_before_it() -> None:
    assert in_markdown('??? faq "Why?"\n    So.\nMore.') == (
        "<details><summary>Why?</summary>\nSo.</details>\nMore."
    )
    assert in_markdown('??? faq "Why?"\n    ```\n    a\n    ```\nMore.').startswith("??? faq")


SHOWN = (
    *TABS.split("\n"),
    "<h2>Why?</h2>",
    "> [!faq]- Why?",
    "> So.",
    "<details>",
    "</details>",
    '<ol class="lower-alpha">',
    "1. one",
    "</ol>",
    "::: tip",
    "~~~",
    "<pre>",
    "<!--",
    "-->",
)
HOSTILE = st.lists(st.sampled_from(SHOWN), max_size=12).map("\n".join)


@given(st.lists(st.tuples(st.sampled_from(["", "`````", "~~~~~"]), HOSTILE), max_size=5))
def test_what_fences_show_stays(pieces: list[tuple[str, str]]) -> None:
    # A line with the tag of a fold ends a fence: people forget to close those within folds.
    fenced = [f"{mark}\n{text}\n{mark}" for mark, text in pieces if mark and "details>" not in text]
    assert in_markdown("\n\n".join(fenced)) == "\n\n".join(fenced)
    opening = ("~~~", "```sh", "```", "<!--")  # a comment too goes on into the fences below it
    plain = [re.sub("|".join(opening), "", text) for mark, text in pieces if not mark]
    changed = in_markdown("\n\n".join(text for both in zip(plain, fenced, strict=False) for text in both))
    assert all(text in changed for text, _ in zip(fenced, plain, strict=False))


@given(
    st.lists(
        st.sampled_from(
            ["# Lamps", "Why?", "> So.", "    code", "1. a", "<details>", "??", "", "!!! note", "> [!tip]"]
        )
    )
)
def test_what_has_no_such_marks_stays(lines: list[str]) -> None:
    assert in_markdown("\n".join(lines)) == "\n".join(lines)


@given(st.lists(st.sampled_from([*TABS.split("\n"), "> [!faq]- Why?", "> So.", "> > [!success]- Answer"])))
def test_lines_keep_their_number(lines: list[str]) -> None:
    text = "\n".join(lines)
    changed = in_markdown(text).split("\n")
    assert changed[text.count("\n") + 1 :] in ([], ["<!-- --></details>"])
    assert len(changed) > text.count("\n")


def test_a_heading_within_other_tags_stays_a_tag() -> None:
    text = "<section>\n<h3>Why?</h3>\n<p>So.</p>\n</section>\n"
    assert in_markdown(text) == text


def test_a_heading_right_below_text_is_one() -> None:
    text = "".join(f"* see there\n<h3>What is lamp {at}?</h3>\n\nNumber {at}.\n\n" for at in range(3))
    assert in_markdown(text).count("\n### What is lamp") == 3


PARTS = (
    "    So.",
    "> So.",
    "        code",
    "    ```",
    "> ```",
    "",
    "Text.",
    "> > [!success] Answer",
    "> > A",
)


@given(st.lists(st.sampled_from(['??? faq "Why?"', "> [!faq]- Why?", "## Next", *PARTS]), max_size=12))
def test_every_fold_is_closed_and_what_was_no_code_is_none(lines: list[str]) -> None:
    text = "\n".join(lines)
    changed = in_markdown(text)
    before, after = parse_markdown(text).code_lines, parse_markdown(changed).code_lines
    assert changed.count("<details") == changed.count("</details")
    assert all((at in before) == (at in after) for at, line in enumerate(lines) if line == "## Next")


ASKED = """# Ships

> [!note] What is a keel?
> The lowest beam.

> [!question] Question 1
> What holds the wind?
> a) A keel.
> b) A sail.
> **Answer: b.** Cloth does.

Some prose on sails.

> [!question] **Question 2: Which **wood** floats?**
> - [ ] A) Iron wood
> - [ ] B) Cork
>
> > [!success]- Show answer
> > **Right answer: B**
> >
> > It is light.

---
What was asked:
1. wind
"""


def test_callouts_that_offer_choices_and_answer_are_cards_by_themselves() -> None:
    found = read(ASKED)
    assert asked(found) == ["What holds the wind?", "Which **wood** floats?"]
    assert [choices(card) for card in found.cards] == [
        (["A keel.", "A sail."], [1]),
        (["Iron wood", "Cork"], [1]),
    ]
    assert [card.explanation for card in found.cards] == ["Cloth does.", "It is light."]


def test_callouts_that_only_ask_stay_quotes() -> None:
    text = "> [!question] What now?\n> Think of it.\n\n> [!question] Which?\n> a) One\n> b) Two\n"
    assert in_markdown(text) == text


def test_a_box_that_only_says_show_the_answer_leaves_no_label() -> None:
    shape = (
        '??? question "Soru {0}: Lamba {0} neden yanar?"\n'
        '    ??? tip "💡 Çözümü Göster"\n        Işık {0} için.\n\n'
    )
    found = read("# Lambalar\n\n" + "".join(map(shape.format, (1, 2, 3))))
    assert answers(found) == [f"Işık {at} için." for at in (1, 2, 3)]


def test_a_heading_between_tags_on_lines_of_their_own_asks_and_its_answer_is_its_own() -> None:
    lamps = "".join(
        f"<br/>\n<h3>\n{at}. Which lamp is number {at}?\n</h3>\n\nA. red\n\nB. green\n\n"
        f"Look at the shelf.\n\n**Answer: {letter}**\n\n"
        for at, letter in ((1, "B"), (2, "A"), (3, "B"))
    )
    found = read(f"# Lamps\n\n{lamps}")
    assert asked(found) == [f"Which lamp is number {at}?" for at in (1, 2, 3)]
    assert [choices(card)[1] for card in found.cards] == [[1], [0], [1]]


def test_a_tag_of_a_heading_that_is_not_closed_soon_stays() -> None:
    text = "<h3>\nWhy?\n\n</h3>\n"
    assert in_markdown(text) == text


def test_a_numbered_question_and_its_answer_come_out_of_callouts_without_a_title() -> None:
    text = "# Lamps\n\n" + "".join(
        f"> [!NOTE]\n> **Question {at}:** What is lamp {at}?\n> ```sh\n> light {at}\n> ```\n\n"
        f"> [!TIP]\n> **Answer:** Red.\n\n"
        for at in (1, 2, 3)
    )
    found = read(text)
    assert asked(found) == [f"What is lamp {at}?\n\n```sh\nlight {at}\n```" for at in (1, 2, 3)]
    assert answers(found) == ["Red."] * 3
