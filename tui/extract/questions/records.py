"""Minutes of meetings and logs of changes: what they ask was asked there, and nobody asks it of who reads."""

import re
from collections.abc import Sequence

from tui.extract.questions.doubts import promised
from tui.text.markdown import Markdown

_NAMES = re.compile(
    r"\b(?:meeting|stand-?up|sprint|retro\w*|kick-?off|1:1)[ -](?:notes?|minutes|log|agenda|summary|recap)\b"
    r"|^minutes\b|\bminutes of\b|^agenda\b|\bretrospective\b|^retro\b|^protokoll\b"
    r"|\b(?:sitzungs|besprechungs|ergebnis|gesprächs)(?:protokoll|notizen)|niederschrift|compte[- ]rendu"
    r"|procès-verbal|\bacta de\b|\bata d[aeo]\b|^verbale\b|протокол (?:встречи|совещания|заседания|собрания)"
    r"|会议(?:记录|纪要)|會議(?:記錄|紀要)|議事録|회의록"
    r"|\bADR\b|\b(?:architecture )?decision (?:log|records?)\b|\blesson plan\b"
    r"|\bchange ?log\b|\brelease notes\b|\bjournal des modifications\b|\bnotas de (?:la )?versión\b"
    r"|\bänderungsprotokoll\b|\bистория изменений\b|更新日志|变更日志|変更履歴",
    re.I,
)
_LISTS = re.compile(
    r"\b(?:team|weekly|sync|call)[ -](?:notes?|log|agenda|summary|recap)\b|^(?:to-?dos?|backlog|roadmap)\b"
    r"|\bwhat['’]s new\b",
    re.I,
)
"""Names of documents whose lists ask nobody; under headings they may ask and answer."""
_PRESENT = re.compile(
    r"[ \t>*_-]*(?:present|attendees|in attendance|absent|apologies|participants|anwesende?|teilnehmer\w*"
    r"|teilnehmende|présents|asistentes|presentes|participantes|presenti|partecipanti|присутств\w+|участники"
    r"|出席者|参加者|与会(?:人员|者)|參加者|참석자)[*_ ]*[:：][*_ ]*"
    r"(?=(?-i:[^\W\da-z])[\w.'’-]+(?: [\w.'’-]+)?(?:[,、，;]| and | & | und | y | et | e | и ))",
    re.I,
)
"""How a line begins that says who was there: at least two names."""
_LOOKED_AT, _LONGEST = 12, 100


def asks_nobody(markdown: Markdown) -> bool:
    """Whether a document is a record, whatever its headings ask, and promises no questions."""
    return _is_record(markdown.lines, _NAMES) and not promised(markdown)


def is_record(lines: Sequence[str]) -> bool:
    """Whether the first heading of a document calls it one, or its first lines say who was there.

    So it may be for its lists alone.
    """
    return _is_record(lines, _NAMES, _LISTS)


def _is_record(lines: Sequence[str], *names: re.Pattern[str]) -> bool:
    first = lines[:_LOOKED_AT]
    title = next((line for line in first if line.startswith("#")), "").lstrip("# ")[:_LONGEST]
    labelled = (line for line in first if ":" in line or "：" in line)
    return any(name.search(title) for name in names) or any(map(_PRESENT.match, labelled))
