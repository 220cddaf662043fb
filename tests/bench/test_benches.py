"""Benches run on small sizes; what they measure is read by people, not here."""

import pytest

from tests.bench import bench_planning


def test_planning_is_compared(capsys: pytest.CaptureFixture[str]) -> None:
    bench_planning.main(50)

    assert [line.split(":")[0] for line in capsys.readouterr().out.splitlines()] == [
        "20 of 50 cards",
        "all of 50 cards",
    ]


def test_a_quiz_is_compared_with_an_empty_screen(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("termios")
    from tests.bench import bench_quiz

    bench_quiz.main(2, warm_up=0)

    assert "quiz, all painted" in capsys.readouterr().out


def test_typing_a_query_is_compared_with_the_app_without_an_engine(
    capsys: pytest.CaptureFixture[str],
) -> None:
    pytest.importorskip("termios")
    from tests.bench import bench_typing

    bench_typing.main(100, queries=("co",))

    assert "all painted, no engine" in capsys.readouterr().out
