"""Whatever looks like a question is in a card or in the report."""

from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.extract.reading import asked, read
from tui.extract.found import Extraction
from tui.extract.reporting.unread import ANSWER, CHOICES, QUESTION
from tui.extract.reporting.within import WITHIN

WORDS = ("keel", "mast", "rudder", "sail", "bow", "stern", "hull", "winch", "cleat", "tiller")
WRITTEN: dict[str, Callable[[str], str]] = {
    "details": lambda w: f"<details>\n<summary>What is a {w}?</summary>\n\nThe {w} of a ship.\n\n</details>",
    "labels": lambda w: (
        f"What is a {w}?\n\n<details>\n<summary>Answer</summary>\n\nThe {w} of a ship.\n\n</details>"
    ),
    "quoted labels": lambda w: (
        f"> What is a {w}?\n>\n> <details>\n> <summary>Answer</summary>\n>\n> The {w} of a ship.\n>\n"
        "> </details>"
    ),
    "headings": lambda w: f"## What is a {w}?\n\nThe {w} of a ship.",
    "prefixes": lambda w: f"### Question {len(w)}: What is a {w}?\n\nThe {w} of a ship.",
    "list headings": lambda w: f"{len(w)}. ### What is a {w}?\n\n   The {w} of a ship.",
    "bold": lambda w: f"**What is a {w}?**\n\nThe {w} of a ship.",
    "boxes": lambda w: f"#### What is a {w}?\n\n- [x] a part of a ship, a {w}\n- [ ] no {w}\n- [ ] a house",
    "letters": lambda w: f"What is a {w}?\n\nA. a house\nB. a {w} of a ship\nC. a horse\n\nAnswer: B",
    "close letters": lambda w: f"What is a {w}?\nA) a house\nB) a {w} of a ship\nC) a horse\n\n**Answer: B**",
    "letters in code": lambda w: f"What is a {w}?\n\n```\nA. a house\nB. a {w}\n```\n\nAnswer: B",
    "table of choices": lambda w: (
        f"| Question | A | B | Answer |\n|---|---|---|---|\n| What is a {w}? | a {w} | | A |"
    ),
    "table": lambda w: f"| Question | Answer |\n|---|---|\n| What is a {w}? | The {w} of a ship. |",
    "hashcards": lambda w: f"Q: What is a {w}?\nA: The {w} of a ship.",
    "gift": lambda w: f"::{w}:: What is a {w}? {{=the {w} of a ship ~a house}}",
    "aiken": lambda w: f"What is a {w}?\nA. a house\nB. a {w}\nANSWER: B",
    "inline": lambda w: f"What is a {w}?::The {w} of a ship.",
    "items": lambda w: f"- What is a {w}?",
}


def _untold(found: Extraction, text: str, word: str) -> list[int]:
    """Lines that ask for a word and are no card's, told as no duplicate's, and not in the report.

    A card may begin above the line that asks, with what leads to it.
    """
    question = f"What is a {word}?"
    lines = {at for at, line in enumerate(text.split("\n"), 1) if question in line}
    told = {one.line for one in found.cards} | {one.line for one in found.duplicates}
    told |= {one.line for one in found.skipped} | {one.line for one in found.skipped if question in one.text}
    beginning_above = sum(question in one.question and one.line not in lines for one in found.cards)
    return sorted(lines - told)[beginning_above:]


def _is_item_of_an_answer(found: Extraction, text: str, line: int) -> bool:
    """Whether a line is an item of the list that another question's answer holds, where it stays."""
    asked = text.split("\n")[line - 1].removeprefix("- ")
    return asked.endswith("?") and any(asked in f"{card.body}{card.explanation}" for card in found.cards)


@settings(max_examples=150, deadline=None)
@example("boxes", [("aiken", False), ("aiken", False)], "\n\nProse stands between.", 1, True)
@given(
    st.sampled_from(sorted(WRITTEN)),
    st.lists(st.tuples(st.sampled_from(sorted(WRITTEN)), st.booleans()), min_size=1, max_size=3),
    st.sampled_from(("", "\n\nProse stands between.", "\n\n---")),
    st.integers(1, 4),
    st.booleans(),
)
def test_every_question_of_mixed_families_is_in_a_card_or_in_the_report(
    family: str, others: list[tuple[str, bool]], between: str, start: int, again: bool
) -> None:
    written = [WRITTEN[family](word) + between for word in WORDS[: -len(others)]]
    for (other, last), word in zip(others, WORDS[-len(others) :], strict=True):
        written.insert(len(written) if last else start, WRITTEN[other](word) + between)
    written += written[:1] * again
    text = "# Ships\n\n" + "\n\n".join(written) + "\n"
    found = read(text)
    untold = [line for word in WORDS for line in _untold(found, text, word)]
    assert [line for line in untold if not _is_item_of_an_answer(found, text, line)] == []


def test_a_question_with_choices_on_its_line_is_told() -> None:
    told = _told(
        "# Ships\n\n- Which sinks? (a) a boat (b) a stone (c) a raft, so we learn\n- Sails are of cloth.\n"
    )
    assert told == [(3, "Which sinks? (a) a boat (b) a stone (c) a raft, so we learn", QUESTION)]


def _told(text: str) -> list[tuple[int, str, str]]:
    return [(skip.line, skip.text, skip.reason) for skip in read(text).skipped]


FOLDED = "".join(
    f"<details><summary>What is a {word}?</summary>\n\nA part.\n\n</details>\n\n" for word in WORDS
)


