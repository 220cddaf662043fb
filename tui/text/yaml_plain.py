"""YAML read as plain texts, lists and mappings, as long as nothing in it is odd.

Takes half the time of `tui.text.yaml_values`, which tells places and mistakes; what is odd is left to that.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any

import yaml

from tui.text.yaml_values import LOADER, YamlLimits

Value = str | list["Value"] | dict[str, "Value"]
Place = tuple[int, int]
"""Line and column, from 1."""
_STARTS = frozenset({yaml.MappingStartEvent, yaml.SequenceStartEvent, yaml.AliasEvent})
"""What begins a list or mapping; an alias, which has an anchor as well, is refused with those that do."""
_ENDS = frozenset({yaml.MappingEndEvent, yaml.SequenceEndEvent})
_LISTED = 3
"""Lists and mappings open around a mapping in a list of the root, with the stream itself."""


class _OddError(Exception):
    """Something that has to be told about, or kept from doing harm."""


@dataclass(frozen=True, slots=True)
class PlainYaml:
    """A mapping read."""

    root: dict[str, Value]
    places: tuple[Place, ...]
    """Of the mappings in lists of the root, in the order of the file."""


def read_plain(text: str, bare: tuple[str, ...], limits: YamlLimits | None = None) -> PlainYaml | None:
    """Read one document, or None where anything in it is a mistake, breaks a limit, or is no mapping.

    All values stay the texts they are; those of the `bare` keys may not stand in quotes.
    """
    limits = limits or YamlLimits()
    try:
        loader = LOADER(text)
        try:
            return _read(islice(iter(loader.get_event, None), limits.nodes), bare, limits.depth)
        finally:
            loader.dispose()
    except (_OddError, yaml.YAMLError, UnicodeEncodeError):
        return None


def _read(events: Iterable[Any], bare: tuple[str, ...], depth: int) -> PlainYaml:
    """Take every event; texts, which are nearly all of a deck, without a call for each."""
    taken: list[Value] = []
    opened, places, last = [taken], list[Place](), None
    for event in events:
        last = type(event)
        if last is yaml.ScalarEvent:
            quoted = not event.implicit[0]
            if event.anchor is not None or event.tag is not None or (quoted and taken and taken[-1] in bare):
                raise _OddError
            taken.append(event.value)
        elif last in _STARTS:
            if event.anchor is not None or event.tag is not None or len(opened) > depth:
                raise _OddError
            if last is yaml.MappingStartEvent and len(opened) == _LISTED:
                places.append((event.start_mark.line + 1, event.start_mark.column + 1))
            opened.append(taken := [])
        elif last in _ENDS:
            done = opened.pop()
            taken = opened[-1]
            taken.append(_paired(done) if last is yaml.MappingEndEvent else done)
    if last is not yaml.StreamEndEvent or len(taken) != 1 or not isinstance(taken[0], dict):
        raise _OddError
    return PlainYaml(taken[0], tuple(places))


def _paired(taken: list[Value]) -> dict[str, Value]:
    """A mapping of keys and values that came by turns."""
    keys = [key for key in taken[::2] if isinstance(key, str)]
    pairs = dict(zip(keys, taken[1::2], strict=False))
    if 2 * len(pairs) != len(taken):
        raise _OddError
    return pairs
