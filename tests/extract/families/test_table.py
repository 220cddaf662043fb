import pytest

from tests.extract.reading import answers, asked, read, topics

DECK = """# Sea terms

## Ropes

| # | Question | Answer | Tags |
|--:|----------|:------:|------|
| 1 | What is a **sheet**? | A rope on a sail | rope |
| 2 | Which way is `a \\| b`? | Left,<br>then right | |
| 3 | Halyard | hoists |

## Parts

| Front | Back |
| ----- | ---- |
| bow | the front |
|  | nothing asked |
| stern | |

```
| Question | Answer |
| -------- | ------ |
| no | card |
```
"""


def test_rows_are_cards_with_the_topic_above_their_table() -> None:
    found = read(DECK)
    assert found.family == "table"
    assert asked(found) == [
        "What is a **sheet**?",
        "Which way is `a | b`?",
        "Halyard",
        "bow",
        "stern",
    ]
    assert answers(found) == ["A rope on a sail", "Left,\nthen right", "hoists", "the front", ""]
    assert topics(found) == ["Ropes"] * 3 + ["Parts"] * 2
    assert [(skip.line, skip.reason) for skip in found.skipped] == [(16, "a row without a question")]
    assert found.unanswered == 1


@pytest.mark.parametrize(
    "head",
    [
        "| Frage | Antwort |",
        "| Вопрос | Ответ |",
        "| 问题 | 答案 |",
        "| No. | Topic | Question | Answer |",
        "| **Question** | **Answer** |",
        "| Q | A |",
        "| Pregunta | Respuesta | Explicación |",
        "| ID | Question | Answer | Difficulty |",
        "| Prompt | Response |",
    ],
)
def test_heads_in_other_words(head: str) -> None:
    columns = head.count("|") - 1
    rule = "|" + " --- |" * columns
    rows = "\n".join("|" + "".join(f" r{row}c{column} |" for column in range(columns)) for row in range(4))
    assert len(read(f"# Deck\n\n{head}\n{rule}\n{rows}\n").cards) == 4


@pytest.mark.parametrize(
    "head",
    [
        "| Question | Owner | Answer |",
        "| Open question | Decision |",
        "| Question | Status | Answer | Due |",
        "| Name | Answer |",
        "| Question | Votes |",
        "| A | B |",
        "| Key | Default |",
    ],
)
def test_heads_of_other_tables(head: str) -> None:
    columns = head.count("|") - 1
    rows = "\n".join("|" + " x |" * columns for _ in range(6))
    found = read(f"# Notes\n\n{head}\n|{' --- |' * columns}\n{rows}\n")
    assert found.cards == ()


def test_a_short_table_in_a_long_text_is_no_deck() -> None:
    prose = "\n\n".join(f"## Part {at}\n\nIt says that {at} follows.\n\nAnd more." for at in range(20))
    table = "\n\n## FAQ\n\n| Question | Answer |\n|---|---|\n| Is it safe? | Yes. |\n| Is it fast? | No. |\n"
    assert read(f"# Specification\n\n{prose}{table}").cards == ()


def test_other_columns_are_kept_in_their_place() -> None:
    text = """# Deck

| ID | Topic | Question | Answer | Explanation | Level | Tags |
|----|-------|----------|--------|-------------|-------|------|
| 1 | Ropes | What is a sheet? | A rope | It pulls | easy | sail, rope |
| 2 | | What is a bow? | The front | | | |
"""
    first, second = read(text).cards
    assert (first.topic, first.explanation, first.tags) == ("Ropes", "It pulls", ("easy", "sail", "rope"))
    assert (second.topic, second.explanation, second.tags) == ("", "", ())


def test_a_third_column_of_any_name_is_kept_where_every_row_is_asked_and_answered() -> None:
    head = "| Question | Answer | Depth |\n|---|---|---|\n"
    rows = (
        "| What is a sheet? | A rope | 3 |\n| What is a bow? | The front | 2 |\n| Name a mast | Main | 1 |\n"
    )
    found = read(f"# Deck\n\n{head}{rows}")
    assert (found.family, [card.explanation for card in found.cards]) == ("table", ["3", "2", "1"])
    assert read(f"# Deck\n\n{head}{rows.replace('A rope', ' ')}").cards == ()


def test_a_table_of_which_nothing_asks_is_a_deck_only_where_something_says_so() -> None:
    table = "| Question | Answer |\n|---|---|\n| Name | Lamp |\n| Colour | Red |\n| Made of | Brass |\n"
    text = "# Plan\n\nWe met.\n\nWe agreed.\n\n## {}\n\n"
    assert not read(f"{text.format('Decisions')}{table}").cards
    assert len(read(f"{text.format('Quiz')}{table}").cards) == 3
    assert len(read(table).cards) == 3


@pytest.mark.parametrize("above", ["# Questions\n\n", "Some text.\n\n## Answers\n\n", ""])
def test_numbers_beside_answers_are_no_questions(above: str) -> None:
    found = read(f"{above}| Question | Answer |\n|---|---|\n| 1 | B |\n| Q2 | A |\n| 3. | C |\n")
    assert found.cards == ()


def test_a_few_rows_in_a_report_are_no_deck_unless_their_heading_says_so() -> None:
    rows = "".join(f"| Is lamp {n} lit? | Yes. |\n" for n in range(4))
    prose = "So it is.\n\nAnd so it was.\n\nIt will be.\n\n"
    text = "# Lamps\n\n{0}## {1}\n\n| Question | Answer |\n|---|---|\n{2}\n## Next\n\n{0}More.\n\nAnd more.\n"
    assert read(text.format(prose, "State", rows)).cards == ()
    assert len(read(text.format(prose, "Quiz questions", rows)).cards) == 4


@pytest.mark.parametrize(
    "heads", ["| Recto | Verso |", "| Vorderseite | Rückseite |", "| 正面 | 背面 |", "| Front | Back |"]
)
def test_the_sides_of_cards_are_told_in_any_text(heads: str) -> None:
    rows = "| What is oil? | A fuel |\n| Who lights it? | The keeper |\n| Is it lit? | Yes |\n"
    notes = "Some text on lamps.\n\n" * 20
    found = read(f"# Lamps\n\n{notes}## Cards\n\n{heads}\n|---|---|\n{rows}\n{notes}")
    assert asked(found) == ["What is oil?", "Who lights it?", "Is it lit?"]
    assert answers(found) == ["A fuel", "The keeper", "Yes"]
    one = heads.split("|")[1]
    assert not read(f"# Lamps\n\n{notes}|{one}| Size |\n|---|---|\n{rows}").cards


def test_any_table_is_read_where_one_says_so() -> None:
    rows = "| Spanish | English | Note |\n|---|---|---|\n| perro | dog | masculine |\n| gato | cat | |\n"
    words = f"# Words\n\n## Animals\n\n{rows}"
    assert not read(words).cards
    found = read(words, "table")
    assert [(card.question, card.topic, card.explanation) for card in found.cards] == [
        ("perro", "Animals", "masculine"),
        ("gato", "Animals", ""),
    ]
    assert answers(found) == ["dog", "cat"]
    assert not read("# Words\n\nNone here.\n", "table").cards


def test_a_document_of_tables_that_asks_nothing_is_told_how_they_can_be_read() -> None:
    rows = "| Spanish | English |\n|---|---|\n| perro | dog |\n| gato | cat |\n"
    assert read(f"# Words\n\n{rows}").warnings == ("no questions recognised",)
    [_, told] = read(f"# Words\n\n{rows}| mesa | table |\n").warnings
    assert told == "3 rows of its tables can be read as questions and answers: --family table"
