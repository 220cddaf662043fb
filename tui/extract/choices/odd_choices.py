"""What is odd about the choices of a question: to be told, as the document has a slip there."""

import re
from collections.abc import Iterator, Set

from tui.extract.choices.answer_lines import labelled_answer, labels_answer, names_answer, unmarked
from tui.extract.choices.answer_lists import judged
from tui.extract.choices.answer_marks import contradicts_itself, read_verdict
from tui.extract.choices.letters_named import speak_of
from tui.extract.choices.rows import Offer
from tui.extract.found import Candidate, FoundCard
from tui.model.card import ChoiceBody
from tui.wording import plural

_LETTERS = re.compile(
    r"\W*(?:[A-J](?:(?:\W|and|or|und)+[A-J])*|[a-j](?:\W+(?:(?:and|or|und)\W+)?[a-j])*)(?![^\W_])\W*"
)
_READ = 400
"""Characters of an explanation that are looked at."""
_SHORT = 60
"""Characters within which an answer is but letters."""
_LETTERED = re.compile(r"[ \t>*_]*[(\[]?([A-Ja-j])[.)\]][ \t]+\S")


def only_letters(text: str) -> bool:
    """Whether a text is nothing but letters of choices: `D`, `a and d`."""
    return len(text) < 40 and _LETTERS.fullmatch(text) is not None


def answers_by_letters(answer: str) -> bool:
    """Whether an answer is nothing but letters of choices, behind its label if so."""
    said = unmarked(answer.strip()) if 0 < len(answer) < _SHORT else ""
    match = labelled_answer(said)
    return only_letters(match["value"] if match and labels_answer(match["label"]) else said)


def names_no_choice(card: FoundCard) -> bool:
    """Whether no choice is right and what should explain it is only letters, which no choices have."""
    return only_letters(card.explanation) and isinstance(card.body, ChoiceBody) and not card.body.correct


def odd_choices(candidate: Candidate, card: FoundCard) -> Iterator[str]:
    """A warning for each thing; the card is the candidate's."""
    if not isinstance(candidate.body, ChoiceBody) or not isinstance(card.body, ChoiceBody):
        return
    empty = len(candidate.body.choices) - len(card.body.choices)
    if empty:
        yield f"line {card.line}: {plural(empty, 'choice')} without text left out"
    if len({choice.text for choice in card.body.choices}) < len(card.body.choices):
        yield f"line {card.line}: two choices say the same"
    marked = frozenset(card.body.correct)
    if told := _all(card.body, marked) if marked else _none(candidate, card, card.body):
        yield f"line {card.line}: {told}"
    if candidate.explanation and marked:
        if named := _other_named(candidate.explanation, card.body, marked):
            yield f"line {card.line}: its choices are marked otherwise than its answer says ({named})"
        elif _judged_otherwise(candidate.explanation, card.body, marked):
            yield f"line {card.line}: its answer names one choice and calls another right, or that one wrong"
    if letter := _repeated(card.question, card.body):
        yield f"line {card.line}: the letters of its choices repeat; one marked {letter} was read as text"


def _all(body: ChoiceBody, marked: Set[int]) -> str:
    """What is odd where every choice is marked right; empty elsewhere."""
    return "every choice is marked right" if 1 < len(body.choices) == len(marked) else ""


def _none(candidate: Candidate, card: FoundCard, body: ChoiceBody) -> str:
    """What is odd where none is marked right in spite of an answer; empty elsewhere."""
    if names_no_choice(card):
        return f"the answer names {card.explanation.strip()}, a letter of no choice or of several"
    if _contradicts_itself(body, candidate.explanation):
        return "its answer names a letter and the text of another choice: none is marked"
    return ""


def _offers(body: ChoiceBody) -> list[Offer]:
    return [Offer(choice.text, False, at) for at, choice in enumerate(body.choices)]


def _other_named(explanation: str, body: ChoiceBody, marked: Set[int]) -> str:
    """The line of an explanation that names other choices than those marked; empty where none does."""
    first = next((line for line in explanation[:_READ].split("\n") if line.strip()), "")
    if not (":" in first or "：" in first) or not names_answer(first):
        return ""
    verdict = read_verdict(first, _offers(body))
    return first.strip("*_# ") if verdict and verdict.right != marked else ""


def _contradicts_itself(body: ChoiceBody, explanation: str) -> bool:
    first = next((line for line in explanation[:_READ].split("\n") if line.strip()), "")
    return first != "" and contradicts_itself(first, _offers(body))


def _judged_otherwise(explanation: str, body: ChoiceBody, marked: Set[int]) -> bool:
    """Whether an explanation that goes through the choices contradicts those marked."""
    said = judged(explanation, range(len(body.choices)), [choice.text for choice in body.choices])
    return bool(said.right - marked or said.wrong & marked)


def _repeated(question: str, body: ChoiceBody) -> str:
    """The letter of a choice that was taken as the end of the question, or of the choice above it.

    Letters in a question that its choices speak of are its own.
    """
    offered = [choice.text for choice in body.choices]
    asked = question.strip()
    letters = {match[1] for match in map(_LETTERED.match, asked.split("\n")[1:]) if match}
    own = bool(letters) and speak_of(offered, {letter for letter in letters if letter.isupper()})
    ends = [text.rpartition("\n")[2] for text in ([] if own else [asked]) + offered if "\n" in text]
    found = next(filter(None, map(_LETTERED.match, ends)), None)
    return found[1] if found else ""
