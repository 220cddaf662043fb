"""Tags of site generators that fold an answer away, as `<details>`; lines keep their number.

Hugo has `{{% expand "Answer" %}}` and `{{< details title="Answer" >}}`, Liquid `{% details Answer %}`, MyST
fences such as `:::{dropdown} Answer`.
"""

import re
from collections.abc import Iterator, MutableSequence, Sequence

from tui.text.markdown import parse_markdown

SIGN = "{"
_SIGNED = re.compile(r"\{(?:\{[%<]|%-? *(?:details|hint)|(?:dropdown|toggle|solution)\})")
"""What there must be: begun with a single plain sign, it is found quickly."""
_KINDS = r"expand|details|spoiler|collapse|solution|answer"
_OPENS = re.compile(
    rf"[ ]{{0,3}}(?:\{{\{{(?P<hugo>[%<])[ ]*(?P<kind>{_KINDS})\b(?P<rest>[^\n]*?)[%>]\}}\}}"
    r"|\{%-?[ ]*(?P<liquid>details)\b(?P<title>[^\n]*?)-?%\}"
    r"|(?P<fence>`{3,}|:{3,})\{(?P<myst>dropdown|toggle|solution)\}(?P<name>[^\n]*))[ \t]*"
)
_CLOSES = re.compile(
    rf"[ ]{{0,3}}(?:\{{\{{[%<][ ]*/[ ]*(?:{_KINDS})[ ]*[%>]\}}\}}|\{{%-?[ ]*enddetails[ ]*-?%\}}"
    r"|(?P<fence>`{3,}|:{3,}))[ \t]*"
)
_AROUND = re.compile(r"[ ]{0,3}\{\{(?P<sign>[%<])[ ]*(?P<end>/?)[ ]*(?P<name>[a-z][\w-]*)[ ]*[%>]\}\}[ \t]*")
"""A tag without a title, as `{{< quiz >}}`, or the end of one."""
_HINT = re.compile(r"[ ]{0,3}\{%-?[ ]*(?:end)?hint\b[^\n]*%\}[ \t]*")
"""A tag of GitBook that sets a paragraph apart, or the end of one."""
_QUIZ = re.compile(r"[ ]{0,3}(?:#{1,6}[ ]|[-*+][ ]\[[ xX]\][ ]|\d{1,3}[.)][ ])")
"""What such a tag encloses where it is no more than a frame: headings, boxes, numbered items."""
_NAMED = re.compile(r"\btitle=\"([^\"]*)\"|\"([^\"]*)\"|“([^”]*)”")
_OPTION = re.compile(r"[ ]{0,3}:[a-z-]+:[^\n]*")
"""What stands below the first line of a MyST fence."""
_ALONE = "<!-- -->"
"""Behind it a tag makes no block of tags of the lines that follow."""


def with_folds(text: str) -> str:
    """The text with such tags as folds, where they are closed, and without tags that frame questions.

    What code shows of them stays.
    """
    if _SIGNED.search(text) is None:
        return text
    lines = text.split("\n")
    opened = [
        (at, match) for at, line in enumerate(lines) if "{" in line and (match := _OPENS.fullmatch(line))
    ]
    frames = list(_frames(lines))
    hints = [at for at, line in enumerate(lines) if "{%" in line and _HINT.fullmatch(line)]
    if not (opened or frames or hints):
        return text
    code = parse_markdown(text).code_lines
    outer = [(at, match) for at, match in opened if at not in code or at - 1 not in code]
    for start, opening, end in _closed(lines, outer):
        _fold(lines, start, _title(opening), end)
    for at in hints:
        lines[at] = lines[at] if at in code else ""
    for start, end in frames:
        if code.isdisjoint((start, end)):
            lines[start] = lines[end] = ""
    return "\n".join(lines)


def _frames(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where tags without a title open and close around headings, boxes or numbered items."""
    opened: dict[str, int] = {}
    for at, line in enumerate(lines):
        tag = _AROUND.fullmatch(line) if "{{" in line else None
        if tag is None or _OPENS.fullmatch(line) or _CLOSES.fullmatch(line):
            continue
        if not tag["end"]:
            opened[tag["name"]] = at
        elif (start := opened.pop(tag["name"], None)) is not None and any(
            map(_QUIZ.match, lines[start + 1 : at])
        ):
            yield start, at


def _closed(
    lines: Sequence[str], opened: Sequence[tuple[int, re.Match[str]]]
) -> Iterator[tuple[int, re.Match[str], int]]:
    """Those that are closed before the next one opens, and where."""
    ends = [*(at for at, _ in opened[1:]), len(lines)]
    for (start, opening), limit in zip(opened, ends, strict=False):
        fence = opening["fence"] or ""
        for at in range(start + 1, limit):
            closing = _CLOSES.fullmatch(lines[at])
            if (
                closing
                and (closing["fence"] or "").startswith(fence)
                and bool(closing["fence"]) == bool(fence)
            ):
                yield start, opening, at
                break


def _title(opening: re.Match[str]) -> str:
    """What is written on a fold; its kind where nothing is."""
    if opening["hugo"]:
        named = _NAMED.search(opening["rest"])
        said = next(filter(None, named.groups()), "") if named else ""
        return said or opening["kind"]
    if opening["liquid"]:
        return opening["title"].strip(" \"'") or opening["liquid"]
    return opening["myst"] if opening["myst"] == "solution" else opening["name"].strip() or "Answer"


def _fold(lines: MutableSequence[str], start: int, title: str, end: int) -> None:
    lines[start] = f"<details><summary>{title}</summary>"
    for at in range(start + 1, end):
        if not _OPTION.fullmatch(lines[at]):
            break
        lines[at] = ""
    followed = end + 1 < len(lines) and lines[end + 1].strip()
    lines[end] = f"{_ALONE}</details>" if followed else "</details>"
