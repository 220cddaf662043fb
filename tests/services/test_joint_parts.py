from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.documents import OTHERS, QUESTIONS, done, extract, loaded, without, write
from tests.services.home import Home
from tui.errors import DeckError
from tui.extract.merging.identity import Status
from tui.model.deck import Deck
from tui.services.extraction import ExtractionService, Options
from tui.services.sources import gather

INTO = Options(into="orm")


def orm(home: Home) -> Deck:
    return loaded(home.deck_path("orm"))


def places(deck: Deck) -> dict[str, tuple[str, str]]:
    """Id and document of each card that is asked, by its question."""
    return {card.question: (card.id, card.source.file if card.source else "") for card in deck.active}


def decks(home: Home) -> list[str]:
    return sorted(path.stem for path in home.deck_path("orm").parent.glob("*.yaml"))


@pytest.fixture
def paths(home: Home, inbox: Path) -> list[str]:
    """Two documents, extracted into one deck."""
    paths = [write(inbox / "a.md", QUESTIONS), write(inbox / "b.md", OTHERS)]
    assert done(home, *paths, options=INTO) == ["orm", "orm"]
    return paths


def moved(path: str, to: Path) -> str:
    to.parent.mkdir(parents=True, exist_ok=True)
    return str(Path(path).rename(to))


@pytest.mark.parametrize("with_others", [True, False])
def test_a_renamed_document_keeps_its_cards_in_the_deck(
    home: Home, inbox: Path, paths: list[str], with_others: bool
) -> None:
    before = places(orm(home))
    new = moved(paths[1], inbox / "z" / "c.md")
    *_, report = extract(home, *([paths[0]] if with_others else []), new, options=INTO).documents
    assert set(report.merged.statuses.values()) == {Status.KEPT}
    assert (
        "questions of b.md, which is not here any more: what the deck orm has of that" in report.warnings[0]
    )
    renamed = {
        question: (card, "c.md" if file == "b.md" else file) for question, (card, file) in before.items()
    }
    assert places(orm(home)) == renamed
    source = orm(home).source
    assert source is not None
    assert source.document == "a.md / c.md"
    (again,) = extract(home, new, options=INTO).documents
    assert again.warnings == ()


def test_it_may_be_edited_on_the_way(home: Home, inbox: Path, paths: list[str]) -> None:
    before = places(orm(home))
    Path(paths[1]).unlink()
    gone = "Where does the Danube end?"
    new = write(inbox / "c.md", {**without(OTHERS, gone), "Who keeps the light?": "The keeper."})
    (report,) = extract(home, new, options=INTO).documents
    assert "and 1 card of it retired" in report.warnings[0]
    after = places(orm(home))
    assert gone not in after
    assert {after[question][0] for question in QUESTIONS} == {before[question][0] for question in QUESTIONS}
    assert after["Which planet is the largest?"] == (before["Which planet is the largest?"][0], "c.md")


def test_a_copy_is_another_document_while_the_one_it_was_taken_from_is_there(
    home: Home, inbox: Path, paths: list[str]
) -> None:
    done(home, write(inbox / "far" / "away" / "c.md", OTHERS), options=INTO)
    assert len(orm(home).active) == len(QUESTIONS) + 2 * len(OTHERS)


def test_a_deck_of_one_document_that_was_renamed_takes_in_others_beside_it(home: Home, inbox: Path) -> None:
    first = write(inbox / "a.md", QUESTIONS)
    done(home, first, options=INTO)
    before = [card.id for card in orm(home).cards]
    done(home, moved(first, inbox / "c.md"), write(inbox / "b.md", OTHERS), options=INTO)
    assert [card.id for card in orm(home).active][: len(before)] == before
    assert {file for _, file in places(orm(home)).values()} == {"c.md", "b.md"}


def test_the_family_is_told_while_all_documents_are_of_one(home: Home, inbox: Path, paths: list[str]) -> None:
    rows = inbox / "c.csv"
    rows.write_text("question,answer\nWho keeps the light?,The keeper.\nWhat burns in it?,Oil.\n")
    done(home, str(rows), options=INTO)
    done(home, paths[0], options=INTO)
    source = orm(home).source
    assert source is not None
    assert source.family == ""


def test_a_document_of_another_name_leaves_the_cards_of_others_alone(
    home: Home, inbox: Path, paths: list[str]
) -> None:
    before = orm(home)
    new = moved(paths[1], inbox / "c.md")
    done(home, new)
    assert {card.id: card.retired for card in orm(home).cards} == {card.id: False for card in before.cards}


