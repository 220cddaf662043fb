"""`quizdeck paths`: where everything is kept."""

from pathlib import Path

from tui.cli.call import Call
from tui.cli.output import complain, say, say_json, table
from tui.cli.parser import Parser
from tui.config.paths import Paths, environment
from tui.errors import SettingsError

EXAMPLE = "quizdeck paths --json"


def options(parser: Parser) -> None:
    """Declare the options."""
    parser.json_switch()


def run(call: Call) -> int:
    """Print the paths, and what is wrong with the settings; works where these cannot be read."""
    paths = Paths.find(environment())
    found = {
        "data": str(paths.data),
        "config": str(paths.config),
        "cache": str(paths.cache),
        "progress": str(paths.progress),
        "decks": str(paths.decks),
    }
    if call.options.json:
        say_json(found)
    else:
        say(table([*found.items(), ("settings", str(paths.settings))]))
    _warn(paths.settings)
    return 0


def _warn(settings: Path) -> None:
    from tui.config.settings import load_settings  # only where the settings are looked at

    try:
        _, unusable = load_settings(settings)
    except SettingsError as error:
        complain(str(error))
    else:
        for line in unusable:
            complain(f"{settings}: {line}")
