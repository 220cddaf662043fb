"""`quizdeck config`: the settings, listed, read, written and taken back to their defaults."""

from collections.abc import Sequence
from pathlib import Path

from tui.cli.call import Call
from tui.cli.output import complain, say, say_json, say_unbroken, table
from tui.cli.parser import Parser
from tui.config.paths import Paths, environment
from tui.config.setting_words import CHOICES, NAMES, plain_value, setting_named, typed_value, worded
from tui.config.settings import Settings, load_settings
from tui.config.settings_file import forget, keep
from tui.errors import UsageError

EXAMPLE = "quizdeck config new_cards_per_day 10"
_NOTHING = '""'
"""How an empty value is shown among others."""


def options(parser: Parser) -> None:
    """Declare words and options."""
    parser.words("KEY [VALUE]", "a setting, and what it shall be (default: list every setting)", known=NAMES)
    parser.known_behind = CHOICES
    parser.dashed_words = True  # a value below zero is a wrong value, and told as one
    parser.switch("--reset", "have the setting KEY be as it is by default")
    parser.json_switch()


def run(call: Call) -> int:
    """List, print, write or reset. Raises: NotFoundError, UsageError; SettingsError for an unusable file."""
    given, words = call.options, call.options.words
    path = Paths.find(environment()).settings
    name = setting_named(words[0]) if words else None
    if given.reset:
        _reset(path, name, words[1:], as_json=given.json)
    elif name is None:
        _list(path, as_json=given.json)
    elif words[1:]:
        _write(path, name, " ".join(words[1:]), as_json=given.json)
    else:
        settings = _loaded(path)
        if given.json:
            say_json(_json(path, settings, name))
        else:
            say_unbroken(worded(plain_value(settings, name)))
    return 0


def _loaded(path: Path) -> Settings:
    """The settings in use; what of the file cannot be used is told."""
    settings, unusable = load_settings(path)
    for line in unusable:
        complain(f"{path}: {line}")
    return settings


def _list(path: Path, *, as_json: bool) -> None:
    settings = _loaded(path)
    if as_json:
        say_json({"path": str(path), "settings": [_facts(settings, name) for name in NAMES]})
        return
    say(table([_row(settings, name) for name in NAMES], giving=((2, 7), (1, 12))))
    say()
    say(f"They lie in {path}{'' if path.exists() else ', which is made with the first change'}.")
    say("To change one: quizdeck config KEY VALUE")
    say("To go back to its default: quizdeck config KEY --reset")


def _row(settings: Settings, name: str) -> tuple[str, str, str]:
    value, default = plain_value(settings, name), plain_value(Settings(), name)
    note = "default" if value == default else f"changed, default {worded(default) or _NOTHING}"
    return name, worded(value) or _NOTHING, note


def _facts(settings: Settings, name: str) -> dict[str, object]:
    value, default = plain_value(settings, name), plain_value(Settings(), name)
    return {"setting": name, "value": value, "default": default, "is_default": value == default}


def _json(path: Path, settings: Settings, name: str) -> dict[str, object]:
    return {"path": str(path), **_facts(settings, name)}


def _write(path: Path, name: str, text: str, *, as_json: bool) -> None:
    value = typed_value(name, text)
    load_settings(path)  # why a file cannot be read is said better here
    keep(path, name, value)
    settings = _loaded(path)
    if as_json:
        say_json(_json(path, settings, name))
    else:
        say(f"{name} is {worded(value) or _NOTHING} from now on: {path}")


def _reset(path: Path, name: str | None, more: Sequence[str], *, as_json: bool) -> None:
    if name is None:
        raise UsageError("--reset wants the KEY of a setting", "`quizdeck config` lists them")
    if more:
        raise UsageError("--reset takes no value", f"for the default: quizdeck config {name} --reset")
    load_settings(path)
    gone = forget(path, name)
    settings = _loaded(path)
    if as_json:
        say_json(_json(path, settings, name))
        return
    value = worded(plain_value(settings, name)) or _NOTHING
    said = "again" if gone else "already"
    say(f"{name} is {value} {said}, as by default.")
