"""The formats of an export; adding one is a module and a row here."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tui.errors import UsageError
from tui.export import as_csv, as_json, as_jsonl, as_markdown
from tui.export.table import Table
from tui.text.controls import visible_line
from tui.text.nearness import nearest
from tui.wording import listing, one_line


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a table."""

    name: str
    suffix: str
    """With its dot."""
    render: Callable[[Table], str]


FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        Format("csv", ".csv", as_csv.render),
        Format("json", ".json", as_json.render),
        Format("jsonl", ".jsonl", as_jsonl.render),
        Format("md", ".md", as_markdown.render),
    )
}


def format_for(name: str | Path) -> Format:
    """The format of that name, or of a file with that suffix, whatever its case.

    Raises: UsageError naming the nearest format.
    """
    wanted = Path(name).name.rpartition(".")[2].casefold()
    if wanted in FORMATS:
        return FORMATS[wanted]
    near = nearest(wanted[:40], FORMATS)
    meant = f"did you mean {near}? " if near else ""
    shown = visible_line(one_line(wanted, 40)) or "nothing"
    raise UsageError(f"{shown} is no export format", f"{meant}known are {listing(tuple(FORMATS))}")
