"""CSV by RFC 4180: header, CRLF, quotes where needed; nothing in it runs in a spreadsheet."""

import csv
import io
import re
import unicodedata

from tui.export.table import Plain, Table, as_text

_STARTS_FORMULA = frozenset("=+-@")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")


def render(table: Table) -> str:
    """The table as CSV, columns named in the first line."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_cell(value) for value in row] for row in table.plain_rows())
    return text.getvalue()


def _cell(value: Plain) -> str:
    text = as_text(value)
    return text if isinstance(value, bool | int | float) else neutral(text)


def neutral(text: str) -> str:
    """A leading apostrophe before what a spreadsheet would run as a formula; negative numbers stay.

    The rule of OWASP's "CSV injection", widened: white space before the sign and its full-width forms count.
    """
    first = unicodedata.normalize("NFKC", text.lstrip()[:1])
    runs = first in _STARTS_FORMULA and first != "" and not _NUMBER.fullmatch(text)
    return f"'{text}" if runs or text.startswith(("\t", "\r")) else text
