"""`quizdeck backup`: the log, copied to a file."""

from pathlib import Path

from tui.cli.call import Call
from tui.cli.output import say, say_json
from tui.cli.parser import Parser
from tui.wording import plural

EXAMPLE = "quizdeck backup progress-before-exam.db"


def options(parser: Parser) -> None:
    """Declare words and options."""
    parser.words("FILE", "file or folder to write to (default: among the automatic backups)", most=1)
    parser.switch("--force", "replace FILE where it is there already")
    parser.json_switch()


def run(call: Call) -> int:
    """Copy the log and say where to. Raises: StoreError, WouldOverwriteError."""
    call.warn()
    target = Path(call.options.words[0]) if call.options.words else None
    made = call.services.backups.create(target, force=call.options.force)
    if call.options.json:
        say_json({"backup": str(made.path), "events": made.events})
    else:
        say(f"Wrote {plural(made.events, 'event')} to {made.path}")
    return 0
