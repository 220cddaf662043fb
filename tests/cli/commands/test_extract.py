from pathlib import Path

import pytest

from tests.cli.conftest import Run

ONE = """# Notes

<details>
<summary>What is a pool?</summary>

Connections that wait.
</details>

<details>
<summary>Who closes it?</summary>

You do.
</details>
"""


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "notes.md"
    path.write_text(ONE)
    return path


def test_a_document_becomes_a_deck_of_the_library(run: Run, home: Path, notes: Path) -> None:
    ran = run("extract", "notes.md")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("notes.md: 2 cards")
    assert (home / "data" / "decks" / "notes.yaml").exists()


def test_a_dry_run_writes_nothing_and_reports_all(run: Run, home: Path, notes: Path) -> None:
    report = run("extract", "--dry-run", "--json", "notes.md").json
    [document] = report["documents"]

    assert report["report"] == 1
    assert [card["line"] for card in document["cards"]] == [4, 10]
    assert not home.exists()


def test_decks_go_where_they_are_told(run: Run, notes: Path, tmp_path: Path) -> None:
    assert run("extract", "notes.md", "--out", "made", "--into", "pools").code == 0
    assert (tmp_path / "made" / "pools.yaml").exists()


def test_one_document_that_fails_does_not_stop_the_others(run: Run, notes: Path, tmp_path: Path) -> None:
    (tmp_path / "torn.md").write_bytes(b"\0\1\2\0" * 99)
    ran = run("extract", "--dry-run", "--json", "torn.md", "notes.md", "nowhere.md")

    assert ran.code == 1
    assert [document["path"] for document in ran.json["documents"]] == ["notes.md"]
    assert "torn.md" in ran.err
    assert "nowhere.md" in ran.err


def test_when_nothing_can_be_done_the_reason_is_the_error(run: Run) -> None:
    ran = run("extract", "nowhere.md")

    assert ran.code == 3
    assert ran.err == "quizdeck: nowhere.md: no such document; check the path\n"
    assert run("extract", "nowhere.md", "--json").json["error"]["code"] == "document"


def test_of_several_failures_each_is_told(run: Run) -> None:
    ran = run("extract", "a.md", "b.md")

    assert ran.code == 3
    assert [line.split(":")[1].strip() for line in ran.err.splitlines()][:2] == ["a.md", "b.md"]


def test_a_folder_without_documents_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    assert run("extract", "empty").code == 3


def test_what_was_skipped_counts_when_strict(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text(
        ONE + "\n<details>\n<summary></summary>\n\nNothing asked.\n</details>\n"
    )
    report = run("extract", "--dry-run", "--json", "notes.md")

    assert report.code == 0
    assert report.json["documents"][0]["skipped"]
    strict = run("extract", "--dry-run", "--json", "--strict", "notes.md")
    assert (strict.code, strict.json) == (1, report.json)


def test_nothing_skipped_is_no_finding_when_strict(run: Run, notes: Path) -> None:
    assert run("extract", "--dry-run", "--strict", "notes.md").code == 0


def test_an_unknown_family_is_wrong_usage(run: Run, notes: Path) -> None:
    ran = run("extract", "notes.md", "--family", "detials")

    assert ran.code == 2
    assert "did you mean details?" in ran.err


def test_documents_come_from_standard_input(run: Run) -> None:
    ran = run("extract", "-", "--dry-run", "--json", lines=ONE.splitlines())

    assert len(ran.json["documents"][0]["cards"]) == 2


def test_progress_is_shown_on_a_terminal_and_wiped(
    notes: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    from tui.cli.commands.extract import _progress

    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    _progress(1, 4, "a\x1b.md")
    _progress(4, 4, "")
    written = capsys.readouterr().err

    assert written.startswith("\r 25 %  a␛.md")
    assert written.endswith(" \r")


def test_a_document_without_questions_is_told_with_the_families(
    run: Run, home: Path, notes: Path, tmp_path: Path
) -> None:
    (tmp_path / "prose.md").write_text("# Prose\n\nNothing is asked here.\n")
    told = "1 document without a question"
    ran = run("extract", "prose.md")

    assert (ran.code, ran.err) == (0, "")
    assert "no questions recognised; the families known are: details\n" in ran.out
    assert ran.out.splitlines()[-1] == f"nothing was written for {told}"
    assert not home.exists()
    assert f"there is nothing to write for {told}\n" in run("extract", "prose.md", "--dry-run").out
    assert f"nothing was written for {told}\ndeck notes: " in run("extract", "prose.md", "notes.md").out
    assert "nothing was written" not in run("extract", "notes.md").out
