"""Family aiken: a question, lines `A.` or `A)` with its choices, and a line `ANSWER: B`."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from tui.extract.families.plain_lines import PlainLine, plain_lines
from tui.extract.found import Candidate, Found, Skipped
from tui.extract.front_matter import front_matter
from tui.extract.questions.sections import Sections, sections
from tui.model.card import Choice, ChoiceBody
from tui.text.markdown import Block, Markdown
from tui.text.signs import RareSign
from tui.wording import one_line

_CHOICE = re.compile(r"([A-Za-z])[.)](?:[ \t]+(.*)|\Z)")
_ANSWER = re.compile(r"ANSWER[ \t]*[:：][ \t]*(.*)")
_LIKELY = RareSign("W", re.compile(r"W(?<=ANSW)ER[ \t]*[:：]"))
_LETTERS = re.compile(r"[A-Za-z](?:[ \t]*(?:,|&|and\b)[ \t]*[A-Za-z])*[.)]?[ \t]*")
_LETTER = re.compile(r"\b[A-Za-z]\b")
_FEEDBACK = re.compile(r"(?:FEEDBACK|EXPLANATION|RATIONALE)[ \t]*[:：][ \t]*(.*)", re.I)
_NUMBER = re.compile(r"(?:Q(?:uestion)?[ ]?)?\d{1,4}[.):][ \t]+(?=\S)", re.I)
_FOREIGN = re.compile(r"[ \t]*(?:[-*+>|][ \t]|\||\*\*|</?\w)")
_FEW = 0.25
"""How much a small count weighs down the evidence: n questions count n / (n + 0.25)."""


@dataclass(slots=True)
class _Question:
    """The lines of one question while they are gathered."""

    line: int
    stem: list[str] = field(default_factory=list)
    letters: str = ""
    texts: list[list[str]] = field(default_factory=list)
    """The lines of each choice."""
    end: int = 0
    """The line behind its last one."""
    answer: str | None = None
    feedback: list[str] = field(default_factory=list)

    @property
    def choices(self) -> tuple[str, ...]:
        """The texts to choose from."""
        return tuple("\n".join(lines).strip() for lines in self.texts)

    @property
    def right(self) -> frozenset[str]:
        """The letters that the answer names, in capitals."""
        named = self.answer and _LETTERS.fullmatch(self.answer)
        return frozenset(letter.upper() for letter in _LETTER.findall(named[0])) if named else frozenset()

    @property
    def reason(self) -> str:
        """Why it is none; empty where it is one."""
        checks = (
            (not self.texts, "an answer without choices" if self.answer else "no choices"),
            (not self.stem, "nothing is asked"),
            (self.answer is None, "choices without a line ANSWER:"),
            (len(self.texts) < 2, "a single choice"),
            (not all(self.choices), "an empty choice"),
            (not self.right or not self.right <= set(self.letters), "the answer names none of the choices"),
        )
        return next((reason for wrong, reason in checks if wrong), "")


@dataclass(frozen=True, slots=True)
class _Read:
    """A document read as this format has it."""

    questions: tuple[_Question, ...]
    topics: Sections
    foreign: int
    """Lines in the manner of Markdown: lists, quotes, tables, tags."""


def evidence(markdown: Markdown) -> float:
    """Share of the paragraphs that are whole questions, weighed down where they are few or in Markdown."""
    if _LIKELY.search(markdown.text) is None:
        return 0.0
    read = _read(markdown)
    whole = sum(not question.reason for question in read.questions)
    if not whole:
        return 0.0
    others = (len(read.questions) - whole) * 0.5 + read.foreign * 0.25 + len(read.topics.starts) * 0.1
    return whole / (whole + others) * whole / (whole + _FEW)


def extract(markdown: Markdown) -> Found:
    """Every whole question; others are skipped, prose aside."""
    read = _read(markdown)
    candidates: list[Candidate] = []
    skipped: list[Skipped] = []
    for question in read.questions:
        if not question.reason:
            candidates.append(_candidate(question, read.topics.topic_at(question.line)))
        elif question.choices or question.answer is not None or _asked(question).endswith(("?", "？")):
            shown = _asked(question) or " ".join(question.choices)
            skipped.append(Skipped(question.line + 1, one_line(shown), question.reason))
    told = {one.line - 1 for one in candidates} | {skip.line - 1 for skip in skipped}
    regions = (range(one.line, one.end) for one in read.questions if one.line in told)
    return Found(tuple(candidates), tuple(skipped), regions=tuple(regions))


def _candidate(question: _Question, topic: str) -> Candidate:
    body = ChoiceBody(
        tuple(
            Choice(text, letter in question.right)
            for letter, text in zip(question.letters, question.choices, strict=True)
        )
    )
    explanation = "\n".join(question.feedback).strip()
    return Candidate(question.line + 1, _asked(question), body, topic, explanation=explanation, literal=True)


def _asked(question: _Question) -> str:
    text = "\n".join(question.stem).strip()
    return text[number.end() :] if (number := _NUMBER.match(text)) else text


@lru_cache(maxsize=1)
def _read(markdown: Markdown) -> _Read:
    """One document's questions; kept, because evidence and extraction both ask for them."""
    lines = plain_lines(markdown.lines, front_matter(markdown.lines).end)
    reader = _Reader()
    for line in lines:
        reader.take(line)
    foreign = sum(not line.code and _FOREIGN.match(line.text) is not None for line in lines)
    return _Read(tuple(reader.questions), sections(reader.headings), foreign)


