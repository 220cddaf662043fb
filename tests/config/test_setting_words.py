import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.config.setting_words import CHOICES, NAMES, plain_value, setting_named, typed_value, worded
from tui.config.settings import RANGES, Settings, load_settings
from tui.config.settings_file import Plain, keep
from tui.errors import NotFoundError, UsageError
from tui.schedule.steps import steps_text

STEPS = st.lists(st.integers(1, 86_400), max_size=20).map(lambda steps: steps_text(tuple(sorted(steps))))


def typed(name: str) -> st.SearchStrategy[str]:
    """What may be typed for a setting."""
    if name in RANGES:
        low, high = RANGES[name]
        if isinstance(plain_value(Settings(), name), float):
            return st.floats(low, high).map(lambda number: f"{number:.6f}".rstrip("0"))
        return st.integers(int(low), int(high)).map(str)
    return st.sampled_from(CHOICES[name]) if name in CHOICES else STEPS


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
def test_any_value_that_is_allowed_is_read_back_from_the_file(
    tmp_path_factory: pytest.TempPathFactory, name: str, data: st.DataObject
) -> None:
    text = data.draw(typed(name))
    path = tmp_path_factory.mktemp("set") / "settings.toml"
    path.write_text("# mine\nretenton = 3\n")
    value = typed_value(name, text)
    keep(path, name, value)
    settings, unusable = load_settings(path)

    assert plain_value(settings, name) == value
    assert typed_value(name, worded(value)) == value
    assert [line.setting for line in unusable] == ["retenton"]
    assert path.read_text().startswith("# mine\nretenton = 3\n")


@pytest.mark.parametrize("name", NAMES)
@given(text=st.text(max_size=20))
def test_whatever_is_typed_is_a_value_or_told_as_none(name: str, text: str) -> None:
    try:
        value = typed_value(name, text)
    except UsageError as error:
        assert f"is no value for {name}" in error.what
        assert "allowed: " in error.hint
    else:
        assert typed_value(name, worded(value)) == value


@pytest.mark.parametrize("name", NAMES)
def test_the_default_of_a_setting_is_a_value_of_it(name: str) -> None:
    default = plain_value(Settings(), name)
    assert typed_value(name, worded(default)) == default


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("retention", "0.90", 0.9),
        ("balance_load", "FALSE", False),
        ("learning_steps", " 60s  10m ", "1m 10m"),
        ("theme", "Nord", "nord"),
        ("theme", "", ""),
    ],
)
def test_values_are_taken_as_people_type_them(name: str, text: str, value: Plain) -> None:
    assert typed_value(name, text) == value


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("retention", "1", "allowed: a number from 0.7 to 0.99"),
        ("retention", "nan", "allowed: a number from 0.7 to 0.99"),
        ("maximum_interval_days", "1_000", "allowed: a whole number from 1 to 36,500"),
        ("animations", "yes", "allowed: true or false"),
        ("quiz_feeds_schedule", "revewed", "did you mean reviewed? allowed: never, reviewed or always"),
        ("theme", "light", "did you mean textual-light? allowed: "),
        ("learning_steps", "10m 1m", "none shorter than the one before"),
    ],
)
def test_a_wrong_value_is_told_with_what_is_allowed(name: str, text: str, told: str) -> None:
    with pytest.raises(UsageError) as raised:
        typed_value(name, text)
    assert told in raised.value.hint


def test_a_setting_is_found_by_its_name_however_it_is_written() -> None:
    assert setting_named("New-Cards-Per-Day") == "new_cards_per_day"
    with pytest.raises(NotFoundError, match="did you mean retention"):
        setting_named("retenton")
    with pytest.raises(NotFoundError, match="`quizdeck config` lists them"):
        setting_named("ßßßß")
