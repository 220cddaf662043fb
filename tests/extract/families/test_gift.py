from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.growth import growth
from tui.extract.families.gift import evidence, extract
from tui.extract.found import Candidate, Found
from tui.model.card import AcceptNumber, AcceptText, Choice, ChoiceBody, MatchBody, OpenBody, Pair, TypedBody
from tui.text.markdown import parse_markdown

SAMPLE = Path(__file__).parents[2] / "samples" / "lighthouse.gift"


def _extract(text: str) -> Found:
    return extract(parse_markdown(text))


def _evidence(text: str) -> float:
    return evidence(parse_markdown(text))


def _only(text: str) -> Candidate:
    [candidate] = _extract(text).candidates
    return candidate


def _sample() -> dict[int, Candidate]:
    return {card.line: card for card in _extract(SAMPLE.read_text("utf-8")).candidates}


def test_the_sample_gives_each_question_with_line_topic_and_tags() -> None:
    assert {line: (card.question, card.topic, card.tags) for line, card in _sample().items()} == {
        5: ("What burned in the oldest lamps?", "Lights / Lamps", ("oil", "history")),
        12: ("The lens of _ saved much glass.", "Lights / Lamps", ()),
        14: ("A fixed light never goes dark.\n\nTrue or false?", "Lights / Lamps", ()),
        16: ("How far, in sea miles, does it shine?", "Lights / Lamps", ()),
        18: ("Which two stand on rock?", "Lights / Lamps", ()),
        26: ("Join each keeper and task.", "Keepers", ()),
        31: ("Describe a night on watch.", "Keepers", ()),
    }
    assert all(card.literal for card in _sample().values())


def test_the_sample_gives_each_kind_of_answer() -> None:
    cards = _sample()
    assert cards[5].body == ChoiceBody(
        (Choice("whale oil", True, "It smoked."), Choice("gas", False, "That came later."), Choice("petrol"))
    )
    assert cards[5].explanation == "Cheaper fuels followed."
    assert cards[12].body == TypedBody((AcceptText("Fresnel"), AcceptText("Augustin Fresnel")))
    assert cards[14].body == TypedBody((AcceptText("true"), AcceptText("t")))
    assert cards[14].explanation == "It does not blink."
    assert cards[16].body == TypedBody((AcceptNumber(18, 2),))
    assert cards[18].body == ChoiceBody(
        (
            Choice("the north tower", True, "", 0.5),
            Choice("the south tower", True, "", 0.5),
            Choice("the harbour lamp", False, "", -1.0),
        )
    )
    assert cards[26].body == MatchBody((Pair("Ada", "winds the clock"), Pair("Bo", "trims the wick")))
    assert cards[31].body == OpenBody("")


def test_what_is_no_question_is_skipped_with_its_line_and_reason() -> None:
    skipped = _extract(SAMPLE.read_text("utf-8")).skipped
    assert [(skip.line, skip.reason) for skip in skipped] == [
        (33, "a description: nothing is asked"),
        (35, "a { that is never closed"),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("lost } brace", "a } that no { opens"),
        ("code { x: 1 }", "what stands in the braces is no answer"),
        ("How many? {#=many}", "many is not a number"),
        ("How many? {#=%0%3}", "no number in the braces is right"),
        ("Which? {~ =}", "nothing in the braces says what is right"),
        ("{=lamp ~oil}", "nothing is asked"),
    ],
)
def test_reasons(text: str, reason: str) -> None:
    assert [skip.reason for skip in _extract(text).skipped] == [reason]


def test_a_question_left_open_does_not_swallow_the_next() -> None:
    found = _extract("Which? {=a ~b\n\n::Next:: Lit? {T}\n\nWhich? {=a ~b\n\nDark? {F}\n")
    assert [card.line for card in found.candidates] == [3, 7]
    assert [skip.line for skip in found.skipped] == [1, 5]


