"""The test command: `python -m tests` runs every check there is and says which failed."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = Path(sys.executable).parent

CHECKS: dict[str, list[str]] = {
    "ruff": [sys.executable, "-m", "ruff", "check", "."],
    "format": [sys.executable, "-m", "ruff", "format", "--check", "."],
    "mypy": [sys.executable, "-m", "mypy"],
    "layers": [str(TOOLS / "lint-imports")],
    "pytest": [sys.executable, "-m", "pytest", "-n", "auto", *sys.argv[1:]],
}


def main() -> int:
    """Run all of them, also after a failure; returns 0 when all passed. Arguments go to pytest."""
    failed = []
    for name, command in CHECKS.items():
        sys.stdout.write(f"== {name}\n")
        sys.stdout.flush()
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            failed.append(name)
    sys.stdout.write(f"failed: {', '.join(failed)}\n" if failed else "every check passed\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
