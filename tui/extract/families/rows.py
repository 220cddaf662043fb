"""Family rows: a spreadsheet's rows, by commas, semicolons or tabs; notes that Anki wrote as text."""

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tui.extract.families.columns import Columns, cell_at, columns
from tui.extract.families.deletions import Deletion, cloze_text
from tui.extract.families.gift_text import from_html
from tui.extract.families.sheet_rows import Row, cells_of, quoted_rows
from tui.extract.families.weighing import weighed
from tui.extract.found import Candidate, Found, Skipped
from tui.model.card import ClozeBody
from tui.text.markdown import Markdown
from tui.wording import one_line

_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "colon": ":", "space": " "}
_USUAL = ("\t", ";", ",", "|")
_DECLARED = re.compile(r"sep=([\t;,|])")
"""The line above the head with which a spreadsheet says what parts its cells."""
_RULED = re.compile(r"[|:\s-]*-[|:\s-]*")
"""The line below the head of a table in Markdown, which is none of a spreadsheet."""
_SETTING = re.compile(r"#([a-z ]{2,20}):(.*)")
"""A line above Anki's notes that says how they are written."""
_NOT_FIELDS = ("tags column", "deck column", "notetype column", "guid column")
_TERMS = {("term", "definition"), ("word", "meaning"), ("word", "definition"), ("word", "translation")}
"""Heads over two columns of a list of words."""
_FIGURE = re.compile(
    r"\S*\d\S*|(?:[~.]?/|[a-z]+://)\S+|[a-z]\w*(?:[._]\w+)+|.*(?:\{\w+\}|%[sd]).*", re.DOTALL
)
"""A cell of data: a number, a date, a version, an address, a name in code, a text with gaps for a program."""
_KEY = re.compile(r"(?=[a-f]*\d)[0-9a-f]{6,40}|(?:[~.]?/|[a-z]+://)\S+|[a-z]\w*(?:[._]\w+)+")
"""What data begin with: a hash, an address, a name in code."""
_NAMES = {"\t": "a tab", ";": "a semicolon", ",": "a comma", "|": "a bar"}
_TOO_WIDE = "a row with more cells than its head: text that holds {} must stand in quotes"
_CLOZE = re.compile(r"\{\{c\d{1,3}::(.*?)(?:::([^{}]*?))?\}\}", re.DOTALL)
_FOREIGN = re.compile(r"[\s#>|*+-]|```|\d{1,3}[.)]\s")
"""How lines of Markdown begin."""
_LONGEST_HEAD = 2000
"""Characters of a line that may be a head."""
_LONGEST_TITLE = 100
_FEW = 0.25
_HEADLESS = 3
"""Rows from which on two columns by tabs are taken for questions and answers without a head that says so."""
_HEADLESS_MOST = 0.7
_DOUBTFUL = 0.2
"""Too little to be read: what it seems to ask is told."""
_LOOSE = 4
"""Rows there must be for each line that goes on the answer above it."""
_FIGURES = 4
"""One row of so many that holds a figure makes two columns without a head data."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A document read as rows."""

    columns: Columns
    rows: tuple[Row, ...]
    headed: bool
    """Whether the document itself says what its columns hold."""
    from_anki: bool = False
    warnings: tuple[str, ...] = ()
    width: int = 0
    """Cells of the head; 0 where rows may have any number."""
    separator: str = ""
    tags: tuple[str, ...] = ()
    """Of all rows."""


def evidence(markdown: Markdown) -> float:
    """Share of the rows that ask and answer; a head must say so, or every row be alike.

    Anki's settings say all; of what looks like data or a survey it is told that it may ask.
    """
    sheet = _sheet(markdown)
    if sheet is None:
        return 0.0
    asked = sum(_is_whole(sheet, row) for row in sheet.rows)
    if sheet.from_anki and asked:
        return 1.0
    figures = 0 if sheet.headed else sum(_is_data(row) for row in sheet.rows)
    if figures * _FIGURES >= max(1, len(sheet.rows)) or (sheet.headed and _is_survey(sheet)):
        return weighed(asked, len(sheet.rows), _FEW, _DOUBTFUL)
    return weighed(asked, len(sheet.rows), _FEW, 1.0 if sheet.headed else _HEADLESS_MOST)


