"""Family one-file: the whole document is one question; its title asks, the rest answers."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from tui.extract.choices.answer_texts import folded
from tui.extract.choices.rows import choice_rows
from tui.extract.cleaning.difficulty import level_tag
from tui.extract.families.front_choices import with_choices
from tui.extract.found import Found
from tui.extract.front_matter import FrontMatter, front_matter
from tui.extract.questions.asking import asks, ends_asking, may_tell
from tui.extract.questions.heads import Head, HeadKind
from tui.extract.questions.names import bare, is_answer_name, is_no_question
from tui.extract.questions.regions import Manner, read_region
from tui.extract.rewriting.same_line_answers import answers_itself
from tui.text.markdown import Block, BlockKind, Markdown

_ASKER = re.compile(r"(?:面试官|面試官|interviewer|интервьюер|면접관)[ ]?[:：][ ]*", re.I)
_ONE_LETTER = re.compile(r"[A-Za-z]")
"""A heading of an alphabetical list, not "A" for an answer."""
_SUMMARY = re.compile(r"\W*tl[; ]?dr\W*", re.I)
"""A heading that articles have as well as answers."""
_PROMPT = re.compile(r"prompt|question|problem|task|pregunta|frage|вопрос|题目|问题|問題|문제", re.I)
_ASKED_FIELD = re.compile(
    r"code|snippet|options?|choices|picture|image|opciones|варианты|代码|选项|選択肢", re.I
)
_FIELD = re.compile(
    rf"{_ASKED_FIELD.pattern}|(?:correct )?answers?|solution|hints?|explanation|rationale|references?"
    r"|sources?|notes?|respuesta|explicación|antwort|erklärung|ответ|объяснение|答案|解析|解説|정답|해설",
    re.I,
)
"""Headings that only name what stands below them, in a file that holds one question and its parts."""
_COMMENT = re.compile(r"<!--([\w \t]{1,60}):((?:(?!-->|<!--).)*)-->")
_IMPORTS = re.compile(r"(?:\s*^import\s[^\n]*?['\"][^'\"\n]*['\"];?[ \t]*$)+", re.MULTILINE)
_WORDS = re.compile(r"[\W_]+")
_TAG = re.compile(r"[\w+#.][\w+#. -]*")
_QUESTIONS = re.compile(r"(?:interview|exam)[ -]?questions?|[面笔][试試][题題]", re.I)
"""What a document is filed under that holds one of them."""
_LABEL = re.compile(r"\*\*[^*\n]+:\*\*")
_ITEM = re.compile(r"[-*+][ \t]+(?!\[)(?=\S)")
_BOLD_LEAD = re.compile(r"\*\*([^*\n]+)\*\*")
MOST = 0.94
_ANNOUNCED, _ASKING, _TOLD = 0.8, 0.6, 0.5
_TASK = re.compile(
    r"(?:explain|describe(?! (?:your|an? )\w+ in\b)|discuss|differentiate|distinguish|explica|explique"
    r"|expliquez|descreva|describa|décrivez|descrivi|spiega"
    r"|erkläre|beschreibe|объясните|опишите|расскажите)\b|解释|谈谈|说说|介绍一下|讲讲|说一下",
    re.I,
)
"""How titles begin that set a task which only exams and interviews set."""
_SEVERAL = 2
"""Headings that ask, of which no one is the only question."""
_SHORT = 80
"""Lines up to which a document under one heading that asks is taken to be its answer."""


def _title(markdown: Markdown, matter: FrontMatter) -> tuple[str, Block | None]:
    """What the document asks, and the heading that says so where it is not the front matter."""
    headings = _headings(markdown, matter.end)
    first = headings[0] if headings else None
    if first is not None and not is_answer_name(first.text) and _alone(first, headings):
        return first.text, first
    titles = matter.fields.get("title", ())
    return (titles[0], None) if titles else ("", None)


@lru_cache(maxsize=1)
def _headings(markdown: Markdown, start: int) -> Sequence[Block]:
    """The headings outside of containers, from a line on; kept, as both evidence and extraction ask twice."""
    return [block for block in markdown.at_depth(0, BlockKind.HEADING) if block.start >= start]


def _alone(first: Block, headings: Sequence[Block]) -> bool:
    """Whether it stands above all other headings, those aside that head links and the like."""
    return all(block.level > first.level or is_no_question(block.text) for block in headings[1:])


def evidence(markdown: Markdown) -> float:
    """Whether the title asks, or an answer is announced right below a single title."""
    matter = front_matter(markdown.lines)
    if _fields(markdown, matter) is not None:
        return MOST if len(choice_rows(markdown)) <= 1 else 0.0
    title, heading = _title(markdown, matter)
    if not title or _ahead(markdown, matter, heading) or len(choice_rows(markdown)) > 1:
        return 0.0
    below = heading.end if heading else matter.end
    first = next((one.text for one in markdown.headings if one.depth == 0 and one.start >= below), "")
    announced = is_answer_name(first) and _ONE_LETTER.fullmatch(bare(first)) is None
    if _ASKER.match(title):
        return MOST
    if announced and (asks(title) or sum(ends_asking(one.text) for one in markdown.headings) < _SEVERAL):
        return _ANNOUNCED if asks(title) or (heading is not None and not _SUMMARY.fullmatch(first)) else 0.0
    if heading is None or len(markdown.lines) <= _SHORT:
        sure = ends_asking(title) or _is_filed(matter, title)
        if sure and sum(map(answers_itself, markdown.lines[below:])) > _SEVERAL:
            return 0.0
        return _ASKING if sure else _TOLD if _TASK.match(title) else 0.0
    return 0.0


def _is_filed(matter: FrontMatter, title: str) -> bool:
    """Whether the front matter files a title that asks under questions of interviews or exams."""
    return asks(title) and not may_tell(title) and any(map(_QUESTIONS.search, _listed(matter)))


def _ahead(markdown: Markdown, matter: FrontMatter, heading: Block | None) -> bool:
    """Whether prose stands before the heading: then it is not the document's title."""
    if heading is None:
        return False
    before = takewhile(lambda block: block.start < heading.start, markdown.outer)
    return any(
        block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST) and matter.end <= block.start for block in before
    )


