"""British and American spellings of one word brought to one form."""

import re

_LENGTHS = range(4, 41)
"""Letters of words that are looked at."""
_RULES = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        (r"(?<=\w{3})(?<!^dev)(i|y)s(?=(?:e|ed|es|er|ers|ing|ation|ations|able)$)", r"\1z"),
        (r"(?<=[a-z]{2})our(?=(?:s|ed|er|ers|ing|able|ably|al|ist|ite|ites|less|ful|y|ies|hood)?$)", "or"),
        (r"(?<=\w{2}[tb])re(?=s?$)", "er"),
        (r"(?<=[aeiou][^aeiou]l)l(?=(?:ed|er|ers|ing)$)", ""),
        (r"(?<=[aeiou][^aeiou][aeiou]l)l(?=(?:ed|er|ers|ing|ation)$)", ""),
        (r"(?<=[aeiou][^aeiou]{2}[aeiou]l)l(?=(?:ed|er|ers|ing|ation)$)", ""),
        (r"(?<=alo)gue(?=s?$)", "g"),
        (r"(?<=gram)me(?=s?$)", ""),
        (r"^(def|off|lic|pret)enc(?=es?$)", r"\1ens"),
        (r"sulph", "sulf"),
        (r"alumini(?=um)", "alumin"),
        (r"^(kilo|centi|milli)?(met|lit)er", r"\1\2er"),
    )
)
_DIGRAPH = re.compile(r"(?<!^a)(?:ae|oe)(?!r[oa])")
"""As in haemoglobin and oestrogen; not as in aerobic."""
_DIGRAPH_SHORTEST = 6
_WORDS = {
    "grey": "gray",
    "greys": "grays",
    "plough": "plow",
    "mould": "mold",
    "moulds": "molds",
    "moustache": "mustache",
    "pyjamas": "pajamas",
    "sceptic": "skeptic",
    "sceptical": "skeptical",
    "artefact": "artifact",
    "artefacts": "artifacts",
    "jewellery": "jewelry",
    "manoeuvre": "maneuver",
    "judgement": "judgment",
    "ageing": "aging",
    "skilful": "skillful",
    "enrol": "enroll",
    "fulfil": "fulfill",
    "disc": "disk",
    "discs": "disks",
    "centred": "centered",
}


def american(word: str) -> str:
    """A folded word as Americans spell it. For comparing alone: a word in no British form may change too."""
    if len(word) not in _LENGTHS or not (word.isascii() and word.isalpha()):
        return word
    if word in _WORDS:
        return _WORDS[word]
    if len(word) >= _DIGRAPH_SHORTEST:
        word = _DIGRAPH.sub("e", word)
    for pattern, form in _RULES:
        word = pattern.sub(form, word)
    return word
