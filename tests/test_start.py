"""What a start may load: the first frame and light commands wait for every import, so each is named here."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

_BEFORE_FIRST_FRAME = {
    "app", "cli", "cli.call", "cli.output", "cli.program", "cli.terminal", "clock", "config",
    "config.paths", "config.settings", "decks", "decks.listing", "document_keys", "errors", "files", "hangup",
    "keymap", "keys", "model", "model.ids", "model.overview", "model.problem", "schedule",
    "schedule.preset", "schedule.steps", "screens", "screens.base", "screens.deck_accepted",
    "question_keys", "screens.doors", "screens.early_keys", "screens.home",
    "screens.in_turn", "search_keys", "services",
    "services.assemble", "services.core",
    "services.last_overview", "services.once", "store", "store.newest", "text", "text.controls", "widgets",
    "widgets.cut", "widgets.deck_line", "widgets.key_bar", "widgets.line_list", "widgets.overview_text",
    "widgets.safe_lines", "widgets.title_bar", "wording",
}  # fmt: skip
"""Our modules that the first frame needs. None reads a deck or a document, or opens the log to write."""
_HEAVY = ("_hashlib", "_ssl", "fsrs", "markdown_it", "pygments", "rapidfuzz", "regex", "yaml", "tomllib")
_APP = """
import json, os, sys
from tui.cli.terminal import load_asyncio
load_asyncio(sys.modules)
import asyncio
from tui.cli import program, call, terminal
from tui.app import QuizdeckApp
from tui.services.assemble import assemble

async def main():
    app = QuizdeckApp(assemble(os.environ))
    app._prepare = lambda: None  # what comes after the first frame
    type(app.get_default_screen())._count = lambda self: None
    async with app.run_test():
        print(json.dumps(sorted(sys.modules)))

asyncio.run(main())
"""
_COMMAND = """
import json, sys
from tui.cli import main
code = main(sys.argv[1:])
print(json.dumps(sorted(sys.modules)))
"""


_NEAR = """
import json, sys
from tui.cli.terminal import load_asyncio
load_asyncio(sys.modules)
from tui.screens import doors
doors.load_near()
print(json.dumps(sorted(sys.modules)))
"""


def _loaded(program: str, *arguments: str, home: Path) -> set[str]:
    ran = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env={"QUIZDECK_HOME": str(home), "PYTHONPATH": str(Path(__file__).parent.parent)},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(ran.stdout.splitlines()[-1]))


def _heavy(modules: set[str]) -> list[str]:
    return [name for name in _HEAVY if name in modules]


def test_the_first_frame_loads_only_what_it_shows(tmp_path: Path) -> None:
    modules = _loaded(_APP, home=tmp_path)
    ours = {name.removeprefix("tui.") for name in modules if name.startswith("tui.")}
    assert ours <= _BEFORE_FIRST_FRAME
    assert _heavy(modules) == []


def test_screens_that_one_key_opens_wait_for_no_engine_and_no_library(tmp_path: Path) -> None:
    modules = _loaded(_NEAR, home=tmp_path)
    assert "tui.screens.search" in modules
    assert _heavy(modules) == []
    assert not [name for name in modules if name.startswith(("tui.decks", "tui.services", "tui.store"))]


@pytest.mark.parametrize("command", [["--version"], ["paths"], ["config"]], ids=lambda command: command[0])
def test_a_light_command_loads_no_engine_and_no_library(command: list[str], tmp_path: Path) -> None:
    modules = _loaded(_COMMAND, *command, home=tmp_path)
    assert _heavy(modules) == []
    assert not [name for name in modules if name.startswith(("tui.decks", "tui.store", "tui.services"))]
