"""A pseudo-terminal of 80×24 with a program in it: keys are pressed, and what is painted is watched."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

_LINES, _COLUMNS = 24, 80
_QUIET_S = 0.25
"""Without output for so long, a program has painted all it had to."""
_PATIENCE_S = 20.0


@dataclass(frozen=True, slots=True)
class Painted:
    """When a key was answered, in milliseconds after it was pressed."""

    seen_ms: float
    """The first bytes in which the text awaited was."""
    whole_ms: float
    """The last byte before the terminal went quiet."""


class Terminal:
    """Runs a command until it is left. Keys are written and output read by whoever holds it."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", _LINES, _COLUMNS, 0, 0))
        variables = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **environment}
        for name in ("NO_COLOR", "COLUMNS", "LINES"):
            variables.pop(name, None)
        self._started = time.perf_counter()
        self._process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=variables, start_new_session=True
        )
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()  # in order, as people leave: after a crash the next start has more to do
        try:
            self._process.wait(_PATIENCE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._ours)

    def press(
        self, keys: str, awaited: str, *, quiet_s: float = _QUIET_S, patience_s: float = _PATIENCE_S
    ) -> Painted:
        """Write keys, wait until the text awaited was painted and then, for `quiet_s`, nothing more.

        Raises: TimeoutError when it is not painted, with what was instead.
        """
        started = time.perf_counter()
        os.write(self._ours, keys.encode())
        return self._wait(awaited, started, quiet_s, patience_s)

    def settle(self) -> None:
        """Read on until nothing more is painted."""
        while select.select([self._ours], [], [], _QUIET_S)[0]:
            os.read(self._ours, 1 << 16)

    def wait_for(self, awaited: str, *, patience_s: float = _PATIENCE_S) -> None:
        """Wait until a text was painted and then nothing more. Raises: TimeoutError."""
        self._wait(awaited, time.perf_counter(), patience_s=patience_s)

    def started(self, awaited: str) -> Painted:
        """As `wait_for`; tells how long after the start of the program it was. Raises: TimeoutError."""
        return self._wait(awaited, self._started)

    def resident_mib(self) -> float:
        """Memory that the program holds now. Raises: OSError where the system has no `/proc`."""
        status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="ascii")
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024

    def _wait(
        self, awaited: str, started: float, quiet_s: float = _QUIET_S, patience_s: float = _PATIENCE_S
    ) -> Painted:
        painted, seen, last = b"", 0.0, started
        while (now := time.perf_counter()) < started + patience_s:
            if seen and now - last >= quiet_s:
                return Painted((seen - started) * 1000, (last - started) * 1000)
            if select.select([self._ours], [], [], quiet_s)[0]:
                painted += os.read(self._ours, 1 << 16)
                last = time.perf_counter()
                if not seen and awaited.encode() in painted:
                    seen = last
        raise TimeoutError(f"{awaited!r} was not painted, but {painted[-400:]!r}")
