"""Lines found by how they begin or what they hold, all of a text at once: a look at each takes far longer."""

import re
from collections.abc import Iterable, Iterator


def lines_begun(text: str, beginning: re.Pattern[str]) -> Iterator[int]:
    r"""Numbers, from 0 and in order, of the lines that begin so; the pattern begins with the `\n` before."""
    number = done = 0
    for match in beginning.finditer(f"\n{text}"):
        number += text.count("\n", done, match.start())
        done = match.start()
        yield number


def lines_holding(text: str, signs: Iterable[str]) -> dict[int, int]:
    """The lines that hold any of some signs, by number from 0 and in order, and where one of them stands.

    Each sign is looked for by itself: for several at once patterns take far longer.
    """
    found: dict[int, int] = {}
    for sign in signs:
        number = done = 0
        place = text.find(sign)
        while place >= 0:
            number += text.count("\n", done, place)
            found[number] = place
            done = text.find("\n", place)
            place = text.find(sign, done) if done >= 0 else done
    return dict(sorted(found.items()))
