import json
from dataclasses import replace
from typing import Any

from tests.extract.reports import LAMPS, NOTHING, reported
from tui.extract.found import FoundCard
from tui.extract.merging.identity import merge
from tui.extract.reporting.report import DocumentReport
from tui.extract.reporting.report_json import document_json
from tui.model.card import AcceptNumber, AcceptText, Body, ClozeBody, OpenBody, TypedBody
from tui.model.ids import DeckId


def as_json(report: DocumentReport) -> dict[str, Any]:
    return dict(json.loads(json.dumps(document_json(report))))


def test_the_report_for_scripts_has_the_fields_it_promises() -> None:
    document = as_json(reported(LAMPS))
    cards = document.pop("cards")
    assert document == {
        "path": "docs/lamps.md",
        "encoding": "utf-8",
        "repaired": 0,
        "family": "details",
        "evidence": {"details": 0.97},
        "deck": "lamps",
        "unanswered": 1,
        "skipped": [
            {"line": 4, "text": "Table of contents", "reason": "a table of contents, not a question"}
        ],
        "duplicates": [{"line": 99, "of": 86}],
        "warnings": [],
    }
    assert cards[0] == {
        "id": "what-does-a-rotating-lens-do",
        "line": 15,
        "kind": "open",
        "topic": "Light",
        "question": "What does a rotating lens do?",
        "answer": "It turns one lamp into many flashes.",
        "tip": "Ask which lens.",
        "key_points": ["many flashes"],
        "status": "new",
    }
    assert cards[2]["flags"] == ["unanswered", "missing-image"]
    assert "answer" not in cards[2]


def test_absent_values_are_left_out_and_the_lists_are_always_there() -> None:
    assert as_json(reported(NOTHING, "b.md")) == {
        **{"path": "b.md", "encoding": "utf-8", "repaired": 0, "deck": "lamps", "unanswered": 0},
        **{"cards": [], "skipped": [], "duplicates": [], "warnings": []},
    }


def test_cards_that_are_gone_are_listed_without_a_line() -> None:
    before = reported(LAMPS).merged
    read = replace(LAMPS, cards=LAMPS.cards[:2])
    after = DocumentReport("a.md", read, merge(read, DeckId("lamps"), "T", before.deck, before.base))
    gone = as_json(after)["cards"][-1]
    assert (gone["id"], gone["status"]) == ("who-writes-it", "retired")
    assert "line" not in gone


def test_what_of_a_card_changed_is_listed() -> None:
    before = reported(LAMPS).merged
    cards = (LAMPS.cards[0]._replace(tip="Trim it."), *LAMPS.cards[1:])
    read = replace(LAMPS, cards=cards)
    after = DocumentReport("a.md", read, merge(read, DeckId("lamps"), "T", before.deck, before.base))
    told = [(card["status"], card.get("changed")) for card in as_json(after)["cards"]]
    assert told == [("changed", ["tip"]), *[("kept", None)] * (len(cards) - 1)]


def card_json(body: Body, question: str = "") -> dict[str, Any]:
    """A card with that body."""
    return dict(as_json(reported(replace(LAMPS, cards=(FoundCard(3, question, body),))))["cards"][0])


def test_a_cloze_card_without_a_question_asks_its_text() -> None:
    card = card_json(ClozeBody("await ds.{{destroy}}()"))
    assert (card["question"], card["cloze"]) == ("await ds.{{destroy}}()", "await ds.{{destroy}}()")
    assert card_json(ClozeBody("{{x}}"), "Fill in.")["question"] == "Fill in."


def test_what_is_accepted_is_listed() -> None:
    accept = card_json(TypedBody((AcceptText("two"), AcceptNumber(2.0, 0.5))), "How many?")["accept"]
    assert accept == ["two", {"number": 2.0, "tolerance": 0.5}]


def test_a_question_is_always_there() -> None:
    assert card_json(OpenBody("An answer."))["question"] == ""
