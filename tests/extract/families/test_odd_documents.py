"""Documents as their authors happen to write them: what is odd in each is said by its test."""

from tests.extract.reading import answers, asked, choices, read, topics
from tui.extract.found import Extraction


def _quiz(extraction: Extraction) -> list[tuple[str, list[int]]]:
    return [(card.question, choices(card)[1]) for card in extraction.cards]


def test_boxes_in_a_numbered_list_of_which_one_item_is_only_code() -> None:
    text = (
        "# Galley quiz\n\n*Three of five pass.*\n\n---\n\n"
        "1. Which pan is lightest?\n   - [ ] Iron\n   - [x] Tin\n\n"
        "2. Which two float? *(choose 2)*\n   - [x] Cork\n   - [X] Oil\n   - [ ] Salt\n\n   > Salt sinks.\n\n"
        "3. ```python\n   print(len('stove'))\n   ```\n   - [ ] 4\n   - [x] 5\n\n"
        "4. Name this ![pot](pot.png).\n   * [ ] Kettle\n   * [x] Stockpot\n\n"
        "5. True or false: milk boils over.\n   - [x] True\n   - [ ] False\n"
    )
    found = read(text)
    assert _quiz(found) == [
        ("Which pan is lightest?", [1]),
        ("Which two float? *(choose 2)*", [0, 1]),
        ("```python\nprint(len('stove'))\n```", [1]),
        ("Name this ![pot](pot.png).", [1]),
        ("True or false: milk boils over.", [0]),
    ]
    assert [card.explanation for card in found.cards] == ["", "> Salt sinks.", "", "", ""]


def test_a_list_of_things_to_do_does_not_become_a_quiz_by_its_numbers() -> None:
    steps = "".join(
        f"{at}. Pack crate {at}\n   - [x] bread\n   - [{' x'[at % 2]}] oil\n   - [ ] salt\n\n"
        for at in range(1, 5)
    )
    assert read(f"# Before we sail\n\n{steps}").cards == ()


def test_an_exam_with_points_and_a_key_by_parts() -> None:
    text = (
        "# Midterm\n\n"
        "**Question 1** (2 pts)\nWhich star leads north?\n\na) Vega\nb) Polaris\n\n"
        '**Question 2** (3 points)\nWhat does it print?\n\n```c\nputs("a");\n```\n\na) a\nb) b\n\n'
        "## Part II\n\n"
        "**Question 1** [1.5 Punkte]\nWhich is nearest?\n\na) Moon\nb) Mars\n\n"
        "### Answers\n\nPart I: 1-b, 2-a\n\nPart II: 1-a\n"
    )
    found = read(text)
    assert _quiz(found) == [
        ("Which star leads north?", [1]),
        ('What does it print?\n\n```c\nputs("a");\n```', [0]),
        ("Which is nearest?", [0]),
    ]
    assert topics(found) == ["", "", "Part II"]


def test_numbered_tasks_that_repeat_a_number_and_ask_about_the_code_below() -> None:
    text = (
        "# Watch duty\n\n## 1) What is a watch?\n\nFour hours.\n\n"
        "## 2) Explain:\n\n```sh\nring 8\n```\n\nThe watch ends.\n\n"
        "## 2) Explain:\n\n```sh\nring 1\n```\n\nHalf an hour is over.\n"
    )
    found = read(text)
    assert asked(found) == [
        "What is a watch?",
        "Explain:\n\n```sh\nring 8\n```",
        "Explain:\n\n```sh\nring 1\n```",
    ]
    assert answers(found)[1] == "```sh\nring 8\n```\n\nThe watch ends."


def test_a_table_in_another_language_with_numbers_and_points() -> None:
    text = (
        "# Seemannschaft\n\n| # | Frage | Antwort | Punkte |\n|--:|:--|:--|:-:|\n"
        "| 1 | Was ist ein Fall? | Ein Tau | 1 |\n| 2 | Was heißt `a \\| b`? | Oder | 2 |\n"
        "| 3 | Was ist ein Stag? | | 1 |\n| 4 | Wozu ein Anker? | Zum Halten<br>bei Wind | 1 |\n"
    )
    assert answers(read(text)) == ["Ein Tau", "Oder", "", "Zum Halten\nbei Wind"]


def test_cards_of_one_line_right_above_one_of_several() -> None:
    text = "#flashcards/sea\n\nFore::front\nAft:::back\nWhat is a keel?\n?\nThe spine\nof a ship.\n"
    found = read(text)
    assert asked(found) == ["Fore", "Aft", "back", "What is a keel?"]
    assert [card.line for card in found.cards] == [3, 4, 4, 5]
    assert answers(found)[-1] == "The spine\nof a ship."


def test_modules_that_a_page_imports_ask_nothing() -> None:
    text = (
        "---\ntitle: How does a lock fill?\ntags: [canal]\n---\n"
        "import Note from '../Note'\nimport './style.css';\n\n## TL;DR\n\nWater runs in from above.\n"
    )
    found = read(text)
    assert (asked(found), answers(found)) == (
        ["How does a lock fill?"],
        ["## TL;DR\n\nWater runs in from above."],
    )


def test_summaries_with_entities_headings_and_keycaps() -> None:
    text = (
        "# Bells\n\n## Brass 🔔\n\n"
        "<details>\n  <summary>1️⃣ &nbsp;What is <sub>a</sub> clapper?</summary>\n"
        "  <p>The tongue.</p>\n</details>\n\n"
        "<details><summary><h3>2. Why polish?&nbsp;</h3></summary>\n\n"
        "1. Salt\n   1. dulls\n   2. eats\n2. Pride\n\n"
        "💡 **Interview tip:** name the paste.\n\n</details>\n\n"
        "<details><summary>3. ¿Qué es una cuerda? 🇪🇸</summary>\nUn cabo.\n</details>\n"
    )
    found = read(text)
    assert asked(found) == ["What is <sub>a</sub> clapper?", "Why polish?", "¿Qué es una cuerda? 🇪🇸"]
    assert found.cards[1].tip == "name the paste."


def test_a_list_with_answers_behind_dashes_and_arrows() -> None:
    text = (
        "# Trivia night 🎉\n\n1. Who rowed to *Farne*? — Grace\n2. Which buoy rings? → The bell buoy\n"
        "3. What is 7×8?  -> 56\n4. Who keeps the log? – The mate\n"
    )
    found = read(text)
    assert asked(found) == [
        "Who rowed to *Farne*?",
        "Which buoy rings?",
        "What is 7×8?",
        "Who keeps the log?",
    ]
    assert answers(found) == ["Grace", "The bell buoy", "56", "The mate"]


def test_short_headings_that_ask_in_chinese() -> None:
    text = (
        "# 航海题\n\n- [什么是龙骨](#a)\n- [灯塔属于谁](#b)\n- [手写 bell](#c)\n\n"
        "## 什么是龙骨\n\n船的脊。\n\n### 例子\n\n木船。\n\n## 灯塔属于谁\n\n港口。\n\n"
        "## 手写 bell\n\n```js\nring()\n```\n"
    )
    assert asked(read(text)) == ["什么是龙骨", "灯塔属于谁", "手写 bell"]
