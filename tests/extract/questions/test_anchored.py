from tui.extract.choices.rows import choice_runs
from tui.extract.questions.anchored import Anchored, anchored
from tui.extract.questions.heads import HeadKind
from tui.text.markdown import parse_markdown


def _found(text: str) -> Anchored:
    markdown = parse_markdown(text)
    runs = choice_runs(markdown.lines, markdown.code_lines)
    return anchored(markdown, [range(run.start, run.end) for run in runs])


def _heads(text: str) -> list[tuple[HeadKind, int]]:
    return [(head.kind, head.line) for head in _found(text).heads]


ROW = "\n\nA) a\nB) b\n\n"


def test_the_kind_above_most_rows_asks() -> None:
    assert _heads(f"# Quiz\n\n**One?**{ROW}**Two?**{ROW}**Three?**{ROW}") == [
        (HeadKind.BOLD, 2),
        (HeadKind.BOLD, 7),
        (HeadKind.BOLD, 12),
    ]


def test_where_that_kind_is_missing_the_nearest_that_asks_does() -> None:
    text = f"## One?{ROW}## Two?{ROW}Some text.\n\nQ3. Three?{ROW}## Four?{ROW}"
    assert _heads(text) == [
        (HeadKind.HEADING, 0),
        (HeadKind.HEADING, 5),
        (HeadKind.NUMBERED, 12),
        (HeadKind.HEADING, 17),
    ]


def test_heads_like_the_others_ask_without_a_row() -> None:
    found = _found(f"## One?{ROW}## Two?\n\nOpen.\n\n## Notes\n\ntext\n\n## Three?{ROW}")
    assert [head.question for head in found.heads] == ["One?", "Two?", "Three?"]
    assert [head.question for head in found.loose] == ["Notes"]


def test_a_row_without_anything_above_it_has_no_head() -> None:
    found = _found(f"A) a\nB) b\n\n## One?{ROW}")
    assert [head and head.question for head in found.of_anchor] == [None, "One?"]


def test_answers_and_explanations_never_ask() -> None:
    found = _found(
        f"One.{ROW}Answer: A\n\n**Two.**{ROW}**Answer: B**\n\n**Explanation:** because.\n\nThree.{ROW}"
    )
    assert [head and head.question for head in found.of_anchor] == ["One.", "**Two.**", "Three."]


def test_headings_above_what_asks_only_label_it() -> None:
    assert _heads(f"## Coasts\n\nWhat is one?{ROW}## Bread\n\nWhat is two?{ROW}") == [
        (HeadKind.PARAGRAPH, 2),
        (HeadKind.PARAGRAPH, 9),
    ]
    assert _heads(f"## Coasts\n\nText.\n\nWhat is one?{ROW}## Bread\n\nText.\n\nWhat is two?{ROW}") == [
        (HeadKind.HEADING, 0),
        (HeadKind.HEADING, 9),
    ]


def test_the_documents_title_asks_only_where_nothing_else_does() -> None:
    assert _heads(f"# Coasts\n\nText.\n\nWhat is one?{ROW}") == [(HeadKind.PARAGRAPH, 4)]
    assert _heads(f"# Coasts\n\nText.\n\nWhat is one?{ROW}## What is two?{ROW}") == [
        (HeadKind.PARAGRAPH, 4),
        (HeadKind.HEADING, 9),
    ]
    assert _heads(f"# What is one?\n\nText.{ROW}") == [(HeadKind.HEADING, 0)]


def test_text_that_tags_wrap_asks() -> None:
    [head] = _found("<div dir='rtl'>\n3. One?\n</div>\n\nA) a\nB) b\n").heads
    assert (head.kind, head.line, head.question) == (HeadKind.NUMBERED, 1, "3. One?")
    [head] = _found("<quiz>\nOne?\n- [x] a\n- [ ] b\n</quiz>\n").heads
    assert (head.line, head.question, head.body) == (1, "One?", 2)


def test_a_question_over_two_headings_is_one() -> None:
    found = _found(f"## 1. One?{ROW}## 2. It rains.\n\n## What now?{ROW}## 3. Three?{ROW}")
    assert [head.question for head in found.heads] == ["1. One?", "2. It rains.\n\nWhat now?", "3. Three?"]


def test_a_list_counted_by_itself_that_asks_nothing_is_no_question() -> None:
    quiz = "1. Sails are made of\n   A) tin\n   B) cloth\n2. Oars are made of\n   A) wood\n   B) tea\n"
    text = f"{quiz}\n## Why\n\n1. Cloth holds wind.\n2. Wood floats.\n"
    assert [head.question for head in _found(text).heads] == ["Sails are made of", "Oars are made of"]
    assert len(_found(f"{quiz}3. Say why oars float.\n4. A keel is ___.\n").heads) == 4


def test_among_prefixed_questions_others_must_ask() -> None:
    quiz = "- Q. Sails are white.\n  - [x] True\n  - [ ] False\n- Q. Oars:\n  - [x] Wood\n  - [ ] Tea\n"
    steps = "- Find the rope.\n- Which knot holds?\n"
    questions = [head.question for head in _found(f"{steps}\n{quiz}").heads]
    assert questions == ["Which knot holds?", "Q. Sails are white.", "Q. Oars:"]


def test_steps_above_the_quiz_and_remarks_below_are_no_questions() -> None:
    steps = "1. List the ropes.\n2. Find the knife.\n"
    quiz = "1. Sails are of\n   A) tin\n   B) cloth\n2. Oars are of\n   A) wood\n   B) tea\n"
    more = "* **Tip:** Explain what floats.\n* **True or false:** Tea floats.\n"
    text = f"## Lab\n\n{steps}\n## Quiz\n\n{quiz}\n## More\n\n{more}"
    assert [head.question for head in _found(text).heads] == [
        "Sails are of",
        "Oars are of",
        "**True or false:** Tea floats.",
    ]


def test_headings_counted_by_themselves_that_do_not_ask_are_no_questions() -> None:
    quiz = "### 1. Sails are of\n\nA) tin\nB) cloth\n\n### 2. Oars are of\n\nA) wood\nB) tea\n\n"
    more = "## Cork\n\n### 1. Why does it float?\n\nIt is light.\n\n### 2. A look at bark\n\nIt is thick.\n"
    assert [head.question for head in _found(f"{quiz}{more}").heads] == [
        "1. Sails are of",
        "2. Oars are of",
        "1. Why does it float?",
    ]
