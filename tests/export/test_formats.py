import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export.rows import TABLES
from tui.errors import UsageError
from tui.export.as_csv import neutral
from tui.export.formats import FORMATS, format_for
from tui.export.table import Column, Table, as_text

GOLDEN = Path(__file__).parent / "golden"
CASES = [(table, name) for table in TABLES for name in FORMATS]


def one_cell(text: str) -> Table:
    return Table("one", (Column("text", "a text"),), ((text,),))


def read_csv(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(("table", "name"), CASES)
def test_each_table_is_written_as_its_golden_file(table: str, name: str) -> None:
    golden = (GOLDEN / f"{table}{FORMATS[name].suffix}").read_bytes().decode()
    assert FORMATS[name].render(TABLES[table]).replace("\r\n", "\n") == golden


def test_csv_records_end_in_crlf_and_nothing_else_does() -> None:
    text = FORMATS["csv"].render(TABLES["scores"])
    assert text.count("\r\n") == text.count("\n") == 3
    assert text.endswith("\r\n")


@pytest.mark.parametrize("table", TABLES)
def test_csv_reads_back_as_the_same_cells(table: str) -> None:
    header, *rows = read_csv(FORMATS["csv"].render(TABLES[table]))
    assert header == [column.name for column in TABLES[table].columns]
    wanted = [[as_text(value) for value in row] for row in TABLES[table].plain_rows()]
    assert [[cell.removeprefix("'") for cell in row] for row in rows] == wanted


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_csv_reads_back_any_text_and_starts_no_formula(text: str) -> None:
    _, *rows = read_csv(FORMATS["csv"].render(one_cell(text)))
    cell = rows[0][0]
    shown = one_cell(text).plain_rows()[0][0]
    assert cell in (shown, f"'{shown}")
    assert cell.lstrip()[:1] not in ("=", "+", "@")


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\rx", " \n =1", "＝1+1", "\tplain", "-", "--5", "+5", "-1\n"],
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    assert neutral(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-5", "-0.25", "-1e-3", "5", "", "a=b", "'=1", "1-1", "x@y", " "])
def test_negative_numbers_and_harmless_text_stay(text: str) -> None:
    assert neutral(text) == text


@pytest.mark.parametrize("table", TABLES)
def test_json_parses_back_with_every_column_explained(table: str) -> None:
    document = json.loads(FORMATS["json"].render(TABLES[table]))
    names = [column.name for column in TABLES[table].columns]
    assert document["table"] == table
    assert [column["name"] for column in document["columns"]] == names
    assert all(column["about"] for column in document["columns"])
    assert [list(row) for row in document["rows"]] == [names] * len(TABLES[table].rows)


@pytest.mark.parametrize("table", TABLES)
def test_json_lines_hold_the_rows_of_the_json(table: str) -> None:
    lines = FORMATS["jsonl"].render(TABLES[table]).splitlines()
    assert [json.loads(line) for line in lines] == json.loads(FORMATS["json"].render(TABLES[table]))["rows"]


@given(st.text())
def test_a_markdown_table_keeps_one_line_per_row_and_its_number_of_cells(text: str) -> None:
    lines = FORMATS["md"].render(one_cell(text)).split("\n")
    assert len(lines) == 4
    unescaped = lines[2].replace("\\\\", "").replace("\\|", "")
    assert unescaped.count("|") == 2


def test_markdown_markup_has_no_effect() -> None:
    rendered = FORMATS["md"].render(one_cell("a|b *c* <i>d</i> [e](f) `g` \\ &lt; $h$ ~~i~~ j_k\nl"))
    wanted = r"| a\|b \*c\* \<i\>d\</i\> \[e\](f) \`g\` \\ \&lt; \$h\$ \~\~i\~\~ j\_k<br>l |"
    assert rendered.splitlines()[2] == wanted


def test_a_markdown_table_keeps_the_indentation_of_code() -> None:
    rendered = FORMATS["md"].render(one_cell("if wet:\n  go  in\n   \n\tstay"))
    assert rendered.splitlines()[2] == "| if wet:<br>&nbsp;&nbsp;go in<br><br>&nbsp;&nbsp;&nbsp;&nbsp;stay |"


@pytest.mark.parametrize("name", FORMATS)
def test_controls_of_a_terminal_never_reach_a_file(name: str) -> None:
    rendered = FORMATS[name].render(one_cell("\x1b]0;x\x07 \u202e \x9b \ud800"))
    assert not set("\x1b\x07\u202e\x9b\ud800") & set(rendered)
    assert "␛" in rendered


@pytest.mark.parametrize(
    ("given_name", "name"),
    [
        ("csv", "csv"),
        ("CSV", "csv"),
        ("out/scores.jsonl", "jsonl"),
        (Path("a.b.MD"), "md"),
        (".json", "json"),
    ],
)
def test_a_format_is_found_by_name_or_suffix(given_name: str | Path, name: str) -> None:
    assert format_for(given_name).name == name


@pytest.mark.parametrize(("wrong", "near"), [("cvs", "csv"), ("scores.jsn", "json"), ("jsnl", "jsonl")])
def test_a_wrong_format_names_the_nearest(wrong: str, near: str) -> None:
    with pytest.raises(UsageError) as raised:
        format_for(wrong)
    assert raised.value.hint.startswith(f"did you mean {near}?")


@pytest.mark.parametrize("wrong", ["", "scores", "\x1b[31m", "x" * 5000])
def test_what_is_like_no_format_lists_them_all(wrong: str) -> None:
    with pytest.raises(UsageError, match="csv, json, jsonl and md") as raised:
        format_for(wrong)
    assert "\x1b" not in str(raised.value)
