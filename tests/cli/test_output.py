import io
import json
import os
import sys

import pytest

from tui.cli.output import complain, prompt, say, say_filled, say_json, table, terminal_width
from tui.errors import QuizdeckError

HOSTILE = "a\x1b[31m\u202eb\u200b\x85\ud800\n"


def test_text_comes_out_without_control_characters(capsys: pytest.CaptureFixture[str]) -> None:
    say(HOSTILE)
    complain(HOSTILE)
    written = capsys.readouterr()

    assert written.out == "a␛[31m‹U+202E›b‹U+200B›‹U+0085›‹U+D800›\n\n"
    assert written.err == f"quizdeck: {written.out}"


def test_what_is_filled_is_so_on_a_terminal_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = []
    for columns in (None, 20):
        monkeypatch.setattr("tui.cli.output.terminal_width", lambda *_, columns=columns: columns)
        say_filled("Which of these belong together?\n\x1b")
        prompt("Letters, as in a,b or b: ")
        said.append(capsys.readouterr().out)

    assert said == [
        "Which of these belong together?\n␛\nLetters, as in a,b or b: ",
        "Which of these\nbelong together?\n␛\nLetters, as in a,b\nor b: ",
    ]


def test_figures_stay_with_their_units(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tui.cli.output.terminal_width", lambda *_: 17)
    for tell in (say, say_filled):
        tell("It comes back in 8 d, and was 75 % right")
        tell("a private \ue001 character, 8 d")
        told = capsys.readouterr().out
        assert told == "It comes back in\n8 d, and was 75 %\nright\na private \ue001\ncharacter, 8 d\n"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_what_is_said_ends_its_lines_between_words_on_a_terminal_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    said = []
    for stream in (io.StringIO(), Terminal()):
        monkeypatch.setattr(sys, "stderr", stream)
        complain("there is no deck called everything; see: quizdeck decks --json")
        said.append(stream.getvalue())

    monkeypatch.setattr(sys, "stdout", shown := Terminal())
    say("  line 10: skipped (How so?): looks like a question\nsee: quizdeck check --fix --json")
    assert shown.getvalue().splitlines() == [
        "  line 10: skipped (How so?):",
        "  looks like a question",
        "see:",
        "quizdeck check --fix --json",
    ]
    assert said == [
        "quizdeck: there is no deck called everything; see: quizdeck decks --json\n",
        "quizdeck: there is no deck\ncalled everything; see:\nquizdeck decks --json\n",
    ]


def test_the_width_is_that_of_the_terminal_a_stream_is_shown_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    terminal = Terminal()
    monkeypatch.setattr(sys, "__stdout__", None)
    assert (terminal_width(io.StringIO()), terminal_width(terminal)) == (None, 80)

    monkeypatch.setattr(terminal, "fileno", lambda: 2)
    for told, width in ((61, 61), (0, 80)):
        size = os.terminal_size((told, 20))
        monkeypatch.setattr(os, "get_terminal_size", lambda _number, size=size: size)
        assert terminal_width(terminal) == width


def test_json_holds_no_bare_control_character_and_loses_none(capsys: pytest.CaptureFixture[str]) -> None:
    say_json({"text": f"{HOSTILE}é→"})
    written = capsys.readouterr().out

    assert not set("\x1b\u202e\u200b\x85\ud800") & set(written)
    assert "é→" in written
    assert json.loads(written) == {"text": f"{HOSTILE}é→"}


def test_json_is_ascii_where_the_locale_knows_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="latin-1")
    monkeypatch.setattr(sys, "stdout", stream)
    say_json({"text": "é→"})
    stream.flush()

    assert json.loads(stream.buffer.getvalue()) == {"text": "é→"}


def test_output_that_is_not_taken_is_an_error_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.StringIO):
        def write(self, text: str) -> int:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(sys, "stdout", Full())
    with pytest.raises(QuizdeckError, match="no space is left"):
        say("x")


def test_columns_are_aligned_and_lines_end_without_spaces() -> None:
    rows = [("deck", "due", ""), ("mixed", "12", "x"), ("b", "3", "")]

    assert table(rows, frozenset({1})) == "deck   due\nmixed   12  x\nb        3"


def test_on_a_terminal_a_table_gives_way_column_by_column_and_else_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = [("mixed/a-card", "Tides and currents", "12", "Which way does it flow?")]
    giving = ((1, 8), (3, 10), (0, 4))
    whole = "mixed/a-card  Tides and currents  12  Which way does it flow?"
    assert table(rows, giving=giving) == whole
    for columns, told in (
        (80, whole),
        (55, "mixed/a-card  Tides and c…  12  Which way does it flow?"),
        (44, "mixed/a-card  Tides a…  12  Which way does…"),
        (20, "mix…  Tides a…  12  Which way…"),
    ):
        monkeypatch.setattr("tui.cli.output.terminal_width", lambda *_, columns=columns: columns)
        assert table(rows, giving=giving) == told


def test_a_complaint_that_nobody_can_read_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stderr", Gone())
    complain("x")
