"""Values written as YAML that every reader, of YAML 1.1 or 1.2, reads back as the same texts."""

import re
from collections.abc import Mapping

_NoText = bool | int | float | tuple["Plain", ...] | Mapping[str, "Plain"]
Plain = str | _NoText

_NUMBERS = (int, float)
_STEP = 2
_FLOW_WIDTH = 80
_FLOW_WORD = 30
_LOOSE_END = "\n\n"
"""How a block ends whose own line ends count, so that none may follow."""

_NOT_IN_BLOCK = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
_ESCAPED = re.compile(
    '[\x00-\x1f"\\\\\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]'
)
_SHORT_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\", "\x1b": "\\e", "\0": "\\0"}
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
_INSIDE = re.compile(r":(?:\s|$)|\s#")
_INSIDE_FLOW = re.compile(r"[,\[\]{}:#?]")
_MISREAD = re.compile(
    r"""
    ~ | null | true | false | yes | no | on | off | y | n | = | <<
    | [-+]? 0b [01_]+ | [-+]? 0o? [0-7_]+ | [-+]? 0x [0-9a-f_]+
    | [-+]? [0-9] [0-9_,]* (?: :[0-9]+ )* (?: \.[0-9_.,]* )? (?: e [-+]? [0-9]+ )?
    | [-+]? \. [0-9_.]+ (?: e [-+]? [0-9]+ )?
    | [-+]? \.inf | \.nan
    | [0-9]{4} - [0-9]{1,2} - [0-9]{1,2} (?: [t\s] [0-9:.\sz+-]* )?
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_MISREAD_STARTS = frozenset("~=<.+-0123456789")
"""What those begin with that are no words."""
_LONGEST_MISREAD = 5
"""Letters of a word that is misread."""


def yaml_text(value: Mapping[str, Plain]) -> str:
    """A whole document: a mapping of plain keys, in its own order, without comments."""
    return _pairs(value, 0)


def yaml_fields(value: Mapping[str, Plain], indent: int) -> str:
    """Fields of a mapping that stands so far in, each with its line break; the first line is not indented."""
    return _pairs(value, indent)


def yaml_scalar(text: str, *, flow: bool = False) -> str:
    """A text on one line: bare where no reader can misread it, else in quotes; `flow`: inside brackets.

    A lone surrogate, which no YAML file can hold, is written as U+FFFD.
    """
    printable = text.isprintable()
    if (  # no reader can misread it without quotes
        printable
        and text
        and text[0] not in _INDICATORS
        and text[0] != " " != text[-1]
        and not ((":" in text or "#" in text) and _INSIDE.search(text))
        and not (flow and _INSIDE_FLOW.search(text))
        and not ((len(text) <= _LONGEST_MISREAD or text[0] in _MISREAD_STARTS) and _MISREAD.fullmatch(text))
    ):
        return text
    slashes = _has_slashes(text)
    if slashes and (printable or not (_NOT_IN_BLOCK.search(text) or "\n" in text or "\t" in text)):
        return "'" + text.replace("'", "''") + "'"
    if printable and not slashes:
        return f'"{text}"'
    return '"' + _ESCAPED.sub(lambda found: _escape(found.group()), text) + '"'


def yaml_number(value: float) -> str:
    """A number that readers of both versions take for one; equal numbers are written alike."""
    if isinstance(value, int) or (value.is_integer() and abs(value) < 1e15):
        return str(int(value))
    mantissa, mark, exponent = repr(value).partition("e")
    if not mark:
        return mantissa
    return f"{mantissa if '.' in mantissa else mantissa + '.0'}e{exponent}"


def _has_slashes(text: str) -> bool:
    """Whether double quotes would have to escape something that single quotes need not."""
    return '"' in text or "\\" in text


def _escape(char: str) -> str:
    code = ord(char)
    if 0xD800 <= code <= 0xDFFF:
        return "\\uFFFD"
    return _SHORT_ESCAPES.get(char) or (f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}")


def _block(text: str, indent: int) -> str | None:
    """The text as a literal block, from its `|` on, or None where a block cannot hold it exactly."""
    body = text.rstrip("\n")
    if text.isspace() or _has_blank_edge(body) or not _fits_block(text):
        return None
    ends = len(text) - len(body)
    head = "|" + (str(_STEP) if body.lstrip("\n")[0] in " \t" else "") + ("-", "", "+")[min(ends, 2)]
    margin = " " * indent
    lines = [margin + line if line else "" for line in body.split("\n")]
    return "\n".join([head, *lines]) + "\n" * max(ends, 1)


def _has_blank_edge(text: str) -> bool:
    """Whether the first or last line is blank but not empty: there a block would drop or misread it."""
    head = text.lstrip("\n")
    if not (head[0].isspace() or head[-1].isspace()):
        return False
    edges = head.partition("\n")[0], head.rpartition("\n")[2]
    return any(edge.isspace() and not edge.strip(" \t") for edge in edges)


def _fits_block(text: str) -> bool:
    """Whether a block can hold every character; what may not stand in one is never printable."""
    return text.replace("\n", "").isprintable() or not _NOT_IN_BLOCK.search(text)


def _pairs(pairs: Mapping[str, Plain], indent: int) -> str:
    """Lines of `key: value`, each ending in a line break, the first not indented."""
    margin, inner = " " * indent, indent + _STEP
    lines: list[str] = []
    for key, value in pairs.items():
        if isinstance(value, str):
            text = _text(value, inner) if "\n" in value else f"{yaml_scalar(value)}\n"
            lines.append(f"{key}: {text}")
        elif isinstance(value, _NUMBERS):
            lines.append(f"{key}: {_number(value)}")
        else:
            lines.append(f"{key}:{_nested(value, indent)}")
    return margin.join(lines)


def _nested(value: tuple[Plain, ...] | Mapping[str, Plain], indent: int) -> str:
    """What follows a key's colon at that indentation, with its line break."""
    if isinstance(value, tuple):
        return _flow_list(value) or _block_list(value, indent + _STEP)
    inner = indent + _STEP
    return f"\n{' ' * inner}{_pairs(value, inner)}" if value else " {}\n"


def _text(value: str, indent: int) -> str:
    """A text with its line break; lines of a block are indented so far."""
    return ("\n" in value and _block(value, indent)) or f"{yaml_scalar(value)}\n"


def _number(value: bool | int | float) -> str:
    """A number or truth value with its line break."""
    if isinstance(value, bool):
        return "true\n" if value else "false\n"
    return f"{value if isinstance(value, int) else yaml_number(value)}\n"


def _flow_list(values: tuple[Plain, ...]) -> str:
    """A list of short words in brackets, or nothing where it does not fit."""
    if values and not isinstance(values[0], str):
        return ""
    if not all(isinstance(word, str) and len(word) <= _FLOW_WORD for word in values):
        return ""
    words = [yaml_scalar(word, flow=True) for word in values if isinstance(word, str)]
    if any(len(word) > _FLOW_WORD for word in words):
        return ""
    line = f" [{', '.join(words)}]\n"
    return line if len(line) <= _FLOW_WIDTH else ""


def _block_list(values: tuple[Plain, ...], indent: int) -> str:
    margin = " " * indent
    texts: list[str] = []
    inner = indent + _STEP
    for value in values:
        blank = ""
        if isinstance(value, str):
            text = _text(value, inner)
        elif isinstance(value, tuple):
            text = _flow_list(value).lstrip() or _block_list(value, inner).lstrip()
        elif isinstance(value, _NUMBERS):
            text = _number(value)
        else:
            text = _pairs(value, inner) if value else "{}\n"
            blank = "\n" if texts and indent == _STEP and not texts[-1].endswith(_LOOSE_END) else ""
        texts.append(f"{blank}{margin}- {text}")
    return "\n" + "".join(texts)
