import pytest

from tests.extract.reading import answers, asked, read
from tui.extract.rewriting.bold_tags import as_bold

STYLED = "<h1>Coffee</h1>\n\n" + "".join(
    f'<b style="color:#123;">{at}. What does <code>grind {at}</code> change?</b>\n'
    f'<p><b style="color:#456;">Answer:</b><br>\n    Its taste {at}.\n</p>\n\n'
    f'<ul>\n    <li>and time</li>\n</ul>\n\n<hr style="border:1px">\n\n'
    for at in range(1, 4)
)


def test_questions_in_bold_with_a_look_of_its_own_are_read() -> None:
    found = read(STYLED)
    assert asked(found) == [f"What does `grind {at}` change?" for at in range(1, 4)]
    assert answers(found)[0] == "Its taste 1.\n\n\n<ul>\n    <li>and time</li>\n</ul>"


@pytest.mark.parametrize(
    "text",
    [
        STYLED.replace("Answer:", "Note:"),
        STYLED.replace("1. ", "").replace("What does", "Of").replace("2. ", "").replace("?", ""),
        f"```html\n{STYLED}```\n",
    ],
)
def test_other_bold_stays(text: str) -> None:
    assert as_bold(text) == text


def test_an_answer_that_is_not_closed_takes_no_end_of_another_paragraph() -> None:
    text = STYLED.replace("</p>", "", 1) + "<p>That is all.</p>"
    assert as_bold(text).endswith("<p>That is all.</p>")
