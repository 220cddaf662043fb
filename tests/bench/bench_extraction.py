"""Whole extraction, YAML written, against markdown-it-py parsing the same text; and the memory it takes.

Run as `python -m tests.bench.bench_extraction [DOCUMENT…]`; without documents it makes its own. Prints
ratios of processor time in one run (median of interleaved rounds), and memory growth in largest documents.
"""

import statistics
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path

from markdown_it import MarkdownIt

from tests.bench.documents import generated
from tests.bench.saying import say
from tui.collector import without_collecting
from tui.decks.writer import write_deck
from tui.extract.decoding.decode import decode
from tui.extract.merging.identity import merge
from tui.extract.pipeline import extract_document
from tui.model.ids import DeckId
from tui.text.markdown import parse_markdown

_ROUNDS = 5
_QUESTIONS = 250
_GROWTH = "--growth"


def main(arguments: Sequence[str]) -> None:
    """Time or, in a process of its own, grow."""
    if arguments[:1] == [_GROWTH]:
        _grow(Path(arguments[1]), [Path(name) for name in arguments[2:]])
        return
    with tempfile.TemporaryDirectory() as folder:
        documents = [Path(name) for name in arguments] or _written(Path(folder))
        texts = [decode(path.read_bytes(), path.name).text for path in documents]
        total = sum(path.stat().st_size for path in documents)
        say(f"{len(documents)} documents, {total / 1e6:.1f} MB")
        out = Path(folder)
        ratio = _ratio(lambda: _extract(documents, out), lambda: _parse(texts))
        say(f"extraction with YAML / MarkdownIt('commonmark').parse: {ratio:.2f} (goal: at most 1.5)")
        ratio = _ratio(lambda: _parse_blocks(texts), lambda: _parse(texts))
        say(f"  of which one pass over the blocks: {ratio:.2f}")
        command = [sys.executable, "-m", "tests.bench.bench_extraction", _GROWTH, folder]
        subprocess.run([*command, *(str(path) for path in documents)], check=False)


def _written(folder: Path) -> list[Path]:
    paths = []
    for name, text in generated(_QUESTIONS).items():
        paths.append(folder / f"{name}.md")
        paths[-1].write_text(text, encoding="utf-8")
    return paths


def _extract(documents: Sequence[Path], out: Path) -> None:
    for number, path in enumerate(documents):
        with without_collecting():  # as the service has it
            extraction = extract_document(path.read_bytes(), path.name)
            deck = merge(extraction, DeckId(f"deck-{number}"), extraction.title, None, None).deck
            write_deck(deck, out / f"{deck.id}.yaml")


def _parse(texts: Sequence[str]) -> None:
    for text in texts:
        MarkdownIt("commonmark").parse(text)


def _parse_blocks(texts: Sequence[str]) -> None:
    for text in texts:
        len(parse_markdown(text).blocks)  # they are looked for when they are asked for


def _ratio(ours: Callable[[], None], theirs: Callable[[], None]) -> float:
    ours()
    theirs()
    ratios = []
    for _ in range(_ROUNDS):
        started = time.process_time()
        ours()
        between = time.process_time()
        theirs()
        ratios.append((between - started) / (time.process_time() - between))
    return statistics.median(ratios)


def _grow(out: Path, documents: Sequence[Path]) -> None:
    """Print by how many times the largest document Python's memory grew at its peak over all of them."""
    small = min(documents, key=lambda path: path.stat().st_size)
    _extract([small], out)
    tracemalloc.start()
    _extract(documents, out)
    grown = tracemalloc.get_traced_memory()[1]
    largest = max(path.stat().st_size for path in documents)
    say(f"memory grew by {grown / largest:.1f} times the largest document, {largest:,} bytes (goal: 40)")


if __name__ == "__main__":
    main(sys.argv[1:])
