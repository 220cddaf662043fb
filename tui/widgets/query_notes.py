"""Below the query: what the word being typed may become, the filters in words, what is wrong with them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from textual.content import Content
from textual.events import Resize
from textual.geometry import Size
from textual.style import Style
from textual.widget import Widget

from tui.text.controls import visible_line
from tui.widgets.cut import cut

_HINT = 'deck: topic: tag: kind: is: narrow · - leaves out · "two words" together'
_MOST_LINES = 4
_GAP = "  "


class ShownOffer(Protocol):
    """What is shown of a completion."""

    @property
    def text(self) -> str:
        """What is put in the place of the word."""
        ...

    @property
    def about(self) -> str:
        """What it is, safe to show."""
        ...


@dataclass(frozen=True, slots=True)
class Notes:
    """What there is to say of a query."""

    offers: Sequence[ShownOffer] = ()
    marked: int = 0
    """The offer that is taken next."""
    counts: Mapping[str, int] | None = None
    """Cards found with an offer taken, by its text, as far as they are known."""
    said: Sequence[str] = ()
    complaints: Sequence[str] = ()


class QueryNotes(Widget):
    """As few lines as the notes need, one at least: the list below moves as seldom as can be."""

    DEFAULT_CSS = """
    QueryNotes {
        height: auto;
        padding: 0 2;
        text-wrap: nowrap;
        text-overflow: clip;
        link-style: none;
        link-color: $text;
        link-background: $background;
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id)
        self._notes = Notes()
        self._lines: tuple[Content, ...] = (Content(""),)

    def show(self, notes: Notes) -> None:
        """Say other things."""
        if notes == self._notes:
            return
        self._notes = notes
        self._draw(self.content_size.width)

    def on_resize(self, event: Resize) -> None:
        """Say it for the new width."""
        self._draw(self.content_size.width)

    def render(self) -> Content:
        """The lines."""
        return Content("\n").join(self._lines)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Lines needed."""
        return len(notes_lines(self._notes, width))

    def _draw(self, width: int) -> None:
        before, self._lines = len(self._lines), notes_lines(self._notes, width)
        self.refresh(layout=len(self._lines) != before)


def notes_lines(notes: Notes, width: int) -> tuple[Content, ...]:
    """The notes, each kind on lines of its own, what is wrong first; what is too much is cut."""
    width = max(1, width)
    lines: list[Content] = []
    for complaint in notes.complaints:
        lines.extend(Content.styled(f"! {visible_line(complaint)}", "$text-warning").wrap(width))
    if notes.offers:
        lines.append(_offers(notes, width))
    if notes.said:
        lines.extend(Content.styled(" · ".join(map(visible_line, notes.said)), "italic").wrap(width)[:2])
    kept = lines[:_MOST_LINES] or [cut(Content.styled(_HINT, "dim"), width)]
    if len(lines) > _MOST_LINES:
        kept[-1] = cut(kept[-1] + Content(" …"), width) if kept[-1].cell_length + 2 <= width else kept[-1]
    return tuple(kept)


def _offers(notes: Notes, width: int) -> Content:
    """As many offers as fit, the marked one among them and told by a sign."""
    parts = [_offer(notes, at) for at in range(len(notes.offers))]
    first = 0
    while first < notes.marked and _width(parts[first : notes.marked + 1]) + 6 > width:
        first += 1
    line = Content.styled("Tab ", "bold")
    for at, part in enumerate(parts[first:]):
        more = len(parts) - first - at
        tail = Content.styled(f"{_GAP}+{more} more", "dim")
        if at and line.cell_length + len(_GAP) + part.cell_length + (more > 1) * tail.cell_length > width:
            return cut(line + tail, width)
        line += (Content(_GAP) if at else Content("")) + part
    return cut(line, width)


def _width(parts: Sequence[Content]) -> int:
    return sum(part.cell_length + len(_GAP) for part in parts)


def _offer(notes: Notes, at: int) -> Content:
    offer = notes.offers[at]
    click = Style.from_meta({"@click": f"screen.take({at})"})
    marked = at == notes.marked
    sign = "›" if marked else ""
    parts = Content.assemble((f"{sign}{visible_line(offer.text)}", Style(bold=marked) + click))
    count = (notes.counts or {}).get(offer.text)
    about = " ".join(filter(None, (offer.about, "" if count is None else f"{count:,}")))
    return parts + Content.styled(f" {about}", "dim") if about else parts