def test_decks_written_elsewhere_tell_of_no_paths(home: Home, inbox: Path, tmp_path: Path) -> None:
    paths = [write(inbox / "a.md", QUESTIONS), write(inbox / "b.md", OTHERS)]
    done(home, *paths, options=replace(INTO, out=tmp_path / "out"))
    assert str(inbox) not in (tmp_path / "out" / "orm.extracted.json").read_text(encoding="utf-8")


def test_without_into_a_document_stays_in_the_deck_that_it_is_a_part_of(
    home: Home, inbox: Path, paths: list[str]
) -> None:
    before = places(orm(home))
    asking, *_ = QUESTIONS
    write(inbox / "a.md", {**without(QUESTIONS, asking), "Who keeps the light?": "The keeper."})
    (report,) = extract(home, paths[0]).documents
    assert "it stays in the deck orm" in report.warnings[-1]
    assert decks(home) == ["orm"]
    after = places(orm(home))
    assert after.pop("Who keeps the light?")[1] == "a.md"
    assert after == {question: where for question, where in before.items() if question != asking}


def test_so_does_one_that_was_renamed_and_the_others_rest(home: Home, inbox: Path, paths: list[str]) -> None:
    before = orm(home)
    (report,) = extract(home, moved(paths[1], inbox / "c.md")).documents
    assert "which is not here any more" in report.warnings[0]
    assert decks(home) == ["orm"]
    assert [card.id for card in orm(home).active] == [card.id for card in before.active]


def test_all_documents_of_the_deck_are_brought_up_to_date_at_once(
    home: Home, inbox: Path, paths: list[str]
) -> None:
    before = places(orm(home))
    question, answer = next(iter(QUESTIONS.items()))
    write(inbox / "a.md", without(QUESTIONS, question))
    write(inbox / "b.md", {**OTHERS, question: answer})
    new = write(inbox / "new.md", {"Who keeps the light?": "The keeper, all night."})
    assert sorted(done(home, new, *paths)) == ["new", "orm", "orm"]
    assert places(orm(home)) == {**before, question: (before[question][0], "b.md")}


def test_a_deck_of_its_own_goes_before_a_part_of_another(home: Home, inbox: Path) -> None:
    paths = [write(inbox / "a.md", QUESTIONS), write(inbox / "b.md", OTHERS)]
    done(home, paths[1])
    done(home, *paths, options=INTO)
    before = orm(home)
    assert done(home, paths[1]) == ["b"]
    assert done(home, moved(paths[1], inbox / "c.md")) == ["b"]
    assert orm(home) == before


def test_another_document_of_that_name_or_a_copy_gets_a_deck_of_its_own(
    home: Home, inbox: Path, paths: list[str]
) -> None:
    before = orm(home)
    assert done(home, write(inbox / "far" / "a.md", {"What burns in a lamp?": "Oil, for hours."})) == ["a"]
    assert done(home, write(inbox / "far" / "b.md", OTHERS)) == ["b"]
    assert done(home, write(inbox / "c.md", QUESTIONS)) == ["c"]
    assert orm(home) == before


def test_the_order_of_a_run_moves_no_card(home: Home, inbox: Path, paths: list[str]) -> None:
    before = [card.id for card in orm(home).cards]
    reports = extract(home, moved(paths[1], inbox / "0.md"), paths[0]).documents
    assert {status for report in reports for status in report.merged.statuses.values()} == {Status.KEPT}
    assert [card.id for card in orm(home).cards] == before


def test_into_another_deck_still_makes_one(home: Home, paths: list[str]) -> None:
    before = orm(home)
    assert done(home, paths[0], options=Options(into="other")) == ["other"]
    assert orm(home) == before


def test_documents_put_together_go_on_with_the_cards_of_each(
    home: Home, inbox: Path, paths: list[str]
) -> None:
    before = {card.question: card.id for card in orm(home).cards}
    for path in paths:
        Path(path).unlink()
    (report,) = extract(home, write(inbox / "all.md", {**OTHERS, **QUESTIONS})).documents
    assert "a.md and b.md, which are not here any more" in report.warnings[0]
    assert {card.question: card.id for card in orm(home).active} == before
    assert done(home, str(inbox / "all.md")) == ["orm"]
    assert done(home, moved(str(inbox / "all.md"), inbox / "far" / "one.md")) == ["orm"]


