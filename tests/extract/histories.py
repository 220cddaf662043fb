"""Documents that people go on working at: notes, how they are written down, and what happens to them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from hypothesis import strategies as st

from tui.extract.merging.identity import Merged, merge
from tui.extract.pipeline import extract_document
from tui.model.ids import CardId, DeckId

DRAW = st.DataObject


@dataclass(frozen=True, slots=True)
class Note:
    """A question with what answers it, and which one it was at first."""

    key: int | None
    """None where it was not there at first."""
    topic: str
    question: str
    answer: str = ""
    choices: tuple[tuple[str, bool], ...] = ()


NOTES = tuple(
    Note(at, topic, question, answer)
    for at, (topic, question, answer) in enumerate(
        (
            (
                "Lamps",
                "What does a keeper trim at dusk?",
                "The wick. A ragged wick smokes and dims the beam.",
            ),
            ("Lamps", "Why does a prism stand above the flame?", "It sends stray light down to the sea."),
            ("Lamps", "How is the clockwork kept turning?", "A weight sinks in the tower. Someone winds it."),
            (
                "Lamps",
                "Which oil burns with little soot?",
                "Colza, pressed from rape seed. Paraffin came later.",
            ),
            ("Lamps", "When must the lantern panes be wiped?", "Before dawn, while salt is still damp."),
            (
                "Sounds",
                "What makes a siren carry through fog?",
                "Its low pitch. High tones fade in droplets.",
            ),
            ("Sounds", "Where are bell buoys anchored?", "At the edge of shoals, so that waves ring them."),
            ("Sounds", "How many blasts warn of a wreck?", "Three, then silence for as long again."),
            ("Sounds", "Who answers a gun fired at night?", "The watch on shore. A rocket is the reply."),
            ("Logs", "What is noted first in the station book?", "Wind and cloud. Ships come after."),
            (
                "Logs",
                "Why are entries kept forever?",
                "An inquiry may ask for them. A line through is enough.",
            ),
            ("Logs", "How long is a finished volume stored?", "Until its successor is full, in a dry chest."),
        )
    )
)
UNANSWERED = tuple(replace(note, answer="") for note in NOTES)
SPARE = (
    ("Which gulls nest on ledges?", "Kittiwakes, by the hundred."),
    ("Where does driftwood gather?", "Below northern cliffs after gales."),
    ("Whose goats graze behind?", "Those of several crofters."),
)
CODE = ("print(tide)", "tide += 2; print(tide)", "for wave in sea: count(wave)", "return moor(boat, 4)")
SERIES = tuple(
    replace(
        note,
        topic="Code",
        question="What does it print?",
        answer=f"```\n{CODE[at % 4]}\n# {note.answer}\n```",
    )
    for at, note in enumerate(NOTES)
)
"""All ask the same; only their answers tell them apart."""
QUIZ = tuple(
    replace(
        note,
        answer="",
        choices=(
            (note.answer, True),
            (f"Nothing that has to do with {note.topic}", False),
            (SPARE[at % 3][1], False),
        ),
    )
    for at, note in enumerate(NOTES)
)

Notes = list[Note]
Change = Callable[[DRAW, Notes], Notes]


def written(notes: Sequence[Note], style: str) -> str:
    """The notes as a document: the same questions in one of several formats."""
    parts = ["# Keeping a light\n"]
    number = 0
    for topic, group in groupby(notes, key=lambda note: note.topic):
        parts.append(f"## {topic}\n")
        for note in group:
            number += 1
            parts.append(_STYLES[style](note, number))
    return "\n".join(parts)


_STYLES: dict[str, Callable[[Note, int], str]] = {
    "folds": lambda note, number: (
        f"<details>\n<summary>{note.question}</summary>\n\n{note.answer}\n\n</details>\n"
    ),
    "numbered folds": lambda note, number: (
        f"<details>\n<summary><b>{number}. {note.question}</b></summary><br>\n\n{note.answer}\n</details>\n"
    ),
    "headings": lambda note, number: f"### {note.question}\n\n{note.answer}\n",
    "numbered headings": lambda note, number: f"### {number}. {note.question}\n\n{note.answer}\n",
    "prefixed headings": lambda note, number: (
        f"### Q{number}: {note.question}\n\n**Answer:**\n\n{note.answer}\n"
    ),
    "boxes": lambda note, number: (
        f"### Q{number}. {note.question}\n\n"
        + "\n".join(f"- [{'x' if right else ' '}] {text}" for text, right in note.choices)
        + "\n"
    ),
}


def read(notes: Sequence[Note], style: str, before: Merged | None = None) -> Merged:
    """The deck of that document, brought up to date where there is one."""
    extraction = extract_document(written(notes, style).encode(), "light.md")
    assert [card.question for card in extraction.cards] == [note.question for note in notes]
    current, base = (before.deck, before.base) if before else (None, None)
    return merge(extraction, DeckId("light"), extraction.title, current, base)


def draw_place(data: DRAW, notes: Notes) -> int:
    return data.draw(st.integers(0, len(notes) - 1), label="place")


def _one(change: Callable[[DRAW, Note], Note]) -> Change:
    """A change of one note."""

    def apply(data: DRAW, notes: Notes) -> Notes:
        at = draw_place(data, notes)
        return [*notes[:at], change(data, notes[at]), *notes[at + 1 :]]

    return apply


def slip(data: DRAW, text: str) -> str:
    """One letter typed wrong, never the first or the last character."""
    places = [at for at, char in enumerate(text[:-1]) if at and char.isalpha()]
    if not places:
        return text
    at = data.draw(st.sampled_from(places), label="slip at")
    return text[:at] + data.draw(st.sampled_from("aeioustrn")) + text[at + 1 :]


_OPENINGS = {"What": "Say what", "Why": "For what reason", "How": "In what way", "Which": "Name which"}


def _reworded(data: DRAW, note: Note) -> Note:
    opening, _, rest = note.question.partition(" ")
    return replace(note, question=f"{_OPENINGS.get(opening, f'Tell us {opening.lower()}')} {rest}")


def _rechosen(data: DRAW, note: Note) -> Note:
    at = data.draw(st.integers(0, len(note.choices) - 1), label="choice")
    text, right = note.choices[at]
    return replace(note, choices=(*note.choices[:at], (slip(data, text), right), *note.choices[at + 1 :]))


def _ticked(data: DRAW, note: Note) -> Note:
    at = data.draw(st.integers(0, len(note.choices) - 1), label="right")
    return replace(note, choices=tuple((text, at == place) for place, (text, _) in enumerate(note.choices)))


def _moved(data: DRAW, notes: Notes) -> Notes:
    at = draw_place(data, notes)
    rest = [*notes[:at], *notes[at + 1 :]]
    to = data.draw(st.integers(0, len(rest)), label="to")
    neighbour = rest[min(to, len(rest) - 1)]
    return [*rest[:to], replace(notes[at], topic=neighbour.topic), *rest[to:]]


def _by_topic(data: DRAW, notes: Notes) -> Notes:
    order = data.draw(st.permutations(sorted({note.topic for note in notes})), label="topics")
    return sorted(notes, key=lambda note: order.index(note.topic))


def _renamed_topic(data: DRAW, notes: Notes) -> Notes:
    old = data.draw(st.sampled_from(sorted({note.topic for note in notes})), label="topic")
    return [replace(note, topic=f"About {old.lower()}") if note.topic == old else note for note in notes]


def _deleted(data: DRAW, notes: Notes) -> Notes:
    at = draw_place(data, notes)
    return [*notes[:at], *notes[at + 1 :]]


def _inserted(data: DRAW, notes: Notes) -> Notes:
    unused = [pair for pair in SPARE if pair[0] not in {note.question for note in notes}]
    if not unused:
        return notes
    at, (question, answer) = draw_place(data, notes), data.draw(st.sampled_from(unused), label="new")
    like = notes[at]
    choices = ((answer, True), ("None of them", False)) if like.choices else ()
    new = Note(None, like.topic, question, answer if like.answer else "", choices)
    return [*notes[:at], new, *notes[at:]]


EDITS: dict[str, Change] = {
    "slip in the question": _one(lambda data, note: replace(note, question=slip(data, note.question))),
    "slip in the answer": _one(lambda data, note: replace(note, answer=slip(data, note.answer))),
    "longer answer": _one(
        lambda data, note: replace(note, answer=f"{note.answer}\n\nSo it was done for years.")
    ),
    "shorter answer": _one(
        lambda data, note: replace(note, answer=note.answer.partition(". ")[0].strip("."))
    ),
    "reworded": _one(_reworded),
}
CHOICE_EDITS: dict[str, Change] = {
    "slip in the question": EDITS["slip in the question"],
    "reworded": EDITS["reworded"],
    "choice edited": _one(_rechosen),
    "choices turned round": _one(lambda data, note: replace(note, choices=note.choices[::-1])),
    "another one ticked": _one(_ticked),
}
MOVES: dict[str, Change] = {
    "moved": _moved,
    "topics reordered": _by_topic,
    "topic renamed": _renamed_topic,
    "deleted": _deleted,
    "inserted": _inserted,
}


def changed(data: DRAW, notes: Sequence[Note], changes: dict[str, Change], most: int) -> Notes:
    """The notes after up to so many changes of these kinds."""
    result = list(notes)
    for name in data.draw(
        st.lists(st.sampled_from(sorted(changes)), min_size=1, max_size=most), label="changes"
    ):
        result = changes[name](data, result)
    return result


def ids_by_key(notes: Sequence[Note], merged: Merged) -> dict[int, CardId | None]:
    """The id of each note that was there at first."""
    return {note.key: card for note, card in zip(notes, merged.ids, strict=True) if note.key is not None}
