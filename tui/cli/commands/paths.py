"""`quizdeck paths`: where everything is kept."""

from tui.cli.call import Call
from tui.cli.output import say, say_json, table
from tui.cli.parser import Parser
from tui.config.paths import Paths, environment

EXAMPLE = "quizdeck paths --json"


def options(parser: Parser) -> None:
    """Declare the options."""
    parser.json_switch()


def run(call: Call) -> int:
    """Print the paths; works with settings that cannot be read, so that they can be found."""
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
        say(table(list(found.items())))
    return 0
