"""What only a process of its own can show: modules loaded, signals, pipes, locales."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import MIXED
from tests.shipped import hide_bundled
from tui.decks.writer import write_deck

HYGIENE = """
import json, sys
from tui.cli import main
told = []
for arguments in json.loads(sys.argv[1]):
    code = main(arguments)
    told.append([arguments[0], code, [name for name in ("textual", "rich") if name in sys.modules]])
print(json.dumps(told), file=sys.stderr)
"""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    hide_bundled(tmp_path)
    write_deck(MIXED, tmp_path / "data" / "decks" / "mixed.yaml")
    return {**os.environ, "QUIZDECK_HOME": str(tmp_path), "PYTHONIOENCODING": ""}


def test_commands_load_nothing_that_draws(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("<details>\n<summary>What?</summary>\n\nThat.\n</details>\n")
    commands = [
        ["decks"],
        ["search", "mapper"],
        ["quiz", "--plain", "mixed"],
        ["review", "--json"],
        ["check"],
        ["extract", "--dry-run", "notes.md"],
        ["export", "scores"],
    ]
    ran = subprocess.run(
        [sys.executable, "-c", HYGIENE, json.dumps(commands)],
        cwd=tmp_path,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )

    told = json.loads(ran.stderr.splitlines()[-1])
    assert told == [[command[0], 0, []] for command in commands]


def test_the_help_loads_no_engine(environment: dict[str, str]) -> None:
    code = "import sys, tui.cli; tui.cli.main(['--help']); print('yaml' in sys.modules, file=sys.stderr)"
    ran = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )

    assert ran.stderr == "False\n"


def test_a_reader_that_had_enough_ends_the_program_quietly(environment: dict[str, str]) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tui", "decks"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()

    assert (process.returncode, told) == (0, b"")


def test_ctrl_c_ends_with_130_and_says_how_to_go_on(environment: dict[str, str]) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tui", "quiz", "--plain", "mixed", "--order", "deck"],
        env={**environment, "PYTHONUNBUFFERED": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # else a background run
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        while b"c) three" not in process.stdout.readline():
            pass
        process.send_signal(signal.SIGINT)
        told = process.stderr.read()

    assert process.returncode == 130
    assert told.startswith(b"quizdeck: the quiz is unfinished; go on with: quizdeck quiz --plain --resume ")
    assert told.count(b"\n") == 1


@pytest.mark.parametrize("arguments", [[], ["quiz"], ["review"]])
def test_without_a_terminal_the_app_does_not_hang(arguments: list[str], environment: dict[str, str]) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tui", *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert ran.returncode == 3
    assert "not a terminal" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_locale_without_the_characters_needed_does_no_harm(environment: dict[str, str]) -> None:
    poor = {**environment, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    ran = subprocess.run(
        [sys.executable, "-m", "tui", "quiz", "--plain", "mixed", "--order", "deck"],
        env=poor,
        input="é\na\n".encode(),
        capture_output=True,
        check=False,
    )

    assert ran.returncode == 0
    assert ran.stdout.isascii()
    assert b"\\xb7" in ran.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
def test_output_that_does_not_fit_is_told(environment: dict[str, str]) -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "tui", "decks", "--json"],
            env=environment,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert ran.returncode == 3
    assert ran.stderr.count("\n") == 1
    assert "no space is left" in ran.stderr


@pytest.mark.skipif(os.name != "posix", reason="closes streams by the shell")
@pytest.mark.parametrize(
    ("closing", "arguments", "code", "told"),
    [
        (">&-", ["decks"], 0, ""),
        (">&-", ["decks", "--json"], 0, ""),
        ("2>&-", ["nosuch"], 2, ""),
        ("2>&-", ["extract", "nowhere.md"], 3, ""),
        ("<&-", ["quiz", "--plain"], 0, "The quiz is unfinished"),
        ("<&-", ["review", "--json"], 0, '"answers": []'),
        ("<&-", ["extract", "-"], 0, "no deck was written"),
        ("<&-", [], 3, "not a terminal"),
        ("<&- >&- 2>&-", ["quiz", "--plain"], 0, ""),
        ("<&- >&- 2>&-", [], 3, ""),
    ],
)
def test_a_closed_stream_is_an_empty_one(
    environment: dict[str, str], closing: str, arguments: list[str], code: int, told: str
) -> None:
    ran = subprocess.run(
        ["sh", "-c", f'exec "$@" {closing}', "sh", sys.executable, "-m", "tui", *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == code
    assert told in ran.stdout + ran.stderr
    assert "Traceback" not in ran.stderr
    assert "unexpected" not in ran.stderr
