"""Whether a line begins as the names of answers, sources and the like do: few lines do."""

import re
from collections.abc import Callable

from tui.text.alternatives import beginning, by_letter

_FIRST_WORDS = re.compile(r"(?:^|\||\(\?:|\)[?*])([^\W\d_]+(?: [^\W\d_]+)*)([?*{]?)")
"""What an alternative of a pattern begins with, and whether the last letter of it may be missing."""
_TAGGED = re.compile(r"(?:[^\w<&]|[\d_])*+(?:[^\W\d_]{2,10}+[^\w<&]*+){0,3}+[<&]")
"""A tag or a sign by its name at the beginning of a line, or behind the few words that may lead to a name."""


def named_in_begin(words: str, names: str) -> Callable[[str], bool]:
    """Whether a line begins as such a name does, maybe behind some of the words: few lines do."""
    alternatives = f"{words}|{names}".split("|")
    first = "".join({pattern[0] for pattern in alternatives})
    some, name = by_letter(words), by_letter(names)
    pattern = re.compile(rf"[\W\d_]*+(?=[{first}])(?:(?:{some})[\W\d_]+)*+(?:{name})", re.I)
    return beginning(pattern, alternatives)


def starting_as(names: str) -> Callable[[str], bool]:
    """Whether a line begins as one of those names may, told by their first words."""
    words = {word[:-1] if may_end else word for word, may_end in _FIRST_WORDS.findall(names)}
    firsts = "|".join(sorted(word if len(word) > 1 else rf"{word}(?![^\W_])" for word in words))
    letters = "".join({word[0] for word in words})
    pattern = re.compile(rf"[\W\d_]*+(?=[{letters}])(?:{by_letter(firsts)})", re.I)
    return beginning(pattern, (word for word in words if len(word) > 1))


def begins_tagged(line: str) -> bool:
    """Whether a tag or a sign by its name stands at the beginning of a line, in which a name may begin."""
    return ("<" in line or "&" in line) and _TAGGED.match(line) is not None
