"""Labels of one letter in other languages."""

import pytest

from tests.extract.reading import answers, asked, read
from tui.extract.rewriting.label_letters import with_known_letters

SAID = {
    "PR": (
        ("¿Qué es un faro?", "Una luz."),
        ("¿Quién lo cuida?", "El farero."),
        ("¿Por qué?", "Por el mar."),
    ),
    "QR": (
        ("Que voit-on là ?", "Un phare."),
        ("Qui le garde ?", "Un gardien."),
        ("Pourquoi ?", "Pour la mer."),
    ),
    "DR": (("Cosa brilla là?", "È il faro."), ("Chi lo guarda?", "Il custode."), ("Perché?", "Per le navi.")),
    "FA": (("Was leuchtet?", "Ein Turm."), ("Wer wacht?", "Ein Wärter."), ("Warum?", "Für Schiffe.")),
    "ВО": (("Что светит?", "Маяк."), ("Кто его хранит?", "Смотритель."), ("Зачем?", "Для судов.")),
    "HĐ": (("Đèn là gì?", "Là ánh sáng."), ("Ai giữ đèn?", "Người gác."), ("Tại sao?", "Vì tàu.")),
}
FORMS = {
    "headings": "### {0}: {2}\n\n**{1}:** {3}\n\n",
    "headings in bold": "### **{0}: {2}**\n**{1}:** {3}\n\n",
    "bold": "**{0}:** {2}\n\n**{1}:** {3}\n\n",
    "one paragraph": "**{0}:** *{2}*  \n**{1}:** {3}\n\n",
    "items": "- **{0}: {2}**\n  - **{1}:** {3}\n\n",
    "counted": "**{0}1. {2}**\n\n{1}1: {3}\n\n",
    "quoted": "### {0}: {2}\n\n> **{1}:** {3}\n\n",
}


@pytest.mark.parametrize("letters", SAID)
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_letters_of_another_language_label_questions_and_answers(letters: str, form: str) -> None:
    text = "".join(form.format(*letters, question, answer) for question, answer in SAID[letters])
    found = read(f"# Lamps\n\n## Lista\n\n{text}")
    assert asked(found) == [question for question, _ in SAID[letters]]
    assert answers(found) == [answer for _, answer in SAID[letters]]


def test_answers_with_their_letter_need_none_before_the_question() -> None:
    found = read(
        "# Lamps\n\n**¿Qué brilla?**\n - **R:** Un faro.\n - **R:** La luna.\n\n"
        "**¿Quién lo cuida?**\n\n  - **R:** Él.\n"
    )
    assert answers(found) == [" - Un faro.\n - La luna.", "Él."]


@pytest.mark.parametrize(
    "text",
    [
        "P: left\nR: reset\n",
        "**P:** power?\n\n**R:** range\n",
        "P: one\nR: two\nP: three\nR: four\n",
        "P: why?\nP: who?\nP: how?\nP: where?\nP: when?\nR: so\n",
        "HTTP: what?\nHTTR: that\n",
        "```\nP: why?\nR: so\n```\n",
    ],
)
def test_letters_that_label_other_things_stay(text: str) -> None:
    assert with_known_letters(f"¿ã\n{text}") == f"¿ã\n{text}"


def test_code_keeps_its_letters() -> None:
    text = "P: ¿qué?\nR: eso\n\nP: ¿quién?\nR: yo\n\n```\nP: ¿no?\nR: no\n```\n"
    assert with_known_letters(text) == "Q: ¿qué?\nA: eso\n\nQ: ¿quién?\nA: yo\n\n```\nP: ¿no?\nR: no\n```\n"


def test_the_letter_of_answers_names_something_else_where_nothing_was_asked() -> None:
    text = (
        "Q: Quelle langue là ?\nR: Le français.\n\nQ: Pourquoi ?\nR: On le parle.\n\nR: un langage `aussi`.\n"
    )
    kept = "R: un langage `aussi`."
    renamed = with_known_letters(text)
    assert kept in renamed
    assert renamed == text.replace("R:", "A:").replace("A: un", "R: un")
