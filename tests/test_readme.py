"""README says what the program does: its keys come from the table, its commands are all there."""

import re
import sys
from pathlib import Path
from urllib.parse import unquote

from tui.cli.commands import COMMANDS
from tui.config.settings import Settings
from tui.extract.families import FAMILIES
from tui.keymap import KEYS, TITLES, help_rows

README = Path(__file__).resolve().parent.parent / "README.md"
START = "<!-- keys: written by python -m tests.test_readme -->"
END = "<!-- end of keys -->"
FAMILIES_START = "<!-- families: written by python -m tests.test_readme -->"
FAMILIES_END = "<!-- end of families -->"


def keys_section() -> str:
    """A table for each screen, from the key table."""
    tables = []
    for screen in KEYS:
        rows = [f"| {names.replace('|', chr(92) + '|')} | {about} |" for names, about in help_rows(screen)]
        tables.append("\n".join([f"**{TITLES[screen]}**", "", "| key | does |", "| --- | --- |", *rows]))
    return "\n\n".join(tables)


def families_section() -> str:
    """A table of the families of documents, from their registry."""
    rows = [
        f"| `{family.name}` | {family.about.replace('|', chr(92) + '|')} |" for family in FAMILIES.values()
    ]
    return "\n".join(["| family | how its questions are written |", "| --- | --- |", *rows])


def between(text: str, start: str, end: str, section: str) -> str:
    """The text with what stands between two marks as it is now."""
    before, _, rest = text.partition(start)
    _, _, after = rest.partition(end)
    return f"{before}{start}\n\n{section}\n\n{end}{after}"


def with_sections(text: str) -> str:
    """README with all that is written from tables."""
    return between(with_keys(text), FAMILIES_START, FAMILIES_END, families_section())


def with_keys(text: str) -> str:
    """README with the keys as they are now."""
    return between(text, START, END, keys_section())


def test_the_tables_of_readme_are_those_of_the_program() -> None:
    text = README.read_text(encoding="utf-8")
    assert text == with_sections(text), "run: python -m tests.test_readme"


def test_every_command_is_in_readme() -> None:
    text = README.read_text(encoding="utf-8")
    assert [name for name in COMMANDS if not re.search(rf"^\| .*`{name}\b", text, re.MULTILINE)] == []


def test_every_setting_is_in_readme() -> None:
    text = README.read_text(encoding="utf-8")
    assert [name for name in Settings.__slots__ if f"`{name}`" not in text] == []


def test_the_picture_of_readme_is_there() -> None:
    text = README.read_text(encoding="utf-8")
    pictures = re.findall(r"!\[[^\]]*\]\((.+?\.svg)\)", text)
    assert pictures
    assert all((README.parent / unquote(picture)).is_file() for picture in pictures)


if __name__ == "__main__":
    README.write_text(with_sections(README.read_text(encoding="utf-8")), encoding="utf-8")
    sys.exit(0)
