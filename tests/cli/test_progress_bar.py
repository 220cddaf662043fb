import os
import shutil
import sys

import pytest

from tui.cli.progress_bar import ProgressBar


def bar(monkeypatch: pytest.MonkeyPatch, columns: int = 60, *, wanted: bool = True) -> ProgressBar:
    """A bar on a terminal."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(shutil, "get_terminal_size", lambda: os.terminal_size((columns, 20)))
    return ProgressBar(wanted=wanted)


def test_percentage_count_and_name_are_shown_and_wiped(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = bar(monkeypatch)
    drawn.show(1, 4, "a\x1b.md")
    line = "[=====               ]  25 %  2 of 4  a␛.md"
    assert capsys.readouterr().err == f"\r{line}"
    drawn.show(4, 4, "")
    assert capsys.readouterr().err == f"\r{' ' * len(line)}\r"
    drawn.wipe()
    assert capsys.readouterr().err == ""


def test_a_shorter_line_covers_a_longer_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = bar(monkeypatch)
    drawn.show(0, 4, "long-name.md")
    first = capsys.readouterr().err
    drawn.show(1, 4, "a.md")
    assert len(capsys.readouterr().err) == len(first)


@pytest.mark.parametrize("name", ["x" * 200, "灯" * 200], ids=["narrow", "wide"])
def test_it_never_takes_a_second_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    bar(monkeypatch).show(0, 4, name)
    written = capsys.readouterr().err[1:]
    assert len(written) + written.count("灯") <= 59
    assert written.endswith("…")


def test_nothing_is_drawn_where_it_does_not_belong(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bar(monkeypatch, wanted=False).show(0, 4, "a.md")
    bar(monkeypatch).show(0, 0, "a.md")
    bar(monkeypatch, columns=20).show(0, 4, "a.md")
    bar(monkeypatch)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: False)
    ProgressBar(wanted=True).show(0, 4, "a.md")
    assert capsys.readouterr().err == ""
