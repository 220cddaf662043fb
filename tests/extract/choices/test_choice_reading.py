from tui.extract.choices.choice_reading import ChoiceReading, read_choices
from tui.extract.choices.rows import choice_runs
from tui.text.markdown import parse_markdown


def _read(text: str, folded: str = "", *, lettered: bool = True) -> ChoiceReading | None:
    region = parse_markdown(text)
    runs = choice_runs(region.lines, region.code_lines)
    return read_choices(region, runs, len(region.lines), folded, lettered=lettered)


def _right(reading: ChoiceReading | None) -> list[str]:
    assert reading is not None
    return [choice.text for choice in reading.body.choices if choice.correct]


def test_what_is_folded_away_is_asked_first() -> None:
    reading = _read("A) a\nB) b\n\nAnswer: A\n", "**B.** It shines.")
    assert _right(reading) == ["b"]
    assert reading and reading.explanation == "Answer: A\n\nIt shines."


def test_an_answer_above_the_choices_counts() -> None:
    reading = _read("Look.\n\nAnswer: B\n\nA) a\nB) b\n")
    assert (_right(reading), reading and reading.asked.strip()) == (["b"], "Look.")


def test_signs_on_choices_come_before_what_is_said() -> None:
    assert _right(_read("A) a ✅\nB) b\n\nThe answer is B\n")) == ["a"]


def test_a_sign_goes_with_the_way_it_is_drawn() -> None:
    assert _right(_read("A) a\nB) b✅\ufe0f\n")) == ["b"]


def test_bold_counts_only_where_nothing_else_says_what_is_right() -> None:
    assert _right(_read("A) **a**\nB) b\nC) c\n\nAnswer: B\n")) == ["b"]
    assert _right(_read("A) **a**\nB) b\nC) c\n")) == ["a"]
    assert _right(_read("A) **a**\nB) **b**\nC) **c**\n")) == []


def test_letters_are_but_a_list_where_nothing_is_right_and_the_document_offers_none() -> None:
    assert _read("a) a\nb) b\n", lettered=False) is None
    assert _right(_read("a) a\nb) b\n\nAnswer: b\n", lettered=False)) == ["b"]
    assert _right(_read("- [ ] a\n- [ ] b\n", lettered=False)) == []


def test_boxes_parted_by_text_are_one_row() -> None:
    reading = _read("- [ ] a\n\n---\n\n- [x] b\n")
    assert reading and [choice.text for choice in reading.body.choices] == ["a", "b"]


def test_a_line_that_hangs_on_the_last_choice_is_no_code() -> None:
    reading = _read("- [x] a\n- [ ] b\n      [Source](https://example.org)\n\n    kept\n")
    assert reading and reading.explanation == "[Source](https://example.org)\n\n    kept"


def test_what_an_answer_says_far_below_is_found() -> None:
    reading = _read("A) a\nB) b\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\nAnswer: B\n\nFive.\n")
    assert _right(reading) == ["b"]
    assert reading and reading.explanation == "One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive."


def test_nothing_around_choices_is_lost() -> None:
    reading = _read("Answer: A\n\nBefore.\n\n- [ ] a\n\n#### Between\n\n- [x] b\n\nBehind.\n")
    assert _right(reading) == ["b"]
    assert reading and reading.explanation == "#### Between\n\nAnswer: A\n\nBefore.\n\nBehind."


def test_signs_of_many_kinds_mark_the_right_choice_and_go() -> None:
    for sign in (" ✓", " (✓)", " (correct)", " **(Correct)**", " -- correct", "     x", " （正确）", " ✔️"):
        reading = _read(f"A) a\nB) b{sign}\nC) c\n")
        assert _right(reading) == ["b"], sign
    crossed = _read("A) a ❌\nB) b ✅\nC) c ❌\n")
    assert crossed and [choice.text for choice in crossed.body.choices] == ["a", "b", "c"]
    assert _right(_read("✅ A) a\nB) b\nC) c\n")) == ["a"]


def test_a_star_of_a_pointer_marks_nothing() -> None:
    assert _right(_read("A) int\nB) char *\nC) void\n")) == []


def test_an_explanation_that_goes_through_the_choices_says_which_are_right() -> None:
    reading = _read("A) a\nB) b\nC) c\n\n**Why:**\n\n- ❌ **A**: dim\n- ✅ **B**: bright\n- ❌ **C**: out\n")
    assert _right(reading) == ["b"]
    assert reading and "**B**: bright" in reading.explanation
    assert _right(_read("A) a\nB) b\n\nAnswer:\n\nA. Wrong, dim.\nB. Right, bright.\n")) == ["b"]
    assert _right(_read("A) a\nB) b\n\nAnswer:\n\nA. Wrong, dim.\nB. It is bright.\n")) == []


