"""Loading decks: every problem at once, and everything that is right."""

from pathlib import Path

import pytest

from tests.builders import deck_source
from tui.decks import loader
from tui.decks.loader import LoadedDeck, load_deck, parse_deck
from tui.model.card import (
    AcceptNumber,
    AcceptPattern,
    AcceptText,
    Card,
    CardSource,
    Choice,
    ChoiceBody,
    ClozeBody,
    MatchBody,
    OpenBody,
    OrderBody,
    Pair,
    TypedBody,
)
from tui.model.deck import DeckSource
from tui.model.problem import Severity

OPEN = "- id: fine\n  question: What?\n  answer: That.\n"


def parse(cards: str) -> LoadedDeck:
    return parse_deck(deck_source(cards), "deck.yaml")


def found(loaded: LoadedDeck) -> list[tuple[int, int, str]]:
    return [(problem.line, problem.column, problem.code) for problem in loaded.problems]


def ids(loaded: LoadedDeck) -> list[str]:
    assert loaded.deck is not None
    return [card.id for card in loaded.deck.cards]


def only_card(cards: str) -> Card:
    loaded = parse(cards)
    assert loaded.errors == ()
    assert loaded.deck is not None
    (card,) = loaded.deck.cards
    return card


def test_every_field_of_a_deck_is_read() -> None:
    head = (
        "format: 1\ndeck: basics\ntitle: 12:30\ndescription: no\nlanguage: en\nlicence: MIT\ntags: [a, 1.0]\n"
        "needs: [sql]\nsource: {document: a.md, family: details, sha256: ff}\nwas: [old]\n"
    )
    deck = parse_deck(head + "cards: []\n", "x").deck
    assert deck is not None
    assert (deck.title, deck.description, deck.language, deck.licence) == ("12:30", "no", "en", "MIT")
    assert (deck.tags, deck.needs, deck.was) == (("a", "1.0"), ("sql",), ("old",))
    assert deck.source == DeckSource("a.md", "details", "ff")


def test_every_field_of_a_card_is_read_with_its_line() -> None:
    card = only_card(
        OPEN
        + "  topic: T\n  tags: [x]\n  key_points: [k]\n  hint: h\n  explanation: e\n  tip: t\n  family: f\n"
        "  source: {line: 5, title: t, url: u, file: f, version: 0755}\n  retired: true\n  was: [a, b/c]\n"
    )
    assert card == Card(
        card.id, "What?", OpenBody("That."), "T", ("x",), ("k",), "h", "e", "t", "f",
        CardSource(5, "t", "u", "f", "0755"), True, ("a", "b/c"),
    )  # fmt: skip
    assert card.line == 5


def test_the_kind_follows_from_its_field() -> None:
    choices = only_card("- id: a\n  question: q\n  choices: [no, {text: b, correct: true, weight: .5}]")
    assert choices.body == ChoiceBody((Choice("no"), Choice("b", True, weight=0.5)))
    typed = only_card(
        "- id: a\n  question: q\n  accept: [0755, {number: 1e3, tolerance: 2}, {pattern: 'a+'}]"
    )
    assert typed.body == TypedBody((AcceptText("0755"), AcceptNumber(1000, 2), AcceptPattern("a+")))
    assert only_card("- id: a\n  question: q\n  accept: on").body == TypedBody((AcceptText("on"),))
    assert only_card("- id: a\n  cloze: '{{a}} b'").body == ClozeBody("{{a}} b")
    assert only_card("- id: a\n  question: q\n  answer:").body == OpenBody()
    assert only_card("- id: a\n  question: q\n  order: [b, 2]").body == OrderBody(("b", "2"))
    pairs = only_card("- id: a\n  question: q\n  pairs: [[a, b], [no, 0x1]]")
    assert pairs.body == MatchBody((Pair("a", "b"), Pair("no", "0x1")))


