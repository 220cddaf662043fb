"""What other dialects of Markdown fold away, head and letter, as this one writes it; lines keep their number.

`??? question "Why?"` and `> [!question]- Why?` are `<details>`, `<h3>Why?</h3>` is a heading, and the items
of a list in `<div class="upper-alpha">` are lettered.
"""

import re
from collections.abc import Iterator, MutableSequence, Sequence
from itertools import chain

from tui.extract.choices.answer_lines import names_answer
from tui.extract.choices.rows import choice_runs
from tui.extract.folding.fold_labels import is_answer_label, is_hint, is_label, says_no_more
from tui.extract.questions.asking import marking
from tui.extract.questions.names import is_answer_name
from tui.extract.rewriting.alpha_lists import letter_items
from tui.extract.rewriting.spread_headings import BREAK, SPREAD, gathered, write_heading
from tui.text.line_starts import lines_begun
from tui.text.markdown import NO_LINES, parse_markdown

_BEGINS = r"(?:\?\?\?|>[ ]?\[!|(?:<|[ ]{1,3}<)(?:h[1-6]|div |ol ))"
"""How a line begins that may be one of these."""
_LIKELY = re.compile(rf"\n{_BEGINS}", re.I)
_AROUND = re.compile(r"<(?:(?P<comment>!--)|(?<!`<)(?P<closes>/)?(?P<tag>details|pre)\b)|-->", re.I)
"""What may stand around one: tags, and how comments begin and end."""
_BOX = re.compile(r"\?{3}\+?[ ]+(?P<kind>[\w-]+)(?:[ ]+[\w ]*\"(?P<title>[^\n]*)\")?[ \t]*")
_CALLOUT = re.compile(r">[ ]?\[!(?P<kind>[\w-]+)\][-+][ ]*(?P<title>[^\n]*)")
_ASKED = re.compile(_CALLOUT.pattern.replace("[-+]", ""))
"""One that does not fold: a card by itself where it offers choices and says which is right."""
_SET_APART = re.compile(_ASKED.pattern.replace("(?P<title>[^\\n]*)", "(?P<title>)"))
"""One without a title."""
_BOX_WITHIN = re.compile(_BOX.pattern.replace(r"\?{3}\+?", r"(?:\?{3}\+?|!{3})"))
_CALLOUT_WITHIN = re.compile(_CALLOUT.pattern.replace("[-+]", "[-+]?"))
"""The same in a box that asks, where they need not fold."""
_QUOTED = re.compile(r">[ ]?")
_INDENTED = re.compile(r"[ ]{4}|\t")
_ASKS = frozenset({"question", "faq", "help", "quiz", "exercise", "flashcard"})
"""Kinds of boxes whose title asks."""
_HEADING = re.compile(r"([ ]{0,3})<h([1-6])(?:\s[^<>]*)?>((?:(?!</?h[1-6]\b).)+)</h\2>[ \t]*", re.I)
_ALPHA = re.compile(r"[ ]{0,3}<(div|ol)\s[^<>]*class=[\"'][^\"']*(?:upper|lower)-alpha[^<>]*>[ \t]*", re.I)
_BLOCK = 40
"""Lines above one that may be a heading in which a block of tags is looked for."""
_CLOSING = "</details>"
_CLOSING_ALONE = f"<!-- -->{_CLOSING}"
"""The same as a line: behind a comment it makes no block of tags of the lines that follow."""


def in_markdown(text: str) -> str:
    """The text in plain Markdown. Code, comments and what is folded already stay as they are."""
    likely = list(lines_begun(text, _LIKELY))
    lines = text.split("\n") if likely else []
    foreign = [at for at in likely if _is_foreign(lines, at)]
    code = parse_markdown(text).code_lines if foreign else frozenset()
    if all(at in code for at in foreign):
        return text
    behind = 0
    for at, free in _places(text, likely):
        if at < behind:
            continue
        if free and (match := _BOX.fullmatch(lines[at])):
            behind = _fold(lines, at, match, _INDENTED)
        elif free and (match := _CALLOUT.fullmatch(lines[at]) or _ASKED.fullmatch(lines[at])):
            behind = _fold(lines, at, match, _QUOTED)
            behind = behind if behind > at + 1 else _set_free(lines, at)
        elif (match := _HEADING.fullmatch(lines[at])) and match[3].strip() and not _above(lines, at):
            write_heading(lines, at, match, match[3].strip())
        elif (match := SPREAD.fullmatch(lines[at])) and not _above(lines, at):
            behind = gathered(lines, at, match)
        elif free and (match := _ALPHA.fullmatch(lines[at])):
            behind = letter_items(lines, at, match[1].lower())
    return "\n".join(lines)


def _is_foreign(lines: Sequence[str], at: int) -> bool:
    """Whether a line is written as one of these."""
    line = lines[at]
    if _HEADING.fullmatch(line) or SPREAD.fullmatch(line):
        return not _above(lines, at)
    return any(form.fullmatch(line) for form in (_BOX, _CALLOUT, _ASKED, _ALPHA))


def _above(lines: Sequence[str], at: int) -> bool:
    """Whether tags stand above a line, in a block of tags that would hold it as well."""
    for above in range(at - 1, max(-1, at - 1 - _BLOCK), -1):
        if not (line := lines[above].strip()) or BREAK.fullmatch(line):
            return False
        if line.startswith("<"):
            return True
    return False


