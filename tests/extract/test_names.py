import pytest

from tui.extract.answer_words import MANY, ONE
from tui.extract.names import (
    bare,
    is_answer_name,
    is_explanation_name,
    is_key_name,
    is_no_question,
    is_sources_name,
)


@pytest.mark.parametrize(
    "name",
    [
        "Answer",
        "**Answer:**",
        "#### Answer",
        "Correct answer",
        "Show answer",
        "Ответ",
        "答案",
        "Antwort:",
        "TL;DR",
        "उत्तर:",
        "**Rozwiązanie**",
        "الإجابة",
    ],
)
def test_labels_of_answers_are_known_in_many_languages(name: str) -> None:
    assert is_answer_name(name)
    assert is_no_question(name)


@pytest.mark.parametrize("written", ["{}", "> **{}:**", "### The correct {}", "<b>{}</b>", "(see the {})"])
def test_an_answer_is_known_by_any_word_however_it_is_written(written: str) -> None:
    names = f"{ONE}|{MANY}|a|tl;dr".replace("\\", "").split("|")
    assert [name for name in names if not is_answer_name(written.format(name))] == []


@pytest.mark.parametrize("name", ["Answers to prayers", "Answer the phone", "Which answer?", ""])
def test_what_says_more_is_no_label(name: str) -> None:
    assert not is_answer_name(name)


@pytest.mark.parametrize("name", ["Explanation", "*Explanation:*", "Объяснение", "解析", "Erklärung"])
def test_labels_of_explanations_are_known(name: str) -> None:
    assert is_explanation_name(name)


@pytest.mark.parametrize(
    "name", ["Source", "References", "Additional Links", "Источник", "参考", "Ref Link:"]
)
def test_labels_of_sources_are_known(name: str) -> None:
    assert is_sources_name(name)


@pytest.mark.parametrize("name", ["Answer Key", "✅ Answers", "Solutions", "Gabarito", "Ответы"])
def test_names_of_keys_are_known(name: str) -> None:
    assert is_key_name(name)


@pytest.mark.parametrize("name", ["Table of contents", "License", "Contributing", "Содержание", "目录"])
def test_other_parts_of_documents_are_no_questions(name: str) -> None:
    assert is_no_question(name)


@pytest.mark.parametrize("name", ["What is a licence?", "Lamps", "The wick"])
def test_questions_and_topics_are_none_of_these(name: str) -> None:
    assert not is_no_question(name)


def test_marks_tags_and_signs_are_no_words() -> None:
    assert bare("## **✅ <b>Answer</b> [key]**") == "Answer key"
