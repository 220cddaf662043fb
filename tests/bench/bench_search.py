"""Search and the catalog against bare tools on the same library, in one run, as ratios.

Run as `python -m tests.bench.bench_search [CARDS…] [TITLES.jsonl]`; without numbers 1,000, 10,000 and 100,000
cards. The library is made from the bundled decks (see `tests.bench.library`); more titles are mixed in from a
file of JSON Lines. Times are processor times but for fzf, which is another process. Goals stand beside each
figure.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import yaml

from tests.bench.library import write_library
from tests.bench.queries import KINDS, Sought, queries, share_of
from tests.bench.saying import say
from tui.clock import SystemClock
from tui.decks.library import Library
from tui.model.deck import Deck
from tui.search.barrier import Progress
from tui.search.engine import search
from tui.search.found import Found
from tui.search.query import parse_query
from tui.services.catalog import CatalogService

_SIZES = (1_000, 10_000, 100_000)
_QUERIES = 400
_TYPED = 60
"""Queries that are typed letter by letter."""
_SHOWN = 50
_ROUNDS = 9
_IMPORTS = 3
_PROGRESS = Progress()
LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


def main(
    sizes: Sequence[int], titles: Path | None = None, asked: int = _QUERIES, typed: int = _TYPED
) -> None:
    """Measure each size."""
    for cards in sizes:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place) / "decks"
            decks = write_library(folder, cards, titles)
            say(f"{cards:,} cards in {len(decks):,} decks, {_megabytes(folder):.1f} MB of YAML")
            _import(folder, Path(place) / "cache")
            catalog = catalog_of(folder, Path(place) / "cache")
            catalog.refresh()
            _unchanged(catalog, folder)
            sought = queries(decks, asked)
            _quality(catalog, sought)
            _keystrokes(catalog, decks, sought[:typed])
            _memory(folder, Path(place) / "cache")
            catalog.close()


def catalog_of(folder: Path, cache: Path) -> CatalogService:
    """A catalog of these decks alone."""
    return CatalogService(Library(folder / "none-bundled", folder), cache, SystemClock())


def ask(catalog: CatalogService, text: str, limit: int = _SHOWN) -> Found:
    """What the engine finds."""
    return catalog.searching(lambda words: search(parse_query(text), words, _PROGRESS, limit))


def _import(folder: Path, cache: Path) -> None:
    """By turns, each in a process of its own: what else one holds in memory slows down the collector."""
    rounds = []
    for _ in range(_IMPORTS):
        shutil.rmtree(cache, ignore_errors=True)
        rounds.append([float(_child(code, folder, cache)) for code in (_LOADING, _IMPORTING)])
    theirs, ours = (statistics.median(one) for one in zip(*rounds, strict=True))
    size = sum(path.stat().st_size for path in cache.iterdir()) / 1e6
    figures = f"first import {ours:.2f} s, CSafeLoader {theirs:.2f} s: {ours / theirs:.2f} times (goal 2)"
    say(f"  {figures}; the cache has {size:.0f} MB")


_LOADING = """
files = sorted(folder.glob("*.yaml"))
load, loader = bench_search.yaml.load, bench_search.LOADER
# No deck is kept: the collector would walk all of them again and again.
print(bench_search.seconds(lambda: sum(bool(load(path.read_bytes(), Loader=loader)) for path in files)))
"""
_IMPORTING = "print(bench_search.seconds(bench_search.catalog_of(folder, cache).refresh))"
_LOADED = "print(bench_search.most_memory())"
_SEARCHED = """
catalog = bench_search.catalog_of(folder, cache)
for end in range(1, 16):
    bench_search.ask(catalog, "connection pool"[:end])
print(bench_search.most_memory())
"""


def _child(code: str, folder: Path, cache: Path) -> str:
    """What a new process prints that has loaded the program."""
    head = "import sys\nfrom pathlib import Path\nfrom tests.bench import bench_search\n"
    paths = "folder, cache = map(Path, sys.argv[1:])\n"
    command = [sys.executable, "-c", head + paths + code, str(folder), str(cache)]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def most_memory() -> float:
    """Megabytes that this process had in memory at most; 0 where the system does not tell."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def _unchanged(catalog: CatalogService, folder: Path) -> None:
    for path in folder.glob("*.yaml"):
        os.utime(path, (1e9, 1e9))
    catalog.refresh()
    rounds = [(seconds(catalog.refresh), seconds(lambda: _scanned(folder))) for _ in range(3 * _ROUNDS)]
    ours, theirs = (statistics.median(one) for one in zip(*rounds, strict=True))
    ratio = statistics.median(one / other for one, other in rounds)
    say(
        f"  unchanged {ours * 1e3:.2f} ms, scandir and stat {theirs * 1e3:.2f} ms:"
        f" {ratio:.2f} times (goal 1.5)"
    )


