from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.documents import OTHERS, QUESTIONS, aged, contents, done, extract, loaded, write
from tests.services.home import Home, typed_cards
from tui.decks.writer import write_deck
from tui.errors import DeckError
from tui.extract.merging.identity import Status
from tui.model.card import Card
from tui.model.deck import Deck
from tui.services.extraction import Options

ORM = Options(into="orm")
THIRD = {"What burns in a lamp?": "Oil.", "Who keeps the light?": "The keeper, every night."}


def orm(home: Home) -> Deck:
    return loaded(home.deck_path("orm"))


def files(deck: Deck) -> dict[str, str]:
    return {card.question: card.source.file if card.source else "" for card in deck.cards}


def active(deck: Deck) -> list[str]:
    return [card.question for card in deck.active]


@pytest.fixture
def paths(home: Home, inbox: Path) -> list[str]:
    """Two documents, extracted into one deck."""
    paths = [write(inbox / "a.md", QUESTIONS), write(inbox / "b.md", OTHERS)]
    assert done(home, *paths, options=ORM) == ["orm", "orm"]
    return paths


def test_several_documents_become_one_deck_in_order(home: Home, paths: list[str]) -> None:
    deck = orm(home)
    assert active(deck) == [*QUESTIONS, *OTHERS]
    assert files(deck) == {**dict.fromkeys(QUESTIONS, "a.md"), **dict.fromkeys(OTHERS, "b.md")}
    assert deck.source is not None
    assert (deck.title, deck.source.document) == ("Orm", "a.md / b.md")
    assert not home.deck_path("a").exists()


def test_extracted_again_nothing_is_touched(home: Home, paths: list[str]) -> None:
    before = aged(home.deck_path("orm").parent)
    for again in (paths, paths[:1], paths[1:]):
        done(home, *again, options=ORM)
        assert contents(home.deck_path("orm").parent) == before


def test_one_of_the_documents_retires_its_own_cards_alone(home: Home, inbox: Path, paths: list[str]) -> None:
    write(inbox / "a.md", dict(list(QUESTIONS.items())[1:]))
    (report,) = extract(home, paths[0], options=ORM).documents
    assert list(report.merged.statuses.values()).count(Status.RETIRED) == 1
    assert active(orm(home)) == [*list(QUESTIONS)[1:], *OTHERS]
    write(inbox / "a.md", QUESTIONS)
    done(home, *paths, options=ORM)
    assert active(orm(home)) == [*QUESTIONS, *OTHERS]


def test_new_questions_stand_with_their_document_and_ids_stay(
    home: Home, inbox: Path, paths: list[str]
) -> None:
    before = {card.question: card.id for card in orm(home).cards}
    write(inbox / "a.md", {**QUESTIONS, **THIRD})
    done(home, paths[0], options=ORM)
    after = orm(home)
    assert active(after) == [*QUESTIONS, *THIRD, *OTHERS]
    assert {card.question: card.id for card in after.cards}.items() >= before.items()


def test_a_third_document_joins_later(home: Home, inbox: Path, paths: list[str]) -> None:
    done(home, write(inbox / "c.md", THIRD), options=ORM)
    assert active(orm(home)) == [*QUESTIONS, *OTHERS, *THIRD]
    assert files(orm(home))["What burns in a lamp?"] == "c.md"


def test_a_question_that_moves_between_the_documents_keeps_its_id(
    home: Home, inbox: Path, paths: list[str]
) -> None:
    (moving, answer), *rest = QUESTIONS.items()
    before = {card.question: card.id for card in orm(home).cards}
    write(inbox / "a.md", dict(rest))
    write(inbox / "b.md", {**OTHERS, moving: answer})
    done(home, *paths, options=ORM)
    after = orm(home)
    assert {card.question: card.id for card in after.cards} == before
    assert files(after)[moving] == "b.md"
    assert len(after.active) == 7


def test_what_a_person_did_to_the_deck_survives(home: Home, inbox: Path, paths: list[str]) -> None:
    made = orm(home)
    edited = replace(made.cards[0], hint="Think.")
    mine = typed_cards(1)[0]
    write_deck(replace(made, title="Mine", cards=(edited, *made.cards[2:], mine)), home.deck_path("orm"))
    for again in (paths, paths[1:], paths[:1]):
        done(home, *again, options=ORM)
    deck = orm(home)
    assert deck.title == "Mine"
    assert deck.cards[0].hint == "Think."
    assert deck.card(made.cards[1].id) is None
    assert deck.card(mine.id) == mine


def test_a_deck_of_one_document_takes_in_others_beside_it(home: Home, inbox: Path) -> None:
    first = write(inbox / "a.md", QUESTIONS)
    done(home, first, options=ORM)
    before = [card.id for card in orm(home).cards]
    second = write(inbox / "b.md", OTHERS)
    assert len(extract(home, second, options=ORM).failures) == 1
    done(home, first, second, options=ORM)
    assert [card.id for card in orm(home).cards][:4] == before
    assert set(files(orm(home)).values()) == {"a.md", "b.md"}


def test_documents_of_one_name_are_told_apart_by_their_folders(home: Home, inbox: Path) -> None:
    paths = [write(inbox / "x/quiz.md", QUESTIONS), write(inbox / "y/quiz.md", OTHERS)]
    done(home, *paths, options=ORM)
    assert set(files(orm(home)).values()) == {"x/quiz.md", "y/quiz.md"}
    write(inbox / "y/quiz.md", dict(list(OTHERS.items())[1:]))
    done(home, paths[1], options=ORM)
    assert active(orm(home)) == [*QUESTIONS, *list(OTHERS)[1:]]


