from tests.extract.reading import answered, asked, read

QUIZ = """# Lamps

## Warm-up

### 1. Oil
A lamp of oil gives light.
- **Answer:** True
- **Reason:** It burns.

### 2. Gas
Gas is a colour.
- **Answer:** False

### 3. Colours
The colour of a lamp at night:
- A) yellow ✓
- B) black
- C) none

### 4. Order
Match lamp and place:
1. Oil    A. Street
2. Gas    B. House

**Answers:** 1-B, 2-A

### 5. Use
What is a lamp for?
- **Answer:** To see at night

### 6. Shapes
The shape of a lamp:
- A) a line
- B) a ball ✓
- C) a point
"""


def test_numbered_heads_above_the_first_choices_are_questions_where_an_answer_is_named_below() -> None:
    found = read(QUIZ)
    assert asked(found)[:2] == ["Oil\n\nA lamp of oil gives light.", "Gas\n\nGas is a colour."]
    assert [answered(card).partition("\n")[0] for card in found.cards[:2]] == ["True", "False"]


def test_a_list_that_begins_with_an_answer_ends_what_is_asked() -> None:
    assert "Use\n\nWhat is a lamp for?" in asked(read(QUIZ))


def test_pairs_behind_a_label_within_a_quiz_hide_no_question_below() -> None:
    assert len(read(QUIZ).cards) == 6


def test_numbered_heads_without_an_answer_are_no_questions() -> None:
    text = QUIZ.replace("- **Answer:** True\n- **Reason:** It burns.\n", "").replace(
        "- **Answer:** False\n", ""
    )
    assert asked(read(text))[0].startswith("Colours")
