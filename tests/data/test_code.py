"""The code of the bundled decks has the syntax of its language."""

import shlex
from collections.abc import Callable, Iterator

import pytest
from markdown_it import MarkdownIt

from tests.data.typescript import is_typescript
from tests.shipped import shipped_decks
from tui.model.card import Card, ChoiceBody, ClozeBody, OpenBody, offered_texts
from tui.model.cloze import cloze_filled

MARKDOWN = MarkdownIt("commonmark")


def is_shell(code: str) -> bool:
    """Whether the quotes of each line are closed, and it calls a program."""
    try:
        return all(shlex.split(line) for line in code.splitlines() if line.strip())
    except ValueError:
        return False


LANGUAGES: dict[str, Callable[[str], bool]] = {"typescript": is_typescript, "bash": is_shell}


def texts(card: Card) -> Iterator[str]:
    """Every Markdown text of a card."""
    yield from (card.question, card.hint, card.explanation, card.tip, *offered_texts(card.body))
    if isinstance(card.body, OpenBody):
        yield card.body.answer
    if isinstance(card.body, ChoiceBody):
        yield from (choice.feedback for choice in card.body.choices)


def fences(card: Card) -> Iterator[tuple[str, str]]:
    """Language and content of each fence."""
    for text in texts(card):
        if "```" in text or "~~~" in text:
            for token in MARKDOWN.parse(text):
                if token.type == "fence":
                    yield token.info, token.content


def wrong(code: str, language: str) -> bool:
    return language not in LANGUAGES or not LANGUAGES[language](code)


def test_every_fence_parses_as_its_language() -> None:
    found = [(card.id, *fence) for deck in shipped_decks() for card in deck.cards for fence in fences(card)]
    assert found
    assert [(card, language, code) for card, language, code in found if wrong(code, language)] == []


def test_every_filled_cloze_parses() -> None:
    filled = [
        (card.id, cloze_filled(card.body.text))
        for deck in shipped_decks()
        for card in deck.cards
        if isinstance(card.body, ClozeBody)
    ]
    assert filled
    assert [
        one for one in filled if wrong(one[1], "bash" if one[1].startswith("npx ") else "typescript")
    ] == []


@pytest.mark.parametrize(
    "code",
    [
        "await ds.destroy(",
        "const a = = 1",
        "@Column(",
        "id!: number }",
        "where({ a: 1 }}",
        "fine()\n// elsewhere\nnot fine(",
        "npx typeorm migration:run -d dist/db.js",
    ],
)
def test_broken_code_is_told_from_code(code: str) -> None:
    assert not is_typescript(code)


@pytest.mark.parametrize(
    "code",
    [
        "await using runner = ds.createQueryRunner()",
        '@Column({ type: "uuid" })\nid!: string',
        '@Index("NAME", { synchronize: false })',
        "acts!: Promise<Act[]>\n// elsewhere\nconst acts = await play.acts",
    ],
)
def test_pieces_of_code_are_code(code: str) -> None:
    assert is_typescript(code)
