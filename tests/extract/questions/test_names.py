import pytest

from tui.extract.choices.answer_words import EACH_MANY, EACH_ONE
from tui.extract.questions.names import (
    bare,
    is_answer_name,
    is_explanation_name,
    is_key_name,
    is_no_question,
    is_options_name,
    is_sources_name,
    may_name_answer,
    may_name_options,
    may_name_sources,
    promises_questions,
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
    names = f"{EACH_ONE}|{EACH_MANY}|a|tl;dr".replace("\\", "").split("|")
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


@pytest.mark.parametrize("written", ["{}", "> **{}:**", "### The correct {}", "<b>{}</b>", "(see the {})"])
def test_what_names_an_answer_passes_the_first_look(written: str) -> None:
    names = f"{EACH_ONE}|{EACH_MANY}|a|tl;dr".replace("\\", "").split("|")
    assert [name for name in names if not may_name_answer(written.format(name))] == []


SOURCES = """ref link|reference links|references|link|sources|resource|readings|documentation|docs
further reading|read more|learn more|see also|credits
bibliography|quellen|fuente|referencias|références|referências|fontes
источники|ссылки|джерела|źródło|参考|参考资料|参考文献|参考链接|资料|来源|出典|참고|المصادر|المراجع"""


@pytest.mark.parametrize("written", ["{}", "> **{}:**", "### 📚 {}", "<b>{}</b>", "&nbsp;{}", "1. [{}]"])
def test_what_names_sources_passes_the_first_look(written: str) -> None:
    names = SOURCES.replace("\n", "|").split("|")
    assert [name for name in names if not is_sources_name(name)] == []
    assert [name for name in names if not may_name_sources(written.format(name.title()))] == []
    assert may_name_sources(written.format("Additional useful links"))
    assert not may_name_sources("The wick is trimmed.")


OPTIONS = """option|options|choice|choices|alternatives|the options|your choices|answer choices
possible answers|available options|multiple choice|optionen|antwortmöglichkeiten|opciones|opções|alternativas
opzioni|choix
opcje|seçenekler|şıklar|варианты|варианты ответа|варианты ответов|варіанти|варіанти відповідей|επιλογές
选项|選項|選択肢|보기|선택지|الخيارات"""


@pytest.mark.parametrize("written", ["{}", "> **{}:**", "### 📚 {}", "<b>{}</b>", "&nbsp;{}", "1. [{}]"])
def test_what_names_choices_passes_the_first_look(written: str) -> None:
    names = OPTIONS.replace("\n", "|").split("|")
    assert [name for name in names if not is_options_name(name)] == []
    assert [name for name in names if not may_name_options(written.format(name))] == []
    assert [name for name in names if not may_name_options(written.format(name.title()))] == []
    assert not may_name_options("Wicks are trimmed.")


@pytest.mark.parametrize(
    "name",
    [
        *("Answer Key", "✅ Answers", "Solutions", "Gabarito", "Ответы", "Short Answers / Hints"),
        *("Sample answers", "选择题答案", "练习参考答案"),
    ],
)
def test_names_of_keys_are_known(name: str) -> None:
    assert is_key_name(name)


@pytest.mark.parametrize("name", ["Sample answer", "Short answer questions", "选择题", "Hints"])
def test_one_answer_and_questions_are_no_keys(name: str) -> None:
    assert not is_key_name(name)


@pytest.mark.parametrize("name", ["Table of contents", "License", "Contributing", "Содержание", "目录"])
def test_other_parts_of_documents_are_no_questions(name: str) -> None:
    assert is_no_question(name)


@pytest.mark.parametrize("name", ["What is a licence?", "Lamps", "The wick"])
def test_questions_and_topics_are_none_of_these(name: str) -> None:
    assert not is_no_question(name)


def test_marks_tags_and_signs_are_no_words() -> None:
    assert bare("## **✅ <b>Answer</b> [key]**") == "Answer key"


@pytest.mark.parametrize("name", ["Exam format", "Interview tips", "Quiz rules", "Question details"])
def test_what_is_said_about_exams_promises_no_questions(name: str) -> None:
    assert not promises_questions(name)
    assert promises_questions(f"{name} and questions")
