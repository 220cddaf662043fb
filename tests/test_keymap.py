import re

import pytest
from textual.actions import parse
from textual.binding import Binding

from tui.app import QuizdeckApp
from tui.keymap import KEYS, TITLES, Key, bindings, help_rows, key_names
from tui.screens.base import BaseScreen
from tui.screens.card import CardScreen
from tui.screens.export import ExportScreen
from tui.screens.extract import ExtractScreen
from tui.screens.extract_all import ExtractAllScreen
from tui.screens.extract_family import ExtractFamilyScreen
from tui.screens.extract_preview import ExtractPreviewScreen
from tui.screens.extract_report import ExtractReportScreen
from tui.screens.help import HelpScreen
from tui.screens.history import HistoryScreen
from tui.screens.home import HomeScreen
from tui.screens.naming import NamingScreen
from tui.screens.past import PastScreen
from tui.screens.paused import PausedScreen
from tui.screens.pick import PickScreen
from tui.screens.problems import ProblemsScreen
from tui.screens.questions import QuestionsScreen
from tui.screens.quiz import QuizScreen
from tui.screens.quiz_setup import QuizSetupScreen
from tui.screens.results import ResultsScreen
from tui.screens.review import ReviewScreen
from tui.screens.review_choice import ReviewChoiceScreen
from tui.screens.search import SearchScreen
from tui.screens.searches import SearchesScreen
from tui.screens.stats import StatsScreen

SCREENS: dict[str, type[BaseScreen] | type[QuizdeckApp]] = {
    "app": QuizdeckApp,
    "home": HomeScreen,
    "setup": QuizSetupScreen,
    "pick": PickScreen,
    "quiz": QuizScreen,
    "questions": QuestionsScreen,
    "paused": PausedScreen,
    "review": ReviewScreen,
    "review-choice": ReviewChoiceScreen,
    "results": ResultsScreen,
    "search": SearchScreen,
    "searches": SearchesScreen,
    "naming": NamingScreen,
    "card": CardScreen,
    "stats": StatsScreen,
    "history": HistoryScreen,
    "past": PastScreen,
    "help": HelpScreen,
    "problems": ProblemsScreen,
    "extract": ExtractScreen,
    "preview": ExtractPreviewScreen,
    "family": ExtractFamilyScreen,
    "report": ExtractReportScreen,
    "accepting": ExtractAllScreen,
    "export": ExportScreen,
}
EVERY = pytest.mark.parametrize("screen", list(KEYS))
MIRRORS = {"help": "f1", "flag": "f2", "skip": "f3", "previous": "f4", "strike": "f5"}
"""Names of keys, and the F-key that stands in for their letter."""
NAMED = {"slash", "question_mark", "enter", "space", "escape", "tab", "up", "down", "left", "right"}
PLAIN = re.compile(r"[a-z0-9]|f[1-9]|f1[0-2]|pageup|pagedown|home|end|shift\+(up|down|left|right|tab)")


def keys_of(screen: str) -> list[str]:
    return [name for key in KEYS[screen] for name in key.keys.split(",")]


def test_the_table_names_exactly_the_screens_there_are() -> None:
    assert set(KEYS) == set(SCREENS) == set(TITLES)


@EVERY
def test_screens_name_their_rows_of_the_table(screen: str) -> None:
    owner = SCREENS[screen]
    if issubclass(owner, BaseScreen):
        assert owner.keys == screen


@EVERY
def test_ids_are_unique(screen: str) -> None:
    names = [key.name for key in KEYS[screen]]
    assert len(set(names)) == len(names)


@EVERY
def test_no_key_does_two_things(screen: str) -> None:
    assert len(set(keys_of(screen))) == len(keys_of(screen))


@EVERY
def test_only_keys_that_every_terminal_hands_on(screen: str) -> None:
    allowed = NAMED | ({"ctrl+p", "ctrl+q", "ctrl+z"} if screen == "app" else set())
    assert [name for name in keys_of(screen) if name not in allowed and not PLAIN.fullmatch(name)] == []


@EVERY
def test_every_key_has_a_word_and_tells_what_it_does(screen: str) -> None:
    assert all(key.word.strip() and key.about.strip() for key in KEYS[screen])


@EVERY
def test_letters_a_text_field_would_swallow_have_their_f_key(screen: str) -> None:
    for key in KEYS[screen]:
        mirror = MIRRORS.get(key.name)
        if mirror and len(key.keys.split(",")[0]) == 1:
            assert mirror in key.keys.split(",")


def test_f_keys_mirror_as_promised_where_text_is_typed() -> None:
    quiz = {name: key.name for key in KEYS["quiz"] for name in key.keys.split(",")}
    everywhere = {name: key.name for key in KEYS["app"] for name in key.keys.split(",")}
    assert {name: (quiz | everywhere)[name] for name in MIRRORS.values()} == {
        mirror: name for name, mirror in MIRRORS.items()
    }


@EVERY
def test_every_action_is_there(screen: str) -> None:
    for key in KEYS[screen]:
        namespace, name, _ = parse(key.action or key.name.replace("-", "_"))
        owner = QuizdeckApp if namespace == "app" else SCREENS[screen]
        assert callable(getattr(owner, f"action_{name}", None)), f"{screen}.{key.name}: {name}"


@EVERY
def test_bindings_carry_id_word_and_tooltip_in_the_order_of_the_table(screen: str) -> None:
    made = bindings(screen)
    assert len(made) == len(KEYS[screen])
    for binding, key in zip(made, KEYS[screen], strict=True):
        assert isinstance(binding, Binding)
        assert binding.id == f"{screen}.{key.name}"
        assert (binding.key, binding.description, binding.tooltip) == (key.keys, key.word, key.about)


@EVERY
def test_help_tells_every_action_once(screen: str) -> None:
    rows = help_rows(screen)
    assert all(names and about for names, about in rows)
    assert {about for _, about in rows} == {key.about for key in KEYS[screen]}


def test_help_joins_digits_into_one_row() -> None:
    digits = [names for names, about in help_rows("quiz") if about.startswith("Choose")]
    assert digits == ["1-9"]


@pytest.mark.parametrize(
    ("keys", "names"),
    [
        ("question_mark,f1", "?, F1"),
        ("up", "↑"),
        ("f,f2", "f, F2"),
        ("pageup", "PgUp"),
        ("x", "x"),
        ("home", "Home"),
        ("ctrl+p,shift+up", "Ctrl+P, Shift+↑"),
    ],
)
def test_keys_read_as_a_person_names_them(keys: str, names: str) -> None:
    assert key_names(Key("any", keys, "word", "About")) == names
