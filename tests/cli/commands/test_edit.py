from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import MIXED, Run
from tests.services.editors import IDLE, replacing
from tui.model.deck import Deck

Put = Callable[[Deck], Path]


def test_a_change_is_checked_on_return(run: Run, put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    put(MIXED)
    monkeypatch.setenv("EDITOR", replacing("One is first.", "One comes first."))
    ran = run("edit", "mixed/a-choice")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith("was changed: no problems.\n")

    monkeypatch.setenv("EDITOR", replacing("accept:", "acept:"))
    ran = run("edit", "mixed")
    assert ran.code == 1
    assert "acept" in ran.err


def test_warnings_are_not_counted_as_problems(run: Run, put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    put(MIXED)
    monkeypatch.setenv("EDITOR", replacing("text: three", "text: two"))
    ran = run("edit", "mixed")
    assert ran.out.endswith("was changed: 2 warnings.\n")


def test_nothing_changed_and_no_such_card_are_said(
    run: Run, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(MIXED)
    monkeypatch.setenv("EDITOR", IDLE)
    assert run("edit", "mixed").out == "Nothing was changed.\n"
    ran = run("edit", "mixed/none")
    assert ran.code == 2
    assert "there is no card none in the deck mixed" in ran.err
    assert "did you mean mixed/c-typed?" in run("edit", "mixed/c-tped").err
    assert "did you mean mixed?" in run("edit", "mixd/c-typed").err
