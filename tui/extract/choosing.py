"""Which family a document is read as, and which other takes over where that one has found nothing."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tui.extract.cleaning.clean import clean_question
from tui.extract.families import ENOUGH, FAMILIES, family_named, sniff
from tui.extract.found import Candidate, Found, Skipped
from tui.extract.questions.names import is_faq_name, promises_questions
from tui.extract.questions.program_pages import frequent_lines
from tui.model.card import OpenBody
from tui.text.markdown import Block, Markdown, parse_markdown
from tui.wording import one_line, plainly_spaced, plural

NO_FAMILY = "no questions recognised"
EMPTY = "the document is empty"
_FREQUENT = "a frequent question about a program, on the page of that program"
_LINE = re.compile(r"(?<=^line )\d+")
"""How a warning begins that is about a line."""
_DOUBTFUL = "may be a question (family {0}), but too little says so; to read it as one: --family {0}"
_CONTENTS = "stands in a list of what the document asks elsewhere"
_INSIST = "{} rows of its tables can be read as questions and answers: --family {}"
_FEWEST_INSISTED = 3
"""Cards of which that is told."""
_CERTAIN = 0.6
"""Evidence from which on a second family takes over a part of a document."""
_AGAIN = 0.5
"""Share of a part's questions that the document asks elsewhere, from which on it is a list of these."""
_LINK_HERE = "](#"
_SAYS_NOTHING = " \t-*_=|:>"
"""Lines of nothing else are rules, frames of tables, or blank."""
_MARKED = "hashcards"
"""The family that marks each question and each answer itself: one card of it is no accident."""
_FEWEST_CARDS, _FEWEST_SAID = 2, 3
"""Questions that a part must hold to be taken over, and lines to be looked at."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The family a document is read as, empty where none fits, and what was found."""

    family: str
    found: Found


def choose(markdown: Markdown, evidence: Mapping[str, float], wanted: str | None) -> Chosen:
    """The wanted family, else the one with the most evidence; without enough, its finds are skipped."""
    if wanted is not None:
        return Chosen(wanted, _as_wanted(markdown, wanted))
    best = next(iter(evidence), None)
    if best is None:
        said = NO_FAMILY if markdown.text.strip() else EMPTY
        return Chosen("", Found(warnings=(said, *_to_insist_on(markdown))))
    found = _asked_by_others(markdown, FAMILIES[best].extract(markdown))
    if evidence[best] >= ENOUGH and found.candidates:
        return Chosen(best, _with_parts(markdown, found, best))
    reason = f"too little in the document says that these are questions (family {best})"
    skipped = [
        Skipped(candidate.line, one_line(clean_question(candidate.question)), reason)
        for candidate in found.candidates
    ]
    return Chosen("", Found(skipped=(*skipped, *found.skipped), warnings=(NO_FAMILY, *found.warnings)))


def _to_insist_on(markdown: Markdown) -> Iterator[str]:
    """What a document that seems to ask nothing could be read as by who knows better."""
    for family in FAMILIES.values():
        found = family.insisted(markdown).candidates if family.insisted is not None else ()
        if len(found) >= _FEWEST_INSISTED:
            yield _INSIST.format(len(found), family.name)


def _asked_by_others(markdown: Markdown, found: Found) -> Found:
    """What was found without the frequent questions of a program's page: these are skipped."""
    frequent = frequent_lines(markdown) if found.candidates else None
    if frequent is None:
        return found
    asked = [one for one in found.candidates if one.line - 1 not in frequent]
    skipped = [
        Skipped(one.line, one_line(clean_question(one.question)), _FREQUENT)
        for one in found.candidates
        if one.line - 1 in frequent
    ]
    return replace(found, candidates=tuple(asked), skipped=(*skipped, *found.skipped))


def _as_wanted(markdown: Markdown, family: str) -> Found:
    wanted = family_named(family)
    found = wanted.extract(markdown)
    if not found.candidates and wanted.insisted is not None:
        found = wanted.insisted(markdown)
    if found.candidates:
        return found
    return replace(found, warnings=(f"nothing in it is written as family {family} has it", *found.warnings))


