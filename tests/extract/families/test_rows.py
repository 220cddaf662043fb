import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.reading import answered, answers, asked, choices, read, topics
from tui.extract.families.rows import evidence
from tui.model.card import ChoiceBody, ClozeBody
from tui.text.markdown import parse_markdown

SHEET = """Question,Answer,Tags
What warns ships?,"A lamp, high up",sea;light
"Which rope
hoists a sail?",The halyard,
,nothing asked,
"What do you call ""aft""?",Behind,sea
"""
NOTES = """#separator:tab
#html:true
#deck column:1
#tags column:4
Sea::Ropes\tWhat is a <b>sheet</b>?\tA rope<br>on a sail\trope basic
Sea::Lamps\tThe {{c1::keeper}} lights the {{c2::lamp::what}}\tEvery evening\t
"""


def test_rows_below_a_head_are_cards_also_those_of_several_lines() -> None:
    found = read(SHEET)
    assert found.family == "rows"
    assert [card.line for card in found.cards] == [2, 3, 6]
    assert asked(found) == ["What warns ships?", "Which rope\nhoists a sail?", 'What do you call "aft"?']
    assert answers(found) == ["A lamp, high up", "The halyard", "Behind"]
    assert [card.tags for card in found.cards] == [("sea", "light"), (), ("sea",)]
    assert [(skip.line, skip.reason) for skip in found.skipped] == [(5, "a row without a question")]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_columns_of_choices_and_the_right_one(separator: str) -> None:
    rows = (
        ("Question", "A", "B", "Correct", "Explanation"),
        ("Which is a rope?", "Mast", "Sheet", "B", "So"),
    )
    found = read("\n".join(map(separator.join, rows)))
    (card,) = found.cards
    assert isinstance(card.body, ChoiceBody)
    assert [(choice.text, choice.correct) for choice in card.body.choices] == [
        ("Mast", False),
        ("Sheet", True),
    ]
    assert card.explanation == "So"


@pytest.mark.parametrize(
    "heads",
    [
        "Question,Answer 1,Answer 2,Time limit,Correct answer(s)",
        "Question Text,Option 1,Option 2,Time in seconds,Correct Answer",
    ],
)
def test_templates_of_quiz_sites(heads: str) -> None:
    (card,) = read(f"{heads}\nWhich is a rope?,Mast,Sheet,20,2\n").cards
    assert choices(card) == (["Mast", "Sheet"], [1])
    assert not card.tags


def test_code_in_cells_is_not_told_as_unclosed() -> None:
    found = read('question,answer\nWhat is it?,"```py\nx = 1\n```"\n')
    assert answers(found) == ["```py\nx = 1\n```"]
    assert not found.warnings


def test_notes_of_anki_are_read_as_their_settings_say() -> None:
    found = read(NOTES)
    assert found.family == "rows"
    note, cloze = found.cards
    assert (note.question, note.tags) == ("What is a **sheet**?", ("rope", "basic"))
    assert answered(note) == "A rope\non a sail"
    assert topics(found) == ["Sea / Ropes", "Sea / Lamps"]
    assert cloze.body == ClozeBody("The {{keeper}} lights the {{lamp::what}}")
    assert cloze.explanation == "Every evening"


def test_two_columns_by_tabs_need_no_head() -> None:
    found = read("bow\tthe front\nstern\tthe back\nport\tleft\n")
    assert (found.family, asked(found)) == ("rows", ["bow", "stern", "port"])
    assert answers(found) == ["the front", "the back", "left"]


def test_settings_of_anki_outweigh_the_colons_of_its_decks_and_tag_all_notes() -> None:
    rows = "".join(f"g{at}\tSea::Knots\tWhat is knot {at}?\tNo. {at}::b\n" for at in range(60))
    found = read(f"#separator:Tab\n#guid column:1\n#deck column:2\n#tags:sea rope\n{rows}\tSea\t\talone\n")
    assert (found.family, len(found.cards), set(topics(found))) == ("rows", 60, {"Sea / Knots"})
    assert {card.tags for card in found.cards} == {("sea", "rope")}
    assert [skip.line for skip in found.skipped] == [65]


def test_a_column_that_anki_names_tags_holds_them() -> None:
    (card,) = read("#separator:;\n#columns:Front;Back;Tags\nWhat is a bow?;The front;ship part\n").cards
    assert (card.tags, card.explanation) == (("ship", "part"), "")


def test_rows_wider_than_their_head_are_refused_for_no_cell_of_them_is_sure() -> None:
    found = read("question,answer\nWhat, then, floats?,cork\nWhat sinks?,gold,,\nWhat burns?,oil\n")
    assert asked(found) == ["What sinks?", "What burns?"]
    assert [(skip.line, skip.text) for skip in found.skipped] == [(2, "What then floats? cork")]
    assert "a comma must stand in quotes" in found.skipped[0].reason


@pytest.mark.parametrize("text", ["sep=;\nQ;A\nWhat is aft?;Behind\n", "Q|A\nWhat is aft?|Behind\n"])
def test_a_separator_may_be_declared_or_be_a_bar(text: str) -> None:
    found = read(text)
    assert (found.family, asked(found), answers(found)) == ("rows", ["What is aft?"], ["Behind"])


