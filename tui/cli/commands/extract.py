"""`quizdeck extract`: documents into decks."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import cast

from tui.cli.call import Call
from tui.cli.output import complain, say, say_json
from tui.cli.parser import Parser
from tui.errors import QuizdeckError
from tui.extract.families import FAMILIES, family_named
from tui.extract.report import report_json, report_text
from tui.services.extraction import ExtractionService, Options, Outcome
from tui.services.sources import gather
from tui.text.controls import visible_line
from tui.wording import listing, one_line, plural

EXAMPLE = "quizdeck extract notes/ --out decks --dry-run"
_LINE = 70
"""Characters of the progress line; overwritten with spaces, as not every terminal knows escapes."""


def options(parser: Parser) -> None:
    """Declare words and options."""
    parser.words("PATH", "documents, folders or patterns; - is standard input", least=1)
    parser.add_argument("--out", type=Path, metavar="DIR", help="write decks to DIR instead of the library")
    parser.add_argument("--into", metavar="DECK", help="id of the deck to write or bring up to date")
    parser.add_argument(
        "--family",
        type=lambda name: family_named(name).name,
        metavar="F",
        help="read every document as this family instead of judging by its content:"
        f" {listing(list(FAMILIES), 'or')}",
    )
    parser.switch("--strict", "exit with 1 when something was skipped")
    parser.switch("--dry-run", "write nothing, report only")
    parser.switch("--force", "let --into replace a deck made from another document")
    parser.json_switch()


def run(call: Call) -> int:
    """Extract and report; 1 when some documents failed, or with `--strict` when something was skipped.

    Raises: QuizdeckError when no document could be done.
    """
    call.warn()
    given = call.options
    wanted = Options(given.out, given.into, given.family, given.dry_run, given.force)
    sources = gather(given.words)
    outcome = ExtractionService(call.services.library).extract(sources, wanted, _progress)
    if not outcome.documents:
        raise _nothing_done(outcome)
    for name, error in outcome.failures:
        complain(_failure(name, error))
    report = report_json(outcome.documents)
    if given.json:
        say_json(report)
    else:
        say(report_text(outcome.documents))
        _tell_decks(outcome, given.out or call.services.paths.decks, given)
    documents = cast("list[dict[str, object]]", report["documents"])
    skipped = given.strict and any(document["skipped"] for document in documents)
    return 1 if outcome.failures or skipped else 0


def _tell_decks(outcome: Outcome, folder: Path, given: Namespace) -> None:
    """Say which decks were written and what to do with them, and why others were not."""
    ids = [document.merged.deck.id for document in outcome.documents if document.extraction.cards]
    empty = len(outcome.documents) - len(ids)
    if empty:
        done = "there is nothing to write" if given.dry_run else "nothing was written"
        say(f"{done} for {plural(empty, 'document')} without a question")
    if given.dry_run or not ids:
        return
    for deck in ids:
        say(f"deck {deck}: {folder / f'{deck}.yaml'}")
    if given.out is None:
        say(f"practise it: quizdeck quiz {ids[0]}")


def _nothing_done(outcome: Outcome) -> QuizdeckError:
    """The error to end with; of several documents each one's reason is told before."""
    if not outcome.failures:
        return QuizdeckError("there is no document to extract", "name Markdown files, or folders with some")
    if len(outcome.failures) == 1:
        return outcome.failures[0][1]
    for name, error in outcome.failures:
        complain(_failure(name, error))
    return QuizdeckError(f"none of {plural(len(outcome.failures), 'document')} could be extracted")


def _failure(name: str, error: QuizdeckError) -> str:
    """The error, after the document's name where it does not begin with it."""
    return str(error) if str(error).startswith(name) else f"{name}: {error}"


def _progress(done: int, total: int, name: str) -> None:
    """Percentage and document on one line of standard error, where that is a terminal."""
    if not sys.stderr.isatty() or total < 1:
        return
    shown = f"{done * 100 // total:3} %  {one_line(visible_line(name), _LINE - 7)}" if done < total else ""
    sys.stderr.write(f"\r{shown:<{_LINE}}" if shown else f"\r{' ' * _LINE}\r")
    sys.stderr.flush()
