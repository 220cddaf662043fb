import re

from hypothesis import given
from hypothesis import strategies as st

from tui.extract.cleaning.finishing import finish
from tui.extract.found import Candidate
from tui.model.card import Choice, ChoiceBody, OpenBody

_LINES = st.lists(
    st.text(alphabet="ab#<>*-`[]x ~\t&;.!1", max_size=12).map(lambda text: text.replace("```", "")),
    max_size=5,
)
_FENCES = _LINES.map(lambda lines: "```sh\n" + "\n".join(lines) + "\n```")
_SPANS = (
    st.text(alphabet="ab#<>*-_[] .&;1", min_size=1, max_size=10)
    .filter(str.strip)
    .map(lambda text: f"`{text}`")
)
_PIECES = st.one_of(
    _FENCES,
    _SPANS.map(lambda span: f"Say {span} twice."),
    st.sampled_from(["<b>It</b> shines.", "- one", "### More"]),
)


@given(
    st.lists(_PIECES, min_size=1, max_size=5),
    st.sampled_from(["", "<br><b>\n", "**Answer:** ", "### Answer\n\n"]),
)
def test_code_of_an_answer_is_in_the_card_byte_for_byte(pieces: list[str], opening: str) -> None:
    [card] = finish(
        [Candidate(1, "Why?", OpenBody(f"{opening}\n\n" + "\n\n".join(pieces) + "\n\n---\n"))], {}
    ).cards
    assert isinstance(card.body, OpenBody)
    kept = card.body.answer + card.explanation + card.tip
    for piece in pieces:
        for code in re.findall(r"```sh\n.*\n```|(?<=Say )`.*`(?= twice)", piece, re.DOTALL):
            assert code in kept


@given(_SPANS)
def test_code_of_a_question_is_in_the_card_byte_for_byte(span: str) -> None:
    [card] = finish([Candidate(1, f"**1. What does {span} do?** 👶", OpenBody("It shines."))], {}).cards
    assert card.question == f"What does {span} do?"
    assert card.tags == ("easy",)


def test_questions_that_say_the_same_are_told_apart_by_their_code_and_answers() -> None:
    said = [
        ("What is shown?\n\n```\na\n```", "x"),
        ("What is shown?\n\n```\nb\n```", "x"),
        ("What is shown?\n\n```\na\n```", "y"),
    ]
    candidates = [
        Candidate(at, question, OpenBody(answer)) for at, (question, answer) in enumerate([*said, said[0]], 1)
    ]
    finished = finish(candidates, {})
    assert len(finished.cards) == 3
    assert [(one.line, one.of) for one in finished.duplicates] == [(4, 1)]


def test_questions_asked_twice_are_told_whatever_else_of_their_lines_went() -> None:
    offered = ChoiceBody((Choice("keel"), Choice("sail"), Choice("oar")))
    answered = ChoiceBody((Choice("keel"), Choice("sail", correct=True), Choice("oar")))
    finished = finish(
        [
            Candidate(1, "What holds the wind?", offered),
            Candidate(1, "Name a ship.", OpenBody("")),
            Candidate(3, "What holds the wind?", answered),
            Candidate(5, "What floats?", OpenBody("Cork.")),
            Candidate(7, "what floats?", OpenBody("Wood.")),
        ],
        {},
    )
    assert finished.warnings == ("line 7: asks what line 5 asks, and is answered otherwise",)
