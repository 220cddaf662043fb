import pytest

from tui.model.ids import CardId, CardRef, DeckId
from tui.practice.past import PastQuestion
from tui.practice.progress import Progress
from tui.widgets.given_lines import given_lines


def told(mark: Progress, given: str, right: str, width: int = 40) -> list[str]:
    ref = CardRef(DeckId("deck"), CardId("card"))
    question = PastQuestion(ref, "Which?", mark, None, 0, gone=False, given=given, right=right)
    return [line.plain for line in given_lines(question, width)]


@pytest.mark.parametrize(
    ("mark", "given", "right", "lines"),
    [
        (Progress.WRONG, "`close()`", "**destroy()**", ["✗ you: close()", "✓ right: destroy()"]),
        (Progress.RIGHT, "destroy()", "destroy()", ["✓ you: destroy()"]),
        (Progress.ANSWERED, "close()", "", ["• you: close()"]),
        (Progress.SKIPPED, "", "destroy()", ["– you: skipped", "✓ right: destroy()"]),
        (Progress.WRONG, "", "destroy()", ["✗ you: nothing", "✓ right: destroy()"]),
        (Progress.WRONG, "a\x1b[31m\nb", "c", ["✗ you: a␛[31m b", "✓ right: c"]),
    ],
)
def test_what_was_given_stands_above_what_was_right(
    mark: Progress, given: str, right: str, lines: list[str]
) -> None:
    assert told(mark, given, right) == lines


def test_each_takes_one_line_however_long_it_is() -> None:
    assert [len(line) for line in told(Progress.WRONG, "word " * 9_999, "word " * 9_999, 30)] == [30, 30]
