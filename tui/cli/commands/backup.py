"""`quizdeck backup`: the log, copied to a file."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tui.cli.call import Call
from tui.cli.dash import DASH
from tui.cli.output import say, say_bytes, say_json
from tui.cli.parser import Parser
from tui.errors import StoreError, UsageError
from tui.files import names_folder
from tui.wording import plural

EXAMPLE = "quizdeck backup progress-before-exam.db"


def options(parser: Parser) -> None:
    """Declare words and options."""
    about = "file or folder to write to, - is standard output (default: among the automatic backups)"
    parser.words("FILE", about, most=1)
    parser.switch("--force", "replace FILE where it is there already")
    parser.json_switch()


def run(call: Call) -> int:
    """Copy the log and say where to. Raises: StoreError, WouldOverwriteError."""
    call.warn()
    word = call.options.words[0] if call.options.words else None
    if word == DASH:
        return _to_output(call)
    target = None if word is None else _target(word)
    made = call.services.backups.create(target, force=call.options.force)
    if call.options.json:
        say_json({"backup": str(made.path), "events": made.events})
    else:
        say(f"Wrote {plural(made.events, 'event')} to {made.path}")
    return 0


def _target(word: str) -> Path:
    """Raises: StoreError for a folder that is none."""
    target = Path(word)
    if names_folder(word) and not target.is_dir():
        wrong = "is a file, not a folder" if target.exists() else "does not exist"
        raise StoreError(f"{word} {wrong}", "name a file, or a folder that is there")
    return target


def _to_output(call: Call) -> int:
    if call.options.json:
        raise UsageError(
            "the copy and JSON cannot both go to standard output", "name a file, or leave --json out"
        )
    if sys.stdout.isatty():
        raise UsageError(
            "a backup is no text for a terminal",
            "name a file, or send it on, as in: quizdeck backup - > FILE",
        )
    with TemporaryDirectory(prefix="quizdeck-") as folder:
        say_bytes(call.services.backups.create(Path(folder) / "copy.db").path.read_bytes())
    return 0
