import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.reading import answered, answers, asked, read, topics
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


def test_notes_of_anki_are_read_as_their_settings_say() -> None:
    found = read(NOTES)
    assert found.family == "rows"
    note, cloze = found.cards
    assert (note.question, note.tags) == ("What is a **sheet**?", ("rope", "basic"))
    assert answered(note) == "A rope\non a sail"
    assert topics(found) == ["Sea / Ropes", "Sea / Lamps"]
    assert cloze.body == ClozeBody("The {{keeper}} lights the {{lamp}}")
    assert cloze.explanation == "Every evening"


def test_two_columns_by_tabs_need_no_head() -> None:
    found = read("bow\tthe front\nstern\tthe back\nport\tleft\n")
    assert (found.family, asked(found)) == ("rows", ["bow", "stern", "port"])
    assert answers(found) == ["the front", "the back", "left"]


def test_a_quote_that_never_ends_swallows_no_row_and_is_told() -> None:
    found = read('question,answer\n"What shines,a lamp\nWho keeps it?,The keeper\n')
    assert asked(found) == ['"What shines', "Who keeps it?"]
    assert "never closed" in found.warnings[0]


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
