"""Questions that only say when to do something: `Need help? -> see below`, and those before a command."""

import re

_DECIDED = re.compile(
    r"[*_\"“]*(?:is|are|were|do(?! que)|does|did|has|have|had|can|could|will|would|should|must|may|need"
    r"|found|want|got|looking|having|stuck|forgot|lost|ready|wondering|interested|missing|confused|any|still|not|new"
    r"|was(?= (?:it|the|an?|he|she|they|there|this|that|you|we|i|your|my|his|her|our|its|any)\b))\b",
    re.I,
)
_READERS = re.compile(
    r"[*_\"“]*(?:(?:do|are|have|did|would) you|need|found|want|got|looking|having|stuck|forgot|lost|ready"
    r"|wondering|interested|missing|confused|any|still|new)\b",
    re.I,
)
"""How a question begins that asks who reads it how they are."""
_VERDICT = re.compile(r"\W*(?:yes|no|true|false|right|wrong|never|always)\b", re.I)
"""What is answered by yes or no, and such an answer: others say what to do then."""
_DIRECTS = re.compile(
    r"[ \t]*(?:(?:[-*+•]|\d{1,4}[.)])[ \t]+)?(?P<asked>[^?？]{1,300})[?？][*_\"”]*[ ]*"
    r"(?:(?:->|=>|→|⇒)[ ]*|[(（]?(?=`[^`]+`[)）.]*$))(?P<told>\S.*)"
)


def fits(asked: str, told: str) -> bool | None:
    """Whether what is told answers what yes or no would answer; None where that is not asked."""
    return is_verdict(told) if _DECIDED.match(asked) else None


def is_verdict(told: str) -> bool:
    """Whether something says yes or no."""
    return _VERDICT.match(told) is not None


def directs(item: str) -> bool:
    """Whether a line asks who reads it how they are, or what a command shows, and says what to do then."""
    match = _DIRECTS.match(item)
    if match is None or is_verdict(match["told"]):
        return False
    asked = match["asked"]
    if match["told"].startswith("`"):
        return _DECIDED.match(asked) is not None
    return _READERS.match(asked) is not None
