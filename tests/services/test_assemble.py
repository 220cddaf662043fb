import pytest

from tests.services.home import KINDS, Home
from tui.clock import SystemClock
from tui.errors import SettingsError
from tui.services.assemble import assemble


def test_putting_the_services_together_reads_no_deck_and_makes_no_file(home: Home) -> None:
    before = sorted(home.path.rglob("*"))
    home.services("a-deck-that-is-not-there").close()
    assert sorted(home.path.rglob("*")) == before


def test_everything_lies_under_the_home(home: Home) -> None:
    paths = home.services().paths
    assert {paths.data, paths.config, paths.cache} == {
        home.path / name for name in ("data", "config", "cache")
    }


def test_the_system_clock_is_the_usual_one(home: Home) -> None:
    assert isinstance(assemble({"QUIZDECK_HOME": str(home.path)}).clock, SystemClock)


def test_settings_that_cannot_be_used_are_warnings_and_no_toml_is_an_error(home: Home) -> None:
    home.settings("retention = 3\n")
    services = home.services()
    assert services.settings.retention == 0.9
    assert len(services.warnings) == 1
    home.settings("retention = ")
    with pytest.raises(SettingsError):
        home.services()


@pytest.mark.usefixtures("bundled")
def test_bundled_decks_are_there_beside_ones_own(home: Home) -> None:
    (home.deck_path("x").parent / "hidden").unlink()
    home.write(KINDS)
    ids = {deck.id for deck in home.services().library.decks()}
    assert {"kinds", "typeorm-basics", "typeorm-drill"} <= ids


def test_closing_closes_the_log_which_can_be_opened_again(home: Home) -> None:
    services = home.services()
    services.journal.toggle_flag(KINDS.ref(KINDS.cards[0]))
    services.close()
    assert services.journal.states()


def test_a_synced_folder_is_warned_about_unless_one_says_not_to(home: Home) -> None:
    home.path.mkdir(exist_ok=True)
    (home.path / ".stfolder").mkdir()
    (warning,) = home.services().warnings
    assert "Syncthing" in warning
    home.settings("warn_of_drive = false\n")
    assert home.services().warnings == ()
