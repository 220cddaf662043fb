"""Lines that only lead about in a document: back to its top, to its contents, to the next page."""

import re
from collections.abc import Container, Sequence
from functools import lru_cache

from tui.text.markdown import parse_markdown

_TOP = (
    r"top|index|contents|toc|table of contents|start|beginning|menu|home|questions?|list(?: of questions)?"
    r"|main(?: page)?|readme"
)
_WORDS = re.compile(
    rf"\W*(?:(?:(?:go|jump|return|scroll|get)\s+)?(?:back\s+)?to\s+(?:the\s+)?(?:{_TOP})"
    r"(?:\s+of\s+(?:the\s+)?(?:page|contents))?"
    r"|(?:back|next|prev|previous|up|top|home)(?:\s+(?:page|question|chapter|section))?"
    r"|(?:вернуться\s+|назад\s+|обратно\s+)?(?:к|в|на)\s+(?:начал[уо]|оглавлени[юе]|содержани[юе]|верх"
    r"|списку(?:\s+вопросов)?)|наверх|вверх|назад"
    r"|(?:повернутися\s+)?(?:до|на)\s+(?:початку|змісту|гору)|вгору|нагору"
    r"|(?:回到?|返回|回)(?:顶部|頂部|目录|目錄|首页|开头)?|(?:トップ|先頭|目次)(?:へ|に)(?:戻る)?"
    r"|(?:맨\s+)?위로(?:\s+가기)?|목차로|volver\s+(?:arriba|al\s+(?:inicio|índice|principio))|subir"
    r"|voltar\s+(?:ao|para\s+o)\s+(?:topo|início|índice)|retour\s+(?:en\s+haut|au\s+(?:sommaire|début))"
    r"|(?:zurück\s+)?(?:nach\s+oben|zum\s+(?:anfang|inhaltsverzeichnis|seitenanfang))"
    r"|(?:powrót|wróć)\s+do\s+(?:góry|spisu\s+treści)|do\s+góry|başa\s+dön|yukarı"
    r"|(?:quay\s+)?(?:về|lên)\s+đầu\s+trang|kembali\s+ke\s+atas"
    r"|torna\s+(?:su|all['’](?:inizio|indice))|(?:العودة\s+)?(?:إلى|الى)\s+(?:الأعلى|القائمة))\W*",
    re.I,
)
"""What such a line says, in the languages of question documents."""
_ARROWS = "⬆↥↑🔝⤴🔼☝"
_LINK = re.compile(
    r"!?\[{1,2}((?:[^\[\]]|\[[^\[\]]{0,40}\])*)\]{1,2}\(([^()\s]*)\)"
    r"|<a\s[^<>]*?href=[\"']([^\"'<>]*)[\"'][^<>]*>(.*?)</a>",
    re.I,
)
_POINTING = ("<-", "->", "&")
_PAGE = re.compile(r"[\s*_`]*(?:[←⬅«‹]|<-|&larr;|&laquo;).*|.*(?:[→➡»›]|->|&rarr;|&raquo;)\ufe0f?[\s*_`]*")
"""The text of a link to the page before or behind."""
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_ENTITY = re.compile(r"&\w+;")
_SEPARATORS = re.compile(r"[\s|/·•*_()\[\]>~-]*")
_ITEMS = ("- ", "+ ", "* ")
_LONGEST = 300
_MOST_WRAPPERS = 8
"""Lines of tags around one such line."""


def is_navigation(line: str, *, alone: bool = False) -> bool:
    """Whether a line outside of code is but arrows, or links that lead into the document itself or say so.

    A line that stands `alone` must say so: a mere link may be all of an answer.
    """
    if len(line) > _LONGEST or not may_lead_about(line):
        return False
    return _says_so(line) if alone else _leads_about(line)


def may_lead_about(line: str) -> bool:
    """Whether a line holds a link or an arrow at all: few do."""
    return "](" in line or "<a" in line or (not line.isascii() and _has_arrow(line))


@lru_cache(maxsize=256)
def _leads_about(line: str) -> bool:
    """Whether all that a line holds are links that lead about, or it says so."""
    links = list(_LINK.finditer(line)) if line.lstrip()[:2] not in _ITEMS else []
    if links and _SEPARATORS.fullmatch(_bare(_LINK.sub("", line))):
        return all(_leads_here(link) for link in links)
    return _says_so(line)


@lru_cache(maxsize=256)
def _says_so(line: str) -> bool:
    """The last ones are remembered: the ends of an answer are looked at again whenever something came off."""
    said = _bare(_LINK.sub(lambda link: link[1] or link[4] or "", line))
    return _WORDS.fullmatch(said) is not None or (_has_arrow(line) and not re.search(r"\w", said))


def _has_arrow(line: str) -> bool:
    return any(map(line.__contains__, _ARROWS))


def _bare(text: str) -> str:
    """Without tags, entities and arrows."""
    text = _TAG.sub("", text) if "<" in text else text
    text = _ENTITY.sub("", text) if "&" in text else text
    return text if text.isascii() else text.translate(_NO_ARROWS)


_NO_ARROWS = dict.fromkeys(map(ord, _ARROWS + "\ufe0f"))


def _leads_here(link: re.Match[str]) -> bool:
    target, text = (link[2], link[1]) if link[2] is not None else (link[3], link[4])
    if link[0].startswith("!"):
        return False
    if target.startswith("#") or not target or _WORDS.fullmatch(_bare(text or "")) is not None:
        return True
    if "://" in target or not text or (text.isascii() and not any(map(text.__contains__, _POINTING))):
        return False
    return _PAGE.fullmatch(text) is not None


def end_without(lines: Sequence[str], code: Container[int], start: int, end: int) -> int:
    """Where lines end without the navigation at their end, tags that only wrap it, and empty lines."""
    while True:
        last = end
        while last > start and not lines[last - 1].strip():
            last -= 1
        at = last
        least = max(start, last - _MOST_WRAPPERS)
        while at > least and _only_tags(lines[at - 1], "</"):
            at -= 1
        if at == start or not is_navigation(lines[at - 1], alone=at - 1 == start):
            return end
        if any(number in code for number in range(at - 1, last)):
            return end
        closed = last - at
        at -= 1
        while closed and at > start and _only_tags(lines[at - 1], "<") and at - 1 not in code:
            at, closed = at - 1, closed - 1
        end = at


def _only_tags(line: str, opening: str) -> bool:
    bare = line.strip()
    return len(bare) < _LONGEST and bare.startswith(opening) and not _TAG.sub("", bare).strip()


def without_navigation(text: str) -> str:
    """A text that may hold code without the navigation at its end."""
    tail = text[-2 * _LONGEST :]
    if not may_lead_about(tail):
        return text
    lines = text.split("\n")
    end = end_without(lines, frozenset(), 0, len(lines))
    return "\n".join(lines[:end]) if end < len(lines) else text


def without_ways(text: str) -> str:
    """A text without navigation wherever it stands outside of code, with the tags that wrap it."""
    lines = text.split("\n") if may_lead_about(text) else []
    if not any(is_navigation(line, alone=True) for line in lines):
        return text
    code = parse_markdown(text).code_lines
    kept: list[str] = []
    closers = 0
    for number, line in enumerate(lines):
        if number not in code and is_navigation(line, alone=True):
            closers = 0
            while kept and _only_tags(kept[-1], "<") and not kept[-1].lstrip().startswith("</"):
                kept.pop()
                closers += 1
        elif closers and _only_tags(line, "</"):
            closers -= 1
        else:
            kept.append(line)
            closers = 0 if line.strip() else closers
    return "\n".join(kept)
