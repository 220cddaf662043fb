import json
from dataclasses import replace
from pathlib import Path

from tui.extract.identity import merge
from tui.extract.pipeline import extract_document
from tui.extract.report import DocumentReport, report_json, report_text
from tui.model.card import OpenBody
from tui.model.ids import DeckId

SAMPLE = Path(__file__).parent.parent / "samples" / "lighthouse-questions.md"


def _report(data: bytes, path: str = "docs/lamps.md") -> DocumentReport:
    read = extract_document(data, path)
    return DocumentReport(path, read, merge(read, DeckId("lamps"), read.title, None, None))


def test_the_report_for_scripts_has_the_fields_it_promises() -> None:
    report = json.loads(json.dumps(report_json([_report(SAMPLE.read_bytes())])))
    [document] = report["documents"]
    assert report["report"] == 1
    assert set(document) == {
        *("path", "encoding", "repaired", "family", "evidence", "deck", "cards", "unanswered"),
        *("skipped", "duplicates", "warnings"),
    }
    assert (document["path"], document["deck"], document["unanswered"]) == ("docs/lamps.md", "lamps", 1)
    assert document["skipped"][0] == {
        "line": 4,
        "text": "Table of contents",
        "reason": "a table of contents, not a question",
    }
    assert document["duplicates"] == [{"line": 99, "of": 86}]
    lens, unanswered = document["cards"][0], document["cards"][4]
    assert set(lens) == {"id", "line", "kind", "topic", "question", "answer", "tip", "key_points", "status"}
    assert (lens["id"], lens["line"], lens["status"]) == ("what-does-a-rotating-lens-do", 15, "new")
    assert unanswered["flags"] == ["unanswered"]
    assert "answer" not in unanswered


def test_absent_values_are_left_out_and_the_lists_are_always_there() -> None:
    [document] = json.loads(json.dumps(report_json([_report(b"Nothing here.\n")])))["documents"]
    assert set(document) == {
        *("path", "encoding", "repaired", "deck", "unanswered", "cards", "skipped", "duplicates", "warnings"),
    }


def test_what_merging_did_is_in_both_reports() -> None:
    before = _report(SAMPLE.read_bytes())
    cards = list(before.merged.deck.cards)
    cards[0] = replace(cards[0], body=OpenBody("mine"))
    deck = replace(before.merged.deck, cards=(cards[0], *cards[2:]))
    text = SAMPLE.read_text(encoding="utf-8").replace("It turns one lamp", "It makes of one lamp")
    text = text.replace("<summary>4. Who reads the log?</summary>", "").replace("6. Who reads the log?", "")
    read = extract_document(text.encode(), "lamps.md")
    after = DocumentReport("lamps.md", read, merge(read, DeckId("lamps"), "T", deck, before.merged.base))
    [document] = json.loads(json.dumps(report_json([after])))["documents"]
    statuses = {card["id"]: card["status"] for card in document["cards"]}
    assert statuses["what-does-a-rotating-lens-do"] == "conflict"
    assert statuses["who-reads-the-log"] == "retired"
    assert any(skip["reason"] == "its card was removed from the deck by hand" for skip in document["skipped"])
    said = report_text([after])
    assert "the answer of what-does-a-rotating-lens-do was changed in the document and in the deck" in said
    assert "1 conflict" in said
    assert "1 retired" in said


def test_the_report_for_people_names_lines_and_reasons() -> None:
    said = report_text([_report(SAMPLE.read_bytes()), _report(b"Nothing.", "b.md")])
    assert said.splitlines()[0] == (
        "docs/lamps.md: 6 cards, family details (97 %), 1 unanswered, 2 skipped, 1 duplicate"
    )
    assert "  line 4: skipped (Table of contents): a table of contents, not a question" in said
    assert "  line 99: says what line 86 says" in said
    assert "b.md: 0 cards" in said


def test_control_characters_of_documents_reach_no_terminal() -> None:
    said = report_text([_report(b"<details><summary>Show\x1b[31m</summary>x</details>", "\x1b]0;a\x07.md")])
    assert "\x1b" not in said
    assert "\x07" not in said
