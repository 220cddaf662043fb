from itertools import islice
from pathlib import Path

import pytest

from tests.builders import deck
from tests.services.home import typed_cards
from tui.decks.writer import write_deck
from tui.model.deck import DeckSource
from tui.model.ids import is_id
from tui.services.deck_names import candidates, shelved


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("notes/TypeORM Questions.md", ["typeorm-questions", "notes-typeorm-questions"]),
        ("lydia-js/README.md", ["lydia-js-readme", "lydia-js-readme-2"]),
        ("topics/Index.mdx", ["topics-index", "topics-index-2"]),
        ("a/quiz.v2.md", ["quiz-v2", "a-quiz-v2"]),
    ],
)
def test_names_come_from_the_stem_or_the_folder(tmp_path: Path, path: str, names: list[str]) -> None:
    file = tmp_path / path
    assert list(islice(candidates(file, file.name), 2)) == names


def test_standard_input_has_a_name() -> None:
    assert list(islice(candidates(None, "stdin.md"), 3)) == ["stdin", "stdin", "stdin-2"]


def test_every_name_may_be_a_decks_id(tmp_path: Path) -> None:
    file = tmp_path / ("very long folder " * 20) / f"{'深度学习' * 20}.md"
    names = list(candidates(file, file.name))
    assert len(names) == 1001
    assert all(is_id(name) for name in names)


def test_decks_of_a_folder_hide_bundled_ones(tmp_path: Path) -> None:
    bundled, own = tmp_path / "bundled", tmp_path / "own"
    source = DeckSource("basics.md")
    write_deck(deck(*typed_cards(1)), bundled / "basics.yaml")
    write_deck(deck(*typed_cards(1), deck_id="only"), bundled / "only.yaml")
    write_deck(deck(*typed_cards(2), source=source), own / "mine.yml")
    (own / "torn.yaml").write_text("cards: [", encoding="utf-8")
    (own / ".hidden.yaml").write_text("cards: [", encoding="utf-8")
    (own / "folder.yaml").mkdir()

    found = {
        str(name): (there.path.name, there.document, there.bundled)
        for name, there in shelved(own, bundled).items()
    }
    assert found == {
        "basics": ("mine.yml", "basics.md", False),
        "only": ("only.yaml", "", True),
        "torn": ("torn.yaml", "", False),
    }


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert shelved(tmp_path / "a", tmp_path / "b") == {}


def test_of_two_files_of_one_id_the_first_is_meant(tmp_path: Path) -> None:
    for name in ("b", "a"):
        write_deck(deck(), tmp_path / f"{name}.yaml")
    (found,) = shelved(tmp_path, tmp_path / "none").values()
    assert found.path.name == "a.yaml"
