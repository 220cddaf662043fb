"""Quizzes in their parts, for tests that write them in many ways and read them back."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.extract.reading import choices, read
from tui.extract.found import Extraction
from tui.model.card import ChoiceBody


@dataclass(frozen=True, slots=True)
class Quizzed:
    """A question with what it offers and the places of what is right."""

    question: str
    offers: tuple[str, ...]
    right: tuple[int, ...] = ()
    explanation: str = ""


LIGHT = Quizzed("What lights a coast?", ("Torch", "Lighthouse", "Candle"), (1,))
KNOTS = Quizzed("Which two of these are knots? (Choose TWO)", ("Bowline", "Anchor", "Reef"), (0, 2))
OVEN = Quizzed("What bakes bread?", ("Oven", "Fridge"), (0,))
WHEELS = Quizzed("Which vehicle has two wheels?", ("Boat", "Cart", "Bicycle"), (2,))

LETTERS = "ABCDEFG"
QUIZ = (LIGHT, KNOTS, OVEN, WHEELS)


def quizzed(found: Extraction) -> list[Quizzed]:
    """What a document asks, without explanations."""
    return [Quizzed(one.question, one.offers, one.right) for one in explained(found)]


def explained(found: Extraction) -> list[Quizzed]:
    """What a document asks, with explanations; open cards offer nothing."""
    asked = []
    for card in found.cards:
        texts, right = choices(card) if isinstance(card.body, ChoiceBody) else ([], [])
        asked.append(Quizzed(card.question, tuple(texts), tuple(right), card.explanation))
    return asked


def assert_quiz(text: str, family: str, *expected: Quizzed) -> Extraction:
    """That a document is read as of a family and holds exactly these questions."""
    found = read(text)
    assert (quizzed(found), found.family) == (list(expected), family)
    return found


def boxes(one: Quizzed, bullet: str = "-") -> str:
    """The choices as boxes."""
    return "".join(
        f"{bullet} [{'x' if at in one.right else ' '}] {offer}\n" for at, offer in enumerate(one.offers)
    )


def boxed_quiz(head: str, *quiz: Quizzed) -> str:
    """Questions above their boxes; `head` takes a number."""
    return "".join(f"{head.format(at)}{one.question}\n\n{boxes(one)}\n" for at, one in enumerate(quiz, 1))


def lettered_row(one: Quizzed, form: str = "{}) {}", letters: str = LETTERS) -> str:
    """The choices as lines of letters."""
    return "".join(
        form.format(letter, offer) + "\n" for letter, offer in zip(letters, one.offers, strict=False)
    )


def right_letters(one: Quizzed, letters: str = LETTERS, between: str = ", ") -> str:
    """The letters of what is right."""
    return between.join(letters[at] for at in one.right)


def lettered_document(head: str, row: str, answer: Callable[[Quizzed], str], letters: str = LETTERS) -> str:
    """All of `QUIZ`; `head` takes a number, `row` a letter and a text."""
    return "".join(
        f"{head.format(at)}{one.question}\n\n{lettered_row(one, row, letters)}\n{answer(one)}\n\n"
        for at, one in enumerate(QUIZ, 1)
    )
