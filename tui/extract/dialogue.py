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
    ", you, 你, 我, yo, ich, moi, eu, я"
)


def _spoken(names: str) -> re.Pattern[str]:
    """The name of a speaker at the beginning of a line, maybe in bold, with its colon."""
    several = "|".join(dict.fromkeys(names.split(", ")))
    return re.compile(
        rf"^[ \t]*(\*\*|__|\*|_|)(?:{several})(?: \d{{1,2}})?(?:[ ]?[:：][ ]?\1|\1[ ]?[:：])[ \t]*(?=\S)",
        re.I | re.M,
    )


_ASKED, _ANSWERED = _spoken(_ASKING), _spoken(_ANSWERING)
_ASKED_ALONE = re.compile(
    rf"^[ \t>]*(\*{{1,3}}|_{{1,3}}|)(?:{'|'.join(_ASKING.split(', '))})[ ]?[:：][ ]?([^\n]*[?？])\1[ \t]*$",
    re.I | re.M,
)
"""A line that is all of what an interviewer asks, maybe quoted, in notes that name nobody who answers."""
_FEWEST = 2
"""Turns of each speaker that make an interview."""
_FEWEST_ALONE = 3
"""Those of the interviewer, where they are the only ones."""


def as_questions(text: str) -> str:
    """The text with `Q:` and `A:` for the speakers, line by line; as it is where it is no interview."""
    if not _ANSWERED.search(text) and len(_ASKED_ALONE.findall(text)) >= _FEWEST_ALONE:
        return outside_code(text, lambda piece: _ASKED_ALONE.sub(r"**Q: \2**", piece))
    if min(len(_ASKED.findall(text)), len(_ANSWERED.findall(text))) < _FEWEST:
        return text
    return outside_code(text, lambda piece: _ANSWERED.sub("A: ", _ASKED.sub("Q: ", piece)))
