"""Lines that say which choice is right: how they are labelled, and what they say behind the label."""

import re
from functools import lru_cache

from tui.extract.choices.alphabets import JOINERS
from tui.extract.choices.answer_words import ONE
from tui.extract.questions.names import is_answer_name, may_name_answer

TAGS = re.compile(r"</?(?:b|strong|i|em|p|span|u|br|font|div|center|h[1-6])(?:\s[^<>]*)?/?>|<!--|-->", re.I)
_SPACE = "".join(char for char in map(chr, range(0x3001)) if char.isspace())
_BEFORE, _BEHIND = f"{_SPACE}#>*_`~✅✔☑️👉➡:[(-", f"{_SPACE}*_`\\"
_ENCLOSED = re.compile(r"\s*[\[(]([^\[\]()]*(?:\([^\[\]()]*\)[^\[\]()]*)?)[\])]\s*")
_JOINER = re.compile(rf"(?<=ه)[{JOINERS}](?!\w)")
LABELLED = re.compile(
    r"(?P<label>[^\W\d][^:：\n]{0,40}?)[*_ ]*(?:[:：][*_ ]*|[ ](?:is|are|would be|ist|es|est|é"
    r"|è)[ :]+)(?P<value>\S.*)",
    re.I,
)
"""A label and what it labels: `Answer: B`, `The right ones are A and C`."""
DASHED = re.compile(
    r"(?P<label>(?:correct |right )?(?:answers?|ans|solution|sol))[ ]*[-–—=.][ ]*(?P<value>\S.*)", re.I
)
_BARE = re.compile(
    rf"(?P<label>(?i:(?:correct |right )?(?:{ONE})))[ ]+"
    r"(?P<value>[(\[]?(?:[A-J]|[a-j](?=[)\]]?[.]?$))[)\]]?(?:[ ]?[,&][ ]?[A-J])*)[.]?"
)
"""A label with nothing but a space before the letters: `Answer B`."""
_LONGEST_BARE, _LAST = 40, frozenset("ABCDEFGHIJabcdefghij.)]")
_CORRECT = re.compile(
    r"sol|correct|(?:the )?(?:correct|right) (?:option|choice|letter|alternative)s?|richtig|correcta"
    r"|correta|верно|(?:opci[oó]n|alternativa|letra) correcta|(?:opção|alternativa|letra) correta"
    r"|(?:правильн|верн)ый вариант|正确选项|正確選項",
    re.I,
)
_CORRECT_START = re.compile(
    r"[\W\d_]*+(?=[scrtвoalп正])(?:sol|corre|right|the |richtig|вер|opci|opç|alternativa|letra|прав|正)",
    re.I,
)
"""How those begin, and what else stands for a label; names of answers aside."""
_BRACKETED = re.compile(r"【(?P<label>[^【】]{1,20})】[ ]*[:：]?[ ]*(?=\S)")
_SPOILER = re.compile(r"\s*\|\|[^|]+\|\|\s*")
READ = 400
"""Characters of a line that are looked at."""


def unmarked(line: str) -> str:
    """What a line says, without the marks and tags around it."""
    return _unmarked(line[:READ])


@lru_cache(maxsize=1024)
def _unmarked(bare: str) -> str:
    """The last ones are remembered: a line is looked at as a label, as an answer and as what it may end."""
    bare = bare.strip().strip("|") if "||" in bare and _SPOILER.fullmatch(bare) else bare
    bare = _JOINER.sub("", bare) if "ه" in bare else bare
    bare = TAGS.sub("", bare) if "<" in bare or ">" in bare else bare
    if ("]" in bare or ")" in bare) and (enclosed := _ENCLOSED.fullmatch(bare)):
        bare = enclosed[1]
    bare = without_marks(bare)
    return _BRACKETED.sub(r"\g<label>：", bare, count=1) if bare.startswith("【") else bare


def without_marks(text: str) -> str:
    """A text without what emphasises or introduces it."""
    return text.lstrip(_BEFORE).rstrip(_BEHIND)


def labelled_answer(text: str) -> re.Match[str] | None:
    """A label and what it labels; `Ans. C. A keel is heavy` has no label that goes on to its verb."""
    match = LABELLED.match(text)
    return match if match and labels_answer(match["label"]) else _otherwise_labelled(text) or match


def _otherwise_labelled(text: str) -> re.Match[str] | None:
    """A label without a colon, which only words for answers can be."""
    bare = _BARE.fullmatch(text) if len(text) < _LONGEST_BARE and text[-1:] in _LAST else None
    return bare or DASHED.match(text)


def names_answer(line: str) -> bool:
    """Whether a line says that the answer stands in it or follows it."""
    text = unmarked(line)
    if not (may_name_answer(text) or _CORRECT_START.match(text)):
        return False
    match = LABELLED.match(text)
    if match and labels_answer(match["label"]):
        return True
    return is_answer_name(text) or _otherwise_labelled(text) is not None


@lru_cache(maxsize=512)
def labels_answer(label: str) -> bool:
    """Whether what a label labels is an answer; kept, as a document has few labels, again and again."""
    label = label.replace("(s)", "s") if "(" in label else label
    return is_answer_name(label) or _CORRECT.fullmatch(label.strip(" *_")) is not None
