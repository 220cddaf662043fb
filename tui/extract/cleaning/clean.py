"""Questions and headings freed of numbering, decoration and wrappers; code is never touched."""

import re
from functools import lru_cache

from tui.extract.cleaning.code_pieces import holds_fence, outside_code, without_code
from tui.extract.cleaning.nested_bold import ends_within
from tui.extract.questions.asking import MARKS, begins_plainly, marking

_FORMATTING = re.compile(
    r"</?(?:b|strong|i|em|u|p|span|font|div|center|big|small|h[1-6]|details|summary)(?:\s[^<>]*)?/?>", re.I
)
_ANCHOR = re.compile(
    r"<a\s+(?:name|id)=[^<>]*>(?:\s*</a>)?|</a>(?=\s*$)|<a\s[^<>]{0,200}href=[\"']?#[^<>]{0,600}>[^<>\w]{0,20}</a>\s*$",
    re.I,
)
_LINK_WITHIN = re.compile(r"\[([^\[\]]*)\]\(#[^()\s]*\)[ \t]*([*_]{0,3})\s*$")
"""A link at the end that leads into the document itself."""
_BREAK = re.compile(r"<br\s*/?>", re.I)
_CODE_TAGS, _STRAY_CODE_TAG = (re.compile(tag, re.I) for tag in (r"<code>([^`<>\n]*)</code>", "</?code>"))
_CITATION = re.compile(r"(?<![\s\[])\s*\[+(?:src|source|ref|link)\]+\([^()\s]*\)\]?\s*$", re.I)
_PLAIN = re.compile(r"[A-Za-z][A-Za-z ,'’`\"/;-]*[A-Za-z?]")
"""Words that nothing stands around, as most questions are: no cleaning would change them."""
_DECORATION = "⭐🌟★☆👶🐣🚀🔥💡❓❔❗📌🔹🔸🔷🔶💠🔰🔵🟣▶➤👉✨🧠🎯🟢🟡🟠🔴✅⬆↥↑\u200d\ufe0f \n\t"
_BEGINS, _ENDS = _DECORATION + "*_", _DECORATION + "*_)]"
"""Without one of these at its ends a line has nothing around it."""
_HEADING_ID = re.compile(r"[ \t]*\{#[\w.:-]{1,200}\}[ \t]*(?=\n|$)")
"""`{#name}` behind a heading, by which pages link to it."""
_VARIANT = "\ufe0f"
_TRAILING_STARS = re.compile(r"(?<=\S)[ \t]+\*+$")
_NUMBERING = re.compile(
    r"""(?:question|q)[ ]?\#?\d+(?:\.\d+)*[a-z]?[ ]?
        (?:[.):：、．\-–—]+[ ]*(?=\S)|[ ]+(?-i:(?=[A-Z])))
    | (?:question|q)[ ]?(?:[.:：][ ]*|\)[ ])(?=\S)
    | \(?\d+(?:\.\d+)*[a-z]?[ ]?(?:\*{2,3})?(?:[):：、．][ ]*(?=\D)|\.[ ]*(?=[^\d\s.]))
    | (?:(?:\d\ufe0f?\u20e3)+|\U0001f51f)[.):]?[ ]*(?=\S)
    | \d+[ ][-–—][ ](?-i:(?=[A-Z][a-z]|[А-ЯЁ\u3040-\u9fff\uac00-\ud7a3]))
    | \d{1,2}(?:\.\d{1,2}){1,2}[ ]+(?-i:(?=[A-Z][a-z]|[А-ЯЁ\u3040-\u9fff\uac00-\ud7a3]))""",
    re.I | re.X,
)
WORTH = re.compile(
    r"[(\[]\s?\d{1,3}(?:[.,]\d{1,2})?\s?(?:pts?|points?|marks?|punkte?|puntos?|pontos?|punti|балл\w{0,3}|分)\.?\s?[)\]]",
    re.I,
)
"""What a question is worth in an exam."""
_LONGEST_WORTH = 40
_BLANK_EDGES = re.compile(r"^(?:\s*&(?:nbsp|ensp|emsp|thinsp);)+\s*|(?:\s*&(?:nbsp|ensp|emsp|thinsp);)+\s*$")
_BOLD_MARKS = ("***", "___", "**", "__", "*", "_")
_ASKED_IN_BOLD = re.compile(r"(\*\*|__)(?=\S)((?:(?!\1)[^\n`])+[?？])\1([ ]*[(（][^()（）\n]+[)）])")
"""A question in bold with a remark behind it."""
_LAYOUT = re.compile(r"^[ \t]*(?:[-*+][ \t]|\d+[.)][ \t]|\||>)|\n[ \t]*\n", re.MULTILINE)
_LONGEST_HEADING = 300
"""Characters of a heading that are read; more is no topic."""
_TASK = re.compile(r"problem|exercise", re.I)
"""Words that ask nothing without a number."""
_SPEAKER = re.compile(r"(?:interviewer|面试官|面接官|면접관)[ ]?[:：][ ]?(?=\S)", re.I)
_SPEAKERS = frozenset("Ii面면")
"""Who asks, before a question, and what that begins with."""
_RULES = ("---", "***", "___")
_RULE_BELOW = re.compile(r"(?:\n[ ]{0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*)+\s*$")
"""Rules that part a question from what follows."""
_SPACES = re.compile(r"\s+")
_OPENING_MARKS = re.compile(r"[*_]{1,3}")
_HEADING_LINK = re.compile(r"\[+([^\[\]]*)\]+\([^()]*\)")
_HEADING_NOISE = re.compile(r":[a-z0-9_]+:|</?a(?:\s[^<>]*)?>")
_HEADING_COUNT = re.compile(r"\s*\(\d+\s+\w+\)$")
_HEADING_WORDS = re.compile(r"(?<=\S)\s+(?:Interview\s+)?Questions(?:\s+(?:and|&)\s+Answers)?$", re.I)
_HOW_MANY = re.compile(r"^\d{1,3}\+?\s+(?=\S)")
_ONLY_PRAISE = re.compile(
    r"(?:(?:common|commonly|most|frequently|top|asked|important|popular|typical|sample|some|more|practice|the"
    r"|list of|\d+\+?)\b ?)+",
    re.I,
)
"""What is left of headings that say nothing else than that questions follow."""
_PICTURES = "[\\s\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff]+"
_HEADING_PICTURES = re.compile(rf"^{_PICTURES}(?=\S)|(?<=\S){_PICTURES}$")
_EMPHASIS = re.compile(r"(\*\*|__|(?<!\w)[*_])(?=\S)(.+?)(?<=\S)\1")


