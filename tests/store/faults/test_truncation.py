"""A closed file cut short, at each of many places: never taken for sound, and what is left is salvaged."""

import random
from pathlib import Path

from tests.builders import NOON
from tests.store.damage import filled
from tests.store.faults.sampling import trials
from tests.store.test_projections import tables
from tui.clock import SettableClock
from tui.errors import StoreError
from tui.schedule.scheduler import scheduler_for
from tui.store.examination import examine
from tui.store.filling import fill_new
from tui.store.progress import ProgressStore
from tui.store.salvage import salvage

PAGE = 4096


def opens(path: Path) -> bool:
    try:
        ProgressStore.open(path, "desk", SettableClock(NOON)).close()
    except StoreError as error:
        assert error.hint == "run: quizdeck doctor --repair"
        return False
    return True


@trials(200)
def test_a_file_cut_short_is_refused_untouched_and_gives_what_is_left(tmp_path: Path, count: int) -> None:
    chance, path = random.Random(count), tmp_path / "progress.db"
    held = filled(path, 80)
    pages = len(held.data) // PAGE
    near = [PAGE * chance.randrange(1, pages) + chance.choice((-1, 0, 1)) for _ in range(count // 2)]
    places = {1, 15, 16, 99, 100, 511, 512, len(held.data) - 1, *near}
    while len(places) < count:
        places.add(chance.randrange(1, len(held.data)))
    before: set[bytes] = set()
    for number, place in enumerate(sorted(places)):
        path.write_bytes(held.data[:place])
        assert not opens(path)
        assert path.read_bytes() == held.data[:place]
        assert examine(path, scheduler_for).damaged
        left = salvage(path)
        assert dict(left.rows) == {key: held.rows[key] for key in left.rows}
        assert before <= left.rows.keys(), "a longer file gives no fewer events"
        before = set(left.rows)
        if number % 10 == 0:
            fresh = tmp_path / f"fresh-{number}.db"
            fill_new(fresh, left.rows.values(), scheduler_for, NOON)
            assert not examine(fresh, scheduler_for).damaged
    path.write_bytes(held.data)
    assert opens(path)
    assert (dict(salvage(path).rows), tables(path)) == (held.rows, held.tables)
