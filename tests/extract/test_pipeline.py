import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.errors import DocumentError, UsageError
from tui.extract import found, pipeline
from tui.extract.pipeline import extract_document
from tui.model.card import OpenBody

SAMPLE = Path(__file__).parent.parent / "samples" / "lighthouse-questions.md"


def _answer(body: object) -> str:
    assert isinstance(body, OpenBody)
    return body.answer


def test_the_sample_is_read_whole() -> None:
    data = SAMPLE.read_bytes()
    read = extract_document(data, "docs/lighthouse-questions.md")
    assert (read.name, read.title, read.family) == (
        "lighthouse-questions.md",
        "Keeping a lighthouse",
        "details",
    )
    assert read.sha256 == hashlib.sha256(data).hexdigest()
    assert [(card.line, card.topic, card.question) for card in read.cards] == [
        (15, "The lamp", "What does a rotating lens do?"),
        (40, "The lamp", "Why is `lamp.off()` called at dawn?"),
        (56, "The log / Entries", "What belongs in an entry?"),
        (75, "The log / Entries", "Which of these is written first?\n\n  * the date\n  * the weather"),
        (86, "The log / Entries", "Who reads the log?"),
        (92, "Storms", "What does a rotating lens do?"),
    ]
    assert [(skip.line, skip.text) for skip in read.skipped] == [(4, "Table of contents"), (106, "Answer")]
    assert [(duplicate.line, duplicate.of) for duplicate in read.duplicates] == [(99, 86)]
    assert read.unanswered == 1
    assert read.cards[4].flags == ("unanswered",)
    assert read.warnings == ("line 92: asks what line 15 asks, and is answered otherwise",)


def test_answers_of_the_sample_are_clean_and_their_code_untouched() -> None:
    lens, dawn, entry = extract_document(SAMPLE.read_bytes(), SAMPLE.name).cards[:3]
    assert _answer(lens.body).startswith("It turns one lamp")
    assert "```python\n# one panel per flash\npanels = " in _answer(lens.body)
    assert lens.tip == "Say that the *period* of the flashes is printed on the chart."
    assert lens.key_points == ("Gathering light", "Shaping beams", "Keeping time")
    assert _answer(dawn.body).endswith("```sh\n# not a heading\nlamp off   \n```")
    assert _answer(entry.body).endswith("NW 5, six miles, one brig.\n\n</details>")
    assert entry.key_points == ("Wind", "Visibility", "Passing ships")


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_line_ends_and_encodings_change_nothing(line_end: str, encoding: str) -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    read = extract_document(text.replace("\n", line_end).encode(encoding), "a.md")
    assert read.cards == extract_document(text.encode(), "a.md").cards


def test_mojibake_is_repaired_and_counted() -> None:
    text = "<details><summary>What is ✅?</summary>\n\nA ✅ or a ❌.\n\n</details>"
    read = extract_document(text.encode().decode("mac_roman").encode(), "a.md")
    assert (read.repaired, read.cards[0].question) == (3, "What is ✅?")


def test_only_cards_that_say_the_same_in_every_part_are_duplicates() -> None:
    shape = "<details><summary>What is it?</summary>\n\n{}\n\n</details>\n"
    answers = ["A lamp.", "A  lamp.", "A bell.", "A lamp.\n\n**Tip**: point at it."]
    others = "".join(f"<details><summary>What is {n}?</summary>x</details>\n" for n in range(9))
    text = "".join(shape.format(answer) for answer in answers) + others
    read = extract_document(text.encode(), "a.md")
    assert [card.line for card in read.cards[:3]] == [1, 11, 16]
    assert [(duplicate.line, duplicate.of) for duplicate in read.duplicates] == [(6, 1)]


def test_images_are_flagged_unless_they_are_code() -> None:
    shapes = {"![a](b.png)": ("image",), '<img src="b">': ("image",), "`![a](b)`": (), "text": ()}
    for shape, flags in shapes.items():
        text = f"<details><summary>What is this?</summary>\n\n{shape}\n\n</details>"
        assert extract_document(text.encode(), "a.md").cards[0].flags == flags


def test_a_document_without_questions_gives_none_and_says_so() -> None:
    read = extract_document(b"# Notes\n\nWhat is it? A lamp.\n", "a.md")
    assert (read.cards, read.family, read.evidence) == ((), "", {})
    assert "no questions recognised" in read.warnings[0]


def test_what_too_little_speaks_for_is_skipped_by_name() -> None:
    text = "".join(
        f"<details><summary>{word}</summary>\n\nx\n\n</details>\n" for word in ("Setup", "Linux", "Why?")
    )
    read = extract_document(text.encode(), "a.md")
    assert read.cards == ()
    assert [skip.text for skip in read.skipped] == ["Setup", "Linux", "Why?"]
    assert len(extract_document(text.encode(), "a.md", "details").cards) == 3


def test_a_summary_of_decoration_alone_is_skipped() -> None:
    text = "<details><summary>What?</summary>x</details>\n<details><summary>⭐⭐</summary>y</details>"
    read = extract_document(text.encode(), "a.md", "details")
    assert [(skip.line, skip.reason) for skip in read.skipped] == [(2, "the summary is empty")]


def test_unknown_families_are_refused() -> None:
    with pytest.raises(UsageError):
        extract_document(b"", "a.md", "novel")


def test_too_many_questions_are_refused_naming_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(found, "CARD_LIMIT", 2)
    monkeypatch.setattr(pipeline, "CARD_LIMIT", 2)
    for text in (
        "<details><summary>What is {}?</summary>x</details>\n",
        "## What is {}?\n\nx\n\n",
        "::{}:: What is it? {{T}}\n\n",
    ):
        extract_document("".join(text.format(n) for n in range(2)).encode(), "a.md")
        with pytest.raises(DocumentError, match=r"a\.md has more than 2 questions"):
            extract_document("".join(text.format(n) for n in range(3)).encode(), "a.md")


PIECES = st.sampled_from(
    [
        "<details>",
        "</details>",
        "<summary>",
        "</summary>",
        "What?",
        "\n",
        "\n\n",
        "```\n",
        "`",
        "# a\n",
        "<br>",
        "<b>",
        "- x\n",
    ]
)


@given(st.lists(PIECES, max_size=25))
def test_every_details_becomes_a_card_or_is_accounted_for(pieces: list[str]) -> None:
    text = "".join(pieces)
    read = extract_document(text.encode(), "a.md", "details")
    lines = text.count("\n") + 1
    places = [card.line for card in read.cards] + [skip.line for skip in read.skipped]
    assert all(1 <= line <= lines for line in places)
    assert read == extract_document(text.encode(), "a.md", "details")


def test_wrong_bytes_that_a_repair_reads_after_all_are_not_said_to_be_lost() -> None:
    garbled = (
        "### Q1. What\u00e2\u20ac\u2122s a \u00e2\u20ac\u0153mole\u00e2\u20ac".encode()
        + b"\x9d?\n\nA wall.\n"
    )
    clean = extract_document(garbled, "a.md")
    assert clean.cards[0].question == "What’s a “mole”?"
    assert clean.warnings == ("line 1 is not UTF-8 throughout: wrong bytes were repaired",)
    lost = extract_document("### Q1. Was heißt Größe".encode() + b"\xff?\n\nsize\n", "a.md")
    assert lost.warnings == ("line 1 is not UTF-8 throughout: wrong bytes became \ufffd",)
