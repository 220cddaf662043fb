"""Family keyed: numbered questions, answered by their numbers in a part of their own further down."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tui.extract.choices.answer_key import KeyPart, key_parts, unasked_numbers
from tui.extract.choices.answer_lines import names_answer
from tui.extract.choices.answer_marks import read_verdict
from tui.extract.choices.answer_words import WORKED
from tui.extract.choices.key_questions import FEWEST, questions_of_key
from tui.extract.choices.rows import choice_runs
from tui.extract.choices.ruled_keys import behind_rule
from tui.extract.cleaning.wrappers import says_nothing
from tui.extract.families.weighing import weighed
from tui.extract.folding.fold_labels import names_several
from tui.extract.found import Candidate, Found
from tui.extract.questions.carving import carve
from tui.extract.questions.heads import Head
from tui.model.card import Choice, ChoiceBody, OpenBody
from tui.text.markdown import NO_LINES, Markdown, parse_markdown

MOST = 0.97
"""Evidence stays below that of families that read choices, which have keys as well."""
_FEW = 0.3
_ROW = re.compile(
    r"(?P<lead>[ \t]*(?:[-*+•][ \t]+)?(?:#{1,6}[ \t]+)?[*_]{0,3}(?:[^\W\d_]{1,12}[ ]?){0,2})"
    r"(?P<number>\d{1,4})(?P<stop>[*_]{0,3}[ ]?[.):：、]|[ ]?[-–—](?=[ ]))"
    r"(?P<value>[*_]{0,3}[ \t]+\S.*|[*_]{0,3}[ \t]*$)"
)
_LETTER = re.compile(r"\W{0,6}(?:(?:answers?|option)\W{1,5})?[A-Ja-j](?!\w|['’]|[ ]\w)", re.I)
"""How an entry begins that names a choice."""
_MARKS = re.compile(r"\*{2,3}|_{2,3}|[*_](?=$)")
"""What opens bold before an entry's number, or before the word for it."""
_WORKED = re.compile(WORKED, re.I)
_FOLD = re.compile(r"[ \t]*</?(?:details|summary)", re.I)
_WORDS = re.compile(r"\w+")
_MOST_INDENT = 4
_READ = 2000
"""Characters of a line that are looked at."""
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class _Survey:
    """The questions that keys answer, in order, and what is said of each."""

    asking: Markdown
    """The document without the keys."""
    heads: tuple[Head, ...]
    said: tuple[str, ...]
    """The answer to each; empty where the key has none."""
    keys: tuple[range, ...]
    unasked: tuple[str, ...] = ()
    """What keys answer that no question asks, for people."""


@lru_cache(maxsize=1)
def _survey(markdown: Markdown) -> _Survey | None:
    """The keys of a document, each with the questions above it; kept for evidence and extraction.

    Several answer the questions of a part each: behind the key before, and up to their own lines.
    """
    keys = list(_keys(markdown))
    if not keys:
        return None
    lines = list(markdown.lines)
    for key, _ in keys:
        lines[key.start : key.stop] = [""] * len(key)
    asking = parse_markdown("\n".join(lines), skip=markdown.skip)
    heads: list[Head] = []
    said: list[str] = []
    held: list[range] = []
    unasked: list[str] = []
    behind = 0
    for key, answers in keys:
        asked = questions_of_key(asking, range(behind, key.start), answers.keys())
        if asked:
            heads += asked
            numbers = [head.mark.number or 0 for head in asked if head.mark]
            said += [answers.get(number, "") for number in numbers]
            held.append(key)
            unasked += unasked_numbers(key.start, answers.keys() - set(numbers))
        elif len(keys) == 1:
            return None
        behind = key.stop
    return _Survey(asking, tuple(heads), tuple(said), tuple(held), tuple(unasked)) if heads else None


def _keys(markdown: Markdown) -> Iterator[tuple[range, dict[int, str]]]:
    """The lines of each key with what it says by number, those that name choices aside."""
    parts = key_parts(markdown) or behind_rule(markdown)
    if len(parts) > 1:
        parts = tuple(part for part in parts if names_several(_name(markdown, part)))
    for at, part in enumerate(parts):
        if len(parts) > 1:
            following = parts[at + 1].start if at + 1 < len(parts) else part.end
            part = replace(part, end=min(part.end, following))
        part = replace(part, end=min(part.end, _section_end(markdown, part)))
        answers = dict(_answers(markdown, part))
        lettered = sum(_LETTER.match(answer) is not None for answer in answers.values())
        if (
            len(answers) >= FEWEST
            and lettered * 2 <= len(answers)
            and not _are_worked(markdown, part, answers)
        ):
            yield range(part.start, part.end), answers


def _are_worked(markdown: Markdown, part: KeyPart, answers: Mapping[int, str]) -> bool:
    """Whether a part under an ambiguous name holds exercises, each with its own solution, and no answers."""
    if not _WORKED.search(_name(markdown, part)):
        return False
    solved = sum(any(map(names_answer, answer.split("\n"))) for answer in answers.values())
    return solved * 2 > len(answers)


