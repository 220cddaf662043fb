from tui.extract.folding.folds import details_spans
from tui.extract.folding.unfolding import Unfolded, unfolded
from tui.text.markdown import parse_markdown


def _unfolded(text: str) -> Unfolded:
    region = parse_markdown(text)
    return unfolded(region, details_spans(region)[0])


def _fold(label: str, content: str) -> str:
    return f"<details><summary>{label}</summary>\n\n{content}\n\n</details>\n"


def test_one_answer_needs_no_label() -> None:
    assert _unfolded(f"text\n\n{_fold('Answer', 'So.')}") == Unfolded(2, "So.")
    assert _unfolded(_fold("show", "a") + _fold("show", "b")) == Unfolded(0, "a\n\nb")


def test_labels_that_tell_answers_apart_or_hold_some_of_it_stay() -> None:
    assert (
        _unfolded(_fold("Solution 1", "a") + _fold("Solution 2", "b")).answer
        == "**Solution 1**\n\na\n\n**Solution 2**\n\nb"
    )
    assert _unfolded(_fold("Answer: B", "a")).answer == "**Answer: B**\n\na"


def test_hints_are_kept_apart_and_text_between_is_part_of_the_answer() -> None:
    found = _unfolded(
        _fold("Hint", "Look.") + _fold("Answer", "a") + "\nor else\n\n" + _fold("Answer", "b") + "\n<br>\n"
    )
    assert found == Unfolded(0, "a\n\nor else\n\nb", "Look.")


def test_where_only_hints_are_folded_away_the_rest_answers() -> None:
    assert _unfolded(_fold("Hint", "Look.") + "\nSo.") == Unfolded(0, "So.", "Look.")


def test_a_picture_before_a_label_says_nothing() -> None:
    assert _unfolded(_fold("🔑 Show answer", "Cork.")).answer == "Cork."
