import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.completion.typing_shell import called
from tui.cli.commands import COMMANDS
from tui.cli.completion.bash import bash_script
from tui.cli.completion.fish import fish_script
from tui.cli.completion.offers import offers, valued
from tui.cli.completion.zsh import zsh_script
from tui.cli.program import program_parser

OFFERS = offers(program_parser())
SCRIPTS = {"bash": bash_script(OFFERS), "zsh": zsh_script(OFFERS), "fish": fish_script(OFFERS)}
IDS = ["ropes", "lamps", "typeorm-trees"]
HOSTILE = [
    "$(touch pwned)",
    "`touch pwned`",
    "x;touch pwned",
    "x\ttouch pwned",
    "--force",
    "x 'y",
    'x"y',
    "*",
    "~",
    "é",
]


def needs(shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")


def alike(words: list[str]) -> list[str]:
    """Without what zsh does in its own way: `--family=` for a value, and no slash behind a folder."""
    return [part for word in words for part in word.rstrip("/").split("=")]


@pytest.fixture(params=["bash", "zsh"])
def shell(request: pytest.FixtureRequest) -> str:
    needs(request.param)
    return str(request.param)


@pytest.mark.parametrize("name", SCRIPTS)
def test_each_script_is_one_that_its_shell_can_read(name: str, tmp_path: Path) -> None:
    needs(name)
    (tmp_path / "script").write_text(SCRIPTS[name], encoding="utf-8")
    ran = subprocess.run([name, "-n", tmp_path / "script"], capture_output=True, text=True, check=True)
    assert ran.stderr == ""


@pytest.mark.parametrize("name", SCRIPTS)
def test_each_script_knows_every_command_and_option(name: str) -> None:
    for command in OFFERS[1:]:
        assert command.name in SCRIPTS[name]
        for option in command.options:
            assert option.names[-1].lstrip("-") in SCRIPTS[name]
    assert [command.name for command in OFFERS[1:]] == list(COMMANDS)


def test_an_option_takes_a_value_in_every_command_or_in_none() -> None:
    alone = {name for one in OFFERS for option in one.options if not option.values for name in option.names}
    assert alone.isdisjoint(valued(OFFERS))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("extr\tnotes.md --fami\taik\t", ["extract", "notes.md", "--family", "aiken"]),
        ("extract --family=obs\t", ["extract", "--family=obsidian"]),
        ("extract my\t", ["extract", "my notes.md"]),
        ("extract --out fol\t", ["extract", "--out", "folder/"]),
        ("quiz type\t--order weak\tro\t", ["quiz", "typeorm-trees", "--order", "weakest", "ropes"]),
        ("quiz --count 3 lam\t", ["quiz", "--count", "3", "lamps"]),
        ("remove ropes lam\t", ["remove", "ropes", "lam"]),
        ("--deck lam\t", ["--deck", "lamps"]),
        ("check typ\tmy\t", ["check", "typeorm-trees", "my notes.md"]),
        ("config quiz_f\talw\t", ["config", "quiz_feeds_schedule", "always"]),
        ("config --json theme nor\t", ["config", "--json", "theme", "nord"]),
        ("export scor\t--format jsonl\t", ["export", "scores", "--format", "jsonl"]),
        ("optimize --re\t", ["optimize", "--reset"]),
        ("search quiz rop\t", ["search", "quiz", "rop"]),
    ],
)
def test_what_is_typed_is_completed(shell: str, tmp_path: Path, typed: str, words: list[str]) -> None:
    (tmp_path / "my notes.md").touch()
    (tmp_path / "folder").mkdir()
    found = called(tmp_path, shell, SCRIPTS[shell], IDS, f"quizdeck {typed}")
    assert alike(found) == alike(words)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_id_of_a_deck_is_run_by_the_shell(shell: str, tmp_path: Path, hostile: str) -> None:
    words = called(tmp_path, shell, SCRIPTS[shell], [hostile], "quizdeck quiz \t--exam")
    assert words == ["quiz", "--exam"]
    assert not (tmp_path / "pwned").exists()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("extract --family obs", ["obsidian"]),
        ("quiz --order w", ["weakest", "wrong"]),
        ("quiz --count 3 rop", ["ropes"]),
        ("remove ropes lam", []),
        ("check lam", ["lamps"]),
        ("config theme nor", ["nord"]),
        ("export scores --format jsonl", ["jsonl"]),
        ("quiz x", ["x--force"]),
    ],
)
def test_fish_is_told_what_may_stand_there(tmp_path: Path, typed: str, found: list[str]) -> None:
    needs("fish")
    (tmp_path / "script").write_text(SCRIPTS["fish"], encoding="utf-8")
    (tmp_path / "ids").write_text("\n".join([*IDS, *(f"x{one}" for one in HOSTILE)]), encoding="utf-8")
    ask = f"source script; function quizdeck; end; complete -C 'quizdeck {typed}'"
    (tmp_path / "quizdeck").write_text("#!/bin/sh\ncat ids\n")
    (tmp_path / "quizdeck").chmod(0o755)
    ran = subprocess.run(
        ["fish", "--no-config", "-c", f"set PATH . $PATH; {ask}"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.stderr, [line.partition("\t")[0] for line in ran.stdout.splitlines()]) == ("", found)
