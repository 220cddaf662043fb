"""Footnotes: what they say goes with the cards that refer to them, not with the answer they stand below."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from tui.extract.cleaning.code_pieces import outside_code
from tui.text.markdown import Markdown, parse_markdown
from tui.text.signs import rare

_OPENS = rare("[^", "^")
_DEFINITION = re.compile(r"^[ ]{0,3}\[\^([^\[\]\s]{1,80})\]:[ \t]*(\S.*)$", re.MULTILINE)
_GOES_ON = ("    ", "\t")
_REFERENCE = re.compile(r"\[\^([^\[\]\s]{1,80})\]")


@dataclass(frozen=True, slots=True)
class Footnotes:
    """What the footnotes of a document say, by their labels."""

    notes: Mapping[str, str] = field(default_factory=dict)

    def without(self, text: str) -> str:
        """A text without references to them; in code, and where no footnote has the name, they are text."""
        if not self.notes or "[^" not in text:
            return text
        return outside_code(text, lambda piece: _REFERENCE.sub(self._kept, piece)).strip()

    def of(self, text: str) -> str:
        """The footnotes that a text refers to, as Markdown writes them."""
        if not self.notes or "[^" not in text:
            return ""
        labels = dict.fromkeys(label for label in _REFERENCE.findall(text) if label in self.notes)
        return "\n".join(f"[^{label}]: {self.notes[label]}" for label in labels)

    def _kept(self, reference: re.Match[str]) -> str:
        return "" if reference[1] in self.notes else reference[0]


def footnotes(markdown: Markdown) -> tuple[Markdown, Footnotes]:
    """A document with the lines of its footnotes emptied, and what these say."""
    if not _OPENS.search(markdown.text) or not _DEFINITION.search(markdown.text):
        return markdown, Footnotes()
    lines = list(markdown.lines)
    notes: dict[str, str] = {}
    label = ""
    for number in range(markdown.skip, len(lines)):
        defined = None if number in markdown.code_lines else _DEFINITION.match(lines[number])
        if defined:
            label = defined[1]
            notes.setdefault(label, defined[2].strip())
        elif label and lines[number].startswith(_GOES_ON):
            notes[label] += f" {lines[number].strip()}"
        else:
            label = ""
            continue
        lines[number] = ""
    return parse_markdown("\n".join(lines), skip=markdown.skip), Footnotes(notes)
