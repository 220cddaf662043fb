from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tui.config.setting_words import NAMES
from tui.config.settings import Settings, load_settings


@pytest.fixture
def settings(home: Path) -> Path:
    """The settings file, in a folder that is there; it is not."""
    folder = home / "config"
    folder.mkdir(parents=True)
    return folder / "settings.toml"


def test_every_setting_is_listed_with_its_value_and_whether_it_is_the_default(
    run: Run, settings: Path
) -> None:
    settings.write_text('retention = 0.8\ntheme = "nord"\n')
    ran = run("config")
    rows = [line.split(maxsplit=1) for line in ran.out.partition("\n\n")[0].splitlines()]

    assert (ran.code, ran.err) == (0, "")
    assert [name for name, _ in rows] == list(NAMES)
    told = {name: " ".join(rest.split()) for name, rest in rows}
    assert told["retention"] == "0.8 changed, default 0.9"
    assert told["theme"] == 'nord changed, default ""'
    assert told["learning_steps"] == "1m 10m default"
    assert f"They lie in {settings}.\n" in ran.out


def test_without_a_file_the_defaults_are_listed_and_nothing_is_made(run: Run, home: Path) -> None:
    ran = run("config")

    assert "which is made with the first change" in ran.out
    assert "changed, default" not in ran.out
    assert not home.exists()


def test_the_list_as_json(run: Run, settings: Path) -> None:
    settings.write_text("animations = true\n")
    listed = run("config", "--json").json

    assert listed["path"] == str(settings)
    assert [row["setting"] for row in listed["settings"]] == list(NAMES)
    assert listed["settings"][-1] == {
        "setting": "animations",
        "value": True,
        "default": False,
        "is_default": False,
    }


def test_a_setting_is_printed_by_its_key(run: Run) -> None:
    assert run("config", "learning_steps").out == "1m 10m\n"
    assert run("config", "theme").out == "\n"
    assert run("config", "balance-load").out == "true\n"
    assert run("config", "retention", "--json").json["value"] == 0.9


def test_a_value_is_written_and_the_rest_of_the_file_stays(run: Run, settings: Path) -> None:
    settings.write_text("# mine\nretention = 0.8  # for now\n\n[later]\nx = 1\n")
    ran = run("config", "retention", "0.85")

    assert (ran.code, ran.err.count("\n")) == (0, 1)
    assert "later: there is no such setting" in ran.err
    assert ran.out == f"retention is 0.85 from now on: {settings}\n"
    assert settings.read_text() == "# mine\nretention = 0.85  # for now\n\n[later]\nx = 1\n"


def test_the_steps_need_no_quotes_and_the_folder_is_made(run: Run, home: Path) -> None:
    assert run("config", "learning_steps", "1m", "10m", "1h").code == 0
    assert load_settings(home / "config" / "settings.toml")[0] == Settings(learning_steps=(60, 600, 3600))
    assert run("config", "learning_steps", "", "--json").json["value"] == ""
    assert load_settings(home / "config" / "settings.toml")[0] == Settings(learning_steps=())


def test_a_setting_goes_back_to_its_default(run: Run, settings: Path) -> None:
    settings.write_text("retention = 0.8  # for now\nanimations = true\n")
    ran = run("config", "retention", "--reset")

    assert (ran.code, ran.out) == (0, "retention is 0.9 again, as by default.\n")
    assert settings.read_text() == "# for now\nanimations = true\n"
    assert run("config", "retention", "--reset").out == "retention is 0.9 already, as by default.\n"
    assert run("config", "animations", "--reset", "--json").json["is_default"] is True


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["retenton"], "there is no setting “retenton”; did you mean retention?"),
        (["retenton", "0.8"], "did you mean retention?"),
        (
            ["quiz_questions", "-5"],
            "“-5” is no value for quiz_questions; allowed: a whole number from 1 to 1,000",
        ),
        (["theme", "nrod"], "did you mean nord? allowed: textual-dark, "),
        (["--reset"], "--reset wants the KEY of a setting"),
        (
            ["theme", "nord", "--reset"],
            "--reset takes no value; for the default: quizdeck config theme --reset",
        ),
    ],
)
def test_wrong_usage_writes_nothing(run: Run, home: Path, words: list[str], told: str) -> None:
    ran = run("config", *words)

    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert not home.exists()


@pytest.mark.parametrize(
    "words", [[], ["theme"], ["theme", "nord"], ["theme", "--reset"]], ids=lambda words: " ".join(words)
)
@pytest.mark.parametrize("text", [b'theme = "x\nretention = 0.8\n', b"\xff\xfe", b"theme = ["])
def test_a_file_that_cannot_be_read_is_told_and_kept(
    run: Run, settings: Path, words: list[str], text: bytes
) -> None:
    settings.write_bytes(text)
    ran = run("config", *words)

    assert (ran.code, ran.out) == (3, "")
    assert str(settings) in ran.err
    assert "mend it, or move it away" in ran.err
    assert settings.read_bytes() == text
    assert run("config", *words, "--json").json["error"]["code"] == "settings"


def test_what_of_the_file_cannot_be_used_is_told_and_mended_by_its_key(run: Run, settings: Path) -> None:
    settings.write_text("retention = 2\ntheme = 5\n")
    ran = run("config", "retention")

    assert (ran.code, ran.out) == (0, "0.9\n")
    assert f"{settings}: retention: 2 is not between" in ran.err
    assert run("config", "theme", "nord").code == 0
    assert run("config", "retention", "--reset").err == ""
    assert settings.read_text() == 'theme = "nord"\n'


def test_what_a_file_holds_cannot_steer_the_terminal(run: Run, settings: Path) -> None:
    settings.write_text('"x\\u001b]0;y" = 1\ntheme = "a\\u001b[2J"\n')
    for words in ([], ["theme"]):
        ran = run("config", *words)
        assert "\x1b" not in ran.out + ran.err


def test_a_link_to_the_settings_stays_one(run: Run, settings: Path, tmp_path: Path) -> None:
    (tmp_path / "dotfile.toml").write_text("# in git\n")
    settings.symlink_to(tmp_path / "dotfile.toml")

    assert run("config", "animations", "true").code == 0
    assert settings.is_symlink()
    assert (tmp_path / "dotfile.toml").read_text() == "# in git\nanimations = true\n"
