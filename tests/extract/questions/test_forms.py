import pytest

from tests.extract.reading import asked, read
from tui.extract.questions.forms import is_form
from tui.text.markdown import parse_markdown

HEAD = "---\nname: Leak\nabout: The boat takes in water\nlabels: wet\n---\n\n"
ASKED = ("What happened?", "What did you expect?", "How can we see it?", "Anything else?")
FORMS = {
    "comments": "".join(f"### {question}\n\n<!-- Write it here. -->\n\n" for question in ASKED),
    "comments in most parts": "".join(f"## {question}\n\n<!--\nIn short.\n-->\n\n" for question in ASKED[:3])
    + "## Which boat?\n\n1. Name '...'\n",
    "placeholders": "".join(
        f"**{question}**\nA clear and concise description of it.\n\n" for question in ASKED
    ),
    "tasks": "".join(f"### {question}\n\n_Please describe that in words here._\n\n" for question in ASKED),
    "front matter": HEAD + "".join(f"### {question}\n\nThe boat.\n\n" for question in ASKED),
}


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_forms_ask_whoever_fills_them_in(text: str) -> None:
    found = read(text)
    assert (found.family, found.cards) == ("", ())
    assert found.skipped


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"### {question}\n\nThe boat leaks.\n\n" for question in ASKED),
        "".join(f"### {question}\n\nA short rope.\n\n<!-- spell -->\n\n" for question in ASKED),
        "".join(f"### {one}\n\nPlease describe it here: https://example.org/{one[:4]}\n\n" for one in ASKED),
        "---\nname: Knots\ntitle: Ropes\n---\n\n" + "".join(f"### {one}\n\nA knot.\n\n" for one in ASKED),
    ],
)
def test_answered_questions_are_no_form(text: str) -> None:
    assert asked(read(text)) == list(ASKED)


@pytest.mark.parametrize("asked_by", ["**{}**\n\n{}\n\n", "## {}\n\n{}\n\n"])
def test_questions_that_say_what_to_explain_are_no_form(asked_by: str) -> None:
    tasks = ("Explain the knot below", "Describe the rope here", "What is a bend?", "Why?", "Who ties it?")
    code = "A loop.\n\n```py\n# Add your code here\n```"
    found = read("# Knots: interview questions\n\n" + "".join(asked_by.format(one, code) for one in tasks))
    assert asked(found) == list(tasks)


def test_a_long_document_is_none() -> None:
    assert not is_form(parse_markdown(FORMS["comments"] * 20))
