"""Questions and headings freed of numbering, decoration and wrappers; code is never touched."""

import re
from collections.abc import Callable, Iterator

from tui.text.tags import code_spans

_FENCED = re.compile(r"^[ ]{0,3}(`{3,}|~{3,}).*?(?:^[ ]{0,3}\1[`~]*[ \t]*$|\Z)", re.DOTALL | re.MULTILINE)
_FORMATTING = re.compile(
    r"</?(?:b|strong|i|em|u|p|span|font|div|center|big|small|h[1-6]|details|summary)(?:\s[^<>]*)?/?>", re.I
)
_ANCHOR = re.compile(r"<a\s+(?:name|id)=[^<>]*>(?:\s*</a>)?|</a>(?=\s*$)|\[[^\[\]]*\]\(#[^()\s]*\)\s*$", re.I)
_BREAK = re.compile(r"<br\s*/?>", re.I)
_CODE_TAGS = re.compile(r"<code>([^`<>\n]*)</code>", re.I)
_STRAY_CODE_TAG = re.compile(r"</?code>", re.I)
_CITATION = re.compile(r"(?<![\s\[])\s*\[+(?:src|source|ref|link)\]+\([^()\s]*\)\]?\s*$", re.I)
_DECORATION = "⭐🌟★☆👶🐣🚀🔥💡❓❔❗📌🔹🔸▶➤👉✨🧠🎯🟢🟡🟠🔴✅⬆↥\u200d\ufe0f \n\t\u00a0"
_VARIANT = "\ufe0f"
_TRAILING_STARS = re.compile(r"(?<=\S)[ \t]+\*+$")
_NUMBERING = re.compile(
    r"""(?:question|q)[ ]?\#?\d+(?:\.\d+)*[a-z]?[ ]?
        (?:[.):：、\-–—]+[ \u00a0]*(?=\S)|[ \u00a0]+(?-i:(?=[A-Z])))
    | (?:question|q)[ ]?(?:[.:：][ \u00a0]*|\)[ ])(?=\S)
    | \(?\d+(?:\.\d+)*[a-z]?[ ]?(?:[):：、][ \u00a0]*(?=\D)|\.[ \u00a0]*(?=[^\d\s.]))""",
    re.I | re.X,
)
_WHOLLY_BOLD = re.compile(r"(\*\*\*|___|\*\*|__)(?=\S)((?:(?!\1)[^\n])+?)(?<=\S)\1")
_LAYOUT = re.compile(r"^[ \t]*(?:[-*+][ \t]|\d+[.)][ \t]|\||>)|\n[ \t]*\n", re.MULTILINE)
_LONGEST_HEADING = 300
"""Characters of a heading that are read; more is no topic."""
_EMPHASIS = re.compile(r"(\*\*|__|(?<!\w)[*_])(?=\S)(.+?)(?<=\S)\1")


def outside_code(text: str, change: Callable[[str], str]) -> str:
    """Apply a change to every stretch of text that is neither fenced nor inline code."""
    return "".join(piece if code else change(piece) for code, piece in _stretches(text))


def without_code(text: str) -> str:
    """What is left of a text when fenced and inline code is taken out."""
    return "".join(piece for code, piece in _stretches(text) if not code)


def _stretches(text: str) -> Iterator[tuple[bool, str]]:
    """The text in pieces, and whether each is code."""
    done = 0
    for match in _FENCED.finditer(text):
        yield from _inline_stretches(text[done : match.start()])
        yield True, match[0]
        done = match.end()
    yield from _inline_stretches(text[done:])


def _inline_stretches(text: str) -> Iterator[tuple[bool, str]]:
    done = 0
    for start, end in code_spans(text):
        yield False, text[done:start]
        yield True, text[start:end]
        done = end
    yield False, text[done:]


def clean_question(raw: str) -> str:
    """A question without numbering, decoration, wrappers and links to its source.

    Text that was only wrapped over lines comes on one line; lists, fences and paragraphs keep theirs.
    """
    text = outside_code(raw, _without_tags).strip()
    text = strip_numbering(_bare(text))
    if not _LAYOUT.search(text) and not _FENCED.search(text):
        text = outside_code(text, lambda piece: re.sub(r"\s+", " ", piece)).strip()
    return "\n".join(line.rstrip() for line in text.split("\n")) if "```" not in text else text


def _without_tags(text: str) -> str:
    text = _ANCHOR.sub("", _FORMATTING.sub("", text))
    text = _CODE_TAGS.sub(r"`\1`", text)
    return _STRAY_CODE_TAG.sub("", _BREAK.sub("\n", text))


def _bare(text: str) -> str:
    """Take off what stands around a question, layer by layer, until nothing more comes off."""
    while True:
        before = text
        text = _CITATION.sub("", _TRAILING_STARS.sub("", text))
        text = _undecorated(text)
        if bold := _WHOLLY_BOLD.fullmatch(text):
            text = bold[2].strip()
        if text == before:
            return text


def _undecorated(text: str) -> str:
    """Without stars and signs of difficulty at the ends; a sign that stays keeps its variant selector."""
    left = text.lstrip(_DECORATION)
    bare = left.rstrip(_DECORATION)
    return bare + _VARIANT if left.startswith(_VARIANT, len(bare)) and bare else bare


def strip_numbering(text: str) -> str:
    """Without `1.`, `17a.`, `Q12:`, `Question 3.` in front, also inside bold; `10.0.0.1` and `2 + 2` stay."""
    opening = re.match(r"[*_]{1,3}", text)
    marks = opening[0] if opening else ""
    match = _NUMBERING.match(text, len(marks))
    return marks + text[match.end() :] if match else text


def clean_heading(raw: str) -> str:
    """A heading as a topic: no emphasis, anchors, numbering, emoji codes or counts."""
    text = re.sub(r"\[+([^\[\]]*)\]+\([^()]*\)", r"\1", raw[:_LONGEST_HEADING])
    text = re.sub(r":[a-z0-9_]+:|</?a(?:\s[^<>]*)?>", "", text)
    text = _without_tags(text).strip()
    text = plain(_bare(text.lstrip("# ")))
    text = re.sub(r"\s*\(\d+\s+\w+\)$", "", strip_numbering(text))
    text = re.sub(r"(?<=\S)\s+(?:Interview\s+)?Questions(?:\s+(?:and|&)\s+Answers)?$", "", text, flags=re.I)
    return re.sub(r"\s+", " ", text).strip(" :")


def plain(text: str) -> str:
    """Text without the marks of bold and italics; inline code keeps its own."""
    return outside_code(text, lambda piece: _EMPHASIS.sub(r"\2", _EMPHASIS.sub(r"\2", piece)))
