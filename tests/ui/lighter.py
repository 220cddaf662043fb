"""What makes Textual light enough for hundreds of apps in one process; nothing that a test could see."""

from typing import Any

from textual import _wait
from textual._styles_cache import StylesCache
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.css.types import CSSLocation

_parse = Stylesheet._parse_rules
_parsed: dict[frozenset[tuple[str, str]], dict[tuple[Any, ...], list[RuleSet]]] = {}
"""Rules by the variables they were parsed with, and then by all that the parser is given."""


def lighten() -> None:
    """For this process, from now on."""
    # After each key a pilot sleeps until nothing is computed: most of the time of a test of a screen.
    _wait.SLEEP_GRANULARITY = 1 / 200
    _wait.SLEEP_IDLE = _wait.SLEEP_GRANULARITY / 10
    # Textual parses every sheet anew for each app, and again for each screen first opened.
    Stylesheet._parse_rules = _parsed_once  # type: ignore[method-assign, assignment]  # bound or not


def let_go() -> None:
    """Textual's cache of colours keeps the pictures of a thousand widgets, which no app shows any more."""
    StylesCache.get_inner_outer.cache_clear()


def _parsed_once(
    sheet: Stylesheet,
    css: str,
    read_from: CSSLocation,
    is_default_rules: bool = False,
    tie_breaker: int = 0,
    scope: str = "",
) -> list[RuleSet]:
    known = _parsed.setdefault(frozenset(sheet._variables.items()), {})
    given = (css, read_from, is_default_rules, tie_breaker, scope)
    if given not in known:
        known[given] = _parse(sheet, *given)
    return known[given]