def _places(text: str, likely: Sequence[int]) -> Iterator[tuple[int, bool]]:
    """The likely lines in neither code nor comments, and whether they stand outside of folds."""
    code = parse_markdown(text).code_lines
    around = {"details": 0, "pre": 0, "comment": 0}
    number = done = at = 0
    for match in chain(_AROUND.finditer(text), [None]):  # the last stands for the end of the text
        number += text.count("\n", done, match.start() if match else len(text))
        done = match.start() if match else done
        while at < len(likely) and likely[at] <= number:
            if likely[at] not in code and not (around["pre"] or around["comment"]):
                yield likely[at], not around["details"]
            at += 1
        if match is None or number in code:
            continue
        if match["tag"]:
            tag = match["tag"].lower()
            around[tag] = max(0, around[tag] + (-1 if match["closes"] else 1))
        else:
            around["comment"] = int(match["comment"] is not None)


def _fold(lines: MutableSequence[str], start: int, opening: re.Match[str], margin: re.Pattern[str]) -> int:
    """Fold a box that asks or answers, if its end has a place; the line behind what is done."""
    if not (title := _title(opening)):
        return start + 1
    end = _end(lines, start + 1, margin)
    held = [margin.sub("", line, count=1) for line in lines[start + 1 : end]]
    if opening.re is _ASKED and not (opening["kind"].lower() in _ASKS and _is_answered_choice(held)):
        return start + 1
    piece = [f"<details><summary>{title}</summary>", *_opened(held)]
    if not held or not _close(lines, end, piece):
        return start + 1
    lines[start:end] = piece
    return end


def _is_answered_choice(held: Sequence[str]) -> bool:
    """Whether lines offer choices and name the answer."""
    rows = choice_runs(held, NO_LINES)
    return bool(rows) and any(names_answer(line.lstrip("> ")) for line in held[rows[0].end :])


def _set_free(lines: MutableSequence[str], start: int) -> int:
    """Take an answer, or a question with a number, out of a callout without a title; the line behind it."""
    end = _end(lines, start + 1, _QUOTED)
    held = [_QUOTED.sub("", line, count=1) for line in lines[start + 1 : end]]
    apart = _SET_APART.fullmatch(lines[start]) and held
    if not apart or not (names_answer(held[0]) or _is_asked(held[0])):
        return start + 1
    lines[start:end] = ["", *held]
    return end


def _is_asked(line: str) -> bool:
    """Whether a line begins with a word for questions and a number."""
    mark = marking(line)
    return mark is not None and mark.prefixed and mark.number is not None


def _title(opening: re.Match[str]) -> str:
    """What a box that asks or answers says; empty for others."""
    title = (opening["title"] or "").strip()
    kind = opening["kind"].lower()
    if not title:
        return opening["kind"] if is_answer_name(kind) else ""
    return title if kind in _ASKS or is_answer_name(kind) or _folds_away(title) else ""


def _folds_away(title: str) -> bool:
    """Whether a title says no more than that an answer or a hint is folded away."""
    return is_hint(title) or (is_label(title) and is_answer_label(title))


def _end(lines: Sequence[str], start: int, margin: re.Pattern[str]) -> int:
    """The line behind the last one with text that a box holds."""
    end = start
    for at in range(start, len(lines)):
        if margin.match(lines[at]) and (margin is _INDENTED or not _CALLOUT.fullmatch(lines[at])):
            end = at + 1 if lines[at].strip() else end
        elif margin is _QUOTED or lines[at].strip():
            break
    return end


def _close(lines: MutableSequence[str], end: int, piece: MutableSequence[str]) -> bool:
    """Whether the fold that ends before a line could be closed.

    The tag is put behind the last line's text; where that is code, on the empty line or the end that follows.
    """
    code = parse_markdown("\n".join([*piece, _CLOSING_ALONE])).code_lines
    folds = "\n".join(line for at, line in enumerate(piece) if at and at not in code)
    if len(piece) in code or folds.count("<details") != folds.count(_CLOSING):
        return False
    indented = piece[-1].startswith(("    ", "\t")) and not all(map(str.strip, piece))
    if len(piece) - 1 not in code and not indented:
        piece[-1] += _CLOSING
    elif end == len(lines):
        lines.append(_CLOSING_ALONE)
    elif not lines[end].strip():
        lines[end] = _CLOSING_ALONE
    else:
        return False
    return True


def _opened(held: Sequence[str]) -> list[str]:
    """What a box holds, with the answer taken out of a box of its own."""
    code = parse_markdown("\n".join(held)).code_lines
    opened: list[str] = []
    margin: re.Pattern[str] | None = None
    for at, line in enumerate(held):
        if margin and margin.match(line):
            opened.append(margin.sub("", line, count=1))
        elif at not in code and (answer := _answer_within(line, held[at + 1] if at + 1 < len(held) else "")):
            label, margin = answer
            opened.append(label)
        else:
            margin = margin if margin is _INDENTED and not line.strip() else None
            opened.append(line)
    return opened


def _answer_within(line: str, below: str) -> tuple[str, re.Pattern[str]] | None:
    """What a box says that says it holds the answer, and what its lines begin with.

    It says nothing where the line below it names the answer.
    """
    for opening, margin in ((_CALLOUT_WITHIN, _QUOTED), (_BOX_WITHIN, _INDENTED)):
        if match := opening.fullmatch(line):
            title = (match["title"] or match["kind"]).strip()
            said = (
                is_answer_name(title) or says_no_more(title) or names_answer(margin.sub("", below, count=1))
            )
            label = "" if said else f"**{title}**"
            return (label, margin) if is_label(title) and is_answer_label(title) else None
    return None
