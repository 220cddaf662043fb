import pytest

from tests.extract.growth import growth
from tests.extract.reading import answers, read
from tui.extract.folding.fold_labels import is_addition, is_answer_label, is_hint, is_label, says_no_more
from tui.extract.folding.folds import details_spans, folded_text, folds, lists_links, repeated_labels
from tui.text.markdown import parse_markdown

LABELS = [
    "Answer", "<b>Show answer</b>", "show", "Solution 1 (with `map`)", "Solution 2 - by hand", "Answer: B",
    "Click to reveal",
    "Lösung anzeigen", "Ver respuesta", "Показать ответ",
    "点击查看答案", "答案与解析", "정답 보기", "💡 Hint 2", "Need a hint?",
    "Show more details", "View contents", "Answer (click me)",
]  # fmt: skip
QUESTIONS = [
    "What is a hint?", "Answers to what?", "Which one: a or b", "Tip calculator", "Explain the answer",
    "Show the lamp",
    "Lens", "Why?", "解释雾", "", "Solution: what is it made of?",
]  # fmt: skip


@pytest.mark.parametrize("summary", LABELS)
def test_labels(summary: str) -> None:
    assert is_label(summary)


@pytest.mark.parametrize("summary", QUESTIONS)
def test_questions_and_titles_are_no_labels(summary: str) -> None:
    assert not is_label(summary)


def test_a_label_may_promise_an_answer_a_hint_or_only_more() -> None:
    assert [is_answer_label(text) for text in ("Answer 2", "Show", "Ответ", "Show more", "Details")] == [
        True
    ] * 3 + [False] * 2
    assert is_answer_label("Tap me", frozenset({"tap me"}))
    assert [is_hint(text) for text in ("Hint", "Hint: oil", "Подсказка 1", "Answer")] == [True] * 3 + [False]
    assert [is_addition(text) for text in ("More", "Show details", "Example", "Answer")] == [True] * 3 + [
        False
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("<details><summary>Why?</summary>\n\n  - a\n    - b\n\n</details>", "- a\n  - b"),
        ("1. <details><summary>Why?</summary>\n\n    - a\n\n   </details>", "- a"),
        ("  <details>\n  <summary>Why?</summary>\n\n  a\n\n  </details>", "a"),
        ("<details><summary>Why?</summary>\n\n    a\n\n</details>", "    a"),
        ("<details><summary>Why?</summary>\n\n  ```\n    a\n  ```\n</details>", "```\n  a\n```"),
    ],
)
def test_what_is_folded_away_loses_its_indentation_but_code_keeps_its_own(text: str, content: str) -> None:
    markdown = parse_markdown(text)
    [span], _ = details_spans(markdown)
    assert folded_text(markdown, span).strip("\n ").strip() == content.strip()
    assert content in folded_text(markdown, span)


def test_links_into_the_document_are_a_table_of_contents() -> None:
    assert lists_links("- [a](#a)\n- [b](#b)")
    assert not lists_links("- [a](https://example.org)")


@pytest.mark.parametrize("unit", ["show ", "answer ", "( ", ": a ", "点击", "<b>", "hint 1 "])
def test_time_stays_near_linear(unit: str) -> None:
    assert growth(is_label, unit) < 20


@pytest.mark.parametrize(
    "text", ["💡 Çözümü Göster", "Cevabı görüntüle", "Zobrazit odpověď", "Visa svar", "Показати відповідь"]
)
def test_to_show_an_answer_is_said_in_many_languages(text: str) -> None:
    assert is_label(text)
    assert is_answer_label(text)
    assert says_no_more(text)


@pytest.mark.parametrize("text", ["Solution 2", "Çözümü göster 3", "Answer: B", "Why?"])
def test_a_number_says_more(text: str) -> None:
    assert not says_no_more(text)


FOLD = "{0}. What is a lamp {0}?\n\n<details>\n<summary>{1}</summary>\n\nA light {0}.\n\n</details>\n\n"


@pytest.mark.parametrize("slip", ["Anwser", "Answr", "Answere", "Asnwers"])
def test_a_slip_of_the_label_that_repeats_is_that_label(slip: str) -> None:
    text = "".join(FOLD.format(at, slip if at == 2 else "Answer") for at in range(1, 5))
    found = read(text)
    assert answers(found) == [f"A light {at}." for at in range(1, 5)]
    assert not found.skipped


@pytest.mark.parametrize(
    ("label", "other"), [("Answer", "Danger"), ("Answer", "Question"), ("Part 1", "Part 7")]
)
def test_what_is_no_slip_of_a_label_is_none(label: str, other: str) -> None:
    markdown = parse_markdown("".join(FOLD.format(at, other if at == 2 else label) for at in range(1, 5)))
    assert repeated_labels(markdown, folds(markdown)) == {label.lower()}
