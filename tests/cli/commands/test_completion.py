from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import choice_card, deck
from tests.cli.conftest import Run
from tui.model.deck import Deck


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_says_how_it_is_installed_and_needs_no_library(run: Run, home: Path, shell: str) -> None:
    ran = run("completion", shell)

    assert (ran.code, ran.err) == (0, "")
    assert f"quizdeck completion {shell} > " in ran.out.partition("\n\n")[0]
    assert not home.exists()


def test_another_shell_is_told_with_the_nearest_one(run: Run) -> None:
    ran = run("completion", "bsh")

    assert (ran.code, ran.out) == (2, "")
    assert "there is no shell “bsh”; did you mean bash? shells are bash, zsh and fish" in ran.err
    assert "SHELL is missing" in run("completion").err


def test_ids_of_decks_are_listed_of_broken_ones_too(
    run: Run, mixed: Path, put: Callable[[Deck], Path]
) -> None:
    (mixed.parent / "broken.yaml").write_text("format: [")
    put(deck(choice_card("*a", "b"), deck_id="ropes"))
    (mixed.parent / "$(touch pwned).yaml").write_text("deck: '`x`'\n")
    put(deck(choice_card("*a", "b"), deck_id="--force"))
    ran = run("completion", "bash", "--decks")

    assert (ran.code, ran.err) == (0, "")
    assert {"broken", "mixed", "ropes"} <= set(ran.out.splitlines())
    assert not set(ran.out) & set("$`'() ")
    assert "--force" not in ran.out


def test_where_the_library_cannot_be_looked_at_nothing_is_said(run: Run, home: Path) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text("theme = [")
    ran = run("completion", "bash", "--decks")

    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_a_person_who_looks_at_the_script_is_told_what_it_is_for(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.cli.commands.completion.is_terminal", lambda stream: True)
    assert (
        'that script is for bash to read: eval "$(quizdeck completion bash)"' in run("completion", "bash").err
    )
