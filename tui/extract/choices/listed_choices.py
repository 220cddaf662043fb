"""Choices that an answer lists behind a label: `Choices: tin; cloth; wood` beside `Answer: cloth`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tui.extract.choices.answer_lines import labelled_answer, labels_answer, unmarked
from tui.extract.choices.answer_texts import words_and_signs
from tui.extract.found import Candidate, Found
from tui.extract.questions.names import is_options_name, may_name_options
from tui.model.card import Choice, ChoiceBody, OpenBody

_OFFERED = re.compile(
    r"\n[ \t>]*+(?:[-*+][ \t]+)?[*_]{0,2}(?P<label>[^\W\d_][^:：\n]{2,30}?)[ ]?[:：][*_]{0,2}[ \t]*"
    r"(?P<said>[^\s;,；，][^\n]*[;,；，][^\n]*)"
)
"""Begun with the line end above, which is found far quicker than the begin of a line."""
_LONGEST_LABEL = 60
"""Characters before the colon on its line, but for its margin."""
_MARGIN = " \t>-*+"
_KIND = re.compile(r"(?:question )?type|tipo|typ|тип|类型|題型|题型", re.I)
"""The label of what kind of question it is, which a card tells in its own way."""
_SIGNS = (";", "；", ",", "，")
"""What parts choices; the first that is there does, a comma only before a space if any is: `1,000, 2,500`."""
_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"))
_FEWEST = 2


def with_listed(found: Found) -> Found:
    """What was found, open candidates with choices where their answer lists them and says which are right."""
    listing = [at for at, one in enumerate(found.candidates) if _may_list(one)]
    if not listing:
        return found
    candidates = list(found.candidates)
    for at in listing:
        candidates[at] = _chosen(candidates[at])
    return replace(found, candidates=tuple(candidates))


def _may_list(candidate: Candidate) -> bool:
    body = candidate.body
    if not isinstance(body, OpenBody) or "\n" not in body.answer:
        return False
    answer = body.answer.replace("：", ":")
    if ":" not in answer or not any(map(answer.__contains__, _SIGNS)):
        return False
    labels = (before[before.rfind("\n") + 1 :].lstrip(_MARGIN) for before in answer.split(":")[:-1])
    return any(len(label) < _LONGEST_LABEL and may_name_options(label) for label in labels)


def _chosen(candidate: Candidate) -> Candidate:
    """The candidate with the choices that its answer lists; itself where it lists none."""
    if not isinstance(candidate.body, OpenBody):
        return candidate
    answer = f"\n{candidate.body.answer}"
    offered = next((one for one in _OFFERED.finditer(answer) if is_options_name(one["label"])), None)
    if offered is None:
        return candidate
    texts = _parts(offered["said"])
    rest = f"{answer[: offered.start()]}{answer[offered.end() :]}".split("\n")
    said = [(at, _named(line)) for at, line in enumerate(rest)]
    named = [(at, value) for at, value in said if value]
    if len(named) != 1 or len(texts) < _FEWEST or len(set(texts)) < len(texts):
        return candidate
    right = _right(named[0][1], texts)
    if not right or len(right) == len(texts):
        return candidate
    choices = tuple(Choice(text, at in right) for at, text in enumerate(texts))
    others = [line for at, line in enumerate(rest) if at != named[0][0] and not _is_kind(line)]
    explanation = "\n".join([*others, "", candidate.explanation]).strip("\n")
    return candidate._replace(body=ChoiceBody(choices), explanation=explanation)


def _parts(said: str) -> list[str]:
    """The choices that a line lists; none where the sign stands in brackets too, as in a call."""
    sign = next(sign for sign in _SIGNS if sign in said)
    sign = ", " if ", " in said and sign == "," else sign
    parts = [part for piece in said.split(sign) if (part := piece.strip(" \t*_."))]
    return (
        parts
        if all(part.count(left) == part.count(right) for part in parts for left, right in _PAIRS)
        else []
    )


def _named(line: str) -> str:
    """What a line says that the answer is; empty where it does not."""
    match = labelled_answer(unmarked(line)) if line.strip() else None
    return match["value"].strip(" \t*_") if match and labels_answer(match["label"]) else ""


def _is_kind(line: str) -> bool:
    label, colon, _ = unmarked(line).partition(":")
    return bool(colon) and _KIND.fullmatch(label.strip(" *_")) is not None


def _right(value: str, texts: Sequence[str]) -> frozenset[int]:
    """The choices that an answer says, all of it and nothing else: by signs, or where one has its words."""
    whole = value.strip(" .")
    if whole in texts:
        return frozenset({texts.index(whole)})
    parts = _parts(value) if any(sign in value for sign in _SIGNS) else []
    if len(parts) > 1 and all(part in texts for part in parts):
        return frozenset(map(texts.index, parts))
    said = words_and_signs(whole)
    alike = [at for at, text in enumerate(texts) if words_and_signs(text) == said]
    return frozenset(alike) if len(alike) == 1 else frozenset()
