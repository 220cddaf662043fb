"""Glued spaces and `__` change no reading, and are in the cards as they were in the document."""

import re
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bench.documents import generated
from tests.extract.scripts import right_text
from tui.extract.found import FoundCard
from tui.extract.pipeline import extract_document
from tui.extract.rewriting.usual_signs import with_usual_signs
from tui.model.card import ChoiceBody, OpenBody

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("lighthouse*"))
DOCUMENTS = {path.name: path.read_text("utf-8") for path in SAMPLES} | generated(6)


def _glued(text: str) -> str:
    """The text with all its spaces glued, but for those before its lines and in lines with code."""
    lines = text.split("\n")
    inside = accumulate(line.lstrip().startswith(("```", "~~~")) for line in lines)
    return "\n".join(
        line if fences % 2 or "`" in line else line.replace(" ", "\u00a0")
        for line, fences in zip(lines, inside, strict=True)
    )


def _cards(text: str, name: str) -> tuple[FoundCard, ...]:
    return extract_document(text.encode(), name).cards


def _plain(cards: tuple[FoundCard, ...]) -> str:
    return repr(cards).replace("\\xa0", " ")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_glued_documents_are_read_as_others_are(name: str) -> None:
    text = DOCUMENTS[name]
    glued = _cards(_glued(text), name)
    assert _plain(glued) == _plain(_cards(text, name))
    assert any("\u00a0" in f"{card.question}{card.body}{card.explanation}" for card in glued) or not glued


def test_labels_letters_and_marks_may_be_glued() -> None:
    text = (
        "1.\u00a0Quelle lampe\u202f?\n\nA)\u00a0La première\nB)\u00a0La seconde\u00a0!\n\n"
        "Réponse\u00a0:\u00a0B\n\n2. Quel phare ?\n\nA) Le grand\nB) Le petit\n\nRéponse\u00a0: A\n"
    )
    first, second = _cards(text, "phare.md")
    assert first.question == "Quelle lampe\u202f?"
    assert isinstance(first.body, ChoiceBody)
    assert isinstance(second.body, ChoiceBody)
    assert [choice.text for choice in first.body.choices] == ["La première", "La seconde\u00a0!"]
    assert (first.body.correct, second.body.correct) == ((1,), (0,))


def test_a_document_that_asks_nothing_may_have_glued_spaces() -> None:
    assert _cards("# The\u00a0lamp\n\nIt is\u00a0lit.\n", "lamp.md") == ()


def test_code_stays_and_never_gets_spaces_that_were_not_there() -> None:
    text = (
        "## What is lit?\n\nsay the lamp\u00a0now\n\n"
        "```\nsay the lamp now\nglued\u00a0here\n```\n\nand `a\u00a0b` or\u00a0so\n"
    )
    [card] = _cards(text, "lamp.md")
    assert card.body == OpenBody(text.partition("\n\n")[2].rstrip())


@pytest.mark.parametrize("name", DOCUMENTS)
def test_bold_by_underscores_is_read_as_bold(name: str) -> None:
    text = re.sub(r"\*\*([^*_`\n]+ [^*_`\n]+)\*\*", r"__\1__", DOCUMENTS[name])
    starred = repr(_cards(DOCUMENTS[name], name))
    assert repr(_cards(text, name)).replace("__", "**") == starred.replace("__", "**")


def test_labels_in_underscores_are_read_and_names_of_programs_stay() -> None:
    text = "__Question 1:__ What does __init__ do?\n\n__Answer:__ It sets up. See __FILE__ and __a word__.\n"
    [card] = _cards(f"{text}\n{text.replace('1', '2').replace('set', 'make')}", "lamp.md")[:1]
    assert card.question == "What does __init__ do?"
    assert card.body == OpenBody("It sets up. See __FILE__ and __a word__.")


@given(right_text | st.text("a \u00a0\u202f`~\n-#_B"))
def test_what_is_read_has_the_same_places(text: str) -> None:
    read, written = with_usual_signs(text)
    assert len(read) == len(text)
    assert all(
        one == two or (one == " " and two in "\u00a0\u202f") for one, two in zip(read, text, strict=True)
    )
    lines = text.split("\n")
    assert all(lines[number] == line.written for number, line in written.lines.items())
