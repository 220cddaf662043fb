from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tui import __version__
from tui.cli.commands import COMMANDS
from tui.config.paths import Paths
from tui.errors import SettingsError
from tui.services.overview import OverviewService


def test_help_lists_every_command(run: Run) -> None:
    ran = run("--help")

    assert ran.code == 0
    for command in COMMANDS.values():
        assert f"  {command.name} " in ran.out
        assert command.about in ran.out


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_each_command_ends_with_an_example_of_it(run: Run, name: str) -> None:
    ran = run(name, "--help")

    assert ran.code == 0
    assert ran.out.rstrip().splitlines()[-2] == "example:"
    assert ran.out.rstrip().splitlines()[-1].startswith(f"  quizdeck {name}")


def test_help_ends_its_lines_between_words(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = {word for name in ("", *COMMANDS) for word in run(*filter(None, [name]), "--help").out.split()}
    monkeypatch.setenv("COLUMNS", "40")
    for name in ("", *COMMANDS):
        usage, below = run(*filter(None, [name]), "--help").out.split("\n\n", 1)
        assert max(map(len, usage.splitlines())) <= 42
        lines = below.splitlines()
        assert [line for line in lines if len(line) > 40 and not line.startswith("  quizdeck ")] == []
        assert {word for line in lines for word in line.split()} <= whole
    assert "  check       report every problem of\n              decks\n" in run("--help").out


@pytest.mark.parametrize("name", COMMANDS)
def test_each_example_is_understood(name: str) -> None:
    import shlex

    from tui.cli.parser import Parser

    module = COMMANDS[name].load()
    parser = Parser(f"quizdeck {name}", "try", module.EXAMPLE)
    module.options(parser)

    parser.read(shlex.split(module.EXAMPLE)[2:])


def test_version_is_printed(run: Run) -> None:
    assert run("--version").out == f"quizdeck {__version__}\n"


def test_an_unknown_command_is_told_with_the_nearest_one(run: Run) -> None:
    ran = run("serch", "x")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "quizdeck: there is no command “serch”; did you mean search?\n"


def test_a_deck_or_a_document_in_place_of_a_command_is_told_with_its_command(run: Run, mixed: Path) -> None:
    assert run("mixed").err.endswith("; to practise the deck of that name: quizdeck quiz mixed\n")
    assert run("my notes.MD").err.endswith("; to make a deck of a document: quizdeck extract 'my notes.MD'\n")


def test_what_may_be_left_out_stands_in_brackets_in_the_usage(run: Run) -> None:
    assert "[FILE]" in run("backup", "--help").out
    assert "[FILE]" not in run("restore", "--help").out


def test_a_command_like_no_other_leads_to_the_help(run: Run) -> None:
    assert "see: quizdeck --help" in run("ßßßß").err


def test_an_unknown_option_is_told_with_the_nearest_one(run: Run) -> None:
    ran = run("quiz", "--cuont=3")

    assert ran.code == 2
    assert ran.err == "quizdeck: there is no option --cuont; did you mean --count?\n"


def test_the_app_without_a_terminal_is_refused_and_says_what_works(run: Run) -> None:
    ran = run()

    assert (ran.code, ran.out) == (3, "")
    assert "not a terminal" in ran.err
    assert "--plain" in ran.err
    assert "quizdeck --help" in ran.err


def test_the_option_deck_is_for_the_app(run: Run) -> None:
    ran = run("--deck", "mixed", "due")

    assert ran.code == 2
    assert "--deck goes with the app alone; see: quizdeck due --help" in ran.err


def test_with_json_an_error_is_one_object_on_standard_output(run: Run) -> None:
    ran = run("quiz", "nowhere", "--json")

    assert (ran.code, ran.err) == (2, "")
    assert ran.json == {
        "error": {"code": "not-found", "message": "there is no deck “nowhere”", "hint": "see: quizdeck decks"}
    }


def test_with_json_wrong_usage_is_json_too(run: Run) -> None:
    assert run("decks", "--json", "--jsn").json["error"]["code"] == "usage"


def test_json_behind_two_dashes_is_a_word(run: Run) -> None:
    ran = run("search", "--", "--json")

    assert (ran.code, ran.out) == (1, "")


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    def rows(self: OverviewService) -> None:
        try:
            raise KeyError("secret answer")
        except KeyError as error:
            raise RuntimeError("secret question") from error

    monkeypatch.setattr(OverviewService, "rows", rows)


def test_an_unexpected_failure_is_told_in_one_line_and_written_down(
    run: Run, home: Path, broken: None
) -> None:
    ran = run("decks")
    log = (home / "data" / "errors.log").read_text()

    assert ran.code == 70
    assert ran.err.count("\n") == 1
    assert "RuntimeError" in ran.err
    assert str(home / "data" / "errors.log") in ran.err
    assert "in rows" in log
    assert log.index("RuntimeError") < log.index("KeyError")


def test_the_log_of_failures_holds_no_values(run: Run, home: Path, broken: None) -> None:
    ran = run("decks")

    # The traceback quotes our source, which holds the words here: only lines of code may.
    said = [line for line in (home / "data" / "errors.log").read_text().splitlines() if "secret" in line]
    assert "secret" not in ran.err
    assert all("raise" in line for line in said)


def test_a_log_that_cannot_be_written_is_told(run: Run, home: Path, broken: None) -> None:
    home.mkdir()
    (home / "data").write_text("in the way")
    ran = run("decks")

    assert ran.code == 70
    assert "could not be written" in ran.err


def test_a_home_nobody_knows_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIZDECK_HOME", "~nosuchuser/x")
    ran = run("decks")

    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("quizdeck: QUIZDECK_HOME names the home of a user nobody knows; ")


@pytest.mark.parametrize("failure", [SettingsError("no home"), ImportError("no platformdirs")])
def test_a_failure_to_write_a_failure_down_is_told(
    run: Run, broken: None, monkeypatch: pytest.MonkeyPatch, failure: Exception
) -> None:
    def find(environment: Mapping[str, str]) -> Paths:
        raise failure

    real = Paths.find
    monkeypatch.setattr("tui.services.assemble.Paths", type("Found", (), {"find": staticmethod(real)}))
    monkeypatch.setattr(Paths, "find", staticmethod(find))
    ran = run("decks")

    assert (ran.code, ran.err.count("\n")) == (70, 1)
    assert "an unexpected RuntimeError; it could not be written down" in ran.err


@pytest.mark.parametrize("given", ["mixd", "nosuch"])
def test_a_wrong_deck_is_told_before_a_missing_terminal(run: Run, mixed: Path, given: str) -> None:
    ran = run("--deck", given)

    assert (ran.code, ran.out) == (2, "")
    assert f"there is no deck “{given}”; " in ran.err
    assert run("--deck", "mixed").code == 3


def test_an_interrupt_ends_quietly(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(self: OverviewService) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(OverviewService, "rows", interrupt)
    ran = run("decks")

    assert (ran.code, ran.out, ran.err) == (130, "", "")


def test_settings_that_cannot_be_read_are_an_error_in_words(run: Run, home: Path) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text("retention = [")

    assert run("decks").code == 3
    assert run("paths").code == 0


def test_an_unknown_setting_is_a_warning(run: Run, home: Path) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text("retentoin = 0.9")
    ran = run("decks")

    assert ran.code == 0
    assert "did you mean retention?" in ran.err
