"""`quizdeck merge`: the answers of other copies, taken into the log."""

from contextlib import ExitStack

from tui.cli.call import Call
from tui.cli.dash import file_of
from tui.cli.output import say, say_json
from tui.cli.parser import Parser
from tui.wording import plural

EXAMPLE = "quizdeck merge laptop.db progress.sync-conflict-20260301-120000.db"


def options(parser: Parser) -> None:
    """Declare words and options."""
    parser.words("FILE", "progress file, backup or conflict copy, only read; - is standard input", least=1)
    parser.json_switch()


def run(call: Call) -> int:
    """Merge, and say what each file brought; nothing new is no failure. Raises: StoreError."""
    call.warn()
    words = call.options.words
    with ExitStack() as stack:
        report = call.services.merging.merge([stack.enter_context(file_of(word, "merge")) for word in words])
    if call.options.json:
        told = zip(words, report.files, strict=True)
        files = [{"path": word, "events": file.events, "new": file.new} for word, file in told]
        backup = None if report.backup is None else str(report.backup)
        say_json({"new": report.new, "files": files, "backup": backup})
        return 0
    for word, file in zip(words, report.files, strict=True):
        say(f"{word}: {plural(file.events, 'event')}, {file.new or 'none'} new")
    if report.backup is not None:
        say(f"The log as it was before is kept in {report.backup}")
    return 0