def _fields(markdown: Markdown, matter: FrontMatter) -> str | None:
    """The text without its headings, where these only name the parts of one question; None elsewhere.

    Those of what follows the choices stay, as labels; so do choices that the front matter lists.
    """
    if (offered := with_choices(markdown.lines, matter)) is not None:
        return offered
    headings = _headings(markdown, matter.end)
    if len(headings) < _SEVERAL or any(block.level != headings[0].level for block in headings):
        return None
    names = [bare(block.text) for block in headings]
    if not _PROMPT.fullmatch(names[0]) or not all(_FIELD.fullmatch(name) for name in names[1:]):
        return None
    lines = list(markdown.lines)
    for block, name in zip(headings, names, strict=True):
        asks_still = block is headings[0] or _ASKED_FIELD.fullmatch(name)
        lines[block.start : block.end] = ["" if asks_still else f"**{block.text}:**"]
    return "\n".join(lines[headings[0].start :])


def extract(markdown: Markdown) -> Found:
    """One candidate; tags come from the front matter and from comments such as `<!-- tags: (css) -->`."""
    matter = front_matter(markdown.lines)
    title, heading = _title(markdown, matter)
    fields = _fields(markdown, matter)
    if not title and fields is None:
        return Found()
    start = heading.end if heading else matter.end
    line = heading.start if heading else 0
    asked = "" if fields is not None else _ASKER.sub("", title)
    head = Head(HeadKind.HEADING, line, asked, start, level=1)
    start = _behind_question(markdown, title, start)
    body = fields if fields is not None else _without_imports("\n".join(markdown.lines[start:]))
    tags = tuple(dict.fromkeys((*_listed(matter), *_levels(matter), *_commented(body))))
    body = _with_boxes(body) if fields is not None else body
    candidate = read_region(_COMMENT.sub("", body), head, "", Manner())
    whole = range(line, len(markdown.lines))
    return Found((candidate._replace(tags=tags),), regions=(whole,))


def _behind_question(markdown: Markdown, title: str, start: int) -> int:
    """Where the answer begins: behind a part that says once more what the title asks, if it has its name."""
    headings = _headings(markdown, start)
    if len(headings) < _SEVERAL:
        return start
    first, second = headings[:_SEVERAL]
    if not (_PROMPT.fullmatch(bare(first.text)) and is_answer_name(second.text)):
        return start
    said = "".join(markdown.lines[first.end : second.start])
    return (
        second.end if asks(title) and _WORDS.sub("", said).lower() in _WORDS.sub("", title).lower() else start
    )


def _with_boxes(fields: str) -> str:
    """A question's parts with the items that it offers as boxes, where its answer begins with one in bold."""
    lines = fields.split("\n")
    label = next((at for at, line in enumerate(lines) if _LABEL.fullmatch(line) and is_answer_name(line)), 0)
    last = next((at for at in range(label - 1, -1, -1) if lines[at].strip()), -1)
    items = list(takewhile(lambda at: _ITEM.match(lines[at]), range(last, -1, -1)))
    said = _BOLD_LEAD.match("\n".join(lines[label + 1 :]).lstrip("\n")) if len(items) > 1 else None
    right = [at for at in items if said and folded(_ITEM.sub("", lines[at])) == folded(said[1])]
    if len(right) != 1:
        return fields
    for at in items:
        lines[at] = _ITEM.sub("- [x] " if at in right else "- [ ] ", lines[at])
    return "\n".join(lines)


def _without_imports(text: str) -> str:
    """A text without the modules that MDX names before it."""
    imports = _IMPORTS.match(text)
    return text[imports.end() :] if imports else text


def _listed(matter: FrontMatter) -> list[str]:
    return [tag for name in ("tags", "tag", "categories", "category") for tag in matter.fields.get(name, ())]


def _levels(matter: FrontMatter) -> Iterator[str]:
    """How hard the question is, as a tag."""
    return filter(None, map(level_tag, (matter.text("difficulty"), matter.text("level"))))


def _commented(body: str) -> list[str]:
    tags: list[str] = []
    for match in _COMMENT.finditer(body):
        if match[1].strip().lower() in ("tags", "tag"):
            tags += [tag.strip() for tag in _TAG.findall(match[2])]
    return tags