def test_questions_need_no_empty_line_where_it_is_plain_that_they_begin() -> None:
    found = _extract("::a:: One? {=x ~y}\n::b:: Two? {T}\nThree? {#3}\n$CATEGORY: c\nFour? {=4}\n")
    assert [card.question.split()[0] for card in found.candidates] == ["One?", "Two?", "Three?", "Four?"]
    assert [card.topic for card in found.candidates] == ["", "", "", "c"]


def test_empty_lines_in_answers_and_code_are_part_of_the_question() -> None:
    card = _only("Which? {\n\n=a#so\n\nindeed\n\n~b\n}\n")
    assert card.body == ChoiceBody((Choice("a", True, "so\n\nindeed"), Choice("b")))
    assert _only("<pre>\nlamp\n\noil\n</pre> burns? {T}").question.startswith("```\nlamp\n\noil\n```")


def test_a_mark_behind_the_braces_is_no_missing_word() -> None:
    assert _only("How many? {#3}.").question == "How many?"
    assert _only("It is {=dark}.").question == "It is _."


def test_an_untitled_text_is_asked_by_its_title() -> None:
    assert _only("::Is it lit?:: {T}").question == "Is it lit?\n\nTrue or false?"
    assert _only("True or false: it is lit {T}").question == "True or false: it is lit"


def test_evidence_grows_with_whole_questions() -> None:
    question = "Which lamp? {=lit ~dark}\n\n"
    assert 0.7 <= _evidence(question) <= 0.85
    assert _evidence(question * 6) >= 0.95
    assert 0.7 <= _evidence("It is lit.{T}") <= 0.85
    assert _evidence("::Watch:: Tell of it. {}") >= 0.7


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Lamps\n\nWrite `{=right ~wrong}` behind a question.\n\nMore on lamps.\n\nAnd more.\n\nThe end.\n",
        "```gift\nWhich? {=a ~b}\n\nLit? {T}\n```\n",
        "function lamp() {}\n\nconst a = { b: 1 }\n",
        "The matrix $A^{T}$ is $B$.\n\nAnd $C^{F}$.\n",
        "for (lamp of lamps) {\n\n#### Lamps\n\nMore on them.\n",
        "{#if lit}\n<p>yes</p>\n{/if}\n",
    ],
)
def test_other_documents_give_no_evidence(text: str) -> None:
    assert _evidence(text) < 0.35


@given(st.text(st.sampled_from("{}=~#:%\\\n >-T1$/ab[]"), max_size=60))
def test_no_text_raises_and_lines_are_lines_of_the_document(text: str) -> None:
    found = _extract(text)
    assert 0 <= _evidence(text) <= 1
    lines = [card.line for card in found.candidates] + [skip.line for skip in found.skipped]
    assert all(1 <= line <= text.count("\n") + 1 for line in lines)
    assert all(card.question for card in found.candidates)


@pytest.mark.parametrize(
    "piece", ["{", "}", "{=", "a {=b ~c}\n", "::", "{~a", "{#1 ", "\\", "{T}\n", "<pre ", "=a\n\n"]
)
def test_hostile_text_takes_steps_in_proportion(piece: str) -> None:
    def work(text: str) -> None:
        markdown = parse_markdown(text)
        evidence(markdown)
        extract(markdown)

    assert growth(work, piece) < 20


def test_right_sides_that_belong_to_nothing_are_told() -> None:
    found = _extract("Join the keepers.\n{=Ada -> clock =Bo -> wick = -> harbour = -> buoy}\n")
    assert found.candidates[0].body == MatchBody((Pair("Ada", "clock"), Pair("Bo", "wick")))
    assert found.warnings == ("line 1: belongs to nothing and is not offered for matching: harbour and buoy",)


def test_lines_that_part_questions_are_no_prose() -> None:
    deck = [f"Which is {at}? {{=this ~that}}" for at in range(4)]
    assert _evidence("\n\n---\n\n".join(deck)) == _evidence("\n\n".join(deck))
    assert _evidence("\n\nProse.\n\n".join(deck)) < _evidence("\n\n".join(deck))
