"""A program of its own that answers until it is stopped; run by `test_crash` as a child process.

Arguments: the file, the device, how many answers (0: without end). Prints each acknowledged event's id.
"""

import sys
from itertools import count
from pathlib import Path

from tests.builders import answered, new_answer, ref
from tui.clock import SystemClock
from tui.store.progress import ProgressStore


def main() -> None:
    path, device, wanted = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    store = ProgressStore.open(path, device, SystemClock())
    for position in range(wanted) if wanted else count():
        (event,) = store.append(new_answer(answered(position), ref(f"card-{position % 10}")))
        sys.stdout.write(event.id.hex() + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
