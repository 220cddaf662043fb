from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tui.extract.choices.rows import Run, choice_rows, choice_runs
from tui.text.markdown import NO_LINES, parse_markdown


def _runs(text: str) -> list[Run]:
    markdown = parse_markdown(text)
    return choice_runs(markdown.lines, markdown.code_lines)


def _texts(text: str) -> list[list[str]]:
    return [[offer.text for offer in run.offers] for run in _runs(text)]


def test_letters_make_a_row_from_the_first_on_and_two_at_least() -> None:
    assert _texts("A) a\nB) b\nC) c\n\nA) d\nB) e\n") == [["a", "b", "c"], ["d", "e"]]
    assert _texts("B) b\nC) c\n") == []
    assert _texts("A) alone\n") == []
    assert _texts("- [ ] alone\n") == [["alone"]]


def test_a_letter_said_twice_or_left_out_does_not_break_a_row() -> None:
    assert _texts("A) a\nB) b\nB) c\nD) d\n") == [["a", "b", "c", "d"]]


def test_rows_end_at_headings_rules_folds_and_questions() -> None:
    for break_ in ("# h", "---", "***", "<details>", "What is next?", "Q2. Go on."):
        assert _texts(f"- [ ] a\n\n{break_}\n\n- [ ] b\n") == [["a"], ["b"]]


def test_choices_refer_to_each_other_without_being_parted() -> None:
    assert _texts("A. both B. and C. of them\nB. b\nC. c\n") == [["both B. and C. of them", "b", "c"]]


def test_a_choice_goes_on_over_its_lines() -> None:
    assert _texts("- A) one\n     two\n\n     three\n- B) four\nfive\n") == [
        ["one\ntwo\n\nthree", "four\nfive"]
    ]


def test_what_follows_the_last_choice_is_no_part_of_it() -> None:
    for line in (
        "Answer: B",
        "[Reference](https://example.org)",
        "Source: a book",
        "2. What is next?",
        "</div>",
    ):
        assert _texts(f"A) a\nB) b\n{line}\n") == [["a", "b"]]
    assert _texts("A) a\nB) b\n\ntext\n") == [["a", "b"]]


def test_code_belongs_to_the_choice_above_it_where_others_have_some() -> None:
    text = "- [ ] a\n\n```\n- [x] x\n```\n\n- [x] b\n\n```\ny\n\nz\n```\n\n```\nexplains\n```\n"
    assert _texts(text) == [["a\n\n```\n- [x] x\n```", "b\n\n```\ny\n\nz\n```"]]
    assert _texts("- [ ] one\n- [x] two\n\n```\ny\n```\n") == [["one", "two"]]


def test_headings_with_letters_one_below_the_other_make_a_row() -> None:
    assert [(run.headed, run.start, run.end) for run in _runs("#### A. a\n\n#### B. b\n\ntext\n")] == [
        (True, 0, 3)
    ]
    assert _runs("## A. Introduction\n\ntext\n\n## B. Setup\n\ntext\n") == []


def test_notes_on_choices_are_apart() -> None:
    [run] = _runs("- [x] a\n  // it is\n- [ ] b\n  **Explanation:** it is not\n- [ ] c\n")
    assert [offer.text for offer in run.offers] == ["a", "b", "c"]
    assert run.notes == "// it is\n\n**Explanation:** it is not"


def test_points_below_some_choices_are_notes_on_them() -> None:
    [run] = _runs("- [ ] a\n- [x] b\n  - because\n  - and so\n- [ ] c\n")
    assert [offer.text for offer in run.offers] == ["a", "b", "c"]
    assert run.notes == "- because\n- and so"
    assert _texts("- [ ] a\n  - one\n- [x] b\n  - two\n") == [["a\n- one", "b\n- two"]]


def test_boxes_lettered_besides_lose_their_letters_only_where_all_have_one() -> None:
    assert _texts("- [ ] A. a\n- [x] B. b\n") == [["a", "b"]]
    assert _texts("- [ ] A. a\n- [x] C. b\n") == [["A. a", "C. b"]]


@given(st.text(alphabet="AaBb)x.[]-# `\n\u00a0①", max_size=60))
def test_rows_are_in_order_and_apart(text: str) -> None:
    runs = _runs(text)
    assert all(run.start < run.end for run in runs)
    assert all(first.end <= second.start or first.start < second.start for first, second in pairwise(runs))
    assert all(run.boxed or len(run.offers) > 1 for run in runs)


@given(st.text(alphabet="AaBb)x.[]-# `\n\u00a0①", max_size=60))
def test_rows_of_a_document_are_those_of_its_lines(text: str) -> None:
    markdown = parse_markdown(text)
    runs = choice_runs(markdown.lines, markdown.code_lines)
    assert list(choice_rows(markdown)) == runs
    assert markdown.code_lines or choice_runs(markdown.lines, NO_LINES) == runs


def test_code_at_the_very_beginning_holds_no_rows() -> None:
    assert _runs("```\n- [ ] a\n```\n") == _runs("    A) a\n    B) b\n") == []
    assert _texts("- [ ] ```js\n  a\n  ```\n- [x] b\n") == [["```js\na\n```", "b"]]


def test_a_row_may_have_its_letters_in_any_order_while_none_comes_twice() -> None:
    assert _texts("A) a\nC) c\nB) b\nD) d\n") == [["a", "c", "b", "d"]]
    assert _texts("A) a\nB) b\nA) c\nB) d\n") == [["a", "b"], ["c", "d"]]


def test_a_star_before_a_letter_or_in_a_box_ticks_a_choice() -> None:
    rows = _runs("a) one\n... No.\n*b) two\nc) three\n\n---\n\n[ ] four\n[*] five\n")
    assert [[(offer.text, offer.ticked) for offer in run.offers] for run in rows] == [
        [("one", False), ("two", True), ("three", False)],
        [("four", False), ("five", True)],
    ]
    assert rows[0].notes == "... No."
    assert _runs("*a. Smith wrote it*\n*b. Jones did not*\n") == []
