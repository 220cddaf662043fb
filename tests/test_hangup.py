import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.driving import EVERY_KIND, library
from tui.hangup import Outlasting, TerminalWatch, outlasting_output


class _Gone(io.StringIO):
    """A terminal that was closed."""

    def write(self, text: str) -> int:
        raise OSError(5, "Input/output error")

    def flush(self) -> None:
        raise OSError(5, "Input/output error")


def test_what_is_written_after_the_terminal_went_goes_nowhere() -> None:
    stream = Outlasting(_Gone())
    assert stream.write("painted") == len("painted")
    stream.flush()


def test_until_then_it_is_the_stream() -> None:
    under = io.StringIO()
    stream = Outlasting(under)
    stream.write("painted")
    assert under.getvalue() == "painted"
    assert not stream.isatty()


def test_standard_error_is_itself_again_afterwards() -> None:
    before = sys.__stderr__
    with outlasting_output():
        assert isinstance(sys.__stderr__, Outlasting)
    assert sys.__stderr__ is before


def test_a_closed_terminal_is_noticed() -> None:
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, encoding="utf-8") as stream:
        watch = TerminalWatch(stream)
        assert not watch.is_closed()
        os.close(ours)
        assert watch.is_closed()


@pytest.mark.parametrize("painting", [False, True], ids=["idle", "painting"])
def test_the_app_ends_with_a_terminal_that_sends_no_signal(painting: bool, tmp_path: Path) -> None:
    library(tmp_path, every_kind=EVERY_KIND)
    ours, theirs = pty.openpty()
    variables = {**os.environ, "QUIZDECK_HOME": str(tmp_path), "TERM": "xterm-256color"}
    app = subprocess.Popen(
        [sys.executable, "-m", "tui"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=variables,
        start_new_session=True,
    )
    os.close(theirs)
    painted = b""
    while b"new" not in painted:
        painted += os.read(ours, 1 << 16)
    if painting:
        os.write(ours, b"\x1b[B/" + b"relation" * 8)
    os.close(ours)
    assert app.wait(30) == 129
