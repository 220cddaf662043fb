"""However decks came, changed and went, the catalog is that of a library read for the first time."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import card, deck
from tui.catalog.catalog import Catalog
from tui.catalog.entries import FileStamp, ReadFile, Stamp
from tui.catalog.words import CatalogWords
from tui.model.card import OpenBody
from tui.search.barrier import Progress
from tui.search.engine import search
from tui.search.query import parse_query

WORDS = ("harbour", "lighthouse", "anchor", "rope", "sail", "tide")
FOLDER = Path("/decks")
changes = st.lists(
    st.tuples(st.sampled_from("abcdefgh"), st.lists(st.sampled_from(WORDS), max_size=3)),
    min_size=1,
    max_size=30,
)


def read(name: str, words: list[str]) -> ReadFile:
    cards = (
        card(OpenBody("So."), f"{word}-{at}", question=f"Why the {word}?") for at, word in enumerate(words)
    )
    made = deck(*cards, deck_id=name)
    return ReadFile(FileStamp(FOLDER / f"{name}.yaml", Stamp(1, 1), b""), made.id, made.title, made)


def take_in(catalog: Catalog, one: ReadFile) -> None:
    assert catalog.update([one.file], lambda _: one)


def answers(catalog: Catalog) -> list[object]:
    decks = catalog.entries()
    found = []
    for text in (*WORDS, "harbur", "deck:a", ""):

        def asked(words: CatalogWords, text: str = text) -> object:
            result = search(parse_query(text), words, Progress(), 100)
            return result.total, [(hit.ref, round(hit.score, 9), hit.field) for hit in result.hits]

        found.append(catalog.searching(lambda: decks, asked))
    return found


@settings(max_examples=25)
@given(changes)
def test_a_changed_catalog_is_as_good_as_a_new_one(steps: list[tuple[str, list[str]]]) -> None:
    changed, present = Catalog.in_memory(), {}
    for name, words in steps:
        if words:
            present[name] = read(name, words)
            take_in(changed, present[name])
        elif name in present:
            changed.update(gone=[present.pop(name).file.path])
    fresh = Catalog.in_memory()
    for name in sorted(present):
        take_in(fresh, present[name])
    assert answers(changed) == answers(fresh)
    assert changed.rosters() == fresh.rosters()
    assert set(present) == changed.ids(FOLDER, list("abcdefgh"))
    changed.close()
    fresh.close()


def test_many_changes_leave_few_segments_and_numbers_in_use_again() -> None:
    catalog = Catalog.in_memory()
    for round_of_changes in range(50):
        take_in(catalog, read("abc"[round_of_changes % 3], ["rope", "sail"] * 20))
    assert max(entry.first for entry in catalog.entries()) < 1600
    catalog.close()
