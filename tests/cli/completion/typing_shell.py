"""A shell at a pseudo-terminal in which a line is typed, and what the program in it was called with."""

import os
import pty
import select
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

_PATIENCE_S = 30.0
_PROMPT = b"ready> "
_QUIZDECK = """\
#!/bin/sh
if [ "$3" = --decks ]; then
    cat ids
    echo "a complaint" >&2
    exit 3
fi
printf '%s\\n' "$@" > seen.new
mv seen.new seen
"""
"""In place of the program: says the ids in a file, or writes down what it was called with."""
_STARTS = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], ". ./script\n"),
    "zsh": (["zsh", "-f", "-i"], "PROMPT='ready> '; autoload -Uz compinit; compinit -D; . ./script; echo\n"),
}


def called(folder: Path, shell: str, script: str, ids: Sequence[str], typed: str) -> list[str]:
    """The words that the program gets after a line was typed into the shell in this folder; ends it."""
    (folder / "script").write_text(script, encoding="utf-8")
    (folder / "ids").write_text("".join(f"{one}\n" for one in ids), encoding="utf-8")
    program = folder / "bin" / "quizdeck"
    program.parent.mkdir(exist_ok=True)
    program.write_text(_QUIZDECK, encoding="utf-8")
    program.chmod(0o755)
    command, prepare = _STARTS[shell]
    ours, theirs = pty.openpty()
    variables = {"PS1": _PROMPT.decode(), "TERM": "dumb", "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    with subprocess.Popen(
        command,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=folder,
        env={**os.environ, **variables, "PATH": path},
        start_new_session=True,
    ) as process:
        os.close(theirs)
        try:
            _await_prompt(ours)
            os.write(ours, prepare.encode())
            _await_prompt(ours)
            os.write(ours, f"{typed}\n".encode())
            return _seen(ours, folder / "seen")
        finally:
            process.kill()
            os.close(ours)


def _await_prompt(terminal: int) -> None:
    """Read until the shell is ready for a line."""
    read, until = b"", time.monotonic() + _PATIENCE_S
    while not read.endswith(_PROMPT) and _PROMPT not in read[-40:]:
        read += _more(terminal)
        assert time.monotonic() < until, read


def _seen(terminal: int, file: Path) -> list[str]:
    read, until = b"", time.monotonic() + _PATIENCE_S
    while not file.exists():
        read += _more(terminal)
        assert time.monotonic() < until, read
    return file.read_text(encoding="utf-8").splitlines()


def _more(terminal: int) -> bytes:
    ready, _, _ = select.select([terminal], [], [], 0.05)
    return os.read(terminal, 4096) if ready else b""
