from tests.extract.reading import choices, read


def test_boxes_with_letters_are_a_quiz_and_its_answered_copy_is_the_card() -> None:
    row = (
        "1. Which knot holds?\n    - [ ] a) bow\n    - [{0}] b) reef\n"
        "1. A rope is of `____`.\n    - [{0}] a) hemp\n    - [ ] b) {1}\n    - [ ] c) air\n"
    )
    found = read(
        f"# Lesson\n\n## Questions\n\n{row.format(' ', 'tin')}\n## Answers\n\n{row.format('x', 'tea')}"
    )
    assert [(card.line, choices(card)) for card in found.cards] == [
        (15, (["bow", "reef"], [1])),
        (18, (["hemp", "tea", "air"], [0])),
    ]
    assert [(twice.line, twice.of) for twice in found.duplicates] == [(5, 15), (8, 18)]


def test_an_unanswered_copy_with_other_choices_stays() -> None:
    first = "## Q1. Which?\n\nA) one\nB) two\n\n## Q2. Which?\n\nA) red\nB) tin\n\nAnswer: A\n\n"
    text = f"{first}## Q3. How?\n\nA) so\nB) no\n\nAnswer: B\n"
    assert [card.line for card in read(text).cards] == [1, 6, 13]
