"""Topics: the headings a question stands under."""

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from tui.extract.cleaning.clean import clean_heading, clean_topic
from tui.extract.front_matter import front_matter
from tui.extract.questions.asking import ends_asking
from tui.text.markdown import Block, BlockKind, Markdown

_SCAFFOLDING = frozenset(
    {"question", "questions", "interview questions", "questions and answers", "questions & answers", "q&a"}
    | {"interview", "answer", "answers", "faq", "contents", "table of contents", "toc"}
)
"""Headings that say what kind of thing follows, and nothing about its topic."""


_SECTION_LEVEL = 2
"""Headings up to this level begin a section where none stands above."""
_TITLE_TAG = re.compile(r"<h1(?:\s[^<>]*)?>(?P<text>.{1,300}?)</h1>", re.I | re.S)
_TAG = re.compile(r"<[^<>]*>")
_TOP = 30
"""Lines in which such a title is looked for."""
_DEEPER = ("## ", "### ", "#### ", "##### ", "###### ")
"""How headings begin that are no titles of a document, nearly all of them."""


@dataclass(frozen=True, slots=True)
class Sections:
    """The topic from each heading on."""

    starts: tuple[int, ...]
    """Lines of the headings, from 0, ascending."""
    topics: tuple[str, ...]
    levels: tuple[int, ...]

    def topic_at(self, line: int) -> str:
        """The topic of a line (from 0): headings above it, outermost first, divided by " / "."""
        place = bisect_right(self.starts, line) - 1
        return self.topics[place] if place >= 0 else ""

    def end_after(self, line: int, limit: int) -> int | None:
        """The line of the next heading that is no deeper than the one above `line`; None up to `limit`."""
        place = bisect_right(self.starts, line)
        level = self.levels[place - 1] if place else _SECTION_LEVEL
        for following in range(place, bisect_right(self.starts, limit - 1)):
            if self.levels[following] <= level:
                return self.starts[following]
        return None


def sections(headings: Sequence[Block], unnamed: Collection[int] = ()) -> Sections:
    """Topics by heading; the headings are those outside of all answers.

    A lone first-level heading is the document's title, not a topic; those that begin in the lines `unnamed`
    end what stands above them and name nothing.
    """
    levels = tuple(heading.level for heading in headings)
    titled = levels.count(1) == 1 and levels[0] == 1
    path: list[tuple[int, str]] = []
    topics: list[str] = []
    for heading, level in zip(headings, levels, strict=True):
        path = [step for step in path if step[0] < level]
        silent = (titled and not topics) or heading.start in unnamed
        name = "" if silent else clean_topic(heading.text)
        if name.casefold() not in _SCAFFOLDING:
            path.append((level, name.replace(" / ", "/")))
        topics.append(" / ".join(name for _, name in path if name))
    return Sections(tuple(heading.start for heading in headings), tuple(topics), levels)


def title_as_written(markdown: Markdown) -> str:
    """The document's first heading, whatever its level; empty where there is none."""
    return next((heading.text for heading in markdown.headings if heading.depth == 0), "")


def _tagged_title(markdown: Markdown) -> str:
    """What stands between tags of a first-level heading at the very top, below nothing but tags."""
    top = "\n".join(markdown.lines[markdown.skip : _TOP])
    found = _TITLE_TAG.search(top) if "<h1" in top or "<H1" in top else None
    if found is None or _TAG.sub("", top[: found.start()]).strip():
        return ""
    return clean_heading(" ".join(_TAG.sub(" ", found["text"]).split()))


def document_title(markdown: Markdown, stem: str) -> str:
    """The first first-level heading, the front matter's title, one in tags, or the file's stem made readable.

    One of several first-level headings that asks is no title.
    """
    headings, lines = markdown.at_depth(0, BlockKind.HEADING), markdown.lines
    likely = (
        at for at, start in enumerate(headings.starts()) if not lines[start].lstrip().startswith(_DEEPER)
    )
    tops = (heading for at in likely if (heading := headings[at]).level == 1)
    for at, heading in enumerate(tops):
        if ends_asking(heading.text) and (at or next(tops, None)):
            break
        if name := clean_heading(heading.text):
            return name
    if name := clean_heading(front_matter(markdown.lines).text("title")) or _tagged_title(markdown):
        return name
    words = " ".join(stem.replace("_", " ").replace("-", " ").split())
    return words[:1].upper() + words[1:] or "Untitled"
