"""A text as a key point: one short line without numbering, marks and links; and what is none at all."""

import html
import re
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import east_asian_width

from tui.extract.cleaning.clean import plain, strip_numbering
from tui.extract.cleaning.code_pieces import inline_pieces, outside_code
from tui.extract.cleaning.scaffolding import is_scaffolding, without_label
from tui.text.tags import code_spans

LONGEST = 80
"""Columns of a key point; what is longer is a sentence of the answer."""
READ = 400
"""Characters of a line that are looked at."""

_SIGNS = re.compile(r"^[^\w`(\[{<$@#/.+*&|~\\-]+")
_BOX = re.compile(r"^\\?\[[ xX]\\?\]\s+")
_IMAGE = re.compile(r"!\[[^\[\]]*\](?:\([^()\s]*\)|\[[^\[\]]*\])")
_LINK = re.compile(r"\[([^\[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\])")
_FOOTNOTE = re.compile(r"\[\^[^\[\]]*\]")
_ADDRESS = re.compile(r"<?(?:https?://|www\.)[^\s<>]*>?", re.I)
_CODE_TAGS = re.compile(r"<(code|kbd|tt|samp)(?:\s[^<>]*)?>([^<>`]+)</\1>", re.I)
_TAGS = re.compile(
    r"</?(?:b|strong|i|em|u|s|a|p|br|hr|span|font|div|sub|sup|small|big|mark|del|ins|img|center|code|kbd|tt|samp"
    r"|details|summary|h[1-6])(?:\s[^<>]*)?/?>",
    re.I,
)
_MARKS = re.compile(
    r"\*\*+|(?<!\w)__+(?=\w)|(?<=\w)__+(?!\w)|~~+|^#{1,6}(?:\s+|$)|\s+#+$|^[*>+-]\s+|^\*+|(?<=\s)\*(?=\w)|\*$"
)
_MARK_SIGNS = frozenset("*_~#>+-")
_MARKED = re.compile(r"[`*_\[\]<>&\\#~/wW](?:(?<![wW])|[wW])")
"""What any mark of Markdown begins with but those of items, an address with two slashes or `www`."""
_ITEM_MARKS = ("+", "-")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_YEAR = re.compile(r"\(?(?:1\d|20)\d\d\b")
_ENDING = " \t:;,،：；、，|"
_ELLIPSIS = re.compile(r"\s*(?:\.{2,}|…)+$")
_DOTS = (".", "…")
_GOES_ON = ":：…."
_CUT_OFF = re.compile(
    r"\s(?:a|an|the|of|for|to|and|or|with|in|on|at|by|from|as|than|that|which|is|are|was|be|if|when|because"
    r"|your|its|their|like|such|via|vs|e\.g|i\.e|not|und|oder|mit|von|y|o|de|con|et|ou|и|или|с|для)\Z",
    re.I,
)
_LONGEST_CUT_OFF = 8
"""Characters of the longest of these, with the space before it."""
_EMPTY = re.compile(r"[\d\s.,:/%#()+-]*")
_NOISE = re.compile(r"[`\"'“”‘’«»()\[\]]")
_ARTICLES = ("the ", "a ", "an ")


def points(texts: Iterable[str]) -> list[str]:
    """The texts that can serve as points, each once."""
    found: dict[str, str] = {}
    for text in texts:
        one, sameness = _point(text[:READ])
        if one:
            found.setdefault(sameness, one)
    return list(found.values())


def point(text: str) -> str:
    """A text as a point; empty where it says too little, or too much."""
    return _point(text[:READ])[0]


@lru_cache(maxsize=256)
def _point(text: str) -> tuple[str, str]:
    """A text as a point, and what it has in common with those that say the same.

    The last ones are remembered: layers are held against each other by their points.
    """
    flat = " ".join(_bare(_CODE_TAGS.sub(r"`\2`", text) if "<" in text else text).split())
    flat = without_label(_without_number(flat if flat[:1].isalnum() else _SIGNS.sub("", flat)))
    whole = _without_end(flat)
    goes_on = whole != flat and flat[-1] in _GOES_ON and is_cut_off(whole)
    return (whole, _sameness(whole)) if not goes_on and _is_point(whole) else ("", "")


def is_cut_off(text: str) -> bool:
    """Whether it ends with a word that others follow: `Combining with`."""
    return _CUT_OFF.search(text[-_LONGEST_CUT_OFF:]) is not None


def width(text: str) -> int:
    """Columns that a text takes."""
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def _bare(text: str) -> str:
    """Without tags, links, images, addresses and emphasis; inline code keeps its marks."""
    if not _MARKED.search(text) and not text.startswith(_ITEM_MARKS):
        return text.strip()
    if text.count("`") % 2 and "``" not in text:
        text = text.replace("`", "")
    text = outside_code(_LINK.sub(r"\1", _IMAGE.sub("", text)), _without_markup)
    return outside_code(plain(text).strip(), _without_marks)


def _without_markup(piece: str) -> str:
    bare = _TAGS.sub(" ", piece) if "<" in piece else piece
    bare = _ADDRESS.sub("", _FOOTNOTE.sub("", bare) if "[^" in bare else bare)
    return html.unescape(bare) if "&" in bare else bare


def _without_marks(piece: str) -> str:
    piece = piece if _MARK_SIGNS.isdisjoint(piece) else _MARKS.sub("", piece)
    return _ESCAPE.sub(r"\1", piece) if "\\" in piece else piece


def _without_number(text: str) -> str:
    text = _BOX.sub("", text) if text[:1] in ("[", "\\") else text
    return text if _YEAR.match(text) else strip_numbering(text)


def _without_end(text: str) -> str:
    while True:
        bare = text.rstrip(_ENDING)
        bare = _ELLIPSIS.sub("", bare).rstrip(_ENDING) if bare.endswith(_DOTS) else bare
        bare = bare.removesuffix("。") if bare.endswith("。") else bare.removesuffix(".")
        if bare == text:
            return bare
        text = bare


def _is_point(text: str) -> bool:
    if not 2 <= len(text) <= LONGEST or width(text) > LONGEST or "```" in text:
        return False
    if text[0] == "`" and _is_code(text):
        return len(text) > 2
    if not text[0].isalpha() and (_EMPTY.fullmatch(text) or not any(map(str.isalnum, text))):
        return False
    said = "".join(piece if not code else "x" for code, piece in inline_pieces(text)) if "`" in text else text
    torn = said.count("(") > said.count(")") or "](" in said
    return not torn and not is_scaffolding(text)


def _is_code(text: str) -> bool:
    return [(start, end) for start, end in code_spans(text)] == [(0, len(text))]


def _sameness(text: str) -> str:
    """What two points have in common that say the same; quotes, brackets and articles aside."""
    folded = text.casefold()
    bare = " ".join(_NOISE.sub(" ", folded).split())
    return (bare.partition(" ")[2] if bare.startswith(_ARTICLES) else bare) or folded
