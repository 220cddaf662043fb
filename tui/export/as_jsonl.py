"""JSON Lines: one row per line, for tools that read as they go."""

import json

from tui.export.as_json import row_objects
from tui.export.table import Table


def render(table: Table) -> str:
    """Each row as a JSON object on a line of its own; nothing for a table without rows."""
    return "".join(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n" for row in row_objects(table))
