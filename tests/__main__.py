"""The test command: `python -m tests` runs every check there is and says which failed."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = Path(sys.executable).parent

QUICK: dict[str, list[str]] = {
    "ruff": [sys.executable, "-m", "ruff", "check", "."],
    "format": [sys.executable, "-m", "ruff", "format", "--check", "."],
    "layers": [str(TOOLS / "lint-imports")],
}
"""Checks of a second, each told before the next begins."""
TYPES = [sys.executable, "-m", "mypy"]
TESTS = [sys.executable, "-m", "pytest", "-n", "auto", "--dist", "worksteal"]


def environment() -> dict[str, str]:
    """This one, but compiled modules are kept: tests start many programs that load the same ones."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def passes(name: str, command: list[str]) -> bool:
    """Run a check under its name, its words on this program's streams."""
    say(f"== {name}")
    return subprocess.run(command, cwd=ROOT, env=environment(), check=False).returncode == 0


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """Run all of them, also after a failure; returns 0 when all passed. Arguments go to pytest.

    Types are checked beside the tests, which leave a processor idle while they wait, and told after them.
    """
    failed = [name for name, command in QUICK.items() if not passes(name, command)]
    with subprocess.Popen(
        TYPES, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as types:
        if not passes("pytest", [*TESTS, *sys.argv[1:]]):
            failed.append("pytest")
        say("== mypy")
        say(types.communicate()[0].rstrip())
    if types.returncode:
        failed.append("mypy")
    say(f"failed: {', '.join(failed)}" if failed else "every check passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
