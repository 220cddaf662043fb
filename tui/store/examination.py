"""A look at a whole progress file: its pages, every event, and whether what was derived from them fits."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tui.errors import DamagedError, StoreError
from tui.model.event import PAYLOAD_VERSION
from tui.schedule.scheduler import SchedulerFor
from tui.store import projections, tables
from tui.store.database import BUSY_MS
from tui.store.event_rows import COLUMNS, EventRow, read_row
from tui.store.failures import REPAIR
from tui.store.inspection import fault_of, reading_file
from tui.store.migrations import STEPS, Step, refuse_unknown, version_of
from tui.store.sense import require_sense

_MOST_TOLD = 20
_MERGE = "merge a backup or another copy that holds them: quizdeck merge FILE"
_NUMBERS = "SELECT device, count(DISTINCT seq), max(seq) FROM event GROUP BY device ORDER BY device"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be."""

    code: str
    """`damaged`, `unreadable-event`, `newer-event`, `gap` or `derived`."""
    what: str
    hint: str


@dataclass(frozen=True, slots=True)
class Examination:
    """What was found in a file."""

    version: int
    events: int
    devices: Mapping[str, int]
    """Devices of the log with the number of their events."""
    findings: tuple[Finding, ...]

    @property
    def damaged(self) -> bool:
        """Whether the file itself, or an event, cannot be read: nothing may be written to it then."""
        return any(finding.code in ("damaged", "unreadable-event") for finding in self.findings)

    @property
    def derived_differs(self) -> bool:
        """Whether what was derived from the log is not what the log gives."""
        return any(finding.code == "derived" for finding in self.findings)


def examine(path: Path, scheduler_for: SchedulerFor, steps: Mapping[int, Step] = STEPS) -> Examination:
    """Read all of a file and write nothing to it.

    Raises: StoreError for a file of a newer version or of another program, and when it cannot be opened.
    """
    try:
        with reading_file(path, BUSY_MS) as connection:
            refuse_unknown(connection, path, steps)
            if version_of(connection) == 0:
                return _broken("it is empty")
            return _examined(connection, scheduler_for, steps)
    except DamagedError as error:
        return _broken(error.what)


def fault_of_copy(path: Path, *, events: bool, steps: Mapping[int, Step] = STEPS) -> str | None:
    """Why a copy of the log is of no use, by its pages; None for a sound one. It is only read.

    With `events` each of them is read too, which takes four times as long: a second for 60,000.
    """
    try:
        with reading_file(path, BUSY_MS) as connection:
            refuse_unknown(connection, path, steps)
            if version_of(connection) == 0:
                return f"{path} is empty"
            fault = next(iter(_broken_pages(connection, steps)), None)
            if events and fault is None:
                found = (one.what for one in _unreadable(connection) if one.code == "unreadable-event")
                fault = next(found, None)
    except StoreError as error:
        return error.what
    return fault and f"{path} is damaged: {fault}"


def _broken(what: str) -> Examination:
    return Examination(0, 0, {}, (Finding("damaged", what, REPAIR),))


def _examined(
    connection: sqlite3.Connection, scheduler_for: SchedulerFor, steps: Mapping[int, Step]
) -> Examination:
    version = version_of(connection)
    findings = [Finding("damaged", line, REPAIR) for line in _broken_pages(connection, steps)]
    if findings:
        return Examination(version, 0, {}, tuple(findings))
    findings += _unreadable(connection)
    counts = {str(device): (int(held), int(top)) for device, held, top in connection.execute(_NUMBERS)}
    for device, (held, top) in counts.items():
        if held < top:
            what = f"the log of device {device} lacks {top - held} of its {top} events"
            findings.append(Finding("gap", what, _MERGE))
    if not findings or all(finding.code == "gap" for finding in findings):
        findings += _differing(connection, scheduler_for, version == max(steps))
    devices = {device: held for device, (held, _) in counts.items()}
    events = int(connection.execute("SELECT count(*) FROM event").fetchone()[0])
    return Examination(version, events, devices, tuple(findings))


def _broken_pages(connection: sqlite3.Connection, steps: Mapping[int, Step]) -> list[str]:
    """What is wrong with the pages, else with the tables."""
    said = [str(line) for (line,) in connection.execute(f"PRAGMA integrity_check({_MOST_TOLD})")]
    broken = [" ".join(line.split()) for line in said if line != "ok"]
    fault = None if broken else fault_of(connection, steps)
    return broken if fault is None else [fault]


def _unreadable(connection: sqlite3.Connection) -> Iterator[Finding]:
    for row in connection.execute(f"SELECT {COLUMNS} FROM event ORDER BY at, device, seq, id"):
        found = _fault_of_event(row)
        if found is not None:
            yield found


def _fault_of_event(row: EventRow) -> Finding | None:
    _, _, device, seq, kind, _, deck, card, _ = row
    name = f"event {seq} of device {device} ({kind}{'' if card is None else f' of {deck}/{card}'})"
    try:
        event = read_row(row)
        version = event.payload.get("v", PAYLOAD_VERSION)
        if isinstance(version, int) and version > PAYLOAD_VERSION:
            return Finding("newer-event", f"{name} is of version {version}", "update Quizdeck")
        require_sense(event)
    except ValueError as error:
        return Finding("unreadable-event", f"{name} cannot be read: {error}", REPAIR)
    return None


def _differing(
    connection: sqlite3.Connection, scheduler_for: SchedulerFor, current: bool
) -> Iterator[Finding]:
    """Tables that are not what a rebuild makes of the log; a file to be migrated is rebuilt by that."""
    if not current:
        return
    with (
        TemporaryDirectory(prefix="quizdeck-") as folder,
        closing(sqlite3.connect(Path(folder) / "rebuilt.db", isolation_level=None)) as copy,
    ):
        connection.backup(copy)
        copy.execute("PRAGMA synchronous = OFF")
        for table in tables.TABLES:
            copy.execute(f"CREATE TABLE told_{table} AS SELECT * FROM {table}")
        try:
            copy.execute("BEGIN")
            projections.rebuild(copy, scheduler_for)
            copy.execute("COMMIT")
        except (StoreError, sqlite3.IntegrityError) as error:
            yield Finding("unreadable-event", f"the log cannot be followed: {error}", REPAIR)
            return
        for table in tables.TABLES:
            count = _difference(copy, table)
            if count:
                what = f"{count} rows of the table {table} are not what the log says"
                yield Finding("derived", what, REPAIR)


def _difference(connection: sqlite3.Connection, table: str) -> int:
    one, other = f"SELECT * FROM {table}", f"SELECT * FROM told_{table}"
    both = (
        f"SELECT count(*) FROM ({one} EXCEPT {other}) UNION ALL SELECT count(*) FROM ({other} EXCEPT {one})"
    )
    return max(int(count) for (count,) in connection.execute(both))
