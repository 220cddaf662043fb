from tests.extract.reading import read

DATA = """[
  {"question": "Which floats?", "options": ["a boat", "a stone"], "correct": "A"},
  {
    "question": "Which sinks?",
    "answer": "a stone"
  }
]
"""


def test_questions_as_data_are_told_where_a_document_has_no_cards() -> None:
    for text, line in ((f"# Quiz\n\n```json\n{DATA}```\n", 5), (DATA, 2)):
        (told,) = [one for one in read(text).warnings if "as data" in one]
        assert told.startswith(f"line {line}: 2 questions stand there as data")


def test_one_field_or_a_document_with_cards_is_not_told() -> None:
    quiz = "".join(f"### Q{at}. Which is it?\n\n- [x] boat {at}\n- [ ] a stone\n\n" for at in (1, 2))
    for text in ('```js\n{"question": "Why?", "answer": "So"}\n```\n', f"{quiz}```json\n{DATA}```\n"):
        assert not any("as data" in one for one in read(text).warnings)
