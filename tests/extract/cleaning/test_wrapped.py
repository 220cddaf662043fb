import pytest

from tui.extract.cleaning.wrapped import unwrapped


@pytest.mark.parametrize(
    "raw",
    [
        "<div>It <b>shines</b>.</div>",
        "<p><b>It <b>shines</b>.</b></p>",
        "<br>It <b>shines</b>.<br>",
        "It <b>shines</b>.</p>",
        "<center>It <b>shines</b>.",
    ],
)
def test_tags_around_all_of_an_answer_and_halves_of_such_go(raw: str) -> None:
    assert unwrapped(raw) == "It <b>shines</b>."


@pytest.mark.parametrize(
    "raw",
    [
        "It shines.",
        "<b>It</b> <i>shines.</i>",
        "<b>It</b> shines.",
        "`<p>It shines.</p>`",
        "List<Lamp>",
        "    <p>\n    </p>",
    ],
)
def test_other_tags_stay(raw: str) -> None:
    assert unwrapped(raw) == raw


def test_a_tag_that_closes_itself_wraps_nothing() -> None:
    assert unwrapped('It shines.\n<div class="lamp" />') == 'It shines.\n<div class="lamp" />'
    assert unwrapped("It shines.\n<br />\n<p/>").rstrip() == "It shines."
