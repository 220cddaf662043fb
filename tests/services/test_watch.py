from collections.abc import Iterator

import pytest

from tests.builders import deck
from tests.services.home import KINDS, RIGHT, Home, typed_cards
from tests.services.sessions import IN_ORDER
from tests.services.test_last_overview import settle
from tui.services.assemble import Services
from tui.services.library import LibraryService
from tui.services.watch import Watch

NOTHING, FIGURES, BOTH = (False, False), (False, True), (True, True)


@pytest.fixture
def running(home: Home) -> Iterator[Services]:
    """A program that has counted home and looked once since."""
    home.write(KINDS)
    settle(home)
    services = home.services()
    services.overview.overview()
    assert services.watch.look() == NOTHING
    yield services
    services.close()


def test_nothing_is_told_while_nothing_changes(running: Services) -> None:
    assert running.watch.look() == NOTHING


def test_what_another_program_answers_is_told_once(home: Home, running: Services) -> None:
    other = home.services()
    other.quiz.answer(other.quiz.start(IN_ORDER), RIGHT["pool"], 1000)
    assert running.watch.look() == FIGURES
    assert running.watch.look() == NOTHING
    other.close()


def test_nothing_is_told_of_what_was_counted(home: Home, running: Services) -> None:
    running.quiz.answer(running.quiz.start(IN_ORDER), RIGHT["pool"], 1000)
    running.overview.overview()
    assert running.watch.look() == NOTHING


def test_a_new_study_day_is_told_once(home: Home, running: Services) -> None:
    home.later(hours=17)
    assert running.watch.look() == FIGURES
    assert running.watch.look() == NOTHING


def test_a_deck_that_comes_is_told_once(home: Home, running: Services) -> None:
    home.write(deck(*typed_cards(1), deck_id="more"))
    settle(home)
    assert running.watch.look() == BOTH
    assert running.watch.look() == NOTHING


def test_a_deck_changed_just_now_is_told_by_what_is_in_it(home: Home, running: Services) -> None:
    home.write(deck(*typed_cards(1), deck_id="more"))
    assert running.watch.look() == (True, False), "the figures may change again within the same time stamp"
    assert running.watch.look() == NOTHING


def test_an_idle_home_loads_no_library_until_a_file_changes(home: Home, running: Services) -> None:
    services = home.services()
    assert services.last_overview.known() is not None
    asked: list[LibraryService] = []

    def library() -> LibraryService:
        asked.append(services.library)
        return services.library

    watch = Watch(services.last_overview, library)
    assert watch.look() == NOTHING
    assert watch.look() == NOTHING
    assert not asked
    home.write(deck(*typed_cards(1), deck_id="more"))
    settle(home)
    assert watch.look() == FIGURES, "no deck was read yet, but home knows fewer"
    assert asked
