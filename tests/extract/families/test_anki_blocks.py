import pytest

from tests.extract.reading import answers, asked, read, topics
from tui.extract.families import ENOUGH, FAMILIES
from tui.model.card import ClozeBody
from tui.text.markdown import parse_markdown


def _note(kind: str, held: str, opening: str = "START", closing: str = "END") -> str:
    return f"{opening}\n{kind}\n{held}\n<!--ID: 1700000000000-->\n{closing}\n\n"


@pytest.mark.parametrize(("opening", "closing"), [("START", "END"), ("%%ANKI", "END%%")])
@pytest.mark.parametrize("front", ["{}", "\n{}\n", "Front:\n{}", "Front: {}"])
def test_notes_of_anki_among_others_are_cards(opening: str, closing: str, front: str) -> None:
    back = "It floats.\n\n- light\n- dry\n\n### Why\n\n```sh\nfloat\n```"
    kept = "".join(
        _note("Basic", f"{front.format(f'What is {one}?')}\nBack: {back}\nTags: wood, sea", opening, closing)
        for one in ("cork", "balsa")
    )
    found = read(f"TARGET DECK: Trees::Light\n\n## Kinds\n\nSome text.\n\n{kept}## More\n\nText.\n")
    assert found.family == "anki-blocks"
    assert asked(found) == ["What is cork?", "What is balsa?"]
    assert answers(found) == [back] * 2
    assert topics(found) == ["Trees / Light / Kinds"] * 2
    assert [card.tags for card in found.cards] == [("wood", "sea")] * 2
    assert not found.skipped


def test_reversed_notes_ask_both_ways_and_references_explain() -> None:
    held = "[[osmosis|Osmosis]]\nBack: Water through a skin.\nReference: A book."
    found = read(_note("Basic (and reversed card)", held))
    assert asked(found) == ["Osmosis", "Water through a skin."]
    assert [card.explanation for card in found.cards] == ["A book."] * 2


@pytest.mark.parametrize("gap", ["{{{{c1::{}}}}}", "{{1:{}}}", "{{c1:{}}}", "{{{}}}"])
def test_gaps_of_notes_are_cloze_deletions(gap: str) -> None:
    found = read(_note("Cloze", f"A {gap.format('mast')} of $a_{{1}}$ and {gap.format('a boom')}."))
    (card,) = found.cards
    assert isinstance(card.body, ClozeBody)
    assert card.body.text == "A {{mast}} of $a_{1}$ and {{a boom}}."


def test_notes_of_one_line_are_cards() -> None:
    text = "Text. STARTI [Basic] What is a mast? Back: A pole. Tags: sea <!--ID: 17--> ENDI\n"
    found = read(f"# Ships\n\n{text}\nSTARTI [Cloze] A {{boom}} swings. ENDI\n")
    assert asked(found)[0] == "What is a mast?"
    assert [isinstance(card.body, ClozeBody) for card in found.cards] == [False, True]


@pytest.mark.parametrize(
    ("kind", "held", "reason"),
    [("Basic", "What is a sheet?", "a question or an answer"), ("Cloze", "A mast stands.", "without a gap")],
)
def test_notes_that_ask_nothing_are_told(kind: str, held: str, reason: str) -> None:
    found = read(_note("Basic", "What is a mast?\nBack: A pole.") + _note(kind, held))
    assert asked(found) == ["What is a mast?"]
    assert [(skip.text, reason in skip.reason) for skip in found.skipped] == [(held, True)]


@pytest.mark.parametrize(
    "text",
    [
        "```\nSTART\nBasic\nWhat?\nBack: So.\nEND\n```",
        "START\nBasic\nWhat?\nBack: So.\n",
        "START\n\nx = 1\n\nEND\n",
    ],
)
def test_examples_in_code_and_other_blocks_are_no_notes(text: str) -> None:
    assert FAMILIES["anki-blocks"].evidence(parse_markdown(f"# Use\n\n{text}\n")) < ENOUGH


def test_a_deck_for_anki_makes_gaps_in_paragraphs_cards() -> None:
    lines = ["A mast is {{c1::a pole}}.", "So $x$ is {{c1::$\\frac{1}{n}$}}, they say.", "None here."]
    found = read("TARGET DECK: Sea::Ships\nFILE TAGS: sea\n\n" + "\n<!--ID: 17-->\n\n".join(lines) + "\n")
    bodies = [card.body.text for card in found.cards if isinstance(card.body, ClozeBody)]
    assert bodies == ["A mast is {{a pole}}.", "So $x$ is {{$\\frac{1}{n}$}}, they say."]
    assert topics(found) == ["Sea / Ships"] * 2
    assert [card.tags for card in found.cards] == [("sea",)] * 2
