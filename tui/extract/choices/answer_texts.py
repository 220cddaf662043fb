"""What an answer says of choices by their texts, not their letters."""

import re
from collections.abc import Sequence

from tui.extract.choices.answer_lines import TAGS
from tui.extract.choices.rows import Offer

_ONE = re.compile(r"[^\W_]", re.UNICODE)
_WORD = re.compile(r"\w+")
_TELLING = re.compile(r"\w+|[+#<>=&|%^~/\\$@]|(?<!\w)[-−](?=\w)|!(?=[\w=(])")
"""Words, and the signs that tell `C` from `C++`, `5` from `-5` and `a < b` from `a > b`."""
_LETTER_BEHIND = re.compile(r"[ ][(\[](?:option )?[A-Ja-j][)\]][ .]*$")
"""The letter of a choice behind its text."""
_PARTS = re.compile(r"[ ]*[;,、，；][ ]*|[ ](?:and|&|und|y|e|et|и)[ ]")
_LONG = 4
"""Letters of a choice that is looked for within a text."""
_ENDS, _PARTING = " \t*_`\\", " .-–—:;,)*_"
"""What an answer lost at its end, and what parts a choice from what explains it."""
_JOINING = re.compile(r"(?:and|und|et|y|e|и)*")


def exactly(value: str, offers: Sequence[Offer]) -> tuple[frozenset[int], str] | None:
    """The one choice whose text a value is, sign by sign; `Option C` may be what `a` says."""
    right = [at for at, offer in enumerate(offers) if offer.text == value]
    return (frozenset(right), "") if len(right) == 1 else None


def says_another(rest: str, offers: Sequence[Offer]) -> bool:
    """Whether what follows letters is the text of a choice, which then is another one's than theirs."""
    said = folded(rest)
    return said != "" and any(said == folded(offer.text) for offer in offers)


def cuts_word(rest: str, told: str) -> bool:
    """Whether what is told begins within a word or sentence of the rest, as the choice's text does too."""
    above = rest[: len(rest) - len(told)]
    if above.endswith(" ") and told[:1].islower() and above.rstrip(" `*_")[-1:].isalnum():
        return True
    before = above[-1:]
    return rest.endswith(told) and (before + told[:1]).isascii() and before.isalnum() and told[:1].isalnum()


def by_text(value: str, offers: Sequence[Offer]) -> tuple[frozenset[int], str] | None:
    """The choices whose texts the value is: one, or several that a sign or word parts."""
    said = folded(_LETTER_BEHIND.sub("", value))
    texts = [folded(offer.text) for offer in offers]
    right = [at for at, text in enumerate(texts) if said and text == said]
    if not right and len(parts := {folded(part) for part in _PARTS.split(value)}) > 1:
        right = [at for at, text in enumerate(texts) if text in parts]
        if len(right) == len(parts) < len(offers):
            return frozenset(right), ""
        right = _joined(said, texts)
        return (frozenset(right), "") if 1 < len(right) < len(offers) else None
    return (frozenset(right), "") if len(right) == 1 else None


def _joined(said: str, texts: Sequence[str]) -> list[int]:
    """The choices that a text says one after the other and nothing else: they may hold commas of their own.

    None where it can be read as others too.
    """
    left, right = said, list[int]()
    for at in sorted(range(len(texts)), key=lambda place: -len(texts[place])):
        if len(texts[at]) >= _LONG and texts[at] in left:
            left = left.replace(texts[at], " ", 1)
            right.append(at)
        elif texts[at] in said and not any(texts[at] in texts[other] for other in right):
            return []
    return right if all(map(_JOINING.fullmatch, left.split())) else []


def without_choice(rest: str, right: Sequence[Offer]) -> str:
    """What follows the letters, without the choice's own text said again."""
    said = folded(rest)
    if len(right) > 1 and _only_says(said, right):
        return ""
    for offer in right:
        for whole in (offer.text.strip(), offer.text.strip(_ENDS)):
            if whole and rest.startswith(whole):
                return rest[len(whole) :].lstrip(_PARTING)
        text = folded(offer.text)
        if text and (said == text or said.startswith(text)):
            return _behind(rest, len(text)).lstrip(_PARTING)
        if said and len(said) > 3 and text.startswith(said):
            return ""
    return rest


def _only_says(said: str, right: Sequence[Offer]) -> bool:
    """Whether it is the texts of all these choices, joined."""
    for offer in sorted(right, key=lambda one: -len(one.text)):
        before, found, behind = said.partition(folded(offer.text))
        if not found or not folded(offer.text):
            return False
        said = before + behind
    return _JOINING.fullmatch(said) is not None


def _behind(text: str, letters: int) -> str:
    """What stands behind so many letters and digits of a text."""
    for match in _ONE.finditer(text):
        letters -= len(match[0].casefold())
        if letters <= 0:
            return text[match.end() :]
    return ""


def folded(text: str) -> str:
    """The letters and digits of a text, case folded: by these texts are compared."""
    return "".join(_WORD.findall(TAGS.sub("", text).casefold())).replace("_", "")


def words_and_signs(text: str) -> tuple[str, ...]:
    """The words of a text, case folded, and the signs among them that tell choices apart."""
    found = _TELLING.findall((TAGS.sub("", text) if "<" in text else text).casefold())
    return tuple(one for piece in found if (one := piece.strip("_")))
