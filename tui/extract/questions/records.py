"""Minutes of meetings and logs of changes: what they ask was asked there, and nobody asks it of who reads."""

import re
from collections.abc import Sequence

from tui.extract.questions.doubts import promised
from tui.text.markdown import Markdown

_NAMES = re.compile(
    r"\b(?:meeting|stand-?up|team|weekly|sync|sprint|retro\w*|kick-?off|1:1|call)[ -](?:notes?|minutes|log"
    r"|agenda|summary|recap)\b|^minutes\b|\bminutes of\b|^agenda\b|\bretrospective\b|^retro\b|^protokoll\b"
    r"|\b(?:sitzungs|besprechungs|ergebnis|gesprächs)(?:protokoll|notizen)|niederschrift|compte[- ]rendu"
    r"|procès-verbal|\bacta de\b|\bata d[aeo]\b|^verbale\b|протокол (?:встречи|совещания|заседания|собрания)"
    r"|\bADR\b|\b(?:architecture )?decision (?:log|records?)\b|\blesson plan\b"
    r"|^(?:to-?dos?|backlog|roadmap)\b"
    r"|会议(?:记录|纪要)|會議(?:記錄|紀要)|議事録|회의록"
    r"|\bchange ?log\b|\brelease notes\b|\bwhat['’]s new\b|\bjournal des modifications\b"
    r"|\bnotas de (?:la )?versión\b|\bänderungsprotokoll\b|\bистория изменений\b|更新日志|变更日志|変更履歴",
    re.I,
)
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
    """Whether a document is a record, and promises no questions."""
    return is_record(markdown.lines) and not promised(markdown)


def is_record(lines: Sequence[str]) -> bool:
    """Whether the first heading of a document calls it one, or its first lines say who was there."""
    first = lines[:_LOOKED_AT]
    title = next((line for line in first if line.startswith("#")), "")
    return _NAMES.search(title.lstrip("# ")[:_LONGEST]) is not None or any(map(_PRESENT.match, first))