def test_boxes_ticked_in_a_copy_that_is_folded_away_are_right() -> None:
    reading = _read("- [ ] a\n- [ ] b\n- [ ] c\n", "- [ ] a\n- [ ] b\n- [x] c\n\nIt shines.")
    assert _right(reading) == ["c"]
    assert reading and reading.explanation == "It shines."


def test_a_letter_in_bold_may_have_its_reason_behind_it() -> None:
    reading = _read("A) a\nB) b\n\n**Answer: B** *(as it shines)*\n")
    assert _right(reading) == ["b"]
    assert reading and "as it shines" in reading.explanation


def test_signs_behind_ticked_boxes_and_notes_below_wrong_choices_go() -> None:
    reading = _read("- [ ] a ❌\n- [x] b ✅\n- [ ] c ❌\n")
    assert reading and [choice.text for choice in reading.body.choices] == ["a", "b", "c"]
    reading = _read("- A) a\n  - *Wrong, as it is dim.*\n- B) b ✅\n- C) c\n")
    assert reading and [choice.text for choice in reading.body.choices] == ["a", "b", "c"]
    assert "Wrong, as it is dim." in reading.explanation


def test_a_reason_that_begins_with_a_longer_word_than_the_choice_is_whole() -> None:
    reading = _read("A) lamp\nB) torch\n", "**A** - **Lamps** shine.")
    assert _right(reading) == ["lamp"]
    assert reading and "Lamps" in reading.explanation


def test_ends_that_may_be_text_mark_nothing_where_an_answer_names_a_letter() -> None:
    for end in ("  x", "     x", " - correct", " – correct"):
        reading = _read(f"A) keep{end}\nB) keep  y\nC) none\n\nAnswer: B\n")
        assert _right(reading) == ["keep  y"], end
        assert reading and reading.body.choices[0].text == f"keep{end}"


def test_columns_in_choices_mark_nothing() -> None:
    assert _right(_read("A) y  x\nB) y  z\nC) a  b\n")) == []
    assert _right(_read("A) y     x\nB) y     z\nC) a     b\n")) == []


def test_a_comment_behind_a_ticked_box_marks_it_once_more() -> None:
    reading = _read("What?\n- [ ] tin // sinks\n- [x] `cork` //correcto\n")
    assert _right(reading) == ["`cork`"]
    assert reading and reading.body.choices[0].text == "tin // sinks"


def test_the_mark_of_an_empty_line_in_a_quote_is_no_part_of_a_choice() -> None:
    assert _right(_read("What?\n> A) tin\n> B) cork\n>\n> **Answer:** B\n")) == ["cork"]


def test_an_arrow_at_the_end_of_one_choice_marks_it() -> None:
    for end in (" <== yes", " <- right", " ← this one", " <--", " ←", " <- correct", " <== yes!"):
        reading = _read(f"A) a\nB) b{end}\nC) c\n")
        assert reading and [choice.text for choice in reading.body.choices] == ["a", "b", "c"]
        assert _right(reading) == ["b"]


def test_arrows_with_words_may_mark_several_choices() -> None:
    assert _right(_read("A) tin <== yes\nB) cork\nC) lead <== yes\n")) == ["tin", "lead"]
    assert _right(_read("A) tin <--\nB) cork\nC) lead <--\n")) == []
    assert _right(_read("A) tin <== yes\nB) cork\nC) lead <==\n")) == []


def test_arrows_that_choices_say_mark_nothing() -> None:
    for one, other in (
        ("left <- right", "right <- left"),
        ("left <= right", "left < right"),
        ("x <= answer", "y"),
        ("a <-", "b"),
        ("a <=", "b"),
        ("<--", "-->"),
        ("x <- TRUE", "x = TRUE"),
        ("x ← true", "x ← false"),
        ("a <-- b", "c"),
    ):
        reading = _read(f"A) {one}\nB) {other}\nC) c\n")
        assert reading and [choice.text for choice in reading.body.choices] == [one, other, "c"]
        assert _right(reading) == []


def test_an_arrow_behind_a_ticked_box_is_no_part_of_it() -> None:
    for end in (" <== yes", " ← right", " <--", " <== correct"):
        reading = _read(f"- [ ] tin\n- [x] cork{end}\n- [ ] x < y\n")
        assert reading and [choice.text for choice in reading.body.choices] == ["tin", "cork", "x < y"]
