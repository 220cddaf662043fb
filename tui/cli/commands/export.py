"""`quizdeck export`: scores, answers and reviews as tables."""

from pathlib import Path

from tui.cli.call import Call
from tui.cli.output import say, say_bytes
from tui.cli.parser import Parser
from tui.cli.values import OneOf, one_of, since
from tui.errors import UsageError
from tui.export.files import file_named
from tui.export.formats import FORMATS, format_for
from tui.services.exports import Wanted
from tui.wording import listing

EXAMPLE = "quizdeck export scores --format md --out scores.md"
_TABLES = ("scores", "answers", "reviews")
_STDOUT = "-"


def options(parser: Parser) -> None:
    """Declare words and options."""
    parser.words("TABLE", f"{listing(_TABLES, 'or')}", least=1, most=1, known=_TABLES)
    parser.add_argument(
        "--format",
        type=OneOf(tuple(FORMATS), lambda name: format_for(name).name),
        metavar="F",
        help=f"{listing(tuple(FORMATS), 'or')} (default: by the ending of FILE, else csv)",
    )
    parser.switch("--json", "the same as --format json")
    parser.add_argument("--out", metavar="FILE", default=_STDOUT, help="write to FILE (default: -)")
    parser.add_argument("--since", type=since, metavar="DATE", help="only what is as new as DATE")
    parser.add_argument(
        "--session", metavar="ID", help="only this session; the beginning of its id is enough"
    )
    parser.switch("--all", "scores of sessions too in which nothing was answered")
    parser.switch("--force", "replace FILE where it is there already")


def run(call: Call) -> int:
    """Write the table to standard output or a file. Raises: WouldOverwriteError, NotFoundError."""
    call.warn()
    given = call.options
    [word] = given.words
    if word.casefold() == "deck":
        raise UsageError("decks cannot be exported yet", f"exported are {listing(_TABLES)}")
    what = one_of("table", _TABLES)(word)
    if given.json and given.format not in (None, "json"):
        raise UsageError(f"--json and --format {given.format} cannot be both", "leave one of them out")
    target = None if given.out == _STDOUT else file_named(given.out)
    name = "json" if given.json else given.format or _format_of(target)
    session = None if given.session is None else call.services.history.named(given.session)
    wanted = Wanted(given.since, session, every=given.all)
    exports = call.services.exports
    if target is None:
        say_bytes(exports.text(what, name, wanted).encode("utf-8"))
    else:
        say(f"Wrote {exports.save(what, name, wanted, target, force=given.force)}")
    return 0


def _format_of(target: Path | None) -> str:
    """The format that a file's ending names; csv for a name without one, and where there is no file."""
    return format_for(target).name if target and target.suffix else "csv"
