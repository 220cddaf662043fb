import os
from collections.abc import Callable

import pytest

from tests.builders import deck
from tests.services.home import KINDS, RIGHT, Home, typed_cards
from tests.services.sessions import IN_ORDER
from tui.model.grade import Rating
from tui.model.overview import Overview
from tui.model.response import TypedResponse
from tui.services import last_overview


def settle(home: Home) -> None:
    """Make the deck files ones that were changed a while ago."""
    for path in home.deck_path("x").parent.glob("*.yaml"):
        os.utime(path, (1_700_000_000 + path.stat().st_size, 1_700_000_000))


def known(home: Home, *decks: str) -> Overview | None:
    """What a program that starts now knows; its first frame tells the figures of the same."""
    last = home.services(*decks).last_overview
    today = last.known()
    if today is None:
        return None
    found = last.overview()
    names = last_overview.FIGURES
    assert found is None or [getattr(found, name) for name in names] == [
        getattr(today, name) for name in names
    ]
    return found


@pytest.fixture
def counted(home: Home) -> Overview:
    """What was counted before the program ended: answers, a quiz left, a broken deck."""
    home.write(KINDS, deck(*typed_cards(3), needs=("kinds",)))
    home.deck_path("torn").write_text("deck: torn\ntitle: [", encoding="utf-8")
    settle(home)
    services = home.services()
    sitting = services.review.begin()
    services.review.answer(sitting, RIGHT["pool"], Rating.AGAIN, 1000)
    services.quiz.answer(services.quiz.start(IN_ORDER), RIGHT["pool"], 1000)
    found = services.overview.overview()
    services.close()
    assert found.unfinished is not None
    return found


def test_nothing_is_known_before_anything_was_counted(home: Home) -> None:
    assert known(home) is None


def test_what_was_counted_is_known_while_nothing_changes(home: Home, counted: Overview) -> None:
    assert known(home) == counted
    assert home.services().overview.overview() == counted


def edit(home: Home) -> None:
    home.write(deck(*typed_cards(4)))
    settle(home)


def another(home: Home) -> None:
    home.write(deck(*typed_cards(1), deck_id="more"))
    settle(home)


def answer(home: Home) -> None:
    services = home.services()
    session = services.quiz.resume()
    services.quiz.answer(session.advance(), RIGHT["even"], 1000)
    services.close()


def spoil(home: Home) -> None:
    (home.path / "cache" / last_overview.FILE_NAME).write_text("1\n2\n")


def misspell(home: Home) -> None:
    """As another program with the same mark and a sound sum would write it."""
    path = home.path / "cache" / last_overview.FILE_NAME
    told = path.read_bytes().partition(b"\n")[2].replace(b'"title"', b'"titel"')
    path.write_bytes(last_overview.sum_of(told) + b"\n" + told)


CHANGES: dict[str, Callable[[Home], object]] = {
    "a deck is edited": edit,
    "a deck comes": another,
    "a deck goes": lambda home: home.deck_path("kinds").unlink(),
    "a bundled deck is hidden": lambda home: (home.deck_path("x").parent / "hidden").write_text("none\n"),
    "a deck was changed just now": lambda home: home.deck_path("kinds").touch(),
    "something is answered": answer,
    "the settings change": lambda home: home.settings("new_cards_per_day = 3\n"),
    "a card's minutes are up": lambda home: home.later(minutes=11),
    "the study day ends": lambda home: home.later(hours=17),
    "the clock went back": lambda home: home.later(minutes=-1),
    "the file is damaged": spoil,
    "the file is another program's": misspell,
}


@pytest.mark.parametrize("change", CHANGES)
def test_nothing_is_known_once_a_figure_may_be_another(home: Home, counted: Overview, change: str) -> None:
    CHANGES[change](home)
    assert known(home) is None


def test_what_a_program_with_other_settings_counted_is_not_known(home: Home) -> None:
    home.write(deck(*typed_cards(9)))
    settle(home)
    running = home.services()
    home.settings("new_cards_per_day = 5\n")
    assert running.overview.overview().new == 9
    running.close()
    assert known(home) is None
    assert home.services().overview.overview().new == 5


def test_it_is_known_for_the_decks_it_was_counted_for(home: Home, counted: Overview) -> None:
    assert known(home, "kinds") is None


def test_cards_in_review_change_nothing_before_the_day_ends(home: Home) -> None:
    home.write(deck(*typed_cards(2)))
    settle(home)
    services = home.services()
    services.review.answer(services.review.begin(), TypedResponse("0"), Rating.EASY, 1000)
    found = services.overview.overview()
    services.close()
    home.later(hours=15)
    assert known(home) == found
    home.later(hours=2)
    assert known(home) is None


def test_a_cache_that_cannot_be_written_is_done_without(home: Home) -> None:
    home.write(KINDS)
    settle(home)
    (home.path / "cache").write_text("in the way")
    assert home.services().overview.overview().new == 5
    assert known(home) is None


def test_a_cache_with_a_flipped_digit_is_not_believed(home: Home, counted: Overview) -> None:
    path = home.path / "cache" / last_overview.FILE_NAME
    text = path.read_text(encoding="utf-8")
    assert f'"new": {counted.new}' in text
    path.write_text(text.replace(f'"new": {counted.new}', '"new": 9', 1), encoding="utf-8")
    assert known(home) is None
