"""JSON: one object with the table's name, its columns explained, and a row as an object each."""

import json

from tui.export.table import Plain, Table


def render(table: Table) -> str:
    """The whole table as one indented JSON document."""
    columns = [{"name": column.name, "about": column.about} for column in table.columns]
    document = {"table": table.name, "columns": columns, "rows": row_objects(table)}
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def row_objects(table: Table) -> list[dict[str, Plain]]:
    """Every row by column name."""
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.plain_rows()]
