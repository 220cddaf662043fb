from dataclasses import replace
from pathlib import Path

from tests.extract.reports import LAMPS, NOTHING, reported
from tui.extract.found import Duplicate, FoundCard, Skipped
from tui.extract.merging.identity import merge
from tui.extract.reporting.report import DocumentReport, report_text
from tui.model.card import OpenBody
from tui.model.ids import DeckId


def test_the_report_for_people_names_lines_and_reasons() -> None:
    said = report_text([reported(LAMPS), reported(NOTHING, "b.md")])
    assert said.splitlines() == [
        "docs/lamps.md: 3 cards, family details (97 %), 1 unanswered, 1 without its picture, 1 skipped, "
        "1 duplicate",
        "  line 4: skipped (Table of contents): a table of contents, not a question",
        "  line 99: says what line 86 says",
        "  not answered: line 92",
        "",
        "b.md: 0 cards",
    ]


def test_how_it_was_read_is_told_where_that_is_special() -> None:
    read = replace(LAMPS, encoding="cp1251", repaired=2, family="table", warnings=("a note",))
    said = report_text([reported(read)])
    assert "family table," in said
    assert "2 garbled runs of text repaired, read as cp1251\n" in said
    assert said.endswith("\n  a note")


def test_what_merging_did_is_told() -> None:
    before = reported(LAMPS)
    lens, log, written = before.merged.deck.cards
    deck = replace(before.merged.deck, cards=(replace(lens, body=OpenBody("mine")), written))
    changed = LAMPS.cards[0]._replace(body=OpenBody("It makes many flashes of one lamp."))
    read = replace(LAMPS, cards=(changed, LAMPS.cards[1]))
    after = DocumentReport("lamps.md", read, merge(read, DeckId("lamps"), "T", deck, before.merged.base))
    assert after.skipped[-1] == Skipped(86, log.question, "its card was removed from the deck by hand")
    said = report_text([after])
    assert "the answer of what-does-a-rotating-lens-do was changed in the document and in the deck" in said
    assert "1 retired, 1 conflict, 2 skipped" in said
    assert "  line 15: conflict: what-does-a-rotating-lens-do (What does a rotating lens do?)\n" in said
    assert f"  retired: {written.id} ({written.question})\n" in said


def test_a_card_removed_by_hand_is_told_once() -> None:
    cards = (
        FoundCard(1, "What?", OpenBody("That.")),
        FoundCard(2, "Why?", OpenBody(), flags=("unanswered",)),
    )
    read = replace(NOTHING, cards=cards)
    before = merge(read, DeckId("a"), "A", None, None)
    assert "not answered: line 2" in report_text([DocumentReport("a.md", read, before)])
    removed = replace(before.deck, cards=before.deck.cards[:1])
    said = report_text([DocumentReport("a.md", read, merge(read, DeckId("a"), "A", removed, before.base))])
    assert said.splitlines() == [
        "a.md: 2 cards, 1 kept, 1 skipped",
        "  line 2: skipped (Why?): its card was removed from the deck by hand",
    ]


def test_many_cards_that_changed_are_named_together() -> None:
    cards = tuple(
        FoundCard(line, f"What is number {line}?", OpenBody(f"It is {line}.")) for line in range(1, 31)
    )
    before = merge(replace(NOTHING, cards=cards), DeckId("a"), "A", None, None)
    changed = replace(
        NOTHING, cards=tuple(card._replace(body=OpenBody(f"It was {card.line}.")) for card in cards)
    )
    merged = merge(changed, DeckId("a"), "A", before.deck, before.base)
    said = report_text([DocumentReport("a.md", changed, merged)]).splitlines()
    assert said[0] == "a.md: 30 cards, 30 changed"
    assert said[1] == "  line 1: changed: what-is-number-1 (What is number 1?): answer"
    assert said[11].startswith("  20 more changed: what-is-number-11, what-is-number-12")
    assert len(said) == 12


def test_many_conflicts_of_one_kind_are_told_together_but_each_by_itself_for_scripts() -> None:
    cards = tuple(
        FoundCard(line, f"What is number {line}?", OpenBody(f"It is {line}.")) for line in range(1, 31)
    )
    read = replace(NOTHING, cards=cards)
    before = merge(read, DeckId("a"), "A", None, None)
    moved = replace(NOTHING, cards=tuple(card._replace(topic="Numbers") for card in cards))
    merged = merge(moved, DeckId("a"), "A", before.deck, None)
    document = DocumentReport("a.md", moved, merged)
    assert report_text([document]).splitlines()[-1] == (
        "  30 cards: topic not the same in the document and in the deck, and who changed what is not known; "
        f"the deck's text stays: lines {', '.join(map(str, range(1, 30)))} and 30"
    )
    assert len(document.warnings) == 30
    assert document.warnings[0] == (
        "line 1: the topic of what-is-number-1 is not the same in the document and in the deck, "
        "and who changed what is not known; the deck's stays"
    )


def test_control_characters_of_documents_reach_no_terminal() -> None:
    read = replace(
        LAMPS,
        skipped=(Skipped(1, "Show\x1b[31m", "a\x1breason"),),
        warnings=("a\x1bwarning",),
        family="",
    )
    said = report_text([replace(reported(read, "\x1b]0;a\x07.md"), written=Path("a\x1b.yaml"))])
    assert "\x1b" not in said
    assert "\x07" not in said


def with_skips(*skipped: Skipped, duplicates: int = 0) -> str:
    twice = tuple(Duplicate(line, 1) for line in range(2, duplicates + 2))
    return report_text([reported(replace(NOTHING, skipped=skipped, duplicates=twice))])


def test_lines_skipped_for_one_reason_are_told_together_but_never_dropped() -> None:
    many = [Skipped(line, f"text {line}", "too short") for line in range(10, 30)]
    said = with_skips(Skipped(5, "Contents", "a list of links"), *many, Skipped(40, "", "empty"))
    assert said.splitlines() == [
        "docs/lamps.md: 0 cards, 22 skipped",
        "  line 5: skipped (Contents): a list of links",
        f"  20 skipped: too short: lines {', '.join(map(str, range(10, 29)))} and 29",
        "  line 40: skipped: empty",
    ]


def test_very_many_lines_are_counted_and_where_to_see_them_is_said() -> None:
    said = with_skips(*(Skipped(line, "", "too short") for line in range(1, 100_001)), duplicates=1000)
    assert len(said) < 3000
    assert "100,000 skipped: too short: lines 1, 2," in said
    assert "and 99,900 more (all of them: --json)" in said
    assert "1,000 say what another line says: lines 2, 3," in said


def test_the_deck_that_was_written_is_named() -> None:
    report = replace(reported(LAMPS), written=Path("decks") / "lamps.yaml")
    assert report_text([report]).splitlines()[-1] == f"  deck lamps: {Path('decks') / 'lamps.yaml'}"