def extract(markdown: Markdown) -> Found:
    """A candidate for each row that asks."""
    sheet = _sheet(markdown)
    if sheet is None:
        return Found()
    candidates: list[Candidate] = []
    skipped: list[Skipped] = []
    for row in sheet.rows:
        line = row.lines.start + 1
        if refused := _refused(sheet, row.cells):
            skipped.append(Skipped(line, one_line(" ".join(row.cells)), refused))
        else:
            candidates.append(_candidate(sheet, line, row.cells))
    regions = tuple(row.lines for row in sheet.rows)
    return Found(tuple(candidates), tuple(skipped), sheet.warnings, regions)


def _refused(sheet: _Sheet, cells: tuple[str, ...]) -> str:
    """Why a row becomes no card; empty where it does."""
    if sheet.width and any(cells[sheet.width :]):
        return _TOO_WIDE.format(_NAMES[sheet.separator])
    return "" if cell_at(cells, sheet.columns.asks) else "a row without a question"


def _candidate(sheet: _Sheet, line: int, cells: tuple[str, ...]) -> Candidate:
    asked = cell_at(cells, sheet.columns.asks)
    gaps = [
        Deletion(gap.start(), gap.end(), gap[1].strip(), (gap[2] or "").strip())
        for gap in _CLOZE.finditer(asked)
    ]
    body = ClozeBody(cloze_text(asked, gaps)) if any(gap.text for gap in gaps) else None
    found = sheet.columns.candidate(line, cells, "", body)
    found = found._replace(tags=(*found.tags, *sheet.tags)) if sheet.tags else found
    topic = found.topic.replace("::", " / ") if sheet.from_anki else found.topic
    if body is None:
        return found._replace(topic=topic, literal=True)
    besides = "\n\n".join(filter(None, (cell_at(cells, sheet.columns.answers), found.explanation)))
    return found._replace(question="", topic=topic, explanation=besides, literal=True)


def _is_whole(sheet: _Sheet, row: Row) -> bool:
    asked, answer = cell_at(row.cells, sheet.columns.asks), cell_at(row.cells, sheet.columns.answers)
    return asked != "" and (answer != "" or _CLOZE.search(asked) is not None)


def _is_survey(sheet: _Sheet) -> bool:
    """Whether its questions are answered otherwise again and again, each by many people."""
    places = sheet.columns.asks, sheet.columns.answers
    said = {tuple(cell_at(row.cells, column) for column in places) for row in sheet.rows}
    return len(said) > 2 * len({asked for asked, _ in said})


def _is_data(row: Row) -> bool:
    """Whether a row tells a figure, or something by its name, and asks nothing."""
    asked, answer = row.cells[0], row.cells[-1]
    return not asked.endswith(("?", "？")) and bool(_FIGURE.fullmatch(answer) or _KEY.fullmatch(asked))


@lru_cache(maxsize=1)
def _sheet(markdown: Markdown) -> _Sheet | None:
    """The document as rows, where its first line and its settings let it be one."""
    lines = markdown.lines
    start = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    settings: dict[str, str] = {}
    while start < len(lines) and (found := _SETTING.fullmatch(lines[start])):
        settings[found[1]] = found[2].strip()
        start += 1
    if start == len(lines):
        return None
    if "separator" in settings:
        return _of_anki(lines, start, settings)
    if not settings and (head := _below_title(lines, start)):
        return _headed(lines, head, _USUAL[:-1])
    if settings or not any(separator in lines[start] for separator in _USUAL):
        return None
    if declared := _DECLARED.fullmatch(lines[start].strip(" ")):
        return _headed(lines, start + 1, declared[1]) if start + 1 < len(lines) else None
    return _headed(lines, start, _USUAL) or _headless(lines, start)


