"""Interviews noted by speaker, `**Interviewer:** …` and `**Candidate:** …`: as questions and answers."""

import re

from tui.extract.code_pieces import outside_code

_ASKING = (
    "interviewer, recruiter, entrevistador, entrevistadora, recruteur, интервьюер, рекрутер"
    ", 面试官, 面接官, 면접관"
)
_ANSWERING = (
    "candidate, interviewee, applicant, me, kandidat, kandidatin, bewerber, bewerberin, candidato, candidata"
    ", entrevistado, entrevistada, candidat, candidate, кандидат, соискатель, 候选人, 应聘者, 応募者, 지원자"
)


def _spoken(names: str) -> re.Pattern[str]:
    """The name of a speaker at the beginning of a line, maybe in bold, with its colon."""
    several = "|".join(dict.fromkeys(names.split(", ")))
    return re.compile(
        rf"^[ \t]*(\*\*|__|\*|_|)(?:{several})(?: \d{{1,2}})?(?:[ ]?[:：][ ]?\1|\1[ ]?[:：])[ \t]*(?=\S)",
        re.I | re.M,
    )


_ASKED, _ANSWERED = _spoken(_ASKING), _spoken(_ANSWERING)
_FEWEST = 2
"""Turns of each speaker that make an interview."""


def as_questions(text: str) -> str:
    """The text with `Q:` and `A:` for the speakers, line by line; as it is where it is no interview."""
    if min(len(_ASKED.findall(text)), len(_ANSWERED.findall(text))) < _FEWEST:
        return text
    return outside_code(text, lambda piece: _ANSWERED.sub("A: ", _ASKED.sub("Q: ", piece)))
