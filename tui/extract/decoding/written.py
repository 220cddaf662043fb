"""Whether characters that could be misread UTF-8 are just as well what somebody wrote."""

_BEHIND = "“”‘’‚„‹›«»–—…•·\u00a0"
"""What stands behind a letter without a space."""
_FRENCH_END = "\u00a0»"
_RAISED = "¹²³"
_TRADE = "™®©"
_FRACTIONS = "¼½¾¹²³±°µ"
_OPENING = "“”‘’‹›«»–—…\u00a0¿¡"
"""Misread as MacRoman, these begin a character of two bytes; people write them before a letter."""
_LOW_QUOTES = "„‚·"
_MATHS = "√≈∆ƒ¬÷◊⁄€"
_MATHS_BEHIND = "∞±≤≥µ∂∑∏π∫≠Ωº°£¢§•"
_WORDS = "àáèéåí"
"""Letters that are words; others are the end of one."""
_LONG_VOWELS = "ÁÉÍÓÚÝáéíóúý"
"""In Czech and Slovak Š and Ž stand behind them, which cp1252 has among the last bytes of a character."""


def is_written(piece: str, before: str, meant: str) -> bool:
    """Whether people write that, standing behind `before` (one character or none).

    Only what would be a single character can be: an accented letter with the punctuation behind it (`É…`,
    `é”`), an opening mark before a letter or sign (`’é`, `—à`), a formula (`√π`, `Å²`), a trade mark, a vowel
    with the caron behind it (`ÚŽ`).
    """
    if len(meant) != 1:
        return False
    lead, rest = piece[0], piece[1:]
    if lead in _OPENING:
        return len(rest) == 1
    if lead in _LOW_QUOTES:
        return _is_quoted(rest)
    if lead in _MATHS:
        return not before.isalpha() and rest in _MATHS_BEHIND
    if lead == "×":
        return all(char in _BEHIND or char in _FRACTIONS for char in rest)
    return lead.isalpha() and _ends_word(lead, rest, before)


def _is_quoted(rest: str) -> bool:
    """Behind a low quote: no letter, or a vowel twice, as Estonian words begin (`„Öö`)."""
    if not any(char.isalpha() for char in rest):
        return True
    return rest[1:].islower() and rest[0].lower() == rest[1:]


def _ends_word(lead: str, rest: str, before: str) -> bool:
    """Behind an accented letter: what may follow it, case and neighbours considered."""
    behind = _past_carons(lead, rest)
    if rest == _FRENCH_END:
        return True
    if lead.isupper() and before.islower():
        return False
    if all(char in _BEHIND for char in behind):
        return behind != rest or before.isalpha() or lead in _WORDS or (lead.isupper() and lead not in "ÃÂ")
    if lead == "Å" and not before.isalpha():
        return all(char in _RAISED or char in "±·" for char in rest)
    if lead.isupper():
        return (before.isupper() and rest in _TRADE + _RAISED) or (lead not in "ÃÂ" and rest in _RAISED)
    return len(rest) > 1 and all(char in _BEHIND or char in _RAISED for char in rest)


def _past_carons(lead: str, rest: str) -> str:
    """What is left of the rest behind letters that go on with the word."""
    if lead not in _LONG_VOWELS:
        return rest
    return rest.lstrip("ŠŽ" if lead.isupper() else "šž")
