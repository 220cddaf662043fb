"""What is shipped works where nothing else of the project is."""

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the built wheel in it; returns its `bin`."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / "fresh")], check=True)
    scripts = folder / "fresh" / ("Scripts" if os.name == "nt" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", str(scripts / "python")]  # one of its own takes seconds
    install = [*pip, "install", "--quiet", "--no-index", "--no-deps", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    return scripts


def run(scripts: Path, home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The installed command; dependencies come from the test environment, the program from the wheel."""
    environment = {
        **os.environ,
        "QUIZDECK_HOME": str(home),
        "PYTHONPATH": sysconfig.get_paths()["purelib"],
    }
    return subprocess.run(
        [str(scripts / "quizdeck"), *words],
        env=environment,
        capture_output=True,
        text=True,
        cwd=home,
        check=False,
    )


@pytest.mark.wheel
def test_the_wheel_brings_its_decks(installed: Path, tmp_path: Path) -> None:
    ran = run(installed, tmp_path, "decks", "--json")
    assert ran.returncode == 0, ran.stderr
    decks = {deck["deck"]: deck for deck in json.loads(ran.stdout)["decks"]}
    assert decks["typeorm-basics"]["cards"] == 10
    assert decks["typeorm-drill"]["cards"] >= 40
    assert str(installed.parent) in decks["typeorm-basics"]["path"]


@pytest.mark.wheel
def test_the_wheel_asks_a_bundled_deck(installed: Path, tmp_path: Path) -> None:
    ran = run(installed, tmp_path, "quiz", "typeorm-drill", "--count", "1", "--plain", "--seed", "1")
    assert ran.returncode == 0, ran.stderr
    assert "1 of 1" in ran.stdout