def _below_title(lines: Sequence[str], start: int) -> int:
    """The line below one that only names the sheet, in one cell; 0 where there is none."""
    filled = [cell for cell in re.split(r"[\t;,|]", lines[start]) if cell.strip(' "')]
    titled = len(filled) == 1 and len(lines[start]) < _LONGEST_TITLE and not _FOREIGN.match(lines[start])
    below = next((at for at in range(start + 1, len(lines)) if lines[at].strip()), 0) if titled else 0
    return below if below and any(sign in lines[below] for sign in _USUAL[:-1]) else 0


def _of_anki(lines: Sequence[str], start: int, settings: Mapping[str, str]) -> _Sheet:
    named = settings["separator"]
    separator = _SEPARATORS.get(named.lower(), named[:1] or "\t")
    places = {key: int(settings[key]) - 1 for key in _NOT_FIELDS if settings.get(key, "").isdecimal()}
    named_columns = [name.strip().lower() for name in settings.get("columns", "").split(separator)]
    if "tags" in named_columns:
        places.setdefault("tags column", named_columns.index("tags"))
    rows, warnings = quoted_rows(lines, start, separator)
    width = max((len(row.cells) for row in rows), default=0)
    fields = [at for at in range(width) if at not in places.values()]
    tags = tuple(places[key] for key in ("tags column",) if key in places)
    asks, answers, *more = (*fields, width, width)[: max(2, len(fields))]
    found = Columns(asks, answers, None, places.get("deck column"), tags, tuple(more))
    html = settings.get("html", "").lower() == "true"
    told = tuple(replace(row, cells=_of_note(row.cells, places, html=html)) for row in rows)
    return _Sheet(found, told, True, True, warnings, tags=tuple(settings.get("tags", "").split()))


def _of_note(cells: tuple[str, ...], places: Mapping[str, int], *, html: bool) -> tuple[str, ...]:
    """A note's cells as ours are: HTML as Markdown, tags parted by commas."""
    said = [from_html(cell).strip() if html else cell for cell in cells]
    tags = places.get("tags column", len(said))
    return tuple(cell.replace(" ", ",") if at == tags else cell for at, cell in enumerate(said))


def _headed(lines: Sequence[str], start: int, separators: Sequence[str]) -> _Sheet | None:
    for separator in separators if len(lines[start]) < _LONGEST_HEAD else ():
        if separator not in lines[start] or (separator == "|" and _is_ruled(lines, start)):
            continue
        heads = next(csv.reader(lines[start : start + 1], delimiter=separator), [])
        if len(heads) > 1 and (found := columns(heads, lambda: True)):
            rows, warnings = quoted_rows(lines, start + 1, separator)
            width = len(heads)
            return _Sheet(found, rows, True, False, warnings, width, separator) if rows else None
    return None


def _is_ruled(lines: Sequence[str], start: int) -> bool:
    """Whether a line is of a table in Markdown, to which its bars or the rule below it belong."""
    below = next(iter(lines[start + 1 : start + 2]), "")
    return lines[start].lstrip().startswith("|") or _RULED.fullmatch(below) is not None


def _headless(lines: Sequence[str], start: int) -> _Sheet | None:
    """Two columns by tabs in every line, as other programs write their cards to copy; few go on below."""
    if "\t" not in lines[start]:
        return None
    rows: list[Row] = []
    loose: list[int] = []
    for number, line in enumerate(lines[start:], start):
        if not line.strip():
            continue
        if _FOREIGN.match(line) or line.count("\t") > 1:
            return None
        if "\t" in line:
            rows.append(Row(range(number, number + 1), cells_of(line.split("\t"))))
        else:
            loose.append(number)
            asked, answer = rows[-1].cells
            rows[-1] = Row(range(rows[-1].lines.start, number + 1), (asked, f"{answer}\n{line.strip()}"))
    if len(rows) < max(_HEADLESS, _LOOSE * len(loose)):
        return None
    if tuple(cell.lower() for cell in rows[0].cells) in _TERMS:
        del rows[0]
    told = tuple(f"line {at + 1}: there is no tab: it was added to the answer above" for at in loose)
    return _Sheet(Columns(0, 1), tuple(rows), False, warnings=told)
