"""Questions folded away, in bold, in paragraphs and in lists come back as they are, whatever their dress."""

from collections.abc import Sequence
from textwrap import indent

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.families.generated import DRESSES, QUESTIONS, Asked, Dress, document
from tests.extract.reading import answers, asked, read
from tui.extract.found import Extraction

LABELS = ["Answer", "show", "<b>View answer</b>", "Solution", "Ответ", "答案", "Click to reveal the answer"]


def folded(one: Asked, label: str) -> str:
    return f"<details>\n<summary>{label}</summary>\n\n{one.answer}\n\n</details>"


def assert_given_back(found: Extraction, questions: Sequence[Asked], family: str) -> None:
    """That exactly these questions with these answers are found, by that family."""
    assert (found.family, asked(found)) == (family, [one.question for one in questions])
    assert answers(found) == [one.answer for one in questions]


@settings(max_examples=80, deadline=None)
@given(
    QUESTIONS,
    DRESSES,
    st.sampled_from(["{1}", "{0}. {1}", "<b>{1}</b>", "<b>{0}) {1}</b>", "Q{0}: {1}", "{1} ***"]),
    st.sampled_from(
        ["\n\n{}\n\n", "<br><b>\n\n{}\n\n</b>", "<br>\n\n{}\n\n", "\n\n### Answer:\n\n{}\n\n***\n"]
    ),
)
def test_details(questions: list[Asked], dress: Dress, summary: str, content: str) -> None:
    def written(at: int, one: Asked) -> str:
        said = summary.format(at, one.question)
        return f"<details>\n<summary>{said}</summary>{content.format(one.answer)}</details>"

    assert_given_back(read(document(questions, dress, written)), questions, "details")


@settings(max_examples=80, deadline=None)
@given(
    QUESTIONS,
    DRESSES,
    st.sampled_from(
        ["### {1}", "## Question {0}. {1}", "## Q. {1}", "### {0} . {1}", "**{0}.** {1}", "**Q{0}: {1}**"]
    ),
    st.sampled_from(LABELS),
)
def test_label_details(questions: list[Asked], dress: Dress, shape: str, label: str) -> None:
    def written(at: int, one: Asked) -> str:
        return f"{shape.format(at, one.question)}\n\n{folded(one, label)}"

    found = read(document(questions, dress, written))
    assert_given_back(found, questions, "label-details")


@settings(max_examples=60, deadline=None)
@given(QUESTIONS, st.sampled_from(["1. ", "{}. ", "- "]), st.sampled_from(LABELS), st.booleans())
def test_label_details_in_items(questions: list[Asked], marker: str, label: str, bold: bool) -> None:
    lines = ["# Guide\n\nWords first. Why not?\n\n## Quiz\n"]
    for at, one in enumerate(questions, 1):
        mark = marker.format(at)
        question = f"**{one.question}**" if bold else one.question
        lines.append(f"{mark}{question}\n\n{indent(folded(one, label), ' ' * len(mark))}\n")
    lines.append("## Next\n\n- Is it late?\n- Go on.\n")
    assert_given_back(read("\n".join(lines)), questions, "label-details")


@settings(max_examples=80, deadline=None)
@given(
    QUESTIONS,
    DRESSES,
    st.sampled_from(["**{1}**", "**{1} 👶**", "**{0}) {1}**", "**Q{0}: {1}**", "__{1}__", "<b>{1}</b>"]),
)
def test_bold(questions: list[Asked], dress: Dress, shape: str) -> None:
    def written(at: int, one: Asked) -> str:
        return f"{shape.format(at, one.question)}\n\n{one.answer}"

    assert_given_back(read(document(questions, dress, written)), questions, "bold")


@settings(max_examples=60, deadline=None)
@given(QUESTIONS, DRESSES, st.sampled_from(["Q{0}. {1}", "Question {0}: {1}", "Question: {1}", "Q{0}) {1}"]))
def test_paragraphs(questions: list[Asked], dress: Dress, shape: str) -> None:
    def written(at: int, one: Asked) -> str:
        return f"{shape.format(at, one.question)}\n\n{one.answer}"

    assert_given_back(read(document(questions, dress, written)), questions, "paragraphs")


@settings(max_examples=60, deadline=None)
@given(QUESTIONS, st.sampled_from(["1. ", "{}. ", "- ", "* "]), st.booleans(), st.booleans())
def test_lists(questions: list[Asked], marker: str, bold: bool, answered: bool) -> None:
    lines = ["# Guide\n\nWords first.\n"]
    for at, one in enumerate(questions, 1):
        mark = marker.format(at)
        question = f"**{one.question}**" if bold else one.question
        answer = f"\n\n{indent(one.answer, ' ' * len(mark))}\n" if answered else ""
        lines.append(f"{mark}{question}{answer}")
    found = read("\n".join(lines))
    expected = questions if answered else [Asked(one.question, "") for one in questions]
    assert_given_back(found, expected, "lists")
