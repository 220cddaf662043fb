"""The commands that list and change the library: decks, add, remove, paths."""

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import card, choice_card, deck
from tests.cli.conftest import MIXED, Run
from tui.decks.writer import write_deck
from tui.model.card import OpenBody
from tui.model.deck import Deck

BROKEN = "format: 1\ndeck: broken\ntitle: Broken\ncards:\n  - {question: What?}\n  - {id: b, questoin: x}\n"


@pytest.fixture
def broken(home: Path) -> Path:
    path = home / "data" / "decks" / "broken.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(BROKEN)
    return path


def test_a_library_without_decks_is_no_failure(run: Run) -> None:
    assert run("decks", "--json").json == {"decks": []}
    ran = run("decks")
    assert ran.code == 0
    assert "quizdeck extract" in ran.out


def test_decks_are_listed_with_counts(run: Run, mixed: Path) -> None:
    assert run("decks", "--json").json == {
        "decks": [
            {
                "deck": "mixed",
                "title": "Mixed",
                "path": str(mixed),
                "cards": 6,
                "due": 0,
                "new": 6,
                "problems": 0,
                "needs": [],
            }
        ]
    }


def test_on_a_terminal_ids_stay_whole_and_titles_give_way(
    run: Run, put: Callable[[Deck], Path], broken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(deck(card(), deck_id="navigation-by-the-stars", title="Navigation by the stars"))
    assert run("decks").out.splitlines()[1].endswith("  3 problems: quizdeck check")
    for columns, title in ((99, "Navigation by the stars"), (60, "Navigation by the stars"), (40, "")):
        monkeypatch.setattr("tui.cli.output.terminal_width", lambda *_, columns=columns: columns)
        monkeypatch.setattr("tui.cli.commands.decks.terminal_width", lambda columns=columns: columns)
        _, first, second, below = run("decks").out.splitlines()
        assert first.split()[:1] == ["broken"]
        assert first.endswith("! Broken" if title else "!")
        assert second.startswith("navigation-by-the-stars ")
        assert second.endswith(title)
        assert max(map(len, (first, second, below))) <= columns
        assert below == "! has problems; see: quizdeck check"


def test_decks_are_listed_along_the_path_with_what_to_learn_first(
    run: Run, put: Callable[[Deck], Path]
) -> None:
    put(deck(card(), deck_id="zoo", title="Zoo"))
    put(deck(card(), deck_id="ant", title="Ant", needs=("zoo",)))
    assert [(one["deck"], one["needs"]) for one in run("decks", "--json").json["decks"]] == [
        ("zoo", []),
        ("ant", ["zoo"]),
    ]
    assert run("decks").out.splitlines()[-1].endswith("Ant    first: Zoo")


def test_unanswered_cards_are_counted_and_are_no_problem(run: Run, put: Callable[[Deck], Path]) -> None:
    put(deck(card(OpenBody(), "silent"), choice_card("*a", "b", card_id="asked")))
    [row] = run("decks", "--json").json["decks"]

    assert (row["cards"], row["new"], row["problems"]) == (2, 1, 0)


def test_a_broken_deck_is_listed_with_its_problems(run: Run, mixed: Path, broken: Path) -> None:
    rows = {row["deck"]: row for row in run("decks", "--json").json["decks"]}
    ran = run("decks")

    assert rows["broken"]["problems"] >= 2
    assert rows["mixed"]["problems"] == 0
    assert ran.code == 0
    assert "problems: quizdeck check" in ran.out


def test_titles_from_strangers_cannot_steer_the_terminal(run: Run, put: Callable[[Deck], Path]) -> None:
    put(deck(choice_card("*a", "b"), title="x\x1b]0;y"))

    assert "\x1b" not in run("decks").out
    assert "\x1b" not in run("decks", "--json").out


def test_add_copies_a_deck_into_the_library(run: Run, home: Path, tmp_path: Path) -> None:
    write_deck(MIXED, tmp_path / "given.yaml")
    ran = run("add", "given.yaml")

    assert ran.code == 0
    assert ran.out == f"Added mixed: {home / 'data' / 'decks' / 'mixed.yaml'}\n"
    assert [row["deck"] for row in run("decks", "--json").json["decks"]] == ["mixed"]


def test_add_refuses_an_id_that_is_there_unless_forced(run: Run, mixed: Path, tmp_path: Path) -> None:
    write_deck(MIXED, tmp_path / "given.yaml")
    ran = run("add", "given.yaml")

    assert ran.code == 3
    assert "--force" in ran.err
    assert run("add", "given.yaml", "--force").code == 0


def test_add_refuses_a_broken_deck_with_every_problem(run: Run, tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text(BROKEN)
    ran = run("add", "broken.yaml")

    assert ran.code == 3
    first, *problems = ran.err.splitlines()
    assert first == "quizdeck: broken.yaml has errors and was not added; mend them and try again:"
    assert [problem.startswith("broken.yaml:") for problem in problems] == [True] * len(problems)
    assert "broken.yaml:5:5:" in ran.err
    assert "broken.yaml:6:" in ran.err
    assert ran.err.count("mend them") == 1


def test_of_several_decks_none_is_added_where_one_cannot_be(run: Run, tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text(BROKEN)
    write_deck(MIXED, tmp_path / "good.yaml")
    ran = run("add", "good.yaml", "broken.yaml")

    assert (ran.code, ran.out) == (3, "")
    first, second, *_ = ran.err.splitlines()
    assert first == "quizdeck: none of the 2 files was added, because of this:"
    assert "broken.yaml has errors" in second
    assert run("decks", "--json").json == {"decks": []}


def test_add_tells_warnings_and_takes_the_deck(run: Run, tmp_path: Path) -> None:
    write_deck(deck(choice_card("*a"), deck_id="odd"), tmp_path / "odd.yaml")
    ran = run("add", "odd.yaml")

    assert ran.code == 0
    assert "there is one choice only" in ran.err
    assert ran.out.startswith("Added odd: ")
    assert "1 warning: quizdeck check" in run("decks").out


def test_add_without_a_path_or_with_one_that_is_not_there(run: Run) -> None:
    assert run("add").code == 2
    ran = run("add", "nowhere.yaml")

    assert ran.code == 3
    assert ran.err == (
        "quizdeck: cannot add nowhere.yaml: the file cannot be read: no such file or folder; check the path\n"
    )


def test_a_document_is_no_deck_and_the_way_to_one_is_named(run: Run) -> None:
    ran = run("add", "docs/my notes.md")
    assert ran.code == 3
    assert "docs/my notes.md is a document, not a deck" in ran.err
    assert "quizdeck extract 'docs/my notes.md'" in ran.err


def test_remove_moves_an_own_deck_aside(run: Run, mixed: Path) -> None:
    ran = run("remove", "mixed")

    assert ran.code == 0
    assert not mixed.exists()
    assert (mixed.parent / "trash" / "mixed.yaml").exists()
    assert "progress stays" in ran.out


def test_remove_hides_a_bundled_deck(run: Run, tmp_path: Path) -> None:
    bundled = tmp_path / "bundled" / "decks" / "mixed.yaml"
    write_deck(MIXED, bundled)
    ran = run("remove", "mixed")

    assert (ran.code, bundled.exists()) == (0, True)
    assert "Hid the bundled deck" in ran.out
    assert run("decks", "--json").json == {"decks": []}

    command = shlex.split(ran.out.splitlines()[-1].partition("quizdeck ")[2])
    assert command == ["add", str(bundled)]
    assert run(*command).code == 0
    assert [row["deck"] for row in run("decks", "--json").json["decks"]] == ["mixed"]


def test_remove_of_an_unknown_deck_names_the_nearest(run: Run, mixed: Path) -> None:
    ran = run("remove", "mixd")

    assert ran.code == 2
    assert "did you mean mixed?" in ran.err


def test_paths_come_from_one_place(run: Run, home: Path) -> None:
    expected = {
        "data": home / "data",
        "config": home / "config",
        "cache": home / "cache",
        "progress": home / "data" / "progress.db",
        "decks": home / "data" / "decks",
    }

    assert run("paths", "--json").json == {name: str(path) for name, path in expected.items()}
    assert f"progress  {expected['progress']}\n" in run("paths").out
    assert not home.exists()


def test_paths_tell_what_is_wrong_with_the_settings_also_where_they_cannot_be_read(
    run: Run, home: Path
) -> None:
    settings = home / "config" / "settings.toml"
    settings.parent.mkdir(parents=True)
    for text, told in (('theme = "light"\n', "did you mean textual-light?"), ("theme = [", "not valid TOML")):
        settings.write_text(text)
        ran = run("paths")
        assert f"settings  {settings}\n" in ran.out
        assert ran.code == 0
        assert told in ran.err
