"""`quizdeck check`: every problem of decks, with its place and its remedy."""

from dataclasses import replace
from pathlib import Path

from tui.cli.call import Call
from tui.cli.output import complain, say, say_json
from tui.cli.parser import Parser
from tui.model.problem import Problem, Severity
from tui.services.checking import Checked, check_library, check_paths
from tui.wording import listing, plural

EXAMPLE = "quizdeck check --strict decks/typeorm.yaml"


def options(parser: Parser) -> None:
    """Declare words and options."""
    parser.words("PATH", "deck files, folders, or ids of decks (default: every deck of the library)")
    parser.switch("--strict", "exit with 1 for warnings too")
    parser.switch("--fix", "first give ids to cards without one; bundled decks are never written")
    parser.json_switch()


def run(call: Call) -> int:
    """Report all problems; 1 when there are errors, with `--strict` warnings too."""
    call.warn()
    given, library = call.options, call.services.library.library
    if given.words:
        checked = check_paths([Path(word) for word in given.words], library, fix=given.fix)
    else:
        checked = check_library(library, fix=given.fix)
    for reason in checked.unmended:
        complain(reason)
    if given.json:
        problems = [_json(problem) for problem in checked.problems]
        say_json({"decks": checked.decks, "cards": checked.cards, "problems": problems})
    else:
        say(_text(checked))
    bad = checked.count(Severity.ERROR) + (checked.count(Severity.WARNING) if given.strict else 0)
    return 1 if bad else 0


def _json(problem: Problem) -> dict[str, object]:
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "severity": str(problem.severity),
        "code": problem.code,
        "message": problem.message,
    }


def _line(problem: Problem) -> str:
    """Place and remedy; warnings and notices say what they are, as the cards are all the same in use."""
    if problem.severity is Severity.ERROR:
        return str(problem)
    return str(replace(problem, what=f"{problem.severity}: {problem.what}"))


def _text(checked: Checked) -> str:
    """A line for each problem, and the counts."""
    lines = [_line(problem) for problem in checked.problems]
    if checked.mended:
        lines.insert(0, f"Wrote {plural(checked.mended, 'id')}.")
    counted = (
        (checked.count(Severity.ERROR), "error"),
        (checked.count(Severity.WARNING), "warning"),
        (checked.count(Severity.NOTICE), "unanswered card"),
    )
    found = listing([plural(count, word) for count, word in counted if count]) or "no problems"
    return "\n".join([*lines, f"{plural(checked.decks, 'deck')}, {plural(checked.cards, 'card')}: {found}."])
