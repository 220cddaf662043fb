from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.growth import growth
from tests.extract.reading import asked, read
from tui.extract.families.obsidian import evidence, extract
from tui.extract.found import Candidate, Found
from tui.model.card import ClozeBody, OpenBody
from tui.text.markdown import parse_markdown

SAMPLE = Path(__file__).parents[2] / "samples" / "lighthouse-notes.md"
TAG = "#flashcards\n\n"


def _extract(text: str) -> Found:
    return extract(parse_markdown(text))


def _evidence(text: str) -> float:
    return evidence(parse_markdown(text))


def _pairs(text: str) -> list[tuple[str, str]]:
    return [
        (card.question, card.body.answer if isinstance(card.body, OpenBody) else repr(card.body))
        for card in _extract(text).candidates
    ]


def _sample() -> list[Candidate]:
    return list(_extract(SAMPLE.read_text("utf-8")).candidates)


def test_the_sample_gives_each_card_with_its_line() -> None:
    assert [(card.line, card.question, card.body) for card in _sample()] == [
        (7, "What burned first?", OpenBody("Whale oil")),
        (9, "Who tends the lamp?", OpenBody("the keeper")),
        (10, "Fresnel", OpenBody("a maker of lenses")),
        (11, "wick", OpenBody("the part that burns")),
        (11, "the part that burns", OpenBody("wick")),
        (17, "How does a watch begin?\nName both steps.", OpenBody("1. Read the log\n2. Trim the wick")),
        (29, "north", OpenBody("south")),
        (29, "south", OpenBody("north")),
        (33, "", ClozeBody("The lamp turns once in {{ten seconds}}, as ![[drive.png]] shows.")),
        (37, "Which oil smokes?", OpenBody("Whale oil does.")),
        (43, "", ClozeBody("The {{clockwork}} is wound by night.")),
    ]
    assert all(card.literal for card in _sample())


def test_decks_and_headings_are_topics_and_other_tags_tags() -> None:
    cards = _sample()
    assert (cards[0].topic, cards[0].tags) == ("lights", ("sea",))
    assert (cards[5].topic, cards[5].tags) == ("lights / Watch", ("sea",))
    assert (cards[9].topic, cards[9].tags) == ("lights / oil / Watch", ("sea", "history"))


def test_what_is_scheduled_and_no_card_is_skipped() -> None:
    [skip] = _extract(SAMPLE.read_text("utf-8")).skipped
    assert (skip.line, skip.text) == (46, "A plain remark, scheduled though.")
    assert skip.reason == "scheduled for review, but with no separator or deletion known"


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Is `a::b` a path?::yes", [("Is `a::b` a path?", "yes")]),
        ("What is std::move? :: a cast", [("What is std::move?", "a cast")]),
        ("$a::b$ is::maths", [("$a::b$ is", "maths")]),
        ("Steps ;;\n- one\n- two\n\nrest", [("Steps", "- one\n- two")]),
        ("- [ ] a::b\n2. c::d", [("a", "b"), ("c", "d")]),
        ("Q #flashcards/x\n?\nA", [("Q", "A")]),
        ("#flashcards/x #y Q::A", [("Q", "A")]),
        ("#define::a macro", [("#define", "a macro")]),
        ("Code?\n?\n```\na\n\n?\n```\nend", [("Code?", "```\na\n\n?\n```\nend")]),
        ("See [[Lamp#Oil]]::[[x]] `[[y]]`", [("See Lamp > Oil", "x `[[y]]`")]),
        ("Q\n?\n\nA", [("Q", "A")]),
        ("> What is lit::The lamp.", [("What is lit", "The lamp.")]),
        ("> [!question]+ What is lit?\n> ?\n> The lamp.", [("What is lit?", "The lamp.")]),
        ("Who said so?\n?\n> The keeper.", [("Who said so?", "> The keeper.")]),
        ("oil :: burns well\n\nUse ros::node", [("oil", "burns well")]),
        ("oil :: burns well\n\nWhat is ros::node", [("oil", "burns well"), ("What is ros", "node")]),
        ("the keeper::Ann Fay\n\nthe ship::Argo", [("the keeper", "Ann Fay"), ("the ship", "Argo")]),
        ("| a::b |\n.. note:: c", []),
        ("```\na::b\n```", []),
    ],
)
def test_shapes(text: str, pairs: list[tuple[str, str]]) -> None:
    assert _pairs(TAG + text) == pairs


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("::answer", "nothing is asked"),
        ("question::", "nothing stands behind the separator"),
        ("?\nanswer", "nothing is asked"),
        ("question\n?", "nothing stands behind the separator"),
    ],
)
def test_reasons(text: str, reason: str) -> None:
    assert [(skip.line, skip.reason) for skip in _extract(TAG + text).skipped] == [(3, reason)]


