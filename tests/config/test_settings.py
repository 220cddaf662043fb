from pathlib import Path

import pytest
from textual.theme import BUILTIN_THEMES

from tui.config.settings import THEMES, QuizFeeds, Settings, load_settings
from tui.errors import SettingsError


def written(folder: Path, text: str) -> Path:
    path = folder / "settings.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_missing_file_gives_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.toml") == (Settings(), ())


def test_settings_are_read(tmp_path: Path) -> None:
    path = written(tmp_path, 'retention = 0.85\nquiz_feeds_schedule = "always"\nanimations = true\n')
    settings, warnings = load_settings(path)
    assert settings == Settings(retention=0.85, quiz_feeds_schedule=QuizFeeds.ALWAYS, animations=True)
    assert warnings == ()


def test_steps_are_texts_and_may_be_empty(tmp_path: Path) -> None:
    path = written(tmp_path, 'learning_steps = "5m 1h 1d"\nrelearning_steps = ""\n')
    settings, warnings = load_settings(path)
    assert (settings.learning_steps, settings.relearning_steps) == ((300, 3600, 86_400), ())
    assert warnings == ()


def test_a_step_that_cannot_be_says_so_with_its_setting(tmp_path: Path) -> None:
    path = written(tmp_path, 'learning_steps = "10m 1m"\n')
    [warning] = load_settings(path)[1]
    assert str(warning) == "learning_steps: the step 1m is shorter than 10m before it; the default is used"


def test_an_unknown_setting_is_a_warning_that_names_the_nearest(tmp_path: Path) -> None:
    settings, warnings = load_settings(written(tmp_path, "retenton = 0.8\n"))
    assert settings == Settings()
    assert str(warnings[0]) == "retenton: there is no such setting; did you mean retention?"


@pytest.mark.parametrize(
    ("wanted", "meant"), [("light", "textual-light"), ("Dark", "textual-dark"), ("nrod", "nord")]
)
def test_a_wrong_theme_names_the_likeliest_and_where_all_are(tmp_path: Path, wanted: str, meant: str) -> None:
    [warning] = load_settings(written(tmp_path, f'theme = "{wanted}"\n'))[1]
    assert f"did you mean {meant}? Ctrl+P, then theme, lists them" in str(warning)


def test_the_themes_are_textuals() -> None:
    assert set(THEMES) == set(BUILTIN_THEMES)


@pytest.mark.parametrize(
    "line",
    [
        "retention = 2",
        "new_cards_per_day = true",
        'day_starts_hour = "four"',
        'quiz_feeds_schedule = "often"',
        f"retention = 1{'0' * 400}",
        f"quiz_questions = 1{'0' * 400}",
        "learning_steps = 10",
        'learning_steps = "10"',
        'relearning_steps = "2d"',
        "maximum_interval_days = 0",
        'balance_load = "yes"',
    ],
)
def test_a_wrong_value_is_a_warning_and_the_default_holds(tmp_path: Path, line: str) -> None:
    settings, warnings = load_settings(written(tmp_path, line))
    assert settings == Settings()
    assert len(warnings) == 1


def test_a_broken_file_says_what_and_where(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="not valid TOML"):
        load_settings(written(tmp_path, "retention = = 1"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"retention = {'[' * 100_000}", "nested too deeply"),
        (f"retention = 1{'0' * 5000}", "not valid TOML"),
    ],
    ids=["brackets", "digits"],
)
def test_a_file_beyond_what_can_be_parsed_is_an_error_in_words(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(SettingsError, match=told):
        load_settings(written(tmp_path, text))
