"""Where everything lies: the one place that resolves directories."""

import os
import platform
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from tui.errors import SettingsError
from tui.files import why, write_atomically

HOME_VARIABLE = "QUIZDECK_HOME"
_NAME = "quizdeck"
_SEED_BYTES = 4
_HEX = frozenset("0123456789abcdef")


@dataclass(frozen=True, slots=True)
class Paths:
    """The directories and files of one learner on one machine. Nothing is made until it is written to."""

    data: Path
    config: Path
    cache: Path

    @classmethod
    def find(cls, environment: Mapping[str, str]) -> "Paths":
        """The system's directories, or those under `QUIZDECK_HOME` where that is set.

        Raises: SettingsError for one that names no place.
        """
        home = environment.get(HOME_VARIABLE, "").strip()
        if home:
            root = _absolute(home)
            return cls(root / "data", root / "config", root / "cache")
        return cls(
            platformdirs.user_data_path(_NAME, appauthor=False),
            platformdirs.user_config_path(_NAME, appauthor=False),
            platformdirs.user_cache_path(_NAME, appauthor=False),
        )

    @property
    def progress(self) -> Path:
        """The learner's log."""
        return self.data / "progress.db"

    @property
    def backups(self) -> Path:
        """Copies of the log."""
        return self.data / "backups"

    @property
    def decks(self) -> Path:
        """The learner's own decks."""
        return self.data / "decks"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "settings.toml"

    @property
    def weights(self) -> Path:
        """The weights fitted to the learner's own reviews."""
        return self.config / "weights.toml"

    @property
    def searches(self) -> Path:
        """The saved searches."""
        return self.config / "searches.toml"

    @property
    def last_search(self) -> Path:
        """What was searched last."""
        return self.data / "last-search.toml"

    @property
    def error_log(self) -> Path:
        """Where an unexpected failure is written down, without card text."""
        return self.data / "errors.log"


def _absolute(home: str) -> Path:
    if "\0" in home:
        raise SettingsError(f"{HOME_VARIABLE} holds a NUL character", "name a folder")
    try:
        return Path(home).expanduser().absolute()
    except RuntimeError as error:
        what = f"{HOME_VARIABLE} names the home of a user nobody knows"
        raise SettingsError(what, "name a folder by its whole path") from error
    except OSError as error:  # a relative path, and the current folder is gone
        what = f"{HOME_VARIABLE} cannot be found from the current folder: {why(error)[0]}"
        raise SettingsError(what, "name a folder by its whole path") from error


def bundled_data() -> Path:
    """The `data` folder shipped with the program: inside the package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    shipped = package / "data"
    return shipped if shipped.is_dir() else package.parent / "data"


def device_name(paths: Paths) -> str:
    """A name for this machine in the log, made on first use and kept in the data directory.

    One that is damaged is made anew: what was answered before is not undone from here any more.

    The host's name is mixed in, so that a data directory copied to another machine is another device.
    Side effect: writes the file `device` where it has to. Raises: QuizdeckError where it cannot.
    """
    file = _device_file(paths)
    try:
        seed = file.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        seed = ""
    if len(seed) != 2 * _SEED_BYTES or not _HEX.issuperset(seed):
        seed = renew_device(paths)
    import hashlib  # noqa: PLC0415  # loads OpenSSL, for which the first frame would wait

    host = hashlib.sha256(platform.node().encode()).hexdigest()[:4]
    return f"{seed}-{host}"


def renew_device(paths: Paths) -> str:
    """Give this machine another name in the log, and return what is new in it.

    Side effect: writes the file `device`. Raises: QuizdeckError where it cannot.
    """
    seed = os.urandom(_SEED_BYTES).hex()
    write_atomically(_device_file(paths), f"{seed}\n".encode())
    return seed


def _device_file(paths: Paths) -> Path:
    return paths.data / "device"


def environment() -> Mapping[str, str]:
    """The process environment; asked for here so that tests can pass another."""
    return os.environ