def test_the_same_question_in_two_documents_is_two_cards(home: Home, inbox: Path) -> None:
    question, answer = next(iter(QUESTIONS.items()))
    paths = [write(inbox / "a.md", QUESTIONS), write(inbox / "b.md", OTHERS)]
    done(home, *paths, options=ORM)
    write(inbox / "b.md", {**OTHERS, question: f"{answer} Always."})
    done(home, paths[1], options=ORM)
    cards: list[Card] = [card for card in orm(home).active if card.question == question]
    assert len({card.id for card in cards}) == 2
    done(home, *paths, options=ORM)
    assert [card for card in orm(home).active if card.question == question] == cards


def test_a_document_that_fails_or_is_empty_leaves_its_cards(
    home: Home, inbox: Path, paths: list[str]
) -> None:
    before = aged(home.deck_path("orm").parent)
    (inbox / "a.md").write_bytes(b"\0\1\2\0" * 99)
    (inbox / "b.md").write_text("# Nothing\n")
    outcome = extract(home, *paths, options=ORM)
    assert [name for name, _ in outcome.failures] == [paths[0]]
    assert [report.path for report in outcome.documents] == [paths[1]]
    assert contents(home.deck_path("orm").parent) == before


def test_each_document_has_its_own_report(home: Home, inbox: Path, paths: list[str]) -> None:
    write(inbox / "b.md", dict(list(OTHERS.items())[:2]))
    first, second = extract(home, *paths, options=ORM).documents
    assert (first.path, second.path) == (paths[0], paths[1])
    assert set(first.merged.statuses.values()) == {Status.KEPT}
    assert sorted(second.merged.statuses.values()) == [Status.KEPT, Status.KEPT, Status.RETIRED]
    assert [card.question for card in second.merged.deck.cards] == list(OTHERS)


def test_documents_of_the_same_names_with_other_questions_are_refused_until_forced(
    home: Home, inbox: Path, paths: list[str]
) -> None:
    write(inbox / "a.md", THIRD)
    with pytest.raises(DeckError, match=r"cards of other documents called a\.md"):
        extract(home, paths[0], options=ORM)
    assert len(orm(home).active) == 7
    done(home, paths[0], options=replace(ORM, force=True))
    assert active(orm(home)) == [*THIRD, *OTHERS]


def test_a_deck_of_other_documents_is_refused_until_forced(home: Home, inbox: Path) -> None:
    done(home, write(inbox / "old.md", THIRD), options=ORM)
    paths = [write(inbox / "a.md", QUESTIONS), write(inbox / "b.md", OTHERS)]
    with pytest.raises(DeckError, match=r"another document \(old\.md\)"):
        extract(home, *paths, options=ORM)
    done(home, *paths, options=replace(ORM, force=True))
    assert active(orm(home)) == [*QUESTIONS, *OTHERS]
    assert (home.deck_path("orm").parent / "trash" / "orm.yaml").exists()


def test_a_dry_run_writes_nothing(home: Home, inbox: Path) -> None:
    paths = [write(inbox / "a.md", QUESTIONS), write(inbox / "b.md", OTHERS)]
    outcome = extract(home, *paths, options=replace(ORM, dry_run=True))
    assert [report.written for report in outcome.documents] == [None, None]
    assert not home.deck_path("orm").exists()


@pytest.mark.parametrize("record", [None, b"<<<<<<< HEAD"])
def test_documents_read_one_after_the_other_once_the_record_is_lost_lose_nothing(
    home: Home, inbox: Path, paths: list[str], record: bytes | None
) -> None:
    kept = home.deck_path("orm").with_name("orm.extracted.json")
    kept.unlink() if record is None else kept.write_bytes(record)
    ids = {card.question: card.id for card in orm(home).cards}
    entity, _, migrations, relation = QUESTIONS
    planet, danube, _ = OTHERS

    write(inbox / "b.md", {**OTHERS, planet: "Jupiter, of course."})
    (report,) = extract(home, paths[1]).documents
    assert str(kept) in report.warnings[0]
    assert [(told.card, told.field) for told in report.merged.conflicts] == [(ids[planet], "answer")]

    reworded = "Why do we need migrations?"
    write(
        inbox / "a.md", {entity: "A class.", reworded: QUESTIONS[migrations], relation: QUESTIONS[relation]}
    )
    (report,) = extract(home, paths[0]).documents
    assert {(told.card, told.field) for told in report.merged.conflicts} == {
        (ids[entity], "answer"),
        (ids[migrations], "question"),
    }
    assert [report.merged.statuses[ids[question]] for question in QUESTIONS] == [
        Status.CONFLICT,
        Status.RETIRED,
        Status.CONFLICT,
        Status.KEPT,
    ]
    cards = {card.id: card for card in orm(home).cards}
    assert {card_id: cards[card_id].question for card_id in ids.values()} == {v: k for k, v in ids.items()}

    write(inbox / "b.md", {**OTHERS, planet: "Jupiter, of course.", danube: "The Black Sea."})
    (report,) = extract(home, paths[1]).documents
    assert (report.merged.conflicts, report.merged.statuses[ids[danube]]) == ((), Status.CHANGED)
