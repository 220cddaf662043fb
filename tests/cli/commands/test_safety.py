"""The commands that keep progress safe: backup, merge, restore, doctor."""

from pathlib import Path

import pytest

from tests.cli.conftest import RIGHT, Run


@pytest.fixture
def played(run: Run, mixed: Path) -> None:
    """A quiz with everything right."""
    run("quiz", "--json", "--order", "deck", lines=RIGHT)


def test_backup_says_where_it_wrote(run: Run, played: None, tmp_path: Path) -> None:
    ran = run("backup", "mine.db")
    assert (ran.code, ran.out) == (0, "Wrote 8 events to mine.db\n")
    assert run("backup", "mine.db").code == 3
    assert run("backup", "mine.db", "--force").code == 0
    assert run("backup", "--json", "other.db").json == {"backup": "other.db", "events": 8}


def test_backup_of_nothing_is_told(run: Run, home: Path) -> None:
    ran = run("backup")
    assert (ran.code, ran.out) == (3, "")
    assert "no progress yet" in ran.err
    assert not home.exists()


def test_a_backup_that_failed_is_told_at_the_end_of_a_command(run: Run, mixed: Path, home: Path) -> None:
    (home / "data" / "backups").write_text("in the way")
    ran = run("quiz", "--json", "--order", "deck", lines=RIGHT)
    assert (ran.code, ran.json["score"]) == (0, 1)
    assert ran.err.startswith("quizdeck: no backup could be made: ")


def test_merge_says_what_each_file_brought(
    run: Run, played: None, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("backup", "desk.db")
    monkeypatch.setenv("QUIZDECK_HOME", str(tmp_path / "laptop"))
    ran = run("merge", "desk.db", "--json")
    assert (ran.code, ran.json) == (
        0,
        {"new": 8, "files": [{"path": "desk.db", "events": 8, "new": 8}], "backup": None},
    )
    ran = run("merge", "desk.db")
    assert (ran.code, ran.out) == (0, "desk.db: 8 events, none new\n")
    assert len(run("history", "--json").json["sessions"]) == 1


@pytest.mark.parametrize(
    ("content", "said"), [(None, "no such file"), ("no log", "damaged"), ("", "holds no progress")]
)
def test_a_file_that_cannot_be_merged_is_refused(
    run: Run, played: None, tmp_path: Path, content: str | None, said: str
) -> None:
    if content is not None:
        (tmp_path / "x.db").write_text(content * 200)
    ran = run("merge", "x.db")
    assert (ran.code, ran.out) == (3, "")
    assert said in ran.err
    assert "Traceback" not in ran.err
