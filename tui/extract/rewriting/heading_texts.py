"""Headings whose text is code as a whole, or stands in the next heading; lines keep their number."""

import re
from collections.abc import Iterator

from tui.extract.choices.answer_lines import names_answer
from tui.extract.questions.asking import asks, marking
from tui.extract.questions.names import is_explanation_name, is_options_name
from tui.text.markdown import Block, BlockKind, Markdown, parse_markdown

_CODED = re.compile(
    r"\n(?P<before>[ ]{0,3}#{1,6}[ \t]+(?:[*_]{0,2}\d+[.):][*_]{0,2}[ \t]+)?)"
    r"`(?P<text>[^`\n]*\w[ ][^`\n]*)`[ \t]*(?=\n|\Z)"
)
"""A heading that is several words in code, behind its number if it has one."""
_BARE = re.compile(
    r"\n[ ]{0,3}#{1,6}[ \t]+[*_]{0,2}[^\W\d_]+[ \t.#-]{0,3}\d{1,4}[.:*_]*[ \t]*\n(?:[ \t]*\n)?[ ]{0,3}#"
)
"""A heading that may be nothing but a word and a number, above another heading."""
_TITLED = re.compile(
    r"(?:[ \t]*\n){0,9}#[ ]+(?:question|q|pregunta|frage|вопрос)[ .#-]{0,2}\d{1,4}\b[^\n?？]{0,60}\n"
    r"(?:[ \t]*\n){0,3}##[ ]+[^\n]+[?？][ \t]*\n",
    re.I,
)
"""A title that numbers the one question of a file, right above the heading that asks it."""
_FEWEST = 3
"""Headings of a document that are written so on purpose."""
_HALF = 0.5
"""Share of them that ask by their words."""
_CHOICE = re.compile(r"[*_(]{0,3}[A-Ha-h][.):]")


def uncoded(text: str) -> str:
    """The text with headings that are sentences in code as plain ones, where most of them ask."""
    found = list(_CODED.finditer(f"\n{text}"))
    if len(found) < _FEWEST or sum(asks(match["text"]) for match in found) < _HALF * len(found):
        return text
    code = parse_markdown(text).code_lines
    lines = text.split("\n")
    number = done = 0
    for match in found:
        number += text.count("\n", done, match.start())
        done = match.start()
        if number not in code:
            lines[number] = match["before"] + match["text"]
    return "\n".join(lines)


def joined(text: str) -> str:
    """The text with headings that are but `Q1`, each with the next heading's text, in one.

    A file's one question stands alone, without the title that numbers it.
    """
    if _TITLED.match(text) and (untitled := _untitled(text)) != text:
        return untitled
    if _BARE.search(f"\n{text}") is None:
        return text
    markdown = parse_markdown(text)
    pairs = list(_pairs(markdown))
    said = [second.text for _, second in pairs]
    asking = sum(map(asks, said))
    if len(pairs) < _FEWEST or asking < _HALF * len(pairs) or len(set(said)) < len(said):
        return text
    lines = list(markdown.lines)
    for first, second in pairs:
        signs = "#" * min(first.level, second.level)
        lines[second.start] = f"{signs} {first.text.strip(' .:*_')}. {second.text}"
        lines[first.start] = ""
    return "\n".join(lines)


def _untitled(text: str) -> str:
    """The text without its title, where all other headings stand below the one that asks."""
    markdown = parse_markdown(text)
    title, asked, *others = markdown.at_depth(0, BlockKind.HEADING)
    if any(block.level <= asked.level for block in others):
        return text
    lines = list(markdown.lines)
    lines[title.start] = ""
    return "\n".join(lines)


def _pairs(markdown: Markdown) -> Iterator[tuple[Block, Block]]:
    """Headings that are but a word and a number, each with the one right below it that says what it asks."""
    headings = [block for block in markdown.at_depth(0, BlockKind.HEADING) if block.end == block.start + 1]
    bare = [at for at, block in enumerate(headings) if _is_bare(block)]
    for at, behind in zip(bare, [*bare[1:], len(headings)], strict=False):
        if at + 1 == behind:
            continue
        first, second = headings[at], headings[at + 1]
        between = markdown.lines[first.end : second.start]
        alone = all(block.level > second.level for block in headings[at + 2 : behind])
        if not "".join(between).strip() and alone and _says(second):
            yield first, second


def _is_bare(block: Block) -> bool:
    mark = marking(block.text)
    return mark is not None and mark.prefixed and not block.text[mark.end :].strip(" .:*_")


def _says(block: Block) -> bool:
    """Whether a heading may be what is asked: no answer, choice or question of another number."""
    text = block.text
    mark = marking(text)
    named = names_answer(text) or is_explanation_name(text) or is_options_name(text)
    return not named and _CHOICE.match(text) is None and (mark is None or not mark.prefixed)