def _scanned(folder: Path) -> dict[str, tuple[int, int]]:
    with os.scandir(folder) as found:
        return {entry.name: (entry.stat().st_size, entry.stat().st_mtime_ns) for entry in found}


def _quality(catalog: CatalogService, sought: Sequence[Sought]) -> None:
    first, among_five, asked = Counter[str](), Counter[str](), Counter(one.kind for one in sought)
    for one in sought:
        refs = [hit.ref for hit in ask(catalog, one.query, 5).hits]
        first[one.kind] += refs[:1] == [one.ref]
        among_five[one.kind] += one.ref in refs
    for kind in KINDS:
        top, five = share_of(first, asked, kind), share_of(among_five, asked, kind)
        say(f"  {kind:<14} first {top:5.1f} %   among five {five:5.1f} % (goal 98)")
    say(f"  overall        first {100 * first.total() / max(1, len(sought)):5.1f} % (goal 95)")


def _keystrokes(catalog: CatalogService, decks: Sequence[Deck], sought: Sequence[Sought]) -> None:
    titles = "\n".join(card.title.replace("\n", " ") for deck in decks for card in deck.cards).encode()
    times: list[float] = []
    scans: list[float] = []
    for one in sought:
        for end in range(1, len(one.query) + 1):
            times.append(seconds(lambda text=one.query[:end]: ask(catalog, text)))  # type: ignore[misc]  # bound now
        word = one.query.split()[0].encode()
        scans.append(seconds(lambda word=word: titles.count(word)))  # type: ignore[misc]  # bound now
    middle, scan = statistics.median(times), statistics.median(scans)
    worst = sorted(times)[int(len(times) * 0.99)]
    figures = f"median {middle * 1e3:.2f}, p99 {worst * 1e3:.2f}, most {max(times) * 1e3:.2f} ms"
    say(f"  {len(times):,} keystrokes: {figures}")
    say(f"  bytes.count {scan * 1e3:.2f} ms: median {middle / scan:.2f} times (goal 0.5)")
    _against_fzf(titles, [one.query for one in sought], middle, worst)


def _against_fzf(titles: bytes, asked: Sequence[str], middle: float, worst: float) -> None:
    """The usual tool as a whole process that reads the titles from a file, by the clock on the wall."""
    if shutil.which("fzf") is None:
        say("  fzf is not installed: left out")
        return
    elapsed = []
    with tempfile.TemporaryFile() as file:
        file.write(titles)
        for query in asked[: 3 * _ROUNDS]:
            file.seek(0)
            started = time.perf_counter()
            subprocess.run(["fzf", "--filter", query], stdin=file, stdout=subprocess.DEVNULL, check=False)
            elapsed.append(time.perf_counter() - started)
    theirs = statistics.median(elapsed)
    ratios = f"median {middle / theirs:.3f}, p99 {worst / theirs:.2f} times (goal 0.2)"
    say(f"  fzf --filter {theirs * 1e3:.1f} ms: {ratios}")


def _memory(folder: Path, cache: Path) -> None:
    """Of a process that has searched, over one that has only loaded the program."""
    loaded, searched = (float(_child(code, folder, cache)) for code in (_LOADED, _SEARCHED))
    say(f"  memory {searched:.1f} MB, {searched - loaded:.1f} MB of them for searching")


def seconds(work: Callable[[], object]) -> float:
    """Processor time."""
    started = time.process_time()
    work()
    return time.process_time() - started


def _megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.iterdir()) / 1e6


def _sizes(words: Sequence[str]) -> Iterator[int]:
    yield from (int(word) for word in words if word.isdecimal())


if __name__ == "__main__":
    given = sys.argv[1:]
    named = [Path(word) for word in given if not word.isdecimal()]
    main(list(_sizes(given)) or _SIZES, named[0] if named else None)
