from pathlib import Path

import pytest

from tests.services.documents import OTHERS, QUESTIONS, aged, contents, done, extract, loaded, write
from tests.services.home import Home, typed_cards
from tui.decks.writer import write_deck
from tui.model.deck import Deck
from tui.model.ids import DeckId
from tui.services.extraction import ExtractionService
from tui.services.sources import gather

LAMPS = {
    "wick": ("Why is the wick trimmed?", "So that it burns without smoke."),
    "oil": ("Which oil burns longest?", "Colza, pressed from rape."),
    "glass": ("How is the glass cleaned?", "With vinegar and a soft cloth."),
}


def write_questions(folder: Path, names: list[str]) -> None:
    for name in names:
        question, answer = LAMPS[name]
        (folder / f"{name}.md").write_text(f"# {question}\n\n## Answer\n\n{answer}\n", encoding="utf-8")


def active(deck: Deck) -> set[str]:
    return {card.question for card in deck.active}


@pytest.fixture
def lamps(inbox: Path) -> Path:
    folder = inbox / "lamps"
    folder.mkdir(parents=True)
    write_questions(folder, ["oil", "wick"])
    return folder


def test_a_folder_of_one_question_a_file_becomes_one_deck(home: Home, lamps: Path) -> None:
    assert done(home, str(lamps)) == ["lamps", "lamps"]
    deck = loaded(home.deck_path("lamps"))
    assert [card.source.file for card in deck.cards if card.source] == ["oil.md", "wick.md"]
    assert deck.title == "Lamps"


def test_extracted_again_nothing_is_touched_and_a_new_file_joins(home: Home, lamps: Path) -> None:
    done(home, str(lamps))
    before = aged(home.deck_path("lamps").parent)
    done(home, str(lamps))
    assert contents(home.deck_path("lamps").parent) == before
    write_questions(lamps, ["glass"])
    assert done(home, str(lamps)) == ["lamps"] * 3
    assert active(loaded(home.deck_path("lamps"))) == {question for question, _ in LAMPS.values()}


def test_a_document_with_more_questions_beside_them_keeps_a_deck_of_its_own(home: Home, lamps: Path) -> None:
    write(lamps / "orm.md", QUESTIONS)
    assert sorted(done(home, str(lamps))) == ["lamps", "lamps", "orm"]


def test_a_single_one_is_a_deck_like_any_other(home: Home, lamps: Path) -> None:
    assert done(home, str(lamps / "oil.md")) == ["oil"]


def test_a_folder_whose_name_says_nothing_is_named_with_the_one_above(home: Home, inbox: Path) -> None:
    folder = inbox / "lights" / "questions"
    folder.mkdir(parents=True)
    write_questions(folder, ["oil", "wick"])
    assert done(home, str(folder)) == ["lights-questions"] * 2


def test_a_deck_of_that_name_that_is_another_s_is_left_alone(home: Home, lamps: Path) -> None:
    write_deck(Deck(DeckId("lamps"), "Mine", typed_cards(3)), home.deck_path("lamps"))
    before = home.deck_path("lamps").read_bytes()
    assert done(home, str(lamps)) == ["inbox-lamps"] * 2
    assert home.deck_path("lamps").read_bytes() == before


def test_what_cannot_be_read_stops_nothing(home: Home, lamps: Path) -> None:
    (lamps / "picture.md").write_bytes(bytes(range(256)) * 40)
    outcome = extract(home, str(lamps))
    assert (len(outcome.documents), len(outcome.failures)) == (2, 1)


def test_they_come_behind_the_other_documents_of_the_run(home: Home, inbox: Path, lamps: Path) -> None:
    other = write(inbox / "others.md", OTHERS)
    assert done(home, str(lamps), other) == ["others", "lamps", "lamps"]


def test_extracted_alone_a_document_stays_in_its_folders_deck(home: Home, lamps: Path) -> None:
    done(home, str(lamps))
    question, _ = LAMPS["oil"]
    (lamps / "oil.md").write_text(f"# {question}\n\n## Answer\n\nRape.\n", encoding="utf-8")
    assert done(home, str(lamps / "oil.md")) == ["lamps"]
    deck = loaded(home.deck_path("lamps"))
    assert active(deck) == {LAMPS["oil"][0], LAMPS["wick"][0]}
    assert not home.deck_path("oil").exists()

    (lamps / "wick.md").unlink()
    assert done(home, str(lamps)) == ["lamps"]
    assert not home.deck_path("oil").exists()


