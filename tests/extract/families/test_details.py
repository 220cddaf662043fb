import pytest

from tui.errors import UsageError
from tui.extract.families import ENOUGH, FAMILIES, family_named, sniff
from tui.extract.found import Found
from tui.model.card import OpenBody
from tui.text.markdown import parse_markdown


def _details(summary: str, answer: str = "It shines.") -> str:
    return f"<details>\n<summary>{summary}</summary>\n\n{answer}\n\n</details>\n\n"


def _extract(text: str) -> Found:
    return FAMILIES["details"].extract(parse_markdown(text))


def _questions(text: str) -> list[str]:
    return [candidate.question.strip() for candidate in _extract(text).candidates]


def _evidence(text: str) -> float:
    return sniff(parse_markdown(text)).get("details", 0.0)


def test_ten_questions_are_as_good_as_proof() -> None:
    assert _evidence("".join(_details(f"{n}. What is {n}?") for n in range(10))) == 0.98


@pytest.mark.parametrize("label", ["Answer", "show", "View answer", "Solution", "Ответ", "Click to see"])
def test_equal_summaries_are_labels_and_no_evidence(label: str) -> None:
    text = "".join(f"### Question {n}?\n\n" + _details(label) for n in range(5))
    assert _evidence(text) < ENOUGH
    found = _extract(text)
    assert found.candidates == ()
    assert {skip.reason for skip in found.skipped} == {"the summary is a label, not a question"}
    assert len(found.skipped) == 5


@pytest.mark.parametrize(
    "summary",
    ["Table of contents", "Hide/Show table of contents", "View contents", "See 20 Available Translations"],
)
def test_tables_of_contents_are_skipped_with_a_reason(summary: str) -> None:
    [skip] = _extract(_details(summary, "- [a](#a)\n- [b](#b)\n- [c](#c)") + _details("Why?")).skipped
    assert (skip.line, skip.reason) == (2, "a table of contents, not a question")


def test_collapsed_sections_of_a_manual_are_no_questions() -> None:
    assert (
        _evidence("".join(_details(word) for word in ("Installation", "Usage on Linux", "Changes"))) < ENOUGH
    )
    assert _evidence(_details("click to expand")) < ENOUGH


def test_documents_without_details_have_no_evidence() -> None:
    assert sniff(parse_markdown("# What is it?\n\nA lamp.\n\n```\n" + _details("What?") + "```\n")) == {}


def test_unknown_families_are_refused_with_the_nearest() -> None:
    with pytest.raises(UsageError, match="did you mean details"):
        family_named("detials")


def test_lines_and_topics_are_those_of_the_document() -> None:
    text = (
        "# Guide\n\n## **Lamps**\n\n" + _details("Why?", "### Answer\n\nx") + "### Oil\n\n" + _details("How?")
    )
    assert [(c.line, c.topic) for c in _extract(text).candidates] == [(6, "Lamps"), (17, "Lamps / Oil")]


def test_summaries_may_hold_lists_and_code() -> None:
    summary = "What do these do?\n\n  * ls\n\n```\n# <details>\n```\n"
    [candidate] = _extract(_details(summary)).candidates
    assert candidate.question == summary


def test_details_in_details_belong_to_the_outer_answer() -> None:
    inner = _details("More?", "deep")
    [candidate] = _extract(_details("Why?", inner)).candidates
    assert candidate.body == OpenBody(f"\n\n{inner}\n\n")


def test_details_in_code_are_text() -> None:
    answer = "```html\n<details><summary>No?</summary></details>\n```\nand `<details>`"
    assert _questions(_details("Why?", answer)) == ["Why?"]


def test_an_unclosed_one_ends_at_the_next_and_is_warned_of() -> None:
    found = _extract("## A\n\n<details><summary>One?</summary>\n\n1\n\n" + _details("Two?", "2"))
    assert [c.question for c in found.candidates] == ["One?", "Two?"]
    assert found.candidates[0].body == OpenBody("\n\n1\n\n")
    assert found.warnings == ("line 3: <details> is never closed; its answer ends at the next one",)


def test_an_unclosed_one_ends_at_the_next_section() -> None:
    text = "## A\n\n<details><summary>One?</summary>\n\n### Answer\n\n1\n\n## B\n\ntext"
    assert [c.body for c in _extract(text).candidates] == [OpenBody("\n\n### Answer\n\n1\n\n")]


def test_an_unclosed_last_one_ends_with_the_document() -> None:
    assert [c.body for c in _extract("<details><summary>One?</summary>\n1").candidates] == [OpenBody("\n1")]


def test_a_stray_closing_tag_is_warned_of() -> None:
    assert _extract("</details>\n" + _details("Why?")).warnings == ("line 1: </details> closes nothing",)


def test_missing_and_empty_summaries_are_skipped_with_a_reason() -> None:
    found = _extract("<details>\n\ntext\n</details>\n" + _details(" ") + _details("Why?"))
    assert [(skip.line, skip.reason) for skip in found.skipped] == [
        (1, "no summary: nothing is asked"),
        (6, "the summary is empty"),
    ]


def test_an_unclosed_summary_ends_with_its_line() -> None:
    [candidate] = _extract("<details>\n<summary>Why?\nIt shines.\n</details>").candidates
    assert (candidate.question, candidate.body) == ("Why?", OpenBody("\nIt shines.\n"))


def test_answers_lose_the_indentation_of_their_details() -> None:
    text = "- a\n\n  <details>\n  <summary>Why?</summary>\n\n  ```\n    x\n  ```\n\n  </details>"
    [candidate] = _extract(text).candidates
    assert isinstance(candidate.body, OpenBody)
    assert candidate.body.answer.strip() == "```\n  x\n```"
