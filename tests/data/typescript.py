"""Whether code is TypeScript, as far as syntax tells."""

from functools import cache

from tree_sitter import Language, Parser
from tree_sitter_typescript import language_typescript

_ELSEWHERE = "// elsewhere\n"
"""Divides two pieces of code that stand in different places."""
_PLACES = ("{}", "class Place {{\n{}\n}}", "{}\nclass Place {{}}")
"""Where a piece may stand: by itself, as members of a class, as decorators before one."""


@cache
def _parser() -> Parser:
    return Parser(Language(language_typescript()))


def is_typescript(code: str) -> bool:
    """Whether each piece of the code has the syntax of a program, of class members or of decorators."""
    return all(_stands_somewhere(piece) for piece in code.split(_ELSEWHERE))


def _stands_somewhere(piece: str) -> bool:
    return any(_parses(place.format(piece)) for place in _PLACES)


def _parses(program: str) -> bool:
    return not _parser().parse(program.encode()).root_node.has_error
