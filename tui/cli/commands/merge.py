"""`quizdeck merge`: the answers of other copies, taken into the log."""

from pathlib import Path

from tui.cli.call import Call
from tui.cli.output import say, say_json
from tui.cli.parser import Parser
from tui.wording import plural

EXAMPLE = "quizdeck merge laptop.db progress.sync-conflict-20260301-120000.db"


def options(parser: Parser) -> None:
    """Declare words and options."""
    parser.words("FILE", "progress file, backup or conflict copy; it is only read", least=1)
    parser.json_switch()


def run(call: Call) -> int:
    """Merge, and say what each file brought; nothing new is no failure. Raises: StoreError."""
    call.warn()
    report = call.services.merging.merge([Path(word) for word in call.options.words])
    if call.options.json:
        files = [{"path": str(file.path), "events": file.events, "new": file.new} for file in report.files]
        backup = None if report.backup is None else str(report.backup)
        say_json({"new": report.new, "files": files, "backup": backup})
        return 0
    for file in report.files:
        say(f"{file.path}: {plural(file.events, 'event')}, {file.new or 'none'} new")
    if report.backup is not None:
        say(f"The log as it was before is kept in {report.backup}")
    return 0