def test_looked_at_alone_a_part_is_shown_with_its_deck(home: Home, paths: list[str]) -> None:
    service = ExtractionService(home.services().library)
    prepared = service.preview(gather(paths[:1])[0])
    assert prepared.place.merged.deck.id == "orm"
    assert service.accept(prepared).written == home.deck_path("orm")
    assert len(orm(home).active) == len(QUESTIONS) + len(OTHERS)


def test_a_part_of_a_broken_deck_is_told_what_is_broken(home: Home, paths: list[str]) -> None:
    path = home.deck_path("orm")
    path.write_text(path.read_text(encoding="utf-8") + "  - id: broken\n    answer: x\n", encoding="utf-8")
    before = path.read_bytes()
    outcome = extract(home, *paths)
    assert ["would lose what is broken" in str(error) for _, error in outcome.failures] == [True, True]
    assert path.read_bytes() == before
    assert decks(home) == ["orm"]


@pytest.mark.parametrize("into", [True, False])
def test_a_question_that_leaves_a_part_or_comes_to_it_keeps_its_history(
    home: Home, inbox: Path, paths: list[str], into: bool
) -> None:
    lamp = {f"What burns in lamp {number}?": f"Oil of kind {number}, for hours." for number in range(4)}
    own = write(inbox / "own.md", lamp)
    done(home, own)
    (coming, its_answer), *_ = lamp.items()
    (leaving, answer), *_ = QUESTIONS.items()
    ids = {card.question: card.id for name in ("own", "orm") for card in loaded(home.deck_path(name)).cards}
    write(inbox / "own.md", {**without(lamp, coming), leaving: answer})
    write(inbox / "a.md", {**without(QUESTIONS, leaving), coming: its_answer})
    runs = [([own], Options()), (paths, INTO), ([own], Options())] if into else [([own, *paths], Options())]
    for run, options in runs:
        done(home, *run, options=options)
    came = next(card for card in orm(home).active if card.question == coming)
    assert came.was == (f"own/{ids[coming]}",)
    if not into:
        left = next(card for card in loaded(home.deck_path("own")).active if card.question == leaving)
        assert left.was == (f"orm/{ids[leaving]}",)


def test_one_question_that_many_documents_ask_makes_no_document_another(home: Home, inbox: Path) -> None:
    paths = [write(inbox / "a.md", QUESTIONS), write(inbox / "b.md", {"What does it print?": "Nothing."})]
    done(home, *paths, options=INTO)
    before = orm(home)
    for path in paths:
        Path(path).unlink()
    new = write(inbox / "c.md", {**QUESTIONS, "What does it print?": "A whole line of stars."})
    (report,) = extract(home, new, options=INTO).documents
    assert "questions of a.md, which is" in report.warnings[0]
    assert before.cards[-1] in orm(home).cards
    assert len(orm(home).active) == len(before.active) + 1


def test_a_document_that_was_split_in_many_goes_on_in_all_of_them(
    home: Home, inbox: Path, paths: list[str]
) -> None:
    before = {card.question: card.id for card in orm(home).cards}
    Path(paths[0]).unlink()
    pieces = [write(inbox / f"{at}.md", {one: QUESTIONS[one]}) for at, one in enumerate(QUESTIONS)]
    first, *_ = extract(home, *pieces, options=INTO).documents
    assert "questions of a.md, which is not here any more" in first.warnings[0]
    assert {card.question: card.id for card in orm(home).active} == before
    assert {file for _, file in places(orm(home)).values()} == {"b.md", "0.md", "1.md", "2.md", "3.md"}


def test_a_deck_whose_document_is_there_is_not_taken_for_that_of_a_copy(home: Home, inbox: Path) -> None:
    first = write(inbox / "a.md", QUESTIONS)
    done(home, first, options=INTO)
    before = orm(home)
    copy = write(inbox / "far" / "copy.md", without(QUESTIONS, next(iter(QUESTIONS))))
    ((_, error),) = extract(home, copy, options=INTO).failures
    assert "cards of another document (a.md)" in str(error)
    assert orm(home) == before
    with pytest.raises(DeckError, match=r"another document \(a\.md\)"):
        extract(home, copy, str(inbox / "missing.md"), options=INTO)
    assert orm(home) == before
    Path(first).unlink()
    assert done(home, copy, options=INTO) == ["orm"]
