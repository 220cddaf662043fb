from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.reading import answers, read
from tui.extract.families.hashcards import evidence, extract
from tui.extract.found import Candidate, Found
from tui.model.card import ClozeBody, OpenBody
from tui.text.markdown import parse_markdown

SAMPLE = Path(__file__).parents[2] / "samples" / "lighthouse-hashcards.md"
PAIR = "Q: What shines?\nA: A lamp.\n\n"


def _extract(text: str) -> Found:
    return extract(parse_markdown(text))


def _evidence(text: str) -> float:
    return evidence(parse_markdown(text))


def _answers(text: str) -> dict[str, str]:
    return {
        card.question: card.body.answer
        for card in _extract(text).candidates
        if isinstance(card.body, OpenBody)
    }


def _sample() -> dict[int, Candidate]:
    return {card.line: card for card in _extract(SAMPLE.read_text("utf-8")).candidates}


def test_the_sample_gives_each_card_with_line_topic_and_tags() -> None:
    cards = _sample()
    assert {line: card.question or "(cloze)" for line, card in cards.items()} == {
        17: "What did keepers burn before gas?",
        22: "(cloze)",
        26: "Which letter marks a fixed light?\nGive the letter alone.",
        30: "I",
        33: "i",
        40: "Watch room",
        43: "Who wound the clockwork?",
        46: "How is the lamp lit in code?",
    }
    assert {card.topic for card in cards.values()} == {"Lighthouses / Lamps", "Lighthouses / Keepers"}
    assert {card.tags for card in cards.values()} == {("sea",)}
    assert all(card.literal for card in cards.values())


def test_answers_run_over_empty_lines_and_code_but_not_into_the_next_card() -> None:
    cards = _sample()
    assert cards[17].body == OpenBody("Oil, mostly from whales.\n\nIt smoked.")
    assert cards[33].body == OpenBody("the imaginary unit")
    assert cards[43].body == OpenBody("")
    assert cards[46].body == OpenBody("```python\n# switch it on\nQ: not a card\nlamp.on()\n```")


def test_brackets_become_gaps_and_links_stay() -> None:
    assert _sample()[22].body == ClozeBody(
        "A {{Fresnel}} lens bends light with {{rings of glass}}, see [the drawing](lens.png)."
    )


def test_what_is_no_card_is_skipped_with_its_line_and_reason() -> None:
    skipped = _extract(SAMPLE.read_text("utf-8")).skipped
    assert [(skip.line, skip.reason) for skip in skipped] == [
        (53, "a cloze without a [deletion]"),
        (55, "an answer without a question"),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Q:\nA: yes\n", "nothing is asked"),
        ("<!--\nQ: hidden\n-->\n", "inside a comment"),
        ("Q: Which?\nA: one\nB: two\nC: three\n", "lettered choices, not an answer"),
    ],
)
def test_reasons(text: str, reason: str) -> None:
    assert [skip.reason for skip in _extract(text).skipped][:1] == [reason]


def test_a_second_answer_is_kept_and_told() -> None:
    found = _extract("Q: What?\nA: one\nA: two\n")
    assert found.candidates[0].body == OpenBody("one\n\ntwo")
    assert found.warnings == ("line 3: a second answer was added to the first",)


def test_a_heading_ends_an_answer_but_may_begin_it() -> None:
    assert _answers("Q: x?\nA: y\n## Next\nQ: z?\nA:\n# Big\ntext\n") == {"x?": "y", "z?": "# Big\ntext"}


def test_a_term_without_definition_is_text() -> None:
    assert _answers("Q: x?\nA: y\nT: z\nQ: w?\nA: v\n") == {"x?": "y\nT: z", "w?": "v"}


def test_a_fence_nobody_closed_swallows_no_card() -> None:
    assert list(_answers("Q: x?\nA: ```\nlamp\n\n" + PAIR)) == ["x?", "What shines?"]


def test_evidence_grows_with_whole_cards() -> None:
    assert 0.7 <= _evidence(PAIR) <= 0.85
    assert _evidence(PAIR * 5) >= 0.95
    assert _evidence("C: a [b]\n\nC: c [d]\n") > 0.8
    assert _evidence('---\nname = "n"\n---\nC: a [b]\n') > 0.7


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Write `Q:` and `A:` in front.\n\n```\n" + PAIR + "```\n",
        "C: the language\n\nA: first\nB: second\n",
        "Q: Which?\n- A) one\n- B) two\n",
        "Q: Which?\nA: one\nB: two\nC: three\nD: four\nAnswer: B\n\n" * 4,
        "C: a [b]\n",
        "Some prose about lamps.\n\n" * 60 + PAIR,
    ],
)
def test_other_documents_give_no_evidence(text: str) -> None:
    assert _evidence(text) < 0.35


@given(
    st.lists(
        st.sampled_from(
            ["Q: a", "A: b", "A:", "C: [c] d", "C: e", "T: f", "D: g", "", "---", "# h", "```", "A: ```"]
        ),
        max_size=30,
    )
)
def test_every_marked_line_is_a_card_part_of_one_or_skipped(lines: list[str]) -> None:
    found = _extract("\n".join(lines))
    assert 0 <= _evidence("\n".join(lines)) <= 1
    told = {card.line for card in found.candidates} | {skip.line for skip in found.skipped}
    assert all(1 <= line <= len(lines) for line in told)
    if not {"```", "A: ```", "---"} & set(lines):
        assert {n for n, line in enumerate(lines, start=1) if line.startswith(("Q:", "C:"))} <= told


def test_a_fence_of_colons_ends_a_card() -> None:
    found = read("".join(f":::card tags=a,b deck=c::d\nQ: Lamp {at}?\nA: Lit.\n:::\n\n" for at in range(3)))
    assert (found.family, answers(found)) == ("hashcards", ["Lit."] * 3)


def test_a_question_that_lacks_its_answer_beside_a_cloze_is_no_sign_of_another_family() -> None:
    text = f"{PAIR}C: A [lamp] warns [ships].\n\nQ: Who keeps it lit?\n"
    found = read(text)
    assert found.family == "hashcards"
    assert [type(card.body) for card in found.cards] == [OpenBody, ClozeBody, OpenBody]