@lru_cache(maxsize=1024)
def clean_question(raw: str) -> str:
    """A question without numbering, decoration, wrappers and links to its source, on one line if it can be.

    The last ones are remembered: evidence, extraction and cards ask for the same.
    """
    if _PLAIN.fullmatch(raw) and "  " not in raw:
        return raw
    text = _RULE_BELOW.sub("", raw) if raw.rstrip().endswith(_RULES) else raw
    text = outside_code(text, _without_tags) if "<" in text or "](#" in text else text
    text = _bare(strip_numbering(_bare(_without_blanks(text))))
    text = text if text[:1] not in _SPEAKERS else _SPEAKER.sub("", text)
    text = _without_blanks(text) if "&" in text else text
    text = _without_worth(text) if "(" in text or "[" in text else text
    text = text if _is_laid_out(text) else _on_one_line(text)
    if "```" in text:
        return text
    return "\n".join([line.rstrip() for line in text.split("\n")]) if "\n" in text else text.rstrip()


def _is_laid_out(text: str) -> bool:
    """Whether line ends and spaces mean something, as in lists and code."""
    if "\n" not in text:
        return _LAYOUT.match(text) is not None or holds_fence(text)
    return _LAYOUT.search(text) is not None or holds_fence(text)


def _on_one_line(text: str) -> str:
    if "  " not in text and text.isprintable():
        return text.strip()
    return outside_code(text, lambda piece: _SPACES.sub(" ", piece)).strip()


def _without_blanks(text: str) -> str:
    """A text without spaces at its ends, entities that are some included."""
    return _BLANK_EDGES.sub("", text.strip()) if "&" in text else text.strip()


def _without_worth(text: str) -> str:
    """A question without what it is worth before or behind its first line."""
    first, line_end, below = text.partition("\n")
    before = WORTH.match(first)
    first = first[before.end() :].lstrip(" .:-–—*_") if before else first
    behind = list(WORTH.finditer(first[-_LONGEST_WORTH:]))
    if behind and behind[-1].end() == len(first[-_LONGEST_WORTH:]):
        first = first[: len(first) - len(behind[-1][0])].rstrip()
    return f"{first}{line_end}{below}".strip() or text


def clean_choice(raw: str) -> str:
    """A choice without wrappers and forced line ends; what it says stays."""
    text = raw.strip()
    if "<" in text:
        text = outside_code(text, lambda piece: re.sub(r"\n(?=\s*$)", "", _without_tags(piece))).strip()
    return text.removesuffix("\\").rstrip()


def _without_tags(text: str) -> str:
    if "<" not in text and "](#" not in text:
        return text
    text = _LINK_WITHIN.sub(_label_or_nothing, _ANCHOR.sub("", _FORMATTING.sub("", text)))
    text = _CODE_TAGS.sub(r"`\1`", text)
    return _STRAY_CODE_TAG.sub("", _BREAK.sub("\n", text))


