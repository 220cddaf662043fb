import pytest

from tui.extract.questions.looks import asks_apart, looks_answering, looks_asking


@pytest.mark.parametrize(
    "line",
    [
        "## What is a keel?",
        "> - What is a keel?",
        "3. What is a keel? 👶",
        "Wo liegt der Kiel？",
        "ما هو الصاري؟",
        "Τι είναι η καρίνα;",
        "### Question 3: A keel",
        "Q7) Name a keel",
        "**Q: Name a keel**",
        "**What is a keel?** It is long.",
        "<summary><b>What is a keel?</b></summary>",
        "| What is a keel? | a beam |",
        "::keel:: Name it {=beam ~rope}",
        "A keel is {=a beam ~a rope}",
        "What is a keel? :: a beam",
        "**Interviewer:** What is a keel?",
    ],
)
def test_questions_in_every_dress(line: str) -> None:
    assert looks_asking(line, begins=True)


@pytest.mark.parametrize(
    "line",
    [
        "## The keel",
        "## Contributing",
        "[What is a keel?](keel.md)",
        "- [What is a keel?](#what-is-a-keel)",
        "| 1 | [What is a keel?](#keel) |",
        "It was late. Who was on watch?",
        "Question 3 is on the keel",
        "- **Questions**: 30",
        "Problem: the keel leaks",
        "<summary>Keels</summary>",
        "if (keel) { return mast; }",
        "keel::Keel::new()",
        "a long word " * 30 + "why?",
    ],
)
def test_prose_links_and_labels_ask_nothing(line: str) -> None:
    assert not looks_asking(line, begins=True)


def test_the_middle_of_a_paragraph_asks_only_in_a_form_of_its_own() -> None:
    assert not looks_asking("what is a keel?", begins=False)
    assert looks_asking("- What is a keel?", begins=False)
    assert looks_asking("Q2: What is a keel?", begins=False)
    assert asks_apart("**What is a keel?**")
    assert not asks_apart("What is a keel?")


def test_answers_are_labelled_and_indexes_are_not() -> None:
    assert looks_answering("**Answer: B**")
    assert looks_answering("### Solution")
    assert not looks_answering("## A")
    assert not looks_answering("## TL;DR")
