import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tui.services.sources import Source

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

    ran = run("extract", "empty")
    assert ran.code == 3
    assert ran.err.startswith("quizdeck: there is no document in empty; name documents, or folders with .md")


def test_text_files_of_a_folder_are_told_as_not_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bank").mkdir()
    for name in ("knots.txt", "sails.txt"):
        (tmp_path / "bank" / name).write_text("What floats?\nA. Iron\nB. Cork\nANSWER: B\n")

    said = "not read: 2 text files (bank/knots.txt and 1 more); name them to read them"
    assert run("extract", "bank").err.endswith(f" or .gift; {said}\n")
    (tmp_path / "bank" / "a.md").write_text(ONE)
    assert run("extract", "--dry-run", "--json", "bank").err == f"quizdeck: {said}\n"
    named = run("extract", "--dry-run", "bank", "bank/knots.txt", "bank/sails.txt")
    assert (named.code, named.err) == (0, "")


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
    assert ran.err == ""
    ran = run("extract", "-", "--dry-run", lines=ONE.splitlines(), typed=True)
    assert (ran.code, ran.err.count("Ctrl+D")) == (0, 1)


def test_a_document_without_questions_is_told_with_what_to_do(
    run: Run, home: Path, notes: Path, tmp_path: Path
) -> None:
    (tmp_path / "prose.md").write_text("# Prose\n\nNothing is asked here.\n")
    ran = run("extract", "prose.md")

    assert (ran.code, ran.err) == (0, "")
    assert "no questions recognised" in ran.out
    assert ran.out.splitlines()[-2] == "no card was found, so no deck was written"
    assert "if it holds questions, --family F says how those are written" in ran.out.splitlines()[-1]
    assert not home.exists()
    assert "no card was found, so there is no deck to write\n" in run("extract", "prose.md", "--dry-run").out
    assert "no deck was written" not in run("extract", "notes.md").out


def test_where_too_little_says_that_something_asks_the_family_to_name_is_told(
    run: Run, tmp_path: Path
) -> None:
    steps = "".join(f"## {at}. Build part {at}\n\nSo.\n\n" for at in range(1, 5))
    (tmp_path / "a lesson.md").write_text(f"# A lamp\n\n{steps}")
    told = run("extract", "a lesson.md").out.splitlines()[-1]

    assert told.startswith("if these are questions all the same: quizdeck extract 'a lesson.md' --family ")
    family = told.split()[-1]
    assert "4 cards" in run("extract", "a lesson.md", "--family", family).out


def test_of_many_decks_not_every_one_is_named_at_the_end(run: Run, tmp_path: Path) -> None:
    for number in range(10):
        (tmp_path / f"asked{number}.md").write_text(ONE)
        (tmp_path / f"list{number}.md").write_text("- What is a?\n- What is b?\n- What is c?\n- What is d?\n")

    lists = [f"list{number}" for number in range(8)]
    assert run("extract", ".").out.splitlines()[-3:] == [
        "practise any of these 10 decks: quizdeck, or by its id: quizdeck quiz asked0",
        f"no card of {', '.join(lists)} and 2 more has an answer yet, so that none is asked",
        f"to be asked all the same: quizdeck quiz {' '.join(lists)} --unanswered",
    ]


def test_a_deck_without_an_answer_is_not_offered_for_practice(run: Run, notes: Path, tmp_path: Path) -> None:
    (tmp_path / "list.md").write_text("# List\n\n- What is a?\n- What is b?\n- What is c?\n- What is d?\n")
    ran = run("extract", "notes.md", "list.md")

    assert ran.out.splitlines()[-3:] == [
        "practise it: quizdeck quiz notes",
        "no card of list has an answer yet, so that none is asked",
        "to be asked all the same: quizdeck quiz list --unanswered",
    ]
    assert "Question 1 of 4" in run("quiz", "list", "--unanswered", "--plain").out


def test_of_several_documents_the_figures_are_summed_up(run: Run, notes: Path, tmp_path: Path) -> None:
    (tmp_path / "prose.md").write_text("# Prose\n\nNothing is asked here.\n")
    (tmp_path / "torn.md").write_bytes(b"\0\1\2\0" * 99)
    ran = run("extract", "prose.md", "torn.md", "notes.md")

    assert ran.code == 1
    assert ran.out.splitlines()[-4:] == [
        "3 documents: 2 cards, 1 without a question, 1 failed",
        "no card was found in 1 of 2 documents, so no deck was written for it",
        "if it holds questions, --family F says how those are written; see: quizdeck extract --help",
        "practise it: quizdeck quiz notes",
    ]
    assert "documents:" not in run("extract", "notes.md").out


def test_several_documents_go_into_one_deck(run: Run, home: Path, notes: Path, tmp_path: Path) -> None:
    (tmp_path / "more.md").write_text(ONE.replace("a pool", "a lamp").replace("closes", "lights"))
    ran = run("extract", "notes.md", "more.md", "--into", "pools")

    assert ran.code == 0
    assert ran.out.count(f"deck pools: {home / 'data' / 'decks' / 'pools.yaml'}\n") == 2
    assert [
        card["status"]
        for one in run("extract", "--dry-run", "--json", "more.md", "--into", "pools").json["documents"]
        for card in one["cards"]
    ] == ["kept", "kept"]


def test_a_deck_of_other_documents_is_refused_whatever_was_reported_before(
    run: Run, notes: Path, tmp_path: Path
) -> None:
    (tmp_path / "prose.md").write_text("# Prose\n")
    (tmp_path / "more.md").write_text(ONE.replace("a pool", "a lamp").replace("closes", "lights"))
    assert run("extract", "more.md", "--into", "pools").code == 0
    ran = run("extract", "--json", "prose.md", "notes.md", "notes.md", "--into", "pools")

    assert ran.code == 3
    assert "another document (more.md)" in ran.err
    assert [document["path"] for document in ran.json["documents"]] == ["prose.md"]


@pytest.mark.parametrize("how", ["--json", "--dry-run"])
def test_interrupted_it_says_what_was_done_and_ends_cleanly(
    run: Run, notes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    (tmp_path / "zzz.md").write_text(ONE)
    real = Source.read

    def read(source: Source) -> bytes:
        if source.name == "zzz.md":
            raise KeyboardInterrupt
        return real(source)

    monkeypatch.setattr(Source, "read", read)
    ran = run("extract", "notes.md", "zzz.md", how)

    assert ran.code == 130
    assert ran.err == "quizdeck: stopped: 1 of 2 documents done\n"
    if how == "--json":
        assert len(ran.json["documents"]) == 1
    else:
        assert "1 document: 2 cards\n" in ran.out


def test_names_and_texts_cannot_play_tricks_on_the_terminal(run: Run, tmp_path: Path) -> None:
    name = os.fsdecode(b"a\x1b[31m\xff.md")
    (tmp_path / name).write_text(ONE)
    for arguments in ((name,), (name, "b\x1b.md"), (name, "--json")):
        ran = run("extract", "--dry-run", *arguments)
        assert "\x1b" not in ran.out + ran.err
    assert ran.json["documents"][0]["path"] == name
