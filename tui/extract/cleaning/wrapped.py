"""Answers out of the tags that wrap all of them."""

from tui.text.tags import Tag, tags_in

_WRAPPERS = frozenset({"b", "strong", "i", "em", "p", "div", "span", "font", "center", "br", "blockquote"})


def unwrapped(raw: str) -> str:
    """Without tags that only wrap the whole answer or nothing, and without halves of such at its ends."""
    if not (raw.lstrip().startswith("<") or raw.rstrip().endswith(">")):
        return raw
    marks = tags_in(raw, _WRAPPERS)
    if "/>" in raw:
        marks = tuple(mark for mark in marks if not _is_shown(raw, mark))
    partner = _partners(marks)
    first, last = 0, len(marks) - 1
    start, end = 0, len(raw)
    while first <= last:
        head, tail = marks[first], marks[last]
        if not raw[start : head.start].strip() and _wraps(raw, end, marks, partner, first, last):
            start, first = head.end, first + 1
        elif not raw[tail.end : end].strip() and (partner[last] is None or partner[last] in range(first)):
            end, last = tail.start, last - 1
        else:
            break
    return raw[start:end]


def _is_shown(raw: str, mark: Tag) -> bool:
    """Whether a tag closes itself and yet says something, as code without a fence does: it wraps nothing."""
    return raw.endswith("/>", mark.start, mark.end) and "=" in raw[mark.start : mark.end]


def _wraps(
    raw: str, end: int, marks: tuple[Tag, ...], partner: list[int | None], first: int, last: int
) -> bool:
    """Whether a tag at the head has no partner, or one at the end, or one with nothing between."""
    other = partner[first]
    if other == last and first < last and raw[marks[other].end : end].strip():
        return False
    if other is None or other == last or other < first:
        return True
    return other == first + 1 and not raw[marks[first].end : marks[other].start].strip()


def _partners(marks: tuple[Tag, ...]) -> list[int | None]:
    """For each tag the place of the one that closes or opens it; line breaks have none."""
    partner: list[int | None] = [None] * len(marks)
    opened: dict[str, list[int]] = {}
    for place, mark in enumerate(marks):
        if mark.name == "br":
            continue
        if not mark.closing:
            opened.setdefault(mark.name, []).append(place)
        elif opened.get(mark.name):
            opening = opened[mark.name].pop()
            partner[place], partner[opening] = opening, place
    return partner