def _name(markdown: Markdown, part: KeyPart) -> str:
    """The line that names a key; the summary of what is folded away may stand below its first one."""
    first, below = markdown.lines[part.start], markdown.lines[part.body : part.body + 1]
    return (first if "<details" not in first or "<summary" in first or not below else below[0])[
        :_LONGEST_NAME
    ]


def _section_end(markdown: Markdown, part: KeyPart) -> int:
    """Where the section of a key that is a heading ends; its own end where it is none.

    Headings of its own level that count from 1 right behind it are its entries.
    """
    headings = markdown.headings
    at = bisect_left(headings, part.start, key=lambda block: block.start)
    if at == len(headings) or headings[at].start != part.start:
        return part.end
    level, counted = headings[at].level, 0
    for block in (headings[place] for place in range(at + 1, len(headings))):
        if block.level > level:
            continue
        row = _ROW.fullmatch(markdown.lines[block.start][:_READ])
        if block.level < level or row is None or int(row["number"]) != counted + 1:
            return block.start
        counted += 1
    return part.end


def _answers(markdown: Markdown, part: KeyPart) -> Iterator[tuple[int, str]]:
    """The numbers of a key, each with its answer; rows are written alike and count up."""
    said: list[str] = []
    style: tuple[str, str] | None = None
    last, code = 0, markdown.code_lines
    for at in range(part.body, part.end):
        line = markdown.lines[at]
        row = _ROW.fullmatch(line[:_READ])
        row = None if row and at in code else row
        if row and (style is None or style == _style(row)) and int(row["number"]) > last:
            if said:
                yield last, _answer(said)
            style, last = _style(row), int(row["number"])
            said = [_first(row)]
        elif said and not _FOLD.match(line):
            said.append(line)
    if said:
        yield last, _answer(said)


def _first(row: re.Match[str]) -> str:
    """What a row says behind its number, in bold where the whole row is."""
    opened = match[0] if (match := _MARKS.search(row["lead"])) else ""
    value = row["value"].strip()
    if opened and value.startswith(opened):
        return value.removeprefix(opened).strip()
    return f"{opened}{value}" if opened and value.endswith(opened) else value


def _style(row: re.Match[str]) -> tuple[str, str]:
    return row["lead"], row["stop"]


def _answer(lines: Sequence[str]) -> str:
    """An entry's lines, the later ones shifted left together."""
    indents = [len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip()]
    shift = min((*indents, _MOST_INDENT)) if indents else 0
    return "\n".join([lines[0], *(line[shift:] for line in lines[1:])]).strip("\n")


def evidence(markdown: Markdown) -> float:
    """The more questions a key answers, the more; few of its entries have none."""
    survey = _survey(markdown)
    answered = sum(map(bool, survey.said)) if survey else 0
    return weighed(answered, answered, _FEW, MOST)


def extract(markdown: Markdown) -> Found:
    """A candidate for each question that a key answers."""
    survey = _survey(markdown)
    if survey is None:
        return Found()
    found = carve(survey.asking, survey.heads)
    candidates = tuple(map(_completed, found.candidates, survey.said))
    regions = sorted((*found.regions, *survey.keys), key=lambda lines: lines.start)
    return replace(found, candidates=candidates, regions=tuple(regions), warnings=survey.unasked)


def _completed(candidate: Candidate, answer: str) -> Candidate:
    """The candidate with the key's answer, which may begin by naming the question again.

    What stood below the question belongs to it.
    """
    first, _, behind = answer.partition("\n")
    again, asked = (" ".join(_WORDS.findall(text.casefold())) for text in (first, candidate.question))
    if again and _trimmed(behind) and f" {again} " in f" {asked} ":
        answer = behind.strip("\n")
    told = _trimmed(candidate.body.answer) if isinstance(candidate.body, OpenBody) else ""
    if told and (chosen := _chosen(candidate, told, answer)):
        return chosen
    question = f"{candidate.question}\n\n{told}" if told else candidate.question
    return candidate._replace(question=question, body=OpenBody(answer))


def _chosen(candidate: Candidate, told: str, answer: str) -> Candidate | None:
    """The candidate with the choices that end what is told below its question, if the answer names some."""
    lines = told.split("\n")
    runs = choice_runs(lines, NO_LINES)
    if len(runs) != 1 or runs[0].boxed or runs[0].end < len(lines):
        return None
    run = runs[0]
    verdict = read_verdict(answer, run.offers, labelled=False)
    if verdict is None or not verdict.right:
        return None
    above = "\n".join(lines[: run.start]).strip("\n")
    return candidate._replace(
        question="\n\n".join(filter(None, (candidate.question, above))),
        body=ChoiceBody(tuple(Choice(one.text, at in verdict.right) for at, one in enumerate(run.offers))),
        explanation=verdict.rest.strip("\n"),
    )


def _trimmed(text: str) -> str:
    """A text without the empty lines and rules that part it from what follows."""
    lines = text.split("\n")
    while lines and says_nothing(lines[-1]):
        lines.pop()
    return "\n".join(lines).strip("\n")
