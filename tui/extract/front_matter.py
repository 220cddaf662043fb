"""Front matter: the fields a document carries above its text, in YAML or TOML. Lines from 0."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tui.text.yaml_nodes import Node, Pairs, Scalar
from tui.text.yaml_values import YamlLimits, read_yaml

_LONGEST = 20_000
"""Characters; what is longer between two rules is text."""
_CLOSING = {"---": ("---", "..."), "+++": ("+++",)}
_FIELD = re.compile(r"([^\W\d][\w .-]{1,60}?)[ \t]*:(?:[ \t]+(.*))?")
"""At least two letters: `Q:` between two rules is a question, not a field."""
_ELEMENT = re.compile(r"[ \t]*-[ \t]+(.+)")
_NESTED = re.compile(r"[ \t]+\S|#")
_BETWEEN_TAGS = re.compile(r"[,;\s]+")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands above a document's text."""

    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By name in lower case, `outer.inner` where they are nested; lists are flat, the rest is one text."""
    end: int = 0
    """First line behind it; 0 where there is none."""

    def text(self, name: str) -> str:
        """The first text of a field, or nothing."""
        return next(iter(self.fields.get(name, ())), "")

    @property
    def tags(self) -> tuple[str, ...]:
        """Tags without `#`, each once; one text may hold several."""
        listed = (*self.fields.get("tags", ()), *self.fields.get("tag", ()))
        split = [word.lstrip("#") for text in listed for word in _BETWEEN_TAGS.split(text)]
        return tuple(dict.fromkeys(word for word in split if word))


def front_matter_end(text: str) -> int:
    """The first line behind the front matter of a text; 0 where there is none, as in most."""
    return front_matter(text.split("\n")).end if text.lstrip().startswith(tuple(_CLOSING)) else 0


def front_matter(lines: Sequence[str]) -> FrontMatter:
    """The front matter of a document; what is broken beyond reading is not taken for any."""
    start = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    closing = _CLOSING.get(lines[start].rstrip()) if start < len(lines) else None
    end = _closing_line(lines, start + 1, closing) if closing else None
    if end is None:
        return FrontMatter()
    inside = lines[start + 1 : end]
    fields = _read("\n".join(inside), inside, toml_only=lines[start].rstrip() == "+++")
    return FrontMatter() if fields is None else FrontMatter(fields, end + 1)


def _closing_line(lines: Sequence[str], start: int, closing: tuple[str, ...]) -> int | None:
    """The line that closes the front matter, unless it is too far away."""
    left = _LONGEST
    for number in range(start, len(lines)):
        if lines[number].rstrip() in closing:
            return number
        left -= len(lines[number]) + 1
        if left < 0:
            return None
    return None


def _read(text: str, lines: Sequence[str], toml_only: bool) -> dict[str, tuple[str, ...]] | None:
    """The fields, or None where this is something else: prose between two rules, say."""
    if not text.strip():
        return {}
    toml = _toml(text)
    if toml or toml_only:
        return toml
    read = read_yaml(text, YamlLimits(depth=10, nodes=5_000))
    if not read.problems:
        known = isinstance(read.root, Pairs) and all(_FIELD.fullmatch(f"{name}:") for name in read.root.pairs)
        return _gathered(_yaml_fields(read.root, "")) if read.root and known else None
    return _line_by_line(lines)


def _toml(text: str) -> dict[str, tuple[str, ...]] | None:
    try:
        return _gathered(_toml_fields(tomllib.loads(text), ""))
    except (ValueError, RecursionError):
        return None


def _toml_fields(value: object, name: str) -> Iterator[tuple[str, str]]:
    match value:
        case dict():
            for inner, one in value.items():
                yield from _toml_fields(one, f"{name}.{inner}" if name else str(inner))
        case list():
            for one in value:
                yield from _toml_fields(one, name)
        case bool():
            yield name, str(value).lower()
        case _:
            yield name, str(value)


def _yaml_fields(node: Node, name: str) -> Iterator[tuple[str, str]]:
    match node:
        case Pairs():
            for inner, (_, one) in node.pairs.items():
                yield from _yaml_fields(one, f"{name}.{inner}" if name else inner)
        case Scalar():
            yield name, "" if node.plain and node.text in ("null", "~") else node.text
        case _:
            for one in node.elements:
                yield from _yaml_fields(one, name)


def _line_by_line(lines: Sequence[str]) -> dict[str, tuple[str, ...]] | None:
    """What people write and YAML refuses, `title: What is it: a lamp?`; None where a line is no field."""
    found: list[tuple[str, str]] = []
    name = ""
    for line in filter(str.strip, lines):
        if named := _FIELD.fullmatch(line):
            name = named[1]
            found.append((name, _unquoted(named[2] or "")))
        elif name and (element := _ELEMENT.fullmatch(line)):
            found.append((name, _unquoted(element[1])))
        elif not _NESTED.match(line):
            return None
    return _gathered(found) if found else None


def _unquoted(text: str) -> str:
    bare = text.strip()
    return bare[1:-1] if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "\"'" else bare


def _gathered(found: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Texts by name; empty ones are left out."""
    fields: dict[str, list[str]] = {}
    for name, text in found:
        if text.strip():
            fields.setdefault(name.strip().lower(), []).append(text.strip())
    return {name: tuple(texts) for name, texts in fields.items()}
