"""`quizdeck extract`: documents into decks."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from shlex import quote

from tui.cli.call import Call
from tui.cli.dash import DASH
from tui.cli.json_stream import JsonStream
from tui.cli.output import complain, say
from tui.cli.parser import Parser
from tui.cli.progress_bar import ProgressBar
from tui.cli.values import OneOf
from tui.errors import QuizdeckError
from tui.extract.families import FAMILIES, family_named
from tui.extract.reporting.report import DocumentReport, report_text
from tui.extract.reporting.report_json import REPORT_VERSION, document_json
from tui.extract.reporting.totals import Totals
from tui.model.ids import DeckId
from tui.services.extraction import ExtractionService, Failure, Options
from tui.services.sources import SUFFIXES, gather, passed_over
from tui.text.controls import visible_line
from tui.wording import listing, plural

EXAMPLE = "quizdeck extract notes/ --out decks --dry-run"
_MOST_NAMED = 8
"""Decks of which the command that practises them names each."""


def options(parser: Parser) -> None:
    """Declare words and options."""
    parser.words("PATH", "documents, folders or patterns; - is standard input", least=1)
    parser.add_argument("--out", type=Path, metavar="DIR", help="write decks to DIR instead of the library")
    parser.add_argument(
        "--into", metavar="DECK", help="id of the one deck to write or bring up to date with all documents"
    )
    parser.add_argument(
        "--family",
        type=OneOf(tuple(FAMILIES), lambda name: family_named(name).name),
        metavar="F",
        help="read every document as this family instead of judging by its content:"
        f" {listing(list(FAMILIES), 'or')}",
    )
    parser.switch("--strict", "exit with 1 when something was skipped")
    parser.switch("--dry-run", "write nothing, report only")
    parser.switch("--force", "let --into replace a deck made from other documents")
    parser.json_switch()


def run(call: Call) -> int:
    """Extract and report, each document when it is done.

    Returns 1 when some documents failed, or with `--strict` when something was skipped. Raises:
    QuizdeckError when no document could be done.
    """
    call.warn()
    given = call.options
    sources = gather(given.words)
    texts = passed_over(given.words, sources)
    if not sources:
        hint = f"name documents, or folders with {listing(SUFFIXES, 'or')}"
        raise QuizdeckError(
            f"there is no document in {listing([visible_line(word) for word in given.words])}",
            f"{hint}; {_not_read(texts)}" if texts else hint,
        )
    wanted = Options(given.out, given.into, given.family, given.dry_run, given.force)
    typed = DASH in given.words and sys.stdin.isatty()
    if typed:
        complain("type or paste the document; Ctrl+D on a line of its own ends it")
    bar = ProgressBar(wanted=not typed and not (given.json and sys.stdout.isatty()))
    results = ExtractionService(call.services.library).run(sources, wanted, bar.show)
    account = _Account(given, bar, alone=len(sources) == 1)
    try:
        for result in results:
            account.add(result)
    except KeyboardInterrupt:
        account.end()
        complain(f"stopped: {account.totals.documents:,} of {plural(len(sources), 'document')} done")
        raise
    except QuizdeckError as error:
        if not account.totals.documents:
            raise
        account.end()
        complain(str(error))
        return error.exit_code
    if not account.totals.documents:
        raise account.nothing_done()
    account.end()
    if texts:
        complain(_not_read(texts))
    return 1 if account.totals.failed or (given.strict and account.totals.skipped) else 0


@dataclass(slots=True)
class _Account:
    """Tells what comes of each document when it comes; keeps figures alone."""

    given: Namespace
    bar: ProgressBar
    alone: bool
    """Whether there is one document: then its failure is the command's."""
    totals: Totals = field(default_factory=Totals)
    _stream: JsonStream = field(default_factory=lambda: JsonStream({"report": REPORT_VERSION}, "documents"))
    _error: QuizdeckError | None = None
    _decks: dict[DeckId, bool] = field(default_factory=dict)
    """Those that were written, in order, each once, and whether a card of it holds an answer."""
    _likely: str = ""
    """The family for which most speaks in the last document, if too little."""

    def add(self, result: DocumentReport | Failure) -> None:
        self.bar.wipe()
        if isinstance(result, Failure):
            self.totals, self._error = self.totals.with_failure(), result.error
            if not self.alone:
                complain(_failure(result))
            return
        if self.given.json:
            self._stream.add(document_json(result))
        else:
            say(("\n" if self.totals.documents else "") + report_text([result]))
        self.totals = self.totals.with_report(result)
        self._likely = next(iter(result.extraction.evidence), "") if result.path != "-" else ""
        if result.written:
            self._decks[result.merged.deck.id] = bool(result.merged.deck.askable)

    def end(self) -> None:
        """Say how it all went."""
        self.bar.wipe()
        if self.given.json:
            self._stream.end()
            return
        for line in self._closing():
            say(line)

    def nothing_done(self) -> QuizdeckError:
        """What to end with where no document could be done; of several each reason is told already."""
        if self.alone and self._error:
            return self._error
        return QuizdeckError(f"none of {plural(self.totals.failed, 'document')} could be extracted")

    def _closing(self) -> Iterator[str]:
        if not self.alone and self.totals.documents:
            yield f"\n{self.totals}"
        if self.totals.empty:
            yield self._nothing
            if self.given.family is None:
                yield self._remedy
        if self.given.out is None:
            yield from self._what_next()

    def _what_next(self) -> Iterator[str]:
        """The command for the decks that can be asked, and the one for those without any answer."""
        asked = [deck for deck, answered in self._decks.items() if answered]
        silent = [deck for deck, answered in self._decks.items() if not answered]
        if len(asked) > _MOST_NAMED:
            decks = plural(len(asked), "deck")
            yield f"practise any of these {decks}: quizdeck, or by its id: quizdeck quiz {asked[0]}"
        elif asked:
            yield f"practise {_them(len(asked))}: quizdeck quiz {' '.join(asked)}"
        if silent:
            more = len(silent) - _MOST_NAMED
            named = [*silent[:_MOST_NAMED], *([f"{more:,} more"] if more > 0 else [])]
            yield f"no card of {listing(named)} has an answer yet, so that none is asked"
            yield f"to be asked all the same: quizdeck quiz {' '.join(silent[:_MOST_NAMED])} --unanswered"

    @property
    def _nothing(self) -> str:
        """That documents gave no card, and so no deck."""
        empty, total = self.totals.empty, self.totals.documents
        deck = "there is no deck to write" if self.given.dry_run else "no deck was written"
        if empty == total:
            return f"no card was found, so {deck}"
        return f"no card was found in {empty:,} of {plural(total, 'document')}, so {deck} for {_them(empty)}"

    @property
    def _remedy(self) -> str:
        """What to do where a document asks all the same."""
        if not (self.alone and self._likely):
            hold = "it holds" if self.totals.empty == 1 else "they hold"
            return f"if {hold} questions, --family F says how those are written; see: quizdeck extract --help"
        path = visible_line(quote(self.given.words[0]))
        return f"if these are questions all the same: quizdeck extract {path} --family {self._likely}"


def _not_read(texts: Sequence[str]) -> str:
    """That text files lie in the folders, which may be documents or anything else."""
    more = f" and {len(texts) - 1:,} more" if len(texts) > 1 else ""
    found, them = f"{visible_line(texts[0])}{more}", _them(len(texts))
    return f"not read: {plural(len(texts), 'text file')} ({found}); name {them} to read {them}"


def _them(count: int) -> str:
    return "it" if count == 1 else "them"


def _failure(failure: Failure) -> str:
    """The error, after the document's name where it does not begin with it."""
    name, error = visible_line(failure.name), str(failure.error)
    return error if error.startswith(name) else f"{name}: {error}"