def test_a_tagged_heading_names_the_deck_of_what_follows() -> None:
    [card] = _extract("## Oil #flashcards/lamps\n\na::b\n").candidates
    assert card.topic == "lamps / Oil"


def test_evidence_needs_a_tag_a_schedule_or_a_note_full_of_cards() -> None:
    assert 0.7 <= _evidence(TAG + "a::b") <= 0.85
    assert _evidence(TAG + "a::b\n\n" * 6) >= 0.95
    assert 0.7 <= _evidence("a::b\n<!--SR:!2024-01-01,1,250-->") <= 0.85
    assert 0.7 <= _evidence(TAG + "The lamp is ==lit==.") <= 0.85
    assert _evidence("What is a?::b\n" * 5) > 0.8
    assert _evidence("What is a?\n?\nb\n\n" * 5) > 0.8
    assert _evidence(SAMPLE.read_text("utf-8")) > 0.95


@pytest.mark.parametrize(
    "names", ["#flash-cards\n\n", "---\ntags: [a, flash-card/b]\n---\n", "#FLASHCARDS\n\n"]
)
def test_a_tag_may_name_a_deck_in_other_ways(names: str) -> None:
    assert _evidence(f"{names}a::b") >= 0.7


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Use `std::vector` or std::array here.\n\nAnd ::before too.\n",
        "```\n" + TAG + "a::b\n" * 5 + "```\n",
        "Read on. Much prose.\n\n" * 10 + "What is a?::b\n\n" * 3,
        "The ==lamp== is ==lit==.\n\n" * 5,
        "std::move\n\nstd::copy\n",
        "About `#flashcards` and `::`.\n",
        "A flash-card is not ==this==.\n",
    ],
)
def test_other_documents_give_no_evidence(text: str) -> None:
    assert _evidence(text) < 0.35


@given(
    st.lists(
        st.sampled_from(
            ["a::b", "c:::d", "e::", "::f", "?", "??", "", "g ==h==", "#flashcards", "# i", "```"]
        )
        | st.sampled_from(["<!--SR:!2024-01-01,1,250-->", "---", "**j**", "k", "<!--", "^l1", "#m"]),
        max_size=30,
    )
)
def test_no_note_raises_and_lines_are_lines_of_the_document(lines: list[str]) -> None:
    found = _extract("\n".join(lines))
    assert 0 <= _evidence("\n".join(lines)) <= 1
    told = [card.line for card in found.candidates] + [skip.line for skip in found.skipped]
    assert all(1 <= line <= len(lines) for line in told)


@pytest.mark.parametrize(
    "piece", ["a::b ", "a::b\n", "#a ", "==a ", "?\n", "a\n?\n\n", "[[a ", "`::", "a\n\n?\n\n", "::"]
)
def test_hostile_text_takes_steps_in_proportion(piece: str) -> None:
    def work(text: str) -> None:
        markdown = parse_markdown(TAG + text)
        evidence(markdown)
        extract(markdown)

    assert growth(work, piece) < 20


def test_numbered_braces_are_deletions_with_their_hint() -> None:
    found = _extract(TAG + "Water is {{c1::H2O}}, salt {{c2::NaCl::formula}}.\n")
    assert [one.body for one in found.candidates] == [ClozeBody("Water is {{H2O}}, salt {{NaCl::formula}}.")]


def test_what_may_be_a_name_in_code_beside_sure_cards_is_told() -> None:
    found = _extract(
        "#flashcards\n\nA keel :: the backbone of a hull\nA sheet :: what trims a sail\n"
        "Capital of Norway::Oslo\nport:::left\n"
    )
    assert [card.question for card in found.candidates] == ["A keel", "A sheet"]
    told = [(skip.line, skip.text) for skip in found.skipped]
    assert told == [(5, "Capital of Norway::Oslo"), (6, "port:::left")]
    assert all("a name in code" in skip.reason for skip in found.skipped)


def test_data_about_a_note_is_no_card_where_cards_are_parted_by_spaces() -> None:
    data = "builds-on:: [[oil]] — it burns\nfeeds:: [[light]] and more\n"
    cards = "Why is it lit? :: It is dark.\nWho lights it? :: The keeper.\n"
    text = f"# Lamps\n\n## Notes\n\nSome text.\n\n{data}\n## Cards\n\n#flashcards/lamps\n\n{cards}"
    assert asked(read(text)) == ["Why is it lit?", "Who lights it?"]
    stuck = text.replace("? ::", "?::")
    assert len(read(stuck).cards) == 4
