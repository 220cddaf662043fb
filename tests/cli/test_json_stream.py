import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.cli.json_stream import JsonStream
from tui.cli.output import say_json

rows = st.lists(
    st.dictionaries(st.text(max_size=5), st.text(max_size=9) | st.lists(st.integers())), max_size=4
)


def written(values: list[dict[str, object]], capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    stream = JsonStream({"report": 1}, "documents")
    for value in values:
        stream.add(value)
    stream.end()
    return capsys.readouterr().out


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values=rows)
def test_what_is_written_row_by_row_is_the_whole_object(
    values: list[dict[str, object]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert json.loads(written(values, capsys)) == {"report": 1, "documents": values}


def test_no_text_is_broken_on_a_narrow_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.cli.output.terminal_width", lambda *_: 20)
    text: dict[str, object] = {"text": "words that belong together"}
    stream = JsonStream(text, "rows")
    stream.add(text)
    stream.end()
    assert json.loads(capsys.readouterr().out) == {**text, "rows": [text]}


def test_it_looks_as_if_it_had_been_written_whole(capsys: pytest.CaptureFixture[str]) -> None:
    values: list[dict[str, object]] = [{"a": ["é"]}, {"b": {}}]
    for some in (values, []):
        out = written(some, capsys)
        say_json({"report": 1, "documents": some})
        assert out == capsys.readouterr().out


def test_nothing_a_terminal_obeys_is_written_bare(capsys: pytest.CaptureFixture[str]) -> None:
    out = written([{"a": "\x1b\x7f\u200d\u202e\ufeff\udcff"}], capsys)
    assert out.isascii()
    assert "\x7f" not in out
