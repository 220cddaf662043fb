"""`quizdeck restore`: back to a backup, with the present log set aside."""

from shlex import quote

from tui.cli.call import Call
from tui.cli.dash import file_of
from tui.cli.output import say, say_json
from tui.cli.parser import Parser
from tui.wording import plural

EXAMPLE = "quizdeck restore progress-before-exam.db"


def options(parser: Parser) -> None:
    """Declare words and options."""
    parser.words(
        "FILE",
        "backup or other copy of a progress file; it stays as it is; - is standard input",
        least=1,
        most=1,
    )
    parser.json_switch()


def run(call: Call) -> int:
    """Replace the log, and say where the old one is. Raises: StoreError."""
    call.warn()
    [word] = call.options.words
    with file_of(word, "restore") as file:
        done = call.services.restoring.restore(file)
    if call.options.json:
        aside = None if done.aside is None else str(done.aside)
        say_json({"restored": word, "events": done.events, "aside": aside})
        return 0
    say(f"Restored {plural(done.events, 'event')} from {word}")
    if done.aside is not None:
        say(f"The log as it was before is kept in {done.aside}")
        say(f"to have its answers back as well: quizdeck merge {quote(str(done.aside))}")
    return 0