class _Reader:
    """One pass over the lines of a document."""

    def __init__(self) -> None:
        self.questions: list[_Question] = []
        self.headings: list[Block] = []
        self._open: _Question | None = None
        self._gap = False

    def take(self, line: PlainLine) -> None:
        """Give a line to the open question, or begin the next one with it."""
        text = line.text.strip()
        if line.comment:
            return
        if not text and not line.code:
            self._gap = True
            return
        if line.heading:
            self.headings.append(line.heading)
            self._open = None
        elif line.code or not self._marked(line.number, text):
            self._text(line.number, line.text.rstrip())
        if self._open:
            self._open.end = line.number + 1
        self._gap = False

    def _marked(self, number: int, text: str) -> bool:
        """Take a line that begins with a mark of the format; False for any other."""
        choice = _CHOICE.fullmatch(text)
        if choice and self._follows(choice[1]):
            self._choice(number, choice[1].upper(), (choice[2] or "").strip())
        elif answer := _ANSWER.fullmatch(text):
            if self._open is None or self._open.answer is not None:
                self._begin(number)
            self._opened.answer = answer[1]
        elif (feedback := _FEEDBACK.fullmatch(text)) and self._open and self._open.answer is not None:
            self._open.feedback.append(feedback[1])
        else:
            return False
        return True

    def _follows(self, letter: str) -> bool:
        """Whether a letter is that of a further choice, or of the first one."""
        if self._open is None or self._open.answer is not None or not self._open.texts:
            return letter in "Aa"
        last = self._open.letters[-1]
        return letter.upper() > last or (letter in "Aa" and self._gap)

    def _choice(self, number: int, letter: str, text: str) -> None:
        question = self._open
        if question is None or question.answer is not None or (letter == "A" and question.texts):
            self._begin(number)
        self._opened.letters += letter
        self._opened.texts.append([text])

    def _text(self, number: int, text: str) -> None:
        question = self._open
        if question and question.feedback and not self._gap:
            question.feedback.append(text.strip())
        elif question and question.texts and question.answer is None and not self._gap:
            question.texts[-1].append(text)
        elif question and not question.texts and question.answer is None and not self._gap:
            question.stem.append(text)
        else:
            self._begin(number)
            self._opened.stem.append(text)

    @property
    def _opened(self) -> _Question:
        return self.questions[-1]

    def _begin(self, number: int) -> None:
        self._open = _Question(number)
        self.questions.append(self._open)
