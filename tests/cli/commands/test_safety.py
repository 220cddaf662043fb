"""The commands that keep progress safe: backup, merge, restore, doctor."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.cli.conftest import RIGHT, Keyboard, Run


@pytest.fixture
def played(run: Run, mixed: Path) -> None:
    """A quiz with everything right."""
    run("quiz", "--json", "--order", "deck", lines=RIGHT)


def test_backup_says_where_it_wrote(run: Run, played: None, tmp_path: Path) -> None:
    ran = run("backup", "mine.db")
    assert (ran.code, ran.out) == (0, "Wrote 8 events to mine.db\n")
    assert run("backup", "mine.db").code == 3
    assert run("backup", "mine.db", "--force").code == 0
    assert "mine.db/ is a file, not a folder" in run("backup", "mine.db/", "--force").err
    assert "new/ does not exist" in run("backup", "new/").err
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
    ("content", "said"),
    [(None, "no such file"), ("no log", "is no progress file, or is damaged"), ("", "holds no progress")],
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


def test_a_folder_to_be_merged_is_told_with_the_file_in_it(run: Run, played: None, home: Path) -> None:
    ran = run("merge", str(home))
    assert ran.code == 3
    assert f"did you mean {home / 'data' / 'progress.db'}?" in ran.err


def spoil(home: Path) -> None:
    log = home / "data" / "progress.db"
    data = bytearray(log.read_bytes())
    data[100:3000] = b"\xa5" * 2900
    log.write_bytes(data)


def test_restore_goes_back_and_says_where_the_log_is_kept(run: Run, played: None, home: Path) -> None:
    run("backup", "mine.db")
    run("undo")
    ran = run("restore", "mine.db")
    assert ran.code == 0
    assert ran.out.startswith("Restored 8 events from mine.db\nThe log as it was before is kept in ")
    assert "quizdeck merge " in ran.out
    assert run("history", "--json").json["sessions"][0]["answered"] == 6
    told = run("restore", "mine.db", "--json").json
    assert (told["restored"], told["events"]) == ("mine.db", 8)
    assert Path(told["aside"]).is_file()


def test_restore_of_a_file_that_is_not_there_is_refused(run: Run, played: None) -> None:
    ran = run("restore", "nowhere.db")
    assert (ran.code, ran.out) == (3, "")
    assert "no such file" in ran.err


def test_a_sound_log_is_said_to_be_sound(run: Run, played: None, home: Path) -> None:
    ran = run("doctor")
    assert ran.code == 0
    assert ran.out == f"{home / 'data' / 'progress.db'} is sound: 8 events of 1 device.\n"
    assert run("doctor", "--json").json["sound"] is True
    assert run("doctor", "--repair").code == 0


def test_doctor_names_backups_that_nobody_can_go_back_to(run: Run, played: None, home: Path) -> None:
    run("backup")
    garbled, cut, sound = (home / "data" / "backups" / f"progress-2026010{at}T090000Z.db" for at in (1, 2, 3))
    garbled.write_text("not a progress file at all" * 40)
    cut.write_bytes((home / "data" / "progress.db").read_bytes()[:5000])
    run("backup", str(sound))
    before = {file: file.read_bytes() for file in garbled.parent.iterdir()}
    ran = run("doctor")
    assert ran.code == 1
    told = [line for line in ran.out.splitlines() if line.startswith("a backup is of no use: ")]
    assert [str(garbled) in told[0], str(cut) in told[1]] == [True, True]
    assert len(told) == 2
    assert "to do: delete it" in ran.out
    ran = run("doctor", "--json")
    assert (ran.code, ran.json["sound"]) == (1, True)
    assert [one["path"] for one in ran.json["unsound_backups"]] == [str(garbled), str(cut)]
    assert {file: file.read_bytes() for file in garbled.parent.iterdir()} == before
    garbled.unlink()
    cut.unlink()
    assert run("doctor").code == 0


@pytest.mark.parametrize(
    "command", ["history", "due", "decks", "undo", "backup", "review --plain", "quiz --plain"]
)
def test_every_command_on_a_damaged_log_names_the_doctor(
    run: Run, played: None, home: Path, command: str
) -> None:
    spoil(home)
    before = (home / "data" / "progress.db").read_bytes()
    ran = run(*command.split(), lines=["a"])
    assert ran.code == 3
    assert "quizdeck doctor --repair" in ran.err
    assert (home / "data" / "progress.db").read_bytes() == before


def test_doctor_says_what_is_wrong_and_repairs_it(run: Run, played: None, home: Path) -> None:
    spoil(home)
    ran = run("doctor")
    assert ran.code == 1
    assert "8 events can still be read. Nothing was changed." in ran.out
    assert "to do: run: quizdeck doctor --repair" in ran.out
    ran = run("doctor", "--repair")
    assert ran.code == 0
    assert "The new file holds 8 events, none from backups." in ran.out
    assert "The damaged file is kept as " in ran.out
    assert run("history", "--json").json["sessions"][0]["score"] == 1


def test_a_repair_in_json_names_what_was_lost(run: Run, played: None, home: Path) -> None:
    for file in (home / "data" / "backups").iterdir():
        file.unlink()
    log = home / "data" / "progress.db"
    data = bytearray(log.read_bytes())
    data[data.index(b'"grade":1') + 8] ^= 4
    log.write_bytes(data)
    ran = run("doctor", "--repair", "--json")
    assert ran.code == 1
    assert ran.json["findings"][0]["code"] == "unreadable-event"
    assert len(ran.json["repair"]["lost"]) == 1
    assert ran.json["repair"]["lost"][0]["card"].startswith("mixed/")
    assert [one["code"] for one in run("doctor", "--json").json["findings"]] == ["gap"]


def test_a_pipe_carries_progress_from_one_machine_to_another(
    mixed: Path, run: Run, played: None, home: Path, tmp_path: Path
) -> None:
    quizdeck = [sys.executable, "-m", "tui"]
    here, there = ({**os.environ, "QUIZDECK_HOME": str(place)} for place in (home, tmp_path / "laptop"))
    made = subprocess.run([*quizdeck, "backup", "-"], env=here, capture_output=True, check=True)
    for deed in ("merge", "restore"):
        command = [*quizdeck, deed, "-", "--json"]
        ran = subprocess.run(command, env=there, input=made.stdout, capture_output=True, check=True)
        assert ran.stderr == b""
    assert json.loads(ran.stdout)["events"] == 8
    for sent, told in (
        (b"x" * 600, b"standard input is no progress file"),
        (b"", b"standard input holds no"),
    ):
        refused = subprocess.run(
            [*quizdeck, "merge", "-"], env=there, input=sent, capture_output=True, check=False
        )
        assert (refused.returncode, refused.stdout) == (3, b"")
        assert refused.stderr.startswith(b"quizdeck: " + told)


def test_backup_cannot_print_the_copy_and_json(run: Run, played: None) -> None:
    assert run("backup", "-", "--json").json["error"]["code"] == "usage"


def test_progress_files_go_through_pipes_and_not_over_terminals(
    run: Run, played: None, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for command in ("merge", "restore"):
        ran = run(command, "-", typed=True)
        assert (ran.code, ran.out) == (2, "")
        assert (
            f"cannot be typed at a terminal; name a file, or send one in, as in: quizdeck {command} - < FILE"
            in ran.err
        )
    monkeypatch.setattr("tui.cli.commands.backup.sys", SimpleNamespace(stdout=Keyboard(io.BytesIO())))
    ran = run("backup", "-")
    assert (ran.code, ran.out) == (2, "")
    assert "a backup is no text for a terminal; name a file, or send it on" in ran.err


def test_doctor_without_progress_says_so(run: Run, home: Path) -> None:
    ran = run("doctor")
    assert (ran.code, ran.out) == (0, f"There is no progress yet in {home / 'data' / 'progress.db'}\n")
    assert not (home / "data").exists()