@pytest.mark.parametrize(
    ("card", "problems"),
    [
        ("- id: b\n  question: q\n  hnt: x", [(10, 5, "unknown-field")]),
        ("- id: b\n  question: q\n  hint: a\n  hint: b", [(11, 5, "duplicate-key")]),
        ("- id: b\n  question: q\n  answer: a\n  choices: [a, b]", [(11, 5, "two-kinds")]),
        ("- id: b\n  question: q\n  order: [a]", [(10, 12, "wrong-value")]),
        ("- id: b\n  question: q\n  order: [a, '']", [(10, 16, "wrong-value")]),
        ("- id: b\n  question: q\n  pairs: [[a, b]]", [(10, 12, "wrong-value")]),
        ("- id: b\n  question: q\n  pairs: [[a, b], [c]]", [(10, 21, "wrong-value")]),
        ("- id: b\n  question: q\n  pairs: [[a, b], {c: d}]", [(10, 21, "wrong-value")]),
        ("- id: b\n  question: q\n  pairs: [[a, b], [c, d]]\n  order: [a, b]", [(11, 5, "two-kinds")]),
        ("- question: q\n  answer: a", [(8, 5, "no-id")]),
        ("- id:\n  question: q", [(8, 8, "no-id")]),
        ("- id: fine\n  question: q", [(8, 9, "duplicate-id")]),
        ("- id: Not an id\n  question: q", [(8, 9, "wrong-value")]),
        ("- id: b\n  answer: a", [(8, 5, "missing-field")]),
        ("- id: b\n  question: ' '", [(9, 15, "missing-field")]),
        ("- id: b\n  question: [a]", [(9, 15, "wrong-value")]),
        ("- id: b\n  question: {{a}: b}", [(9, 16, "yaml")]),
        ("- id: b\n  question: q\n  choices: []", [(10, 14, "wrong-value")]),
        ("- id: b\n  question: q\n  choices: [{correct: true}, b]", [(10, 15, "missing-field")]),
        ("- id: b\n  question: q\n  choices: [{text: a, correct: 'true'}, b]", [(10, 34, "wrong-value")]),
        ("- id: b\n  question: q\n  choices: [{text: a, weight: 1e999}, b]", [(10, 33, "wrong-value")]),
        ("- id: b\n  question: q\n  accept: [{number: one}]", [(10, 23, "wrong-value")]),
        ("- id: b\n  question: q\n  accept: [{number: 1, tolerance: -1}]", [(10, 37, "wrong-value")]),
        ("- id: b\n  question: q\n  accept: [{tolerance: 1}]", [(10, 14, "wrong-value")]),
        ("- id: b\n  question: q\n  accept: [{pattern: '('}]", [(10, 14, "bad-pattern")]),
        ("- id: b\n  cloze: none", [(9, 12, "bad-cloze")]),
        ("- id: b\n  question: q\n  tags: a", [(10, 11, "wrong-value")]),
        ("- id: b\n  question: q\n  was: [A b]", [(10, 11, "wrong-value")]),
        ("- id: b\n  question: q\n  retired: yes", [(10, 14, "wrong-value")]),
        ("- id: b\n  question: q\n  source: {line: 0}", [(10, 20, "wrong-value")]),
        ("- id: b\n  question: q\n  <<: {a: b}", [(10, 5, "unknown-field")]),
        ("- just a text", [(8, 5, "wrong-value")]),
        ("- id: b\n  question: a: b", [(9, 16, "yaml")]),
        ("- id: b\n\tquestion: tab", [(9, 3, "yaml")]),
    ],
)
def test_a_broken_card_is_told_at_its_place_and_does_not_hide_the_rest(
    card: str, problems: list[tuple[int, int, str]]
) -> None:
    loaded = parse(f"{OPEN}{card}\n- id: after\n  question: q\n  answer: a")
    assert found(loaded) == problems
    assert loaded.broken == 1
    assert ids(loaded) == ["fine", "after"]


def test_every_problem_is_told_at_once_in_order() -> None:
    loaded = parse(
        "- id: a\n  question: q\n  hnt: x\n- id: b\n  question: c: d\n- question: q\n- id: e\n  answer: x"
    )
    assert found(loaded) == [
        (7, 5, "unknown-field"),
        (9, 16, "yaml"),
        (10, 5, "no-id"),
        (11, 5, "missing-field"),
    ]
    assert loaded.broken == 4


def test_an_unknown_field_names_the_nearest_known_one() -> None:
    (problem,) = parse("- id: a\n  question: q\n  explenation: x\n  answer: a").problems
    assert str(problem) == "deck.yaml:7:5: no field is called `explenation` here; did you mean `explanation`?"


@pytest.mark.parametrize(
    ("cards", "code", "severity"),
    [
        ("- id: a\n  question: q", "unanswered", Severity.NOTICE),
        ("- id: a\n  question: q\n  choices: [a, b]", "unanswered", Severity.NOTICE),
        (
            "- id: a\n  question: q\n  choices: [{text: a, correct: true}, {text: b, correct: true}]",
            "all-correct",
            Severity.WARNING,
        ),
        ("- id: a\n  question: q\n  choices: [{text: a, correct: true}]", "single-choice", Severity.WARNING),
        (
            "- id: a\n  question: q\n  choices: [{text: a, correct: true}, b, b]",
            "repeated-choice",
            Severity.WARNING,
        ),
        ('- id: a\n  question: "[/b] \\e]2;x\\a"\n  answer: a', "control-characters", Severity.WARNING),
    ],
)
def test_oddities_are_told_and_the_card_is_kept(cards: str, code: str, severity: Severity) -> None:
    loaded = parse(cards)
    assert [(problem.code, problem.severity) for problem in loaded.problems] == [(code, severity)]
    assert ids(loaded) == ["a"]


