import pytest

from tests.extract.reading import answered, answers, asked, choices, read, topics
from tui.errors import UsageError
from tui.extract.families import ENOUGH, FAMILIES, family_named, sniff
from tui.extract.found import Extraction, Found
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
    assert _evidence("# What is it?\n\nA lamp.\n\n```\n" + _details("What?") + "```\n") == 0.0


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


def _cards(text: str) -> Extraction:
    return read(f"# Lamps\n\n{text}")


def test_a_question_that_slipped_into_an_answer_is_one_of_its_own() -> None:
    slipped = (
        "<details>\n<summary><b>How to light it by night? *</b></summary><br>\n\n"
        "To be completed.\n\n</details>"
    )
    found = _cards(
        _details("How do you find it?", f"```sh\nwho\n```\n\n{slipped}") + _details("Where is it?")
    )
    assert asked(found) == ["How do you find it?", "How to light it by night?", "Where is it?"]
    assert answers(found) == ["```sh\nwho\n```", "", "It shines."]
    assert [card.line for card in found.cards] == [4, 11, 20]


def test_summaries_that_are_numbers_ask_what_stands_below_them() -> None:
    inner = (
        "What is shown?\n\n```js\nshine()\n```\n\n<details>\n<summary>Answer</summary>\n\n"
        "A light.\n\n</details>"
    )
    found = _cards(
        _details("Question 1", inner)
        + _details("<b>Question 2</b>", "What is a lens?\n\nGlass.")
        + _details("Q3.", "What is fog?\n\nAnswer: water")
    )
    assert asked(found) == ["What is shown?\n\n```js\nshine()\n```", "What is a lens?", "What is fog?"]
    assert answers(found) == ["A light.", "Glass.", "water"]


def test_choices_may_be_folded_away_with_their_answer() -> None:
    found = _cards(
        _details(
            "Which is best for a lamp?",
            "**Options:**\n- **A.** Sand  \n- **B.** Oil & fat  \n\n**Answer:**  \n"
            "**B. Oil & fat**\n\nIt burns.",
        )
        + _details("What are the parts?", "a) a lens\nb) a lamp\n\nBoth shine.")
    )
    assert asked(found) == ["Which is best for a lamp?", "What are the parts?"]
    assert choices(found.cards[0]) == (["Sand", "Oil & fat"], [1])
    assert answered(found.cards[1]) == "a) a lens\nb) a lamp\n\nBoth shine."


def test_flashcards_in_list_items_count_anew_in_each_section() -> None:
    item = "{}. <details><summary>{}</summary>\n\n    - {}\n   </details>\n"
    text = (
        "## Oil\n\n" + item.format(1, "Which is best?", "the fat one")
        + item.format(2, "Which is worst?", "none")
        + "\n## Light\n\n" + item.format(1, "What bends it?", "a lens\n    - a prism")
    )  # fmt: skip
    found = _cards(text)
    assert asked(found) == ["Which is best?", "Which is worst?", "What bends it?"]
    assert answers(found) == ["- the fat one", "- none", "- a lens\n- a prism"]
    assert topics(found) == ["Oil", "Oil", "Light"]


def test_quoted_ones_lose_the_marks_of_their_quotation() -> None:
    text = (
        "> <details>\n> <summary>Why?</summary>\n>\n> So.\n>\n> ```\n> > x\n> ```\n> </details>\n\n"
        + _details("How?")
    )
    found = _cards(text)
    assert (asked(found), answers(found)) == (["Why?", "How?"], ["So.\n\n```\n> x\n```", "It shines."])


def test_entities_and_tags_survive_in_questions_and_answers() -> None:
    said = "Press `<C-v>` or &lt;C-v&gt; &amp; write <script> or `&amp;`"
    found = _cards(_details(f"What does {said} do?", f"{said}.\n\n```html\n<b>&lt;</b>\n```"))
    assert asked(found) == [f"What does {said} do?"]
    assert answers(found) == [f"{said}.\n\n```html\n<b>&lt;</b>\n```"]


TERMS = "".join(_details(term) for term in ("Wick", "Lens", "Fog horn", "Amazon lamp", "Stair"))


def test_terms_are_asked_where_the_title_promises_questions() -> None:
    assert asked(read(f"# Flashcards for keepers\n\n{TERMS}"))[:2] == ["Wick", "Lens"]
    assert read(f"# Tower\n\n{TERMS}").cards == ()
    manual = "".join(
        _details(word) for word in ("Installation", "Usage", "License", "Support", "Contributing")
    )
    assert read(f"# Quiz\n\n{manual}").cards == ()


def test_one_summary_that_only_begins_like_a_task_is_not_enough() -> None:
    assert _evidence("## Spot the slip\n\nText.\n\n" + _details("Explain the slip")) < ENOUGH


def test_comments_hold_the_place_of_answers() -> None:
    assert answers(_cards(_details("Why?", "<!-- Answer will be added later -->") + _details("How?"))) == [
        "",
        "It shines.",
    ]


def test_headings_paragraphs_and_capitals_in_tags_change_nothing() -> None:
    found = _cards(
        "<details><summary><p>What is a lamp?</p></summary>\n<p>\n\nA light.\n\n</p>\n</details>\n\n"
        "<DETAILS>\n<SUMMARY>\n\n### How does it burn?\n\n</SUMMARY>\n\n<p>With oil.</p>\n\n</DETAILS>\n"
        "<details><summary>What is oil?</summary>Fat.</details>"
        "<details><summary>What is fog?</summary>Water.</details>\n"
    )
    assert asked(found) == ["What is a lamp?", "How does it burn?", "What is oil?", "What is fog?"]
    assert answers(found) == ["A light.", "With oil.", "Fat.", "Water."]


@pytest.mark.parametrize("form", ["- {}: {}", "- {}) {}", "{}. {}", "{}: {}"])
def test_choices_within_the_answer_are_choices(form: str) -> None:
    offers = "\n".join(
        form.format(letter, text) for letter, text in zip("ABC", ("1", "0", "None"), strict=True)
    )
    document = "".join(
        f"<details><summary>{at}. What does {at} give?</summary>\n\n{offers}\n\nAnswer: B\n\n</details>\n\n"
        for at in (1, 2, 3)
    )
    assert [choices(card) for card in read(document).cards] == [(["1", "0", "None"], [1])] * 3
