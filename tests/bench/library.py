"""Libraries of any size for the benches: the bundled decks, their content words swapped for others.

With a path to more titles (JSON Lines with a `question` each) half of the questions are those, swapped too.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from tests.shipped import DECK_PATHS, shipped
from tui.decks.writer import write_deck
from tui.model.card import Body, Card, Choice, ChoiceBody, ClozeBody, OpenBody
from tui.model.deck import Deck
from tui.model.ids import CardId, DeckId
from tui.search.telling import plain_words

PER_DECK = 100
_WORD = re.compile(r"[^\W\d_]{4,}")
_SWAPPED = 0.5
"""Share of the content words of a card that are swapped."""
_SYLLABLES = (
    "ra",
    "ne",
    "to",
    "ki",
    "lus",
    "mer",
    "dan",
    "vo",
    "shi",
    "pel",
    "gor",
    "ta",
    "min",
    "sul",
    "bre",
)


def generated(cards: int, seed: int = 7, titles: Path | None = None) -> Iterator[Deck]:
    """Decks of `PER_DECK` cards, as many as are wanted; equal arguments give equal decks."""
    rng = Random(seed)
    models = [card for path in DECK_PATHS for card in shipped(path).active]
    questions = _titles(titles) if titles else []
    vocabulary = _vocabulary(models, questions, rng)
    for start in range(0, cards, PER_DECK):
        count = min(PER_DECK, cards - start)
        several = tuple(_card(start + at, models, questions, vocabulary, rng) for at in range(count))
        number = start // PER_DECK
        name = " ".join(rng.choices(vocabulary, k=2)).title()
        yield Deck(DeckId(f"deck-{number}"), f"{name} {number}", several, tags=(rng.choice(vocabulary),))


def write_library(folder: Path, cards: int, titles: Path | None = None) -> list[Deck]:
    """Write the decks as files, and return them."""
    folder.mkdir(parents=True, exist_ok=True)
    decks = list(generated(cards, titles=titles))
    for deck in decks:
        write_deck(deck, folder / f"{deck.id}.yaml")
    return decks


def _titles(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return list(dict.fromkeys(str(json.loads(line)["question"]) for line in lines))


def _vocabulary(models: Sequence[Card], questions: Sequence[str], rng: Random) -> list[str]:
    """Words to swap in: those of the decks and titles, and as many made of syllables."""
    text = " ".join([*(card.title for card in models), *questions])
    found = sorted(set(_WORD.findall(plain_words(text))))
    made = {"".join(rng.choices(_SYLLABLES, k=rng.randint(2, 4))) for _ in range(3 * len(found) + 6000)}
    return [*found, *sorted(made)]


def _card(
    number: int, models: Sequence[Card], questions: Sequence[str], vocabulary: Sequence[str], rng: Random
) -> Card:
    model = rng.choice(models)
    question = rng.choice(questions) if questions and rng.random() < 0.5 else model.title
    swaps: dict[str, str] = {}

    def swapped(found: re.Match[str]) -> str:
        word = found[0].casefold()
        if word not in swaps:
            swaps[word] = rng.choice(vocabulary) if rng.random() < _SWAPPED else found[0]
        return swaps[word]

    return replace(
        model,
        id=CardId(f"card-{number}"),
        question=_WORD.sub(swapped, question),
        body=_body(model.body, swapped),
        topic=model.topic,
        key_points=tuple(_WORD.sub(swapped, point) for point in model.key_points),
        explanation=_WORD.sub(swapped, model.explanation),
        was=(),
        family="",
    )


def _body(body: Body, swapped: Callable[[re.Match[str]], str]) -> Body:
    match body:
        case OpenBody(answer):
            return OpenBody(_WORD.sub(swapped, answer))
        case ChoiceBody(choices):
            texts = [_WORD.sub(swapped, one.text) for one in choices]
            if len(set(texts)) < len(texts):  # a word may be swapped for one of another choice
                return body
            return ChoiceBody(
                tuple(
                    Choice(text, one.correct, one.feedback) for text, one in zip(texts, choices, strict=True)
                )
            )
        case ClozeBody():
            return OpenBody(_WORD.sub(swapped, body.text.replace("{{", "").replace("}}", "")))
        case _:
            return body