@pytest.mark.parametrize(
    ("choice", "told"),
    [
        ("{text: a, correct: true}", "there is one choice only; add a wrong one"),
        (
            "{text: a}",
            "there is one choice only, and it is not marked right; "
            "add the others, and write `correct: true` in the right one",
        ),
    ],
)
def test_a_lone_choice_is_told_what_is_missing_beside_it(choice: str, told: str) -> None:
    loaded = parse(f"- id: a\n  question: q\n  choices: [{choice}]")
    assert [one.message for one in loaded.problems if one.severity is Severity.WARNING] == [told]


def test_control_characters_are_kept_as_they_are_and_never_quoted_in_messages() -> None:
    card = only_card('- id: a\n  question: "[/b] \\e]2;x\\a"\n  answer: a')
    assert card.question == "[/b] \x1b]2;x\x07"
    (problem,) = parse('- id: a\n  question: q\n  "h\\e]2;x\\a": x').errors
    assert "\x1b" not in problem.message


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        ("# only a comment\n", "empty"),
        ("- a\n- b\n", "not-a-deck"),
        ("just text\n", "not-a-deck"),
        ("deck: a\ntitle: A\ncards: []\n", "missing-field"),
        ("format: '1'\ndeck: a\ntitle: A\ncards: []\n", "wrong-value"),
        ("format: 1\ntitle: A\ncards: []\n", "missing-field"),
        ("format: 1\ndeck: A b\ntitle: A\ncards: []\n", "wrong-value"),
        ("format: 1\ndeck: a\ntitle: A\n", "missing-field"),
        ("format: 1\ndeck: a\ntitle: A\ncards:\n", "wrong-value"),
        ("format: 1\ndeck: a\ntitle: A\ncards: no\n", "wrong-value"),
        ("format: 1\ndeck: a\ntitle: A\ncards: {id: a}\n", "wrong-value"),
        ("[" * 100_000, "too-deep"),
        ("a: &a [x]\nb: [*a, *a]\n", "anchor"),
        ("!!python/object/apply:os.system [echo]\n", "tag"),
    ],
)
def test_a_file_that_is_no_deck_gives_none_and_says_why(text: str, code: str) -> None:
    loaded = parse_deck(text, "deck.yaml")
    assert loaded.deck is None
    assert code in [problem.code for problem in loaded.errors]
    assert len(loaded.problems) == 1 or code == "anchor"


def test_a_deck_of_a_newer_format_is_refused_with_nothing_else_judged() -> None:
    loaded = parse_deck("format: 2\ndeck: a\ntitle: A\nnovelty: x\ncards: [{new: x}]\n", "deck.yaml")
    assert loaded.deck is None
    assert [(problem.code, problem.hint) for problem in loaded.problems] == [
        ("newer-format", "install a newer version of quizdeck")
    ]
    assert (loaded.deck_id, loaded.title) == ("a", "A")


def test_a_deck_without_title_is_told_and_goes_by_its_id() -> None:
    loaded = parse_deck("format: 1\ndeck: basics\ncards: []\n", "deck.yaml")
    assert [problem.code for problem in loaded.problems] == ["missing-field"]
    assert loaded.deck is not None
    assert loaded.deck.title == "basics"


def test_more_cards_than_allowed_are_told_and_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loader, "CARD_LIMIT", 2)
    loaded = parse("".join(f"- id: c{n}\n  question: q\n  answer: a\n" for n in range(3)))
    assert [problem.code for problem in loaded.problems] == ["too-many-cards"]
    assert ids(loaded) == ["c0", "c1"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (deck_source(OPEN).encode("utf-16"), "encoding"),
        (bytes(range(256)), "not-text"),
        (b"\x7fELF\0\0", "not-text"),
    ],
)
def test_a_file_that_is_not_utf8_text_is_told(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "deck.yaml"
    path.write_bytes(data)
    loaded = load_deck(path)
    assert loaded.deck is None
    assert [problem.code for problem in loaded.problems] == [code]


def test_a_stray_byte_breaks_its_card_alone(tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    path.write_bytes(
        deck_source(OPEN + "- id: b\n  question: caf\u00e9\n- id: c\n  cloze: '{{c}}'").encode("latin-1")
    )
    loaded = load_deck(path)
    assert (9, 18, "encoding") in found(loaded)
    assert ids(loaded) == ["fine", "c"]


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    with path.open("wb") as file:
        file.truncate(17 * 1024 * 1024)
    assert [problem.code for problem in load_deck(path).problems] == ["too-large"]


def test_what_is_not_a_file_is_told(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.yaml", Path("/dev/zero"), tmp_path / "a\0b"):
        loaded = load_deck(path)
        assert [problem.code for problem in loaded.problems] == ["unreadable"], path
        assert loaded.deck is None
    [problem] = load_deck(tmp_path).problems
    assert (problem.what, problem.hint) == ("it is a folder", "name the decks in it, as in FOLDER/*.yaml")


def test_a_file_with_a_byte_order_mark_and_crlf_is_read(tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + deck_source(OPEN).replace("\n", "\r\n").encode())
    assert load_deck(path).problems == ()
