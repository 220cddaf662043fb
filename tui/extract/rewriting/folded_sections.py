"""Sections that fold folded questions away, opened to headings; lines keep their number."""

import re

from tui.extract.cleaning.clean import clean_question
from tui.extract.folding.fold_labels import is_answer_label, is_label, names_several
from tui.extract.folding.folds import Span, details_spans, summary_text
from tui.extract.questions.asking import asks, ends_asking, marking
from tui.extract.rewriting.spacing import fenced, is_within
from tui.text.markdown import parse_markdown

SIGN = "etails"
_TAG = re.compile(r"<(/?)[dD](?:etails|ETAILS)\b")
_TAGS = re.compile(r"</?[a-zA-Z][^<>]*>|&nbsp;|^[ \t]*#{1,6}[ \t].*$", re.M)
_SAYS = re.compile(r"\w")
_FEWEST, _SHARE = 2, 0.6
"""Folded questions that make a section, and their share of what is folded away in it."""
_DEEPEST = 3
"""Sections in sections that are opened."""
_LEVEL = "######"


def with_open_sections(text: str, depth: int = 0) -> str:
    """The text without the folds around folded questions; what was written on one is a heading.

    One without a name ends it where an empty line lets it, so that what follows is no more of the section.
    """
    if depth == _DEEPEST or not _is_nested(text):
        return text
    markdown = parse_markdown(text)
    pieces: list[str] = []
    done = 0
    for span in details_spans(markdown)[0]:
        if not (span.closing and span.summary):
            continue
        behind, end = span.summary[2], span.closing.start
        content = with_open_sections(text[behind:end], depth + 1)
        if _may_head(summary_text(markdown, span)) and _is_section(content):
            head, done_by = _head(text, span), span.closing.end
            alone = content.endswith("\n\n") and text[done_by : done_by + 1] in ("\n", "")
            pieces += [text[done : span.opening.start], head, _outdented(content)]
            pieces += [_LEVEL] if alone and head.startswith(_LEVEL) else []
            done = done_by
        elif content != text[behind:end]:
            pieces += [text[done:behind], content]
            done = end
    return "".join([*pieces, text[done:]]) if pieces else text


def _is_nested(text: str) -> bool:
    """Whether a fold is opened within another one."""
    depth = 0
    for match in _TAG.finditer(text):
        depth = max(0, depth - 1) if match[1] else depth + 1
        if depth > 1:
            return True
    return False


def _may_head(summary: str) -> bool:
    """Whether a summary neither asks nor says that one answer is folded away, which may ask within."""
    one = is_label(summary) and is_answer_label(summary) and not names_several(summary)
    return not one and not ends_asking(clean_question(summary))


def _is_section(content: str) -> bool:
    """Whether what is folded away is folded questions and says nothing else."""
    if "<details" not in content.lower():
        return False
    inner = parse_markdown(content)
    folds = [fold for fold in details_spans(inner)[0] if fold.closing]
    summaries = [summary_text(inner, fold) for fold in folds]
    asking = sum(not is_label(summary) and _asks(clean_question(summary)) for summary in summaries)
    if asking < max(_FEWEST, _SHARE * len(folds)):
        return False
    starts = [fold.closing.end for fold in folds if fold.closing]
    between = zip([0, *starts], [*(fold.opening.start for fold in folds), len(content)], strict=True)
    return not any(_SAYS.search(_TAGS.sub("", content[start:end])) for start, end in between)


def _asks(summary: str) -> bool:
    return asks(summary) or marking(summary) is not None


def _head(text: str, span: Span) -> str:
    """What stands in the place of a section's summary: a heading where it has lines of its own."""
    if not span.summary:
        return ""
    opening, end, behind = span.summary
    below = text.count("\n", span.opening.start, behind)
    line = text[text.rfind("\n", 0, span.opening.start) + 1 : span.opening.start]
    alone = not line.strip() and text[behind : behind + 1] in ("\n", "")
    title = " ".join(text[opening.end : end].split())
    return (f"{_LEVEL} {title}" if alone and title else "") + "\n" * below


def _outdented(content: str) -> str:
    """The lines of a section shifted left as far as its first fold is right, but for code less indented."""
    first = _TAG.search(content)
    start = content.rfind("\n", 0, first.start()) + 1 if first else 0
    columns = first.start() - start if first and not content[start : first.start()].strip(" ") else 0
    if not columns:
        return content
    kept = [(start, end) for start, end in fenced(content) if not content.startswith(" " * columns, start)]
    return re.sub(
        rf"\n[ ]{{1,{columns}}}", lambda match: match[0] if is_within(kept, match.end()) else "\n", content
    )
