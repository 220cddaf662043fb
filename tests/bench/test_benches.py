"""Benches run on small sizes; what they measure is read by people, not here."""

import pytest

from tests.bench import bench_planning


def test_planning_is_compared(capsys: pytest.CaptureFixture[str]) -> None:
    bench_planning.main(50)

    assert [line.split(":")[0] for line in capsys.readouterr().out.splitlines()] == [
        "20 of 50 cards",
        "all of 50 cards",
    ]
