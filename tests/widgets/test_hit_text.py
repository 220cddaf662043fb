import re

from textual.content import Content

from tests.builders import card, choice_card, cloze_card
from tui.model.card import OpenBody
from tui.widgets.hit_line import MARK
from tui.widgets.hit_text import LaidOut, WordsText, card_text


def marks(*words: str) -> "Marks":
    return Marks(words)


class Marks:
    """Marks words wherever they stand, also where a line ends between two of them."""

    def __init__(self, wanted: tuple[str, ...]) -> None:
        self.pattern = re.compile("|".join(r"\s+".join(map(re.escape, one.split())) for one in wanted))

    def __call__(self, text: str) -> list[tuple[int, int]]:
        return [match.span() for match in self.pattern.finditer(text)]


def shown_marks(lines: tuple[Content, ...]) -> list[str]:
    return [line.plain[one.start : one.end] for line in lines for one in line.spans if one.style == MARK]


LONG = "\n\n".join(["Nothing here."] * 40 + ["The harbour lies at the end."] + ["Nothing there."] * 9)


def test_the_first_match_that_the_question_has_not_is_the_line_to_see() -> None:
    harbour = card(OpenBody(LONG), question="Where is the end?")
    laid = card_text(harbour, marks("end", "harbour")).at(40)
    assert "harbour" in laid.body[laid.match].plain
    assert shown_marks(laid.head) == ["end"]
    assert shown_marks(laid.body) == ["harbour", "end"]


def test_a_match_in_the_question_alone_leaves_the_answer_at_its_beginning() -> None:
    laid = card_text(card(OpenBody(LONG), question="Where is the end?"), marks("end")).at(40)
    assert laid.match == 0


def test_a_match_over_the_end_of_a_line_is_marked_on_both() -> None:
    laid = card_text(card(OpenBody("It runs in production code")), marks("in production")).at(12)
    assert [text.strip() for text in shown_marks(laid.body)] == ["in", "production"]


def test_the_question_is_whole_at_every_width_and_everything_else_below_it() -> None:
    asked = choice_card(
        "*one", "two", question="Which of these words is the first one?", key_points=("three",)
    )
    for width in (8, 20, 60):
        laid = card_text(asked, marks("zzz")).at(width)
        assert " ".join(line.plain for line in laid.head).split() == asked.question.split()
        assert {"one", "two", "three"} <= {word for line in laid.body for word in line.plain.split()}


def test_a_cloze_without_a_question_shows_its_gaps() -> None:
    assert card_text(cloze_card("await {{x}}()", question=""), marks("zzz")).at(40).head


def test_an_empty_answer_has_no_lines_to_mark() -> None:
    assert card_text(card(OpenBody("x"), question="?"), marks("zzz")).at(40) != LaidOut((), ())
    assert WordsText(Content("a")).at(5) == LaidOut((Content("a"),), ())