def _with_parts(markdown: Markdown, found: Found, family: str) -> Found:
    """What was found, with the questions of other families in the parts that no region covers."""
    parts = [
        found,
        *(_part(markdown, lines, found, family) for lines in _uncovered(markdown, found.regions)),
    ]
    candidates = sorted((one for part in parts for one in part.candidates), key=lambda one: one.line)
    taken = sorted((lines for part in parts for lines in part.regions), key=lambda lines: lines.start)
    return replace(
        found,
        candidates=tuple(candidates),
        skipped=tuple(skip for part in parts for skip in part.skipped),
        warnings=tuple(warning for part in parts for warning in part.warnings),
        regions=tuple(taken),
    )


def _part(markdown: Markdown, lines: tuple[int, int], found: Found, family: str) -> Found:
    """What some lines hold by themselves, where enough says so; else what they seem to ask, as skipped."""
    start, end = lines
    part = parse_markdown("\n".join(markdown.lines[start:end]))
    evidence = sniff(part)
    best = next(iter(evidence), "")
    if evidence.get(best, 0.0) < ENOUGH or best == "one-file":
        return Found()
    more = FAMILIES[best].extract(part)
    promised = next((block.end for block in part.headings if _promises(block)), len(part.lines))
    enough = ENOUGH if all(one.line > promised for one in more.candidates) else _CERTAIN
    fewest = 1 if best == _MARKED else _FEWEST_CARDS
    if evidence[best] < enough or len(more.candidates) < fewest:
        return Found(skipped=tuple(_left(more, start, _DOUBTFUL.format(best))))
    again = _asked_again(more, found)
    if again and len(again) >= _AGAIN * len(more.candidates):
        return Found(skipped=tuple(_left(more, start, _CONTENTS)))
    told = _left(replace(more, candidates=tuple(again)), start, _CONTENTS)
    known = {one.line for one in again}
    more = replace(more, candidates=tuple(one for one in more.candidates if one.line not in known))
    count = len(more.candidates)
    are = "is" if count == 1 else "are"
    note = f"from line {start + 1} on, {plural(count, 'question')} {are} of the family {best}"
    warnings = [_moved(said, start) for said in more.warnings]
    return Found(
        tuple(one._replace(line=one.line + start) for one in more.candidates),
        (*told, *(replace(skip, line=skip.line + start) for skip in more.skipped)),
        (*warnings, *([note] if best != family else [])),
        tuple(range(lines.start + start, lines.stop + start) for lines in more.regions),
    )


def _promises(block: Block) -> bool:
    return promises_questions(block.text) and not is_faq_name(block.text)


def _uncovered(markdown: Markdown, regions: tuple[range, ...]) -> Iterator[tuple[int, int]]:
    """Parts between the regions that say something, as contents and front matter do not.

    None where no region is known.
    """
    behind = markdown.skip
    for region in (*regions, range(len(markdown.lines), len(markdown.lines))) if regions else ():
        between = markdown.lines[behind : region.start]
        said = [line for line in between if _LINK_HERE not in line and line.strip(_SAYS_NOTHING)]
        if len(said) >= _FEWEST_SAID:
            yield behind, region.start
        behind = max(behind, region.stop)


def _asked_again(part: Found, found: Found) -> list[Candidate]:
    """What a part that answers nothing asks as the document does elsewhere."""
    if any(not isinstance(one.body, OpenBody) or one.body.answer.strip() for one in part.candidates):
        return []
    asked = {_plainly(one.question) for one in found.candidates}
    return [one for one in part.candidates if _plainly(one.question.partition("\n")[0]) in asked]


def _plainly(question: str) -> str:
    return plainly_spaced(clean_question(question))


def _left(more: Found, start: int, reason: str) -> Iterator[Skipped]:
    """What a part seems to ask."""
    for one in more.candidates:
        text = one_line(clean_question(one.question))
        yield Skipped(one.line + start, text, reason)


def _moved(warning: str, lines: int) -> str:
    """A warning on a part, with the document's number of its line."""
    return _LINE.sub(lambda number: str(int(number[0]) + lines), warning)
