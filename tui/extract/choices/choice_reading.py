"""A question with choices, read: what is asked above them, which are right, what explains it."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from tui.extract.choices.answer_lines import names_answer
from tui.extract.choices.answer_lists import judged_offers, ticked_again
from tui.extract.choices.answer_marks import Verdict, read_verdict, told_in_prose
from tui.extract.choices.judged_choices import unjudged
from tui.extract.choices.odd_choices import answers_by_letters
from tui.extract.choices.right_words import CALLED
from tui.extract.choices.rows import Offer, Run, choice_runs
from tui.extract.cleaning.wrappers import is_wrapper
from tui.extract.questions.names import is_answer_name, is_options_name
from tui.model.card import Choice, ChoiceBody
from tui.text.markdown import NO_LINES, Markdown

_ARROW = "(?:←|⇐|⬅️?|<-++|<={2,}+)"
_MARKED = re.compile(
    rf"✅\ufe0f?|✔️?|✓|☑️?|\*{{0,2}}[(\[（【](?:(?:{CALLED}|right|juste)(?: answer)?|✓|√)[)\]）】]\*{{0,2}}"
    rf"|{_ARROW}[^\n]{{0,20}}(?:correct|answer)[^\n]{{0,20}}",
    re.I,
)
_SIGNED = re.compile(
    r"(?<=\S)[ \t]*(?:✅\ufe0f?|✔️?|✓|☑️?|\*{0,2}[(\[]correct[)\]]\*{0,2}"
    rf"|[ \t]//[ ]?(?:{CALLED})[.!]?|[ \t](?:←|<={{2,}}|<-{{2,}})[ ]?(?:yes|right|{CALLED})?)[ \t]*(?m:$)",
    re.I,
)
"""The same behind a box that is ticked."""
_ENDED = re.compile(
    rf"(?<=\S)[ \t]++(?:[-–—]++[ ]*+\*{{0,2}}(?:{CALLED})(?: answer)?[*.! ]*+|(?<=[ \t]{{4}})[xX*]|"
    rf"(?!(?:<-|[←⇐])[ ]?TRUE){_ARROW}[ ]?(?:(?P<word>yes|right|true)|this(?: one)?)[.!]?"
    rf"|(?!<-(?!-)){_ARROW})$",
    re.I | re.M,
)
"""Ends of a choice that mark it, where no answer names a letter; others may only look alike."""
_GAP = re.compile(rf"\S(?:[ \t]{{4}}|[ \t]{{1,3}}{_ARROW})")
_CROSSED = re.compile(r"(?:(?<=\S)[ \t]+)?(?:❌|✗|✘)\ufe0f?[ ]?(?m:$)")
"""What marks the other choices, where the right ones are marked."""
WHOLLY_BOLD = re.compile(
    r"(?P<mark>\*\*|__)(?!\s)(?P<text>(?:(?!(?P=mark)).)+)(?P=mark)[ \t]*"
    r"|<(?P<tag>b|strong|u|mark|ins)>(?P<inside>[^<>]+)</(?P=tag)>[ \t]*",
    re.I,
)
"""A choice that stands out as a whole, in bold or underlined."""
_LINES = 8
"""Lines that an answer named further down may take until it says which."""
_END = re.compile(r"[ \t]*</(?:quiz|question)>", re.I)
"""A tag behind which nothing more belongs to a question."""


class ChoiceReading(NamedTuple):
    """The parts of a region with choices, as raw text; a tuple, as documents hold thousands."""

    asked: str
    """What belongs to the question besides its head."""
    body: ChoiceBody
    explanation: str
    by_look: bool = False
    """Whether only bold says which are right."""


def read_choices(
    region: Markdown, runs: Sequence[Run], end: int, folded: str, *, lettered: bool
) -> ChoiceReading | None:
    """What stands above the choices asks; what is behind them up to `end`, and what is folded away, answers.

    None where letters are but a list: nothing says which is right, not even a letter that none of them has,
    and the document is not `lettered`.
    """
    run = unjudged(_joined(region, runs))
    if folded and not run.boxed and _answers_each(folded, run.offers):
        return None
    asked, early = _asked(region, run.start)
    behind = _behind(region, range(run.end, end))
    offers, right = _marked(run, _MARKED)
    verdict, by_look = None, False
    explained = [early, behind, folded]
    if run.boxed and not right and folded and (again := ticked_again(folded, offers)):
        right, explained = again[0], [early, behind, again[1]]
    if not right or not run.boxed:
        verdict, said = _verdict(behind, early, folded, offers)
        explained = said if not right or (verdict and verdict.right == right) else explained
    if verdict and not right:
        right = verdict.right
    elif not right and not run.boxed:
        offers, right = _ended(run)
        if not right:
            offers, right = _in_bold(offers)
            by_look = bool(right)
        right = right or _told(f"{behind}\n{folded}", offers)
    if not (right or run.boxed or lettered or answers_by_letters(folded)):
        return None
    choices = tuple(Choice(offer.text, at in right) for at, offer in enumerate(offers))
    parts = [part.strip("\n") for part in (run.notes, *explained) if part.strip()]
    return ChoiceReading(asked, ChoiceBody(choices), "\n\n".join(parts), by_look)


def _told(explained: str, offers: Sequence[Offer]) -> frozenset[int]:
    """The choices that an explanation calls right, in sentences or as it goes through them."""
    return told_in_prose(explained, offers) or judged_offers(explained, offers).right


def _answers_each(folded: str, offers: Sequence[Offer]) -> bool:
    """Whether an answer goes through the letters, saying something else at each: they are parts of a task."""
    lines = folded.strip("\n").split("\n")
    row = next(iter(choice_runs(lines, NO_LINES)), None)
    if row is None or row.start or len(row.offers) < len(offers) or judged_offers(folded, offers).right:
        return False
    return not {offer.text for offer in row.offers} & {offer.text for offer in offers}


def _verdict(
    behind: str, early: str, folded: str, offers: tuple[Offer, ...]
) -> tuple[Verdict | None, list[str]]:
    """What is said to be right, wherever that stands, and all that is left to explain it."""
    if folded and (verdict := read_verdict(folded, offers, labelled=False)):
        return verdict, [early, behind, verdict.rest]
    if verdict := read_verdict(behind, offers):
        return verdict, [early, verdict.rest, folded]
    if verdict := read_verdict(early, offers):
        return verdict, [verdict.rest, behind, folded]
    verdict = _anywhere(behind, offers)
    return verdict, [early, verdict.rest if verdict else behind, folded]


def _behind(region: Markdown, lines: range) -> str:
    """The text behind choices, its first lines shifted left where they hang on the last choice."""
    text = list(takewhile(lambda line: not _END.match(line), region.lines[lines.start : lines.stop]))
    for at, line in enumerate(text):
        if not line[:1].isspace() or lines.start + at in region.code_lines:
            break
        text[at] = line.strip()
    return "\n".join(text)


def _anywhere(behind: str, offers: tuple[Offer, ...]) -> Verdict | None:
    """An answer named further down, behind some text of its own."""
    lines = behind.split("\n")
    for at, line in enumerate(lines):
        if line.strip() and names_answer(line):
            verdict = read_verdict("\n".join(lines[at : at + _LINES]), offers)
            if verdict:
                rest = [*lines[:at], verdict.rest, *lines[at + _LINES :]]
                return Verdict(verdict.right, "\n".join(rest).strip("\n"))
    return None


def _asked(region: Markdown, end: int) -> tuple[str, str]:
    """What stands before the choices, without their own heading and tags that only wrap it.

    An answer among it is kept apart.
    """
    above, code = region.lines[:end], region.code_lines
    if not any(map(str.strip, above)):
        return "", ""
    wrapped = {at for at, line in enumerate(above) if "<" in line and is_wrapper(line) and at not in code}
    lines, coded = ["" if at in wrapped else line for at, line in enumerate(above)], code.marks
    for at, line in enumerate(lines):
        if line.strip() and not (coded and coded[at]) and _gives_answer(line):
            return "\n".join(lines[:at]), "\n".join(lines[at:])
    while lines and (not lines[-1].strip() or (len(lines) not in code and is_options_name(lines[-1]))):
        lines.pop()
    return "\n".join(lines), ""


def _gives_answer(line: str) -> bool:
    """Whether a line names an answer and says more than that one follows."""
    return names_answer(line) and not is_answer_name(line)


def _joined(region: Markdown, runs: Sequence[Run]) -> Run:
    """Boxes are one row however they are parted, letters above them a part of what is asked.

    What parts them is kept as a note. Of several rows of letters the first is offered.
    """
    boxed = [run for run in runs if run.boxed] if len(runs) > 1 else []
    if not boxed:
        return runs[0]
    offers = tuple(offer for run in boxed for offer in run.offers)
    parting = ("\n".join(region.lines[run.end : after.start]).strip("\n") for run, after in pairwise(boxed))
    notes = "\n\n".join(note for note in (*(run.notes for run in boxed), *parting) if note.strip())
    return Run(boxed[0].start, boxed[-1].end, offers, True, notes=notes)


def _marked(run: Run, mark: re.Pattern[str]) -> tuple[tuple[Offer, ...], frozenset[int]]:
    """The choices, and those that are ticked or carry a sign of their own."""
    ticked = frozenset(at for at, offer in enumerate(run.offers) if offer.ticked)
    if run.boxed:
        return _unsigned(run.offers, ticked), ticked
    if ticked:
        return run.offers, ticked if len(ticked) < len(run.offers) else frozenset()
    marked = frozenset(at for at, offer in enumerate(run.offers) if mark.search(_first(offer)))
    if not marked or len(marked) == len(run.offers):
        return run.offers, frozenset()
    bare = tuple(
        offer._replace(text=(mark if at in marked else _CROSSED).sub("", offer.text, count=1).strip())
        for at, offer in enumerate(run.offers)
    )
    return bare, marked


def _unsigned(offers: tuple[Offer, ...], ticked: frozenset[int]) -> tuple[Offer, ...]:
    """Boxes without the signs that mark the ticked ones once more: they would give the answer away."""
    if not any(_is_signed(offers[at].text) for at in ticked):
        return offers
    return tuple(
        offer._replace(text=(_SIGNED if at in ticked else _CROSSED).sub("", offer.text, count=1).rstrip())
        for at, offer in enumerate(offers)
    )


def _is_signed(text: str) -> bool:
    """Whether a sign marks a choice; most have none of its characters."""
    may_be = ")" in text or "]" in text or "//" in text or "<" in text or not text.isascii()
    return may_be and _SIGNED.search(text) is not None


def _ended(run: Run) -> tuple[tuple[Offer, ...], frozenset[int]]:
    """The choices, and those that only their end marks; gaps or bare arrows in several say something."""
    offers, right = _marked(run, _ENDED)
    ends = (_ENDED.search(_first(run.offers[at])) for at in right)
    worded = len(right) > 1 and all(end and end["word"] for end in ends)
    gaps = sum(1 for offer in run.offers if _GAP.search(_first(offer)))
    return (offers, right) if worded or (len(right) == 1 and gaps <= 1) else (run.offers, frozenset())


def _first(offer: Offer) -> str:
    return offer.text.split("\n", 1)[0]


def _in_bold(offers: tuple[Offer, ...]) -> tuple[tuple[Offer, ...], frozenset[int]]:
    """The choices, and those written in bold where not all are; the marks of bold go."""
    bold = {at: offer.text for at, offer in enumerate(offers) if offer.bold}
    if len(offers) > _FEW:
        bold |= {
            at: match["text"] or match["inside"]
            for at, offer in enumerate(offers)
            if (match := WHOLLY_BOLD.fullmatch(offer.text))
        }
    if not bold or len(bold) == len(offers):
        return offers, frozenset()
    bare = tuple(offer._replace(text=bold.get(at, offer.text)) for at, offer in enumerate(offers))
    return bare, frozenset(bold)


_FEW = 2
"""Of no more choices than this, bold text alone marks none."""
