import pytest

from tests.widgets.texts import MARKUP
from tui.model.grade import Mark, PartMark, Verdict
from tui.widgets.verdict_view import headline, typed_lines


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (Verdict(1.0), "✓ Right"),
        (Verdict(1.0, (PartMark(Mark.SLIP, "destory", "destroy"),)), "✓ Right, with a typing slip"),
        (Verdict(0.0), "✗ Wrong"),
        (Verdict(2 / 3, formula="2 of 3"), "◐ Partly right: 67 %   2 of 3"),
        (Verdict(0.999), "◐ Partly right: 99 %"),
    ],
)
def test_a_verdict_is_told_in_words(verdict: Verdict, words: str) -> None:
    assert headline(verdict, skipped=False).plain == words


def test_a_skipped_question_is_told_so() -> None:
    assert headline(Verdict(0.0), skipped=True).plain == "· Skipped"


@pytest.mark.parametrize(
    ("part", "line"),
    [
        (PartMark(Mark.RIGHT, "destroy", "destroy"), "✓ destroy"),
        (PartMark(Mark.SLIP, "destory", "destroy", "typing slip"), "≈ destory  →  destroy   typing slip"),
        (PartMark(Mark.WRONG, "close", "destroy"), "✗ close  →  destroy"),
        (
            PartMark(Mark.WRONG, "x" * 10_000, "destroy"),
            f"✗ {'x' * 240}… and 9,760 more characters  →  destroy",
        ),
        (PartMark(Mark.MISSED, "", "destroy"), "· nothing  →  destroy"),
    ],
)
def test_given_and_wanted_stand_side_by_side(part: PartMark, line: str) -> None:
    assert [content.plain for content in typed_lines([part])] == [line]


@pytest.mark.parametrize("text", [*MARKUP, "a\x1b[2Jb"])
def test_what_was_typed_and_wanted_is_text(text: str) -> None:
    (line,) = typed_lines([PartMark(Mark.WRONG, text, text, text.replace("\x1b", "␛"))])
    assert line.plain.count(text.replace("\x1b", "␛")) == 3