def test_a_table_of_markdown_is_no_spreadsheet() -> None:
    assert read("Question|Answer\n---|---\nWhat is aft?|Behind\nWhat is fore?|Ahead\n").family == "table"


def test_heads_over_a_list_of_words_are_no_card() -> None:
    found = read("Term\tDefinition\nbow\tthe front\nstern\tthe back\nport\tleft\n")
    assert asked(found) == ["bow", "stern", "port"]


def test_an_answer_by_tabs_may_go_on_below_where_few_do() -> None:
    words = "bow\tthe front,\nor fore\nstern\tthe back\nport\tleft\nkeel\tthe spine\n"
    found = read(words)
    assert answers(found) == ["the front,\nor fore", "the back", "left", "the spine"]
    assert [card.line for card in found.cards] == [1, 3, 4, 5]
    assert found.warnings == ("line 2: there is no tab: it was added to the answer above",)
    assert not read(words.replace("\tthe back", " and back")).cards


@pytest.mark.parametrize(
    "text",
    [
        "Name\tScore\nAnn\t12\nBob\t9\nCyd\t7\n",
        "hello\tHi, {name}!\nbye\tSee you\nbad\tNo: {reason}\n",
        "menu.open\tOpen\nmenu.close\tClose\nfoot_note\tNote\n",
        "Commit\tAuthor\na1b2c3\tann\nd4e5f6\tbob\n",
        "host\tlocalhost\nport\t8080\nuser\tann\nhome\t/var/lamp\n",
    ],
)
def test_two_columns_of_data_are_no_deck_which_is_told_row_by_row(text: str) -> None:
    found = read(text)
    assert not found.cards
    assert len(found.skipped) == text.count("\n")
    assert "family rows" in found.skipped[0].reason


@pytest.mark.parametrize(
    "text",
    [
        "1066\tBattle of Hastings\n1492\tColumbus sails\n1789\tFrench revolution\n",
        "H2O\twater\nCO2\tcarbon dioxide\nNaCl\tsalt\n",
        "1\tuno\n2\tdos\n3\ttres\n",
    ],
)
def test_figures_may_ask(text: str) -> None:
    assert len(read(text).cards) == 3


def test_answers_of_many_people_to_the_same_questions_are_no_deck() -> None:
    said = "How bright is the lamp?,{}\nHow high is the tower?,{}\n"
    rows = "".join(said.format(at, at + 1) for at in range(4))
    found = read(f"Question,Response\n{rows}")
    assert (len(found.cards), len(found.skipped)) == (0, 8)


def test_figures_may_answer_what_asks() -> None:
    found = read("How many masts?\t3\nHow many sails?\t12\nHow many oars?\t0\n")
    assert answers(found) == ["3", "12", "0"]


@pytest.mark.parametrize("first", ["{" + '"a":1,' * 30_000 + "}", "question," + "answer " * 30_000])
def test_a_line_without_end_is_no_head(first: str) -> None:
    assert evidence(parse_markdown(f"{first}\nWhat?,That\n")) == 0.0


@pytest.mark.parametrize(
    "text",
    [
        "id,name,price\n1,lamp,20\n2,rope,3\n",
        "name\tcount\trope\nbow\t1\t2\nstern\t3\t4\n",
        "\tint a;\n\tint b;\n\tint c;\n",
        "- a\tb\n- c\td\n- e\tf\n",
        "Lamps, ropes and sails; all of it\n\nis text.\n",
        "#comment: no settings\na\tb\n",
        "",
    ],
)
def test_other_documents_give_no_evidence(text: str) -> None:
    assert evidence(parse_markdown(text)) == 0.0


cells = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1).map(
    lambda text: f"w{text.strip()}w"
)


@given(st.lists(st.tuples(cells, cells), min_size=1, max_size=6), st.sampled_from(",;\t"))
def test_whatever_a_spreadsheet_writes_comes_back(said: list[tuple[str, str]], separator: str) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator="\n").writerows([("question", "answer"), *said])
    found = read(out.getvalue(), "rows")
    assert len(found.cards) + len(found.duplicates) == len(said)
    assert not found.skipped


@pytest.mark.parametrize("title", ["Ships for beginners", '"Quiz: ships",,', "Ships\t\t"])
def test_a_line_that_only_names_the_sheet_may_stand_above_its_head(title: str) -> None:
    separator = "\t" if "\t" in title else ","
    rows = ["question,answer,topic", "What floats?,cork,wood", "What holds wind?,a sail,parts"]
    found = read("\n".join([title, *(row.replace(",", separator) for row in rows)]))
    assert [(card.line, card.question, card.topic) for card in found.cards] == [
        (3, "What floats?", "wood"),
        (4, "What holds wind?", "parts"),
    ]
    assert not read(
        "\n".join(["Ships for beginners", "", "What floats, and why?", "", "Cork, as it is light."])
    ).cards
