"""The hint at the end of what is asked, `Hint: think of the sails`, taken out of it."""

import re

from tui.extract.questions.asking import ends_asking

_NAME = "hints?|tipp|pista|indice|indicio|indizio|dica|wskazówka|ipucu|подсказка|підказка|提示|ヒント|힌트"
_HINT = re.compile(
    rf"(?:^|\n)[ \t>]*(?P<mark>[*_]{{0,3}})(?:{_NAME})(?P<closed>[*_]{{0,3}})[ ]?[:：](?P<ended>[*_]{{0,3}})"
    r"[ \t]*\n?(?=\S)",
    re.I,
)
_FENCE = re.compile(r"\n[ \t]*(?:\n|```|~~~)")


def without_hint(asked: str) -> tuple[str, str]:
    """What asks, and the hint in the last lines of it without its label; empty where there is none.

    Lines below a label of which one asks are of the question.
    """
    label = _HINT.search(asked) if ":" in asked or "：" in asked else None
    if label is None or _FENCE.search(asked, label.end()):
        return asked, ""
    hint = asked[label.end() :].strip()
    if "\n" in hint and any(map(ends_asking, hint.split("\n")[1:])):
        return asked, ""
    if not (label["closed"] or label["ended"]):
        hint = hint.removesuffix(label["mark"])
    return asked[: label.start()].rstrip("\n"), hint


def begins_with_hint(text: str) -> bool:
    """Whether a text begins with a hint's label."""
    return _HINT.match(text) is not None
