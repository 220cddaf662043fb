from pathlib import Path

import pytest

from tests.cli.conftest import MIXED, Run
from tests.services.editors import replacing
from tui.decks.writer import write_deck


def test_a_deck_is_begun_in_the_library_and_what_comes_next_is_said(run: Run, home: Path) -> None:
    ran = run("new", "ropes")
    path = home / "data" / "decks" / "ropes.yaml"

    assert (ran.code, ran.err) == (0, "")
    assert str(path) in ran.out
    assert ran.out.endswith(
        "to fill it in: quizdeck edit ropes\nto see what is wrong in it: quizdeck check ropes\n"
    )
    assert (path.parent / "deck.schema.json").exists()
    assert run("check", "--strict", "ropes").out == "1 deck, 6 cards: no problems.\n"
    assert [row["cards"] for row in run("decks", "--json").json["decks"]] == [6]


def test_what_is_said_next_can_be_done(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("new", "ropes")
    monkeypatch.setenv("EDITOR", replacing("title: Ropes", "title: Knots"))

    assert run("edit", "ropes").out.endswith("was changed: no problems.\n")
    assert "Knots" in run("decks").out


def test_a_deck_that_is_there_is_left_alone(run: Run, mixed: Path) -> None:
    before = mixed.read_bytes()
    ran = run("new", "mixed")

    assert (ran.code, ran.out) == (3, "")
    assert f"mixed is a deck already: {mixed}; choose another id, or open it: quizdeck edit mixed" in ran.err
    assert mixed.read_bytes() == before


def test_a_file_of_that_name_and_another_file_of_that_id_are_left_alone(run: Run, mixed: Path) -> None:
    mixed.rename(mixed.with_name("other.yaml"))
    (mixed.parent / "lamps.yaml").write_text("format: [")
    (mixed.parent / "ropes.yaml").mkdir()

    for word in ("mixed", "lamps", "ropes"):
        assert run("new", word).code == 3
    assert (mixed.parent / "lamps.yaml").read_text() == "format: ["
    assert not mixed.exists()


def test_a_bundled_deck_is_not_shadowed(run: Run, home: Path, tmp_path: Path) -> None:
    write_deck(MIXED, tmp_path / "bundled" / "decks" / "mixed.yaml")
    ran = run("new", "mixed")

    assert ran.code == 3
    assert "mixed is a bundled deck already" in ran.err
    assert not (home / "data" / "decks").exists()


def test_another_folder_is_made_and_its_deck_can_be_added(run: Run, tmp_path: Path) -> None:
    ran = run("new", "ropes", "--out", "my decks")

    assert ran.code == 0
    assert "quizdeck check 'my decks/ropes.yaml'\n" in ran.out
    assert ran.out.endswith("quizdeck add 'my decks/ropes.yaml'\n")
    assert (tmp_path / "my decks" / "deck.schema.json").exists()
    assert run("decks", "--json").json == {"decks": []}
    assert run("new", "ropes", "--out", "my decks").code == 3
    assert run("add", "my decks/ropes.yaml").code == 0


def test_a_folder_that_is_none_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ran = run("new", "ropes", "--out", "file")

    assert (ran.code, ran.out) == (3, "")
    assert "a part of the path is not a folder" in ran.err


@pytest.mark.parametrize(
    ("word", "told"),
    [
        (
            "My Ropes",
            "“My Ropes” cannot be a deck's id; use letters a to z, digits and dashes, at most 100, such as"
            " my-ropes",
        ),
        ("../ropes", "such as ropes"),
        ("x" * 101, "at most 100"),
        ("a\x1b[2Jb", "cannot be a deck's id"),
    ],
)
def test_what_is_no_id_is_told_and_nothing_is_written(run: Run, home: Path, word: str, told: str) -> None:
    ran = run("new", word)

    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert "\x1b" not in ran.err
    assert not (home / "data").exists()
