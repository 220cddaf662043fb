"""The families of question documents: one module and one row each. Evidence in the document decides."""

from collections.abc import Callable
from dataclasses import dataclass

from tui.errors import UsageError
from tui.extract.families import (
    aiken,
    anki_blocks,
    answered_headings,
    bold,
    checkboxes,
    details,
    gift,
    hashcards,
    interview,
    keyed,
    label_details,
    lettered,
    list_headings,
    lists,
    mixed_notes,
    numbered_headings,
    obsidian,
    one_file,
    paragraphs,
    plain_headings,
    prefixed_headings,
    rows,
    table,
)
from tui.extract.found import Found
from tui.extract.questions.forms import is_form
from tui.extract.questions.records import asks_nobody
from tui.extract.questions.scales import is_survey
from tui.text.markdown import Markdown
from tui.text.nearness import nearest
from tui.wording import listing

ENOUGH = 0.35
"""Evidence from which on a document is taken to be of a family."""


@dataclass(frozen=True, slots=True)
class Family:
    """A way in which people write questions down."""

    name: str
    about: str
    """How its questions are written, for people, as Markdown."""
    evidence: Callable[[Markdown], float]
    """How much speaks for it in a document, from 0 to `most`."""
    extract: Callable[[Markdown], Found]
    most: float = 1.0
    """The most evidence it ever claims: the less a form says, the less."""
    insisted: Callable[[Markdown], Found] | None = None
    """How it reads a document that somebody says is of this family, where it finds nothing else in it."""


FAMILIES: dict[str, Family] = {
    family.name: family
    for family in (
        Family(
            "rows",
            "CSV, semicolons, tabs or bars with a head `question,answer`; notes of Anki or Quizlet as text",
            rows.evidence,
            rows.extract,
        ),
        Family("gift", "Moodle GIFT: `Which? {=right ~wrong}`", gift.evidence, gift.extract),
        Family(
            "hashcards", "`Q:` and `A:` lines, `C:` with `[deletions]`", hashcards.evidence, hashcards.extract
        ),
        Family(
            "obsidian",
            "Obsidian Spaced Repetition: `question::answer`, a line of `?`, `==deletions==`",
            obsidian.evidence,
            obsidian.extract,
        ),
        Family(
            "anki-blocks",
            "notes of Anki in Markdown, from `START` or `%%ANKI` to `END`, with `Back:`",
            anki_blocks.evidence,
            anki_blocks.extract,
        ),
        Family("aiken", "Aiken: a question, `A.` to `D.`, `ANSWER: B`", aiken.evidence, aiken.extract),
        Family(
            "checkboxes",
            "a question above boxes, the right ones ticked: `- [x] …`",
            checkboxes.evidence,
            checkboxes.extract,
        ),
        Family(
            "lettered",
            "a question above `A) …`, the answer in a line, a `<details>` or a key at the end",
            lettered.evidence,
            lettered.extract,
        ),
        Family(
            "details",
            "the `<summary>` of a `<details>` asks, the rest of it answers",
            details.evidence,
            details.extract,
        ),
        Family(
            "label-details",
            "a heading or paragraph asks, a `<details>` called “Answer” below it answers",
            label_details.evidence,
            label_details.extract,
            label_details.MOST,
        ),
        Family(
            "keyed",
            "numbered questions, answered by number further down, under `## Answers`",
            keyed.evidence,
            keyed.extract,
            keyed.MOST,
        ),
        Family(
            "list-headings",
            "`12. ### Question` in an ordered list",
            list_headings.evidence,
            list_headings.extract,
            list_headings.MOST,
        ),
        Family(
            "prefixed-headings",
            "headings that begin with `Q1.`, `Question 1:` or the like",
            prefixed_headings.evidence,
            prefixed_headings.extract,
            prefixed_headings.MOST,
        ),
        Family(
            "answered-headings",
            "headings with `#### Answer` below each",
            answered_headings.evidence,
            answered_headings.extract,
            answered_headings.MOST,
        ),
        Family(
            "numbered-headings",
            "numbered headings ask: `### 1. …`",
            numbered_headings.evidence,
            numbered_headings.extract,
            numbered_headings.MOST,
        ),
        Family(
            "bold",
            "`**Question?**` on a line of its own, the answer below",
            bold.evidence,
            bold.extract,
            bold.MOST,
        ),
        Family(
            "plain-headings",
            "all headings of one level ask",
            plain_headings.evidence,
            plain_headings.extract,
            plain_headings.MOST,
        ),
        Family(
            "paragraphs",
            "`Q1. …` or `Question: …` at the beginning of a paragraph",
            paragraphs.evidence,
            paragraphs.extract,
            paragraphs.MOST,
        ),
        Family(
            "table",
            "a table with columns `Question` and `Answer`; by `--family table` any, its first column asks",
            table.evidence,
            table.extract,
            table.MOST,
            table.insisted,
        ),
        Family(
            "one-file",
            "one question per file: its title asks, the rest answers",
            one_file.evidence,
            one_file.extract,
            one_file.MOST,
        ),
        Family(
            "lists", "list items ask, mostly without an answer", lists.evidence, lists.extract, lists.MOST
        ),
        Family(
            "mixed-notes",
            "notes in which many headings of one level end in a question mark",
            mixed_notes.evidence,
            mixed_notes.extract,
            mixed_notes.MOST,
        ),
        Family(
            "interview",
            "notes by speaker, `**Interviewer:** …` and `**Candidate:** …`, where nothing else fits",
            interview.evidence,
            interview.extract,
            interview.MOST,
        ),
    )
}
"""By name, the more particular first: of equal evidence the first is taken."""


_BY_LOOKS = frozenset(
    {"numbered-headings", "bold", "plain-headings", "paragraphs", "one-file", "lists", "mixed-notes"}
)
"""Families that go by how a line sounds, as the headings of a list of things to do may sound too."""


_OFFERING = frozenset({"checkboxes", "lettered"})
"""Families that read what is offered, as a survey offers its scale."""


def sniff(markdown: Markdown) -> dict[str, float]:
    """Evidence for each family that has any, highest first, in hundredths.

    Families that never claim as much as another has already are not asked.
    """
    scores: dict[str, float] = {}
    highest = 0.0
    for name, family in FAMILIES.items():
        if family.most > highest and (score := family.evidence(markdown)):
            scores[name] = round(score, 2)
            highest = max(highest, scores[name])
    if scores and is_survey(markdown):
        scores = {name: score for name, score in scores.items() if name not in _OFFERING | _BY_LOOKS}
    by_looks = any(scores.get(name) for name in _BY_LOOKS)
    if by_looks and (checkboxes.lists_tasks(markdown) or is_form(markdown) or asks_nobody(markdown)):
        scores = {name: score for name, score in scores.items() if name not in _BY_LOOKS}
    return dict(
        sorted(((name, score) for name, score in scores.items() if score > 0), key=lambda row: -row[1])
    )


def family_named(name: str) -> Family:
    """The family of that name. Raises: UsageError naming the nearest one."""
    family = FAMILIES.get(name)
    if family is None:
        near = nearest(name, FAMILIES)
        hint = f"did you mean {near}?" if near else f"the families are {listing(list(FAMILIES))}"
        raise UsageError(f"there is no family {name}", hint)
    return family