def test_a_question_is_told_once_with_its_choices_and_its_answer() -> None:
    quiz = "Which is wet?\n\nLook.\n\nA) ice\nB) water\nC) oil\n\nThink.\n\nAnswer: none\n\n"
    assert _told(f"# Ships\n\n{quiz}Words.\n") == [(3, "Which is wet?", QUESTION)]


def test_choices_and_answers_are_told_where_nothing_above_them_asks() -> None:
    text = "# Ships\n\nThe hull is of\n\nA) oak\nB) pine\nC) oil\n\nWords.\n\n**Answer:** It floats.\n"
    assert _told(text) == [(3, "The hull is of", CHOICES)]
    assert _told("# Ships\n\nWords.\n\n**Answer:** It floats.\n") == [(5, "**Answer:** It floats.", ANSWER)]


def test_what_stands_in_the_answer_of_another_question_is_told_with_that_one() -> None:
    headings = "".join(f"## What is a {word}?\n\nA part.\n\n" for word in WORDS)
    for apart in (
        "**Which is wet?**",
        "Q3: Which is wet?",
        "Q: Which is wet?",
        "<summary>Which is wet?</summary>",
    ):
        text = f"# Ships\n\n{headings}{apart}\n\nWater.\n"
        line = text.split("\n").index(apart) + 1
        assert _told(text) == [
            (
                line,
                apart.strip("*").removesuffix("</summary>").split(">")[-1].split(": ")[-1],
                WITHIN.format(line - 4),
            )
        ]


def test_numbered_questions_of_another_style_in_an_answer_are_told() -> None:
    bold = "".join(f"**{at}. What is a {word}?**\n\nA part.\n\n" for at, word in enumerate(WORDS, 1))
    answers = (WITHIN.format(39),)
    assert _told(f"# Ships\n\n{bold}11) What floats??\n\nA boat.\n") == [(43, "What floats??", *answers)]
    assert _told(f"# Ships\n\n{bold}1) Who steers?\n2) What floats?\n") == []
    cards = "".join(f"Q: What is a {word}?\nA: A part.\n\n" for word in WORDS)
    assert _told(f"{cards}Q: What floats?\nA: A boat.\n7. What sinks?\n") == [
        (33, "What sinks?", WITHIN.format(31))
    ]
    headings = "".join(
        f"### Question {at}: What is a {word}?\n\nA part.\n\n" for at, word in enumerate(WORDS, 1)
    )
    last = "### Question 11: What floats?\n\nLook.\n\n5. Which sinks?\n\nA) a boat\nB) a stone\n\nAnswer: B\n"
    assert "Which sinks?" in [text for _, text, _ in _told(f"# Ships\n\n{headings}{last}")]


def test_headings_and_rows_that_ask_in_an_answer_are_told_and_what_leads_into_it_is_not() -> None:
    headings = "".join(f"## What is a {word}?\n\nA part.\n\n" for word in WORDS)
    line = headings.count("\n") + 3
    for apart, told in (
        ("#### Which is wet?", "Which is wet?"),
        ("| Which is wet? | Water |", "| Which is wet? | Water |"),
        ("::wet:: Which is wet? {=water ~oil}", "::wet:: Which is wet? {=water ~oil}"),
        ("6. ### Which is wet?", "Which is wet?"),
    ):
        assert (line, told, WITHIN.format(line - 4)) in _told(f"# Ships\n\n{headings}{apart}\n"), apart
    for within in ("- Which is wet?", "Which is wet?", "1. **Which is wet?** Water.", "`Q: why?`"):
        assert _told(f"# Ships\n\n{headings}{within}\n") == [], within


def test_a_question_below_a_bare_number_is_a_part_of_its_card() -> None:
    text = "".join(
        f"### Question {at}\n\n**What is a {word}?**\n\nA part.\n\n" for at, word in enumerate(WORDS)
    )
    assert (len(asked(read(text))), _told(text)) == (len(WORDS), [])


def test_code_comments_links_and_titles_are_no_questions() -> None:
    known = (
        "# What is in a ship?\n\n## Contents\n\n- [What is a keel?](#keel)\n- [Who?](#who)\n\n"
        "## Further questions?\n\n- [What?](a.md)\n- [Why?](b.md)\n\n## Notes\n\n"
        "```\nQ: What?\n## Why?\n```\n\n<!-- ## Who? -->\n\n<!--\n## Who?\n-->\n\n"
    )
    assert _told(known + FOLDED) == []
    assert _told(f"---\ntitle: What is in a ship?\n---\n\n{FOLDED}") == []


def test_decks_in_plain_text_hold_questions_of_other_families() -> None:
    deck = "".join(f"Q: What is a {word}?\nA: A part.\n\n" for word in WORDS)
    boxes = "".join(f"### Which is {at}?\n\n- [ ] this\n- [x] that\n\n" for at in range(4))
    found = read(f"{deck}---\n\n{boxes}")
    assert (len(found.cards), found.skipped) == (len(WORDS) + 4, ())


@pytest.mark.parametrize("line", ["What holds the wind? _A sail_", "Where is the keel? *(below)*"])
def test_one_question_with_its_answer_in_italics_is_told_where_it_is_a_paragraph(line: str) -> None:
    told = read(f"# Sails\n\nSome prose on sails.\n\n{line}\n\nMore of it.\n").skipped
    assert [skip.line for skip in told] == [5]
    assert not read(f"# Sails\n\nSome prose that asks. {line}\nMore of it.\n").skipped
