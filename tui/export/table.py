"""Tables: what an export holds, before any format. Columns are stable: scripts read them by name."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING, get_args

from tui.model.grade import Rating
from tui.text.controls import visible

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Value = None | bool | int | float | str | tuple[str, ...] | datetime
Plain = None | bool | int | float | str | list[str]
"""A value as JSON knows it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its stable name."""

    name: str
    about: str
    """What it says, in which unit, and when it is empty."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of values, one for each column."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]

    def plain_rows(self) -> tuple[tuple[Plain, ...], ...]:
        """The rows as every format writes them: times as text, controls visible. Raises: see `plain`."""
        return tuple(tuple(plain(value) for value in row) for row in self.rows)


def table_of(name: str, row: "type[DataclassInstance]", rows: Sequence["DataclassInstance"]) -> Table:
    """A table with a column for every field of a row class, explained by the text it is annotated with."""
    columns = tuple(Column(column.name, str(get_args(column.type)[-1])) for column in fields(row))
    values = tuple(tuple(getattr(one, column.name) for column in columns) for one in rows)
    return Table(name, columns, values)


def plain(value: Value) -> Plain:
    """The value as JSON knows it: shares to six digits, ratings by name, times in RFC 3339 with offset.

    Raises: ValueError for a datetime without a zone.
    """
    match value:
        case Rating():
            return value.word
        case None | bool() | int():
            return value
        case float():
            return round(value, 6)
        case datetime():
            return _rfc3339(value)
        case tuple():
            return [visible(text) for text in value]
        case str():
            return visible(str(value))


def as_text(value: Plain) -> str:
    """The value in a cell of text: nothing for None, `true` and `false`, lists divided by `, `."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case list():
            return ", ".join(value)
        case _:
            return str(value)


def _rfc3339(instant: datetime) -> str:
    """Milliseconds always, so that a column sorts; an offset with seconds, not in RFC 3339, becomes UTC."""
    offset = instant.utcoffset()
    if offset is None:
        raise ValueError(f"a time without a zone: {instant}")
    if offset.seconds % 60 or offset.microseconds:
        instant = instant.astimezone(UTC)
    return instant.isoformat(timespec="milliseconds")
