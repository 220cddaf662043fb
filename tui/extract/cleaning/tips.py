"""The tip at the end of an answer, for instance for interviews, taken out of it."""

import re

from tui.text.markdown import Block, BlockKind, Markdown, parse_markdown

_TIP_NAME = r"(?:interview(?:er)?|pro|exam|study|quick)?[ -]?(?:tip|tips)"
_TIP = re.compile(
    rf"[^\w*_`\n]{{0,6}}(?:(\*\*|__|\*|_)[^\w*_`\n]{{0,6}}{_TIP_NAME}\s*(?:[:.]\s*\1|\1\s*[:\-–—]?)"
    rf"|{_TIP_NAME}\s*:)\s*",
    re.I,
)
_BEGINS = re.compile(rf"\n[\W_]*+{_TIP_NAME}", re.I)
"""What a tip or its heading may begin with, behind a line end, which is found far quicker than a begin."""
_TIP_HEADING = re.compile(rf"\W*{_TIP_NAME}\W*", re.I)


def without_tip(text: str) -> tuple[str, str]:
    """The answer before its tip, and the tip without its label."""
    if not ("tip" in text or "Tip" in text or "TIP" in text) or not _BEGINS.search(f"\n{text}"):
        return text, ""
    markdown = parse_markdown(text)
    blocks = markdown.outer
    if not blocks:
        return text, ""
    last = blocks[-1]
    above = blocks[-2] if len(blocks) > 1 else None
    if above and above.kind is BlockKind.HEADING and _TIP_HEADING.fullmatch(above.text):
        return _split(markdown, above, markdown.source(last).strip())
    if last.kind is BlockKind.PARAGRAPH:
        return _labelled(markdown, last, last.text)
    if last.kind is BlockKind.QUOTE:
        return _labelled(markdown, last, re.sub(r"(?m)^[ ]{0,3}>[ ]?", "", markdown.source(last)))
    if (
        above
        and above.kind is BlockKind.PARAGRAPH
        and last.kind is BlockKind.LIST
        and _TIP.fullmatch(above.text)
    ):
        return _split(markdown, above, markdown.source(last).strip())
    return text, ""


def _labelled(markdown: Markdown, block: Block, said: str) -> tuple[str, str]:
    label = _TIP.match(said)
    tip = said[label.end() :].strip() if label else ""
    return _split(markdown, block, tip) if tip else (markdown.text, "")


def _split(markdown: Markdown, block: Block, tip: str) -> tuple[str, str]:
    return "\n".join(markdown.lines[: block.start]), tip
