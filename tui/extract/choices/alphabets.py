"""The alphabets by which documents letter their choices, each from its first letter on."""

import re

ALPHABETS: tuple[dict[str, int], ...] = (
    {letter: at for at, letter in enumerate("ABCDEFGHIJ")},
    {letter: at for at, letter in enumerate("abcdefghij")},
    {letter: at for at, letter in enumerate("АБВГДЕЖЗ")},
    {letter: at for at, letter in enumerate("абвгдежз")},
    {"أ": 0, "ا": 0, "إ": 0, "ب": 1, "ج": 2, "د": 3, "ه": 4, "و": 5},
    {letter: at for at, letter in enumerate("ＡＢＣＤＥＦ")},
    {letter: at for at, letter in enumerate("アイウエオカ")},
    {letter: at for at, letter in enumerate("가나다라마바")},
    {letter: at for at, letter in enumerate("אבגדהו")},
    {letter: at for at, letter in enumerate("ΑΒΓΔΕΖ")},
    {letter: at for at, letter in enumerate("कखगघङच")},
    {letter: at for at, letter in enumerate("কখগঘঙচ")},
    {letter: at for at, letter in enumerate("กขคงจฉ")},
    {number: at for at, number in enumerate("①②③④⑤⑥⑦⑧⑨⑩")},
    {str(number): number - 1 for number in range(1, 11)},
)
"""The place of each letter from 0; Latin first, numbers last."""
NUMBERED = len(ALPHABETS) - 2
"""The place of the first of them that holds numbers."""
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
JOINERS = "ـ\u200d"
"""What is written behind an Arabic letter to show it as at the beginning of a word."""
_CHARACTERS = "".join(letter for alphabet in ALPHABETS for letter in alphabet if len(letter) == 1)
LETTER = f"[{re.escape(''.join(dict.fromkeys(char for char in _CHARACTERS if not char.isdecimal())))}]"
"""A letter of any of them, as a pattern."""


def rank(label: str) -> int | None:
    """The place of a letter or number in its alphabet, from 0."""
    return next((alphabet[label] for alphabet in ALPHABETS if label in alphabet), None)
