import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from tests.cli.conftest import RIGHT, Run
from tui.cli.terminal import prepare_textual
from tui.errors import DamagedError
from tui.hangup import TerminalWatch
from tui.model.response import ChoiceResponse
from tui.screens.base import BaseScreen
from tui.screens.quiz import QuizScreen
from tui.screens.review import ReviewScreen
from tui.services.assemble import Services


class FakeApp:
    """Stands in for the app: notes what it is opened with."""

    opened: list["FakeApp"] = []
    return_code: int | None = 0
    failure: Exception | None = None
    refusal: DamagedError | None = None

    def __init__(
        self, services: Services, first: Callable[[], BaseScreen] | None, terminal: TerminalWatch
    ) -> None:
        self.services = services
        self.screen = first() if first else None

    def run(self) -> None:
        self.opened.append(self)
        self.use(self)

    @staticmethod
    def use(app: "FakeApp") -> None:
        """What the learner does in it."""


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> list[FakeApp]:
    module = ModuleType("tui.app")
    module.QuizdeckApp = FakeApp  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "tui.app", module)
    monkeypatch.setattr("tui.cli.terminal.is_terminal", lambda stream: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    FakeApp.opened = []
    return FakeApp.opened


def test_a_defect_that_ended_the_app_is_told_without_a_traceback(
    run: Run, terminal: list[FakeApp], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FakeApp, "failure", KeyError("secret of a card"))
    ran = run()
    assert ran.code == 70
    assert "KeyError" in ran.err
    assert "secret" not in ran.err
    assert "Traceback" not in ran.err


def test_alone_the_app_opens_on_home(run: Run, terminal: list[FakeApp]) -> None:
    assert run().code == 0
    assert [app.screen for app in terminal] == [None]


def test_the_exit_code_is_that_of_the_app(
    run: Run, terminal: list[FakeApp], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FakeApp, "return_code", 143)

    assert run().code == 143


def test_a_deck_that_is_not_there_is_told_before_the_app_opens(
    run: Run, terminal: list[FakeApp], mixed: Path
) -> None:
    ran = run("--deck", "mixd")

    assert ran.code == 2
    assert "did you mean mixed?" in ran.err
    assert terminal == []


def test_quiz_opens_on_a_session_that_was_started(run: Run, terminal: list[FakeApp], mixed: Path) -> None:
    assert run("quiz", "mixed", "--count", "2").code == 0
    [app] = terminal

    assert isinstance(app.screen, QuizScreen)
    assert len(app.screen.session.questions) == 2
    assert run("history", "--json", "--all").json["sessions"][0]["asked"] == 2


@pytest.mark.parametrize(("choice", "code"), [(0, 0), (1, 1)])
def test_a_score_below_the_pass_mark_gives_1_from_the_app_as_from_text(
    run: Run, terminal: list[FakeApp], mixed: Path, monkeypatch: pytest.MonkeyPatch, choice: int, code: int
) -> None:
    def answer(app: FakeApp) -> None:
        assert isinstance(app.screen, QuizScreen)
        quiz = app.services.quiz
        quiz.finish(quiz.answer(app.screen.session, ChoiceResponse((choice,)), 0))

    monkeypatch.setattr(FakeApp, "use", staticmethod(answer))
    plan = ["quiz", "mixed", "--kind", "choice", "--count", "1", "--order", "deck"]
    assert run(*plan, "--pass", "50").code == code
    assert run(*plan, "--plain", "--pass", "50", lines=["ab"[choice]]).code == code
    assert run(*plan).code == 0


def test_a_quiz_with_a_pass_mark_that_was_left_has_not_passed(
    run: Run, terminal: list[FakeApp], mixed: Path
) -> None:
    assert run("quiz", "mixed", "--pass", "50").code == 1


def test_a_quiz_that_cannot_be_planned_does_not_open(run: Run, terminal: list[FakeApp], mixed: Path) -> None:
    assert run("quiz", "mixed", "--topic", "Basic").code == 2
    assert terminal == []


def test_review_opens_on_its_sitting(run: Run, terminal: list[FakeApp], mixed: Path) -> None:
    assert run("review").code == 0

    assert isinstance(terminal[0].screen, ReviewScreen)


def test_review_with_nothing_due_stays_out(run: Run, terminal: list[FakeApp], mixed: Path) -> None:
    lines = [line for answer in RIGHT for line in ([answer] if answer[0] == "3" else [answer, "4"])]
    run("review", "--plain", lines=lines)
    ran = run("review")

    assert ran.code == 0
    assert ran.out.startswith("Nothing is due.")
    assert terminal == []


@pytest.mark.parametrize("command", ["quiz", "review"])
def test_without_a_terminal_nothing_is_started(run: Run, mixed: Path, command: str) -> None:
    ran = run(command)

    assert ran.code == 3
    assert "not a terminal" in ran.err
    assert "use --plain" in ran.err
    assert run("history", "--json").json == {"sessions": []}


def test_a_dumb_terminal_is_refused(
    run: Run, terminal: list[FakeApp], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    ran = run()

    assert ran.code == 3
    assert "TERM is dumb" in ran.err


def test_a_log_that_the_app_may_not_use_is_told_when_it_has_ended(
    run: Run, terminal: list[FakeApp], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        FakeApp, "refusal", DamagedError("progress.db is damaged", "run: quizdeck doctor --repair")
    )
    ran = run()
    assert (ran.code, ran.err) == (3, "quizdeck: progress.db is damaged; run: quizdeck doctor --repair\n")


def test_textual_paints_more_often_unless_somebody_said_how_often() -> None:
    variables = {"HOME": "/"}
    prepare_textual(variables)
    assert int(variables["TEXTUAL_FPS"]) > 60
    chosen = {"TEXTUAL_FPS": "30"}
    prepare_textual(chosen)
    assert chosen == {"TEXTUAL_FPS": "30"}
