from hypothesis import given
from hypothesis import strategies as st

from tui.extract.rewriting.one_notation import REWRITINGS, in_one_notation
from tui.text.signs import holds_any

PIECES = (
    *("Which floats?", "\n", "\n\n", "    ", "a. a boat", "B) a stone", "- ", "1. ", "Answer: ", "2", "# "),
    *("```", "~~~", "**a boat**", "(correct)", "✅ ", "⬜ ", "( ) ", "(x) ", "[[X]] ", "1\\. ", "<details>"),
    *("</details>", '??? question "Why?"', "> [!faq]- Why?", "<h2>Why?</h2>", '<ol class="upper-alpha">'),
    *("exsolution: 10", "Question", "Answerlist", "======"),
    *("::: details Answer\n", ":::\n", "<details><summary>Part</summary>\n"),
    *("\n\n_Why is it lit?_\n\n", "> So.\n"),
    *("Who?\n: ", "[Q] ", "[A] ", "Q) ", "A) ", "A1) ", "\n-> so", ">> "),
    *("What is so? _(so)_\n", "What is that? _(that)_\n", "Who? -> he\n"),
    *("Most Voted", "Question #1 ", "NEW QUESTION 1\n", "- (Topic 1)", "Topic 1", "<!-- easy -->"),
    *("Q: Who?\n", "Q. Who?\n", "q: Who?\n", "A: he\n", "Ans. he\n", "A. he\n", "a: he\n"),
    *("[] a boat\n", "[x] a raft\n", "[ ] a stone\n"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=20))
def test_a_text_without_the_signs_of_a_rewriting_is_not_changed_by_it(pieces: list[str]) -> None:
    text = "".join(pieces)
    for signs, rewritten in REWRITINGS:
        assert holds_any(text, signs) or rewritten(text) == text


def test_several_notations_in_one_text_become_one() -> None:
    text = '### 1. What floats?\n\n* ⬜ a stone\n* ✅ a boat\n\n??? question "Why?"\n    It is light.\n'
    changed = in_one_notation(text)
    assert "- [ ] a stone\n- [x] a boat\n" in changed
    assert "<details><summary>Why?</summary>" in changed