def test_a_document_that_has_a_deck_stays_there_when_others_come_beside_it(home: Home, lamps: Path) -> None:
    done(home, str(lamps / "oil.md"))
    assert sorted(done(home, str(lamps))) == ["oil", "wick"]
    write_questions(lamps, ["glass"])
    assert sorted(done(home, str(lamps))) == ["glass", "oil", "wick"]
    asked = [
        card.question for name in ("glass", "oil", "wick") for card in loaded(home.deck_path(name)).cards
    ]
    assert len(set(asked)) == len(asked) == 3


def test_looked_at_alone_a_document_is_shown_with_its_folders_deck(home: Home, lamps: Path) -> None:
    done(home, str(lamps))
    service = ExtractionService(home.services().library)
    prepared = service.preview(gather([str(lamps / "oil.md")])[0])
    assert prepared.place.merged.deck.id == "lamps"
    assert service.accept(prepared).written == home.deck_path("lamps")
    assert active(loaded(home.deck_path("lamps"))) == {LAMPS["oil"][0], LAMPS["wick"][0]}


def write_numbered(folder: Path, *lamps: str) -> None:
    """The lamps as `0.md`, `1.md` …: names that every folder has."""
    folder.mkdir(parents=True, exist_ok=True)
    for at, name in enumerate(lamps):
        question, answer = ALL_LAMPS[name]
        (folder / f"{at}.md").write_text(f"# {question}\n\n## Answer\n\n{answer}\n", encoding="utf-8")


ALL_LAMPS = {
    **LAMPS,
    "lens": ("Who ground the first lens?", "Fresnel had it ground in Paris."),
    "tower": ("What carries the tower in a storm?", "Granite, cut to lock stone into stone."),
}


def places(home: Home) -> dict[str, str]:
    """By question the one card that asks it, with its deck."""
    folder = home.deck_path("lamps").parent
    found = [
        (card.question, str(deck.ref(card)))
        for deck in map(loaded, folder.glob("*.yaml"))
        for card in deck.active
    ]
    assert len(dict(found)) == len(found)
    return dict(found)


@pytest.fixture
def twins(home: Home, inbox: Path) -> dict[str, str]:
    """Two folders of one name, with files of the same names, read in one run: where each question went."""
    write_numbered(inbox / "x" / "lamps", "oil", "wick")
    write_numbered(inbox / "y" / "lamps", "glass", "lens", "tower")
    assert set(done(home, str(inbox))) == {"lamps", "y-lamps"}
    return places(home)


def test_folders_of_one_name_keep_their_cards_where_a_question_moves_between_them(
    home: Home, inbox: Path, twins: dict[str, str]
) -> None:
    write_numbered(inbox / "x" / "lamps", "oil", "glass")
    write_numbered(inbox / "y" / "lamps", "wick", "lens", "tower")
    done(home, str(inbox / "y"), str(inbox / "x"))
    stay = [ALL_LAMPS[name][0] for name in ("oil", "lens", "tower")]
    assert {question: places(home)[question] for question in stay} == {
        question: twins[question] for question in stay
    }


def test_a_folder_renamed_like_another_one_goes_on_with_its_own_deck(
    home: Home, inbox: Path, twins: dict[str, str]
) -> None:
    (inbox / "x" / "lamps" / "1.md").rename(inbox / "x" / "lamps" / "last.md")
    (inbox / "y" / "lamps").rename(inbox / "lamps")
    done(home, str(inbox / "x"), str(inbox / "lamps"))
    assert places(home) == twins


def test_a_file_put_into_another_folder_stays_in_its_deck(
    home: Home, inbox: Path, twins: dict[str, str]
) -> None:
    (inbox / "z").mkdir()
    (inbox / "y" / "lamps" / "0.md").rename(inbox / "z" / "new.md")
    (inbox / "x" / "lamps" / "0.md").rename(inbox / "y" / "lamps" / "more.md")
    done(home, str(inbox))
    assert places(home) == twins
