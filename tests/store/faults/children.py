"""Processes that do some work, say what they acknowledged, and can be killed; not for use among threads."""

import os
import signal
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tests.builders import answered, new_answer, ref
from tui.clock import SystemClock
from tui.errors import StoreError
from tui.schedule.scheduler import scheduler_for
from tui.store.examination import examine
from tui.store.progress import ProgressStore

ID = 16
Figures = Counter[str]
"""How often what happened in a campaign."""
Work = Callable[[int], None]
"""What a child does; it writes what it acknowledges to the descriptor."""


class Child:
    """A process that does some work and then ends with 0, or with 1 and words on its second pipe."""

    def __init__(self, work: Work) -> None:
        self.acknowledged, out = os.pipe()
        self.said, words = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os._exit(_worked(work, out, words))
        os.close(out)
        os.close(words)

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)

    def ended(self) -> tuple[list[bytes], str, int]:
        """The ids acknowledged, the words said, and how it ended."""
        data, words = _drained(self.acknowledged), _drained(self.said).decode()
        status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        assert len(data) % ID == 0
        return [data[at : at + ID] for at in range(0, len(data), ID)], words, status


def _worked(work: Work, out: int, words: int) -> int:
    try:
        work(out)
    except StoreError as error:
        os.write(words, str(error).encode())
        return 1
    except BaseException as error:
        os.write(words, f"TRACEBACK {type(error).__name__}: {error}".encode())
        return 70
    return 0


def _drained(pipe: int) -> bytes:
    with os.fdopen(pipe, "rb") as file:
        return file.read()


def answering(path: Path, device: str, wanted: int = 0) -> Work:
    """Answers, so many or without end, each acknowledged once it is durable."""

    def work(out: int) -> None:
        store = ProgressStore.open(path, device, SystemClock())
        number = 0
        while not wanted or number < wanted:
            (event,) = store.append(new_answer(answered(number), ref(f"card-{number % 10}")))
            os.write(out, event.id)
            number += 1
        store.close()

    return work


def sound(path: Path) -> None:
    found = examine(path, scheduler_for)
    assert found.findings == (), found.findings


def killed(work: Work, after_s: float) -> None:
    """Start the work, and kill it after some time unless it is done."""
    child = Child(work)
    time.sleep(after_s)
    child.kill()
    _, words, status = child.ended()
    assert status in (0, -signal.SIGKILL), words
