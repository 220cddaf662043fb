"""Short texts that are looked for in long ones, as signs that these are worth a closer look."""

import re

Sign = str | re.Pattern[str]
"""A text that is looked for, or a pattern that finds it by its rarest character: quicker for short ones."""
_FREQUENT = "\n etaoinsrlhdcumpfgybwv,.-:;=()'\""
"""Characters of documents, the most frequent ones first."""


def by_rarest(sign: str) -> re.Pattern[str]:
    """What finds a sign by the rarest of its characters; a short one in half the time that `in` takes."""
    place = max(range(len(sign)), key=lambda at: _FREQUENT.find(sign[at]) % (len(_FREQUENT) + 1))
    before, rare, behind = map(re.escape, (sign[: place + 1], sign[place], sign[place + 1 :]))
    return re.compile(f"{rare}(?<={before}){behind}")


def holds_any(text: str, signs: tuple[Sign, ...]) -> bool:
    """Whether a text holds one of some signs."""
    for sign in signs:  # noqa: SIM110  # a generator takes longer than most looks
        if sign in text if isinstance(sign, str) else sign.search(text):
            return True
    return False