def _label_or_nothing(link: re.Match[str]) -> str:
    """Of a link behind the question nothing, of one that is the question what it says."""
    before = link.string[: link.start()]
    mark = marking(before)
    return link[2] if re.search(r"\w", before[mark.end :] if mark else before) else f"{link[1]}{link[2]}"


def _bare(text: str) -> str:
    """Take off what stands around a question, layer by layer, until nothing more comes off."""
    if text and "\n" not in text and "{#" not in text and text[0] not in _BEGINS and text[-1] not in _ENDS:
        return text
    while True:
        before = text
        text = _HEADING_ID.sub("", text, count=1) if "{#" in text else text
        text = _TRAILING_STARS.sub("", text) if text.endswith("*") else text
        text = _CITATION.sub("", text) if "](" in text else text
        text = _undecorated(text)
        if "\n" in text:
            first, _, below = text.partition("\n")
            text = f"{_undecorated(first)}\n{below}"
        text = _unbolded(text) if text[:1] in ("*", "_") else text
        if text == before:
            return text


def _unbolded(text: str) -> str:
    """A line without the bold that all of it stands in; marks in its code are none."""
    mark = next((mark for mark in _BOLD_MARKS if text.startswith(mark) and text.endswith(mark)), "")
    inner = text[len(mark) : -len(mark)] if mark and len(text) > 2 * len(mark) else ""
    if not mark or (len(mark) == 1 and " " not in inner and inner[-1:] not in MARKS):
        remarked = _ASKED_IN_BOLD.fullmatch(text) if text[:2] in _BOLD_MARKS else None
        return f"{remarked[2]}{remarked[3]}" if remarked else text
    parted = not inner or "\n" in inner or inner != inner.strip() or ends_within(inner, mark)
    return text if parted else inner


def _undecorated(text: str) -> str:
    """Without stars and signs of difficulty at the ends; a sign that stays keeps its variant selector."""
    left = text.lstrip(_DECORATION)
    bare = left.rstrip(_DECORATION)
    return bare + _VARIANT if left.startswith(_VARIANT, len(bare)) and bare else bare


def strip_numbering(text: str) -> str:
    """Without `1.`, `17a.`, `Q12:`, `Question 3.`, `(1) Q:` in front, also inside bold.

    `10.0.0.1` and `2 + 2` stay.
    """
    once = text if begins_plainly(text) else _without_number(text)
    if once == text:
        return text
    return _without_number(once) if _prefix_end(text) or _prefix_end(once) else once


def _without_number(text: str) -> str:
    opening = _OPENING_MARKS.match(text) if text[:1] in ("*", "_") else None
    marks = opening[0] if opening else ""
    end = _prefix_end(text)
    first = text[len(marks) : len(marks) + 1]
    if not end and (first in "qQ(\U0001f51f" or first.isdecimal()):
        match = _NUMBERING.match(text, len(marks))
        end = match.end() if match else 0
    rest = text[end:]
    if end and marks and rest.startswith(marks):
        return rest[len(marks) :].lstrip()
    if not end or not marks or without_code(rest).count(marks) % 2:
        return marks + rest if end else text
    return rest.removeprefix(marks).lstrip()


def _prefix_end(text: str) -> int:
    """Where a word with its number ends that says that a question follows; 0 where none does."""
    mark = marking(text)
    if mark is None or not mark.prefixed:
        return 0
    prefix = text[: mark.end].rstrip(" *_\n")
    if mark.number is None:
        return mark.end if prefix.endswith((":", "：")) and not _TASK.search(prefix) else 0
    return mark.end if not prefix[-1:].isalnum() or not text[mark.end : mark.end + 1].islower() else 0


def clean_heading(raw: str) -> str:
    """A heading as a title: no emphasis, anchors, numbering, emoji at its ends or counts."""
    text = raw[:_LONGEST_HEADING]
    text = _HEADING_LINK.sub(r"\1", text) if "](" in text else text
    text = _HEADING_NOISE.sub("", text) if ":" in text or "<" in text else text
    text = plain(_bare(_without_tags(text).strip().lstrip("# ")))
    text = strip_numbering(text.strip() if text.isascii() else _HEADING_PICTURES.sub("", text))
    text = _HEADING_COUNT.sub("", text) if text.endswith(")") else text
    return " ".join(text.split()).strip(" :")


def clean_topic(raw: str) -> str:
    """A heading as a topic: as a title, without the words that say that questions follow, or how many."""
    title = clean_heading(raw)
    topic = _HEADING_WORDS.sub("", title)
    if topic is title or _ONLY_PRAISE.fullmatch(topic):
        return title if topic is title else ""
    return _HOW_MANY.sub("", topic).rstrip(" -–—:|")


def plain(text: str) -> str:
    """Text without the marks of bold and italics; inline code keeps its own."""
    if "*" not in text and "_" not in text:
        return text
    return outside_code(text, lambda piece: _EMPHASIS.sub(r"\2", _EMPHASIS.sub(r"\2", piece)))
