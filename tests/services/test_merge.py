from dataclasses import replace
from pathlib import Path
from shutil import copyfile

import pytest

from tests.builders import deck, ref
from tests.services.home import KINDS, RIGHT, Home
from tests.services.sessions import IN_ORDER
from tui.errors import StoreError
from tui.model.ids import CardId
from tui.services.assemble import Services


@pytest.fixture
def laptop(tmp_path: Path) -> Home:
    """Another machine, with one answer."""
    other = Home(tmp_path / "laptop")
    other.hide_bundled()
    other.write(KINDS)
    answer(other.services())
    other.close()
    return other


def answer(services: Services) -> None:
    services.quiz.finish(services.quiz.answer(services.quiz.start(IN_ORDER), RIGHT["pool"], 1000))


def test_two_machines_come_together_and_can_be_taken_apart_again(home: Home, laptop: Home) -> None:
    home.write(KINDS)
    services = home.services()
    answer(services)
    report = services.merging.merge([laptop.log])
    assert (report.new, len(services.history.sessions())) == (3, 2)
    assert report.backup is not None
    assert report.backup.name.startswith("before-merge-")
    again = services.merging.merge([laptop.log, laptop.log])
    assert (again.new, again.backup) == (0, None)


def test_a_log_may_begin_with_a_merge(home: Home, laptop: Home) -> None:
    report = home.services().merging.merge([laptop.log])
    assert (report.new, report.backup) == (3, None)


def test_answers_under_an_earlier_id_come_to_the_card_as_it_is_called_now(home: Home, laptop: Home) -> None:
    """The card was renamed and moved to another deck here, and not there."""
    moved = replace(KINDS.cards[0], id=CardId("basin"), was=("kinds/pool",))
    home.write(deck(moved, deck_id="moved"))
    services = home.services()
    services.merging.merge([laptop.log])
    states = services.journal.states()
    assert states[ref("basin", "moved")].answers == 1
    assert dict(services.doctor.orphans()) == {}


def test_one_file_that_is_refused_keeps_the_others_out(home: Home, laptop: Home, tmp_path: Path) -> None:
    services = home.services()
    services.journal.toggle_flag(ref())
    (tmp_path / "notes.db").write_text("Dear diary, " * 100)
    with pytest.raises(StoreError, match=r"notes\.db is no progress file"):
        services.merging.merge([laptop.log, tmp_path / "notes.db"])
    assert services.merging.merge([laptop.log]).new == 3


def test_a_conflict_copy_of_ones_own_folder_merges(home: Home) -> None:
    """A file-sync program copies the folder to another machine of the same name; both go on."""
    home.write(KINDS)
    answer(home.services())
    home.close()
    conflict = home.log.with_name("progress.sync-conflict-20260302-120000-ABCDEF1.db")
    copyfile(home.log, conflict)
    answer(home.services())
    home.close()
    other = conflict.with_name("as-other.db")
    home.log.rename(other)
    conflict.rename(home.log)
    home.later(minutes=5)
    answer(home.services())
    services = home.services()
    assert services.merging.merge([other]).new == 3
    assert len(services.history.sessions()) == 3
