import os
import time
from pathlib import Path

import pytest

from tui.decks.listing import listing

NS = 1_000_000_000


@pytest.mark.parametrize(
    ("ahead_s", "settled"), [(-3600, True), (-1, False), (0, False), (1, False), (3600, True)]
)
def test_a_file_is_settled_where_a_change_now_would_give_it_another_time(
    tmp_path: Path, ahead_s: int, settled: bool
) -> None:
    now_ns = time.time_ns()
    deck = tmp_path / "deck.yaml"
    deck.write_text("format: 1\n")
    os.utime(deck, ns=(now_ns + ahead_s * NS, now_ns + ahead_s * NS))
    assert listing(tmp_path).is_settled(now_ns) is settled


def test_one_file_that_is_not_settled_is_enough(tmp_path: Path) -> None:
    now_ns = time.time_ns()
    for name, at_ns in (("old", now_ns - 3600 * NS), ("new", now_ns), ("to-come", now_ns + 3600 * NS)):
        (tmp_path / f"{name}.yaml").write_text("format: 1\n")
        os.utime(tmp_path / f"{name}.yaml", ns=(at_ns, at_ns))
    assert not listing(tmp_path).is_settled(now_ns)
