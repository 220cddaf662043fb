"""A program whose writes are recorded: it makes a file, answers, closes it, opens it again and answers on.

Run as `python -m tests.store.faults.recorded FOLDER`. Each answer that it was told is safe it acknowledges by
writing the event's id to the file `acknowledged` in the folder.
"""

import os
import sys
from pathlib import Path

from tests.builders import NOON, about, answered, new_answer, new_start, ref
from tui.clock import SettableClock
from tui.model.event import EventKind
from tui.store.database import Database
from tui.store.progress import ProgressStore

ROUNDS, ANSWERS = 3, 20


def main(folder: Path) -> None:
    acknowledged = os.open(folder / "acknowledged", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for round_ in range(ROUNDS):
        database = Database.open(folder / "progress.db", NOON)
        with database.reading() as connection:
            # So that checkpoints are in what is recorded.
            connection.execute("PRAGMA wal_autocheckpoint = 60")
        store = ProgressStore(database, "desk", SettableClock(NOON))
        for number in range(ANSWERS):
            text = "long " * 3000 if number % 7 == 3 else "short"
            given = answered(round_ * ANSWERS + number, response={"kind": "typed", "text": text})
            (event,) = store.append(new_answer(given, ref(f"card-{number % 9}")))
            os.write(acknowledged, event.id)
            if number % 5 == 4:
                (event,) = store.append(about(EventKind.UNDONE, event) if number % 2 else new_start())
                os.write(acknowledged, event.id)
        store.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
