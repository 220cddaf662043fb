"""Who speaks in notes of interviews: what those who ask and those who answer are called, in any language."""

import re

ASKING = (
    "interviewer, recruiter, entrevistador, entrevistadora, recruteur, интервьюер, рекрутер"
    ", 面试官, 面接官, 면접관"
)
ANSWERING = (
    "candidate, interviewee, applicant, me, kandidat, kandidatin, bewerber, bewerberin, candidato, candidata"
    ", entrevistado, entrevistada, candidat, candidate, кандидат, соискатель, 候选人, 应聘者, 応募者, 지원자"
    ", you, 你, 我, yo, ich, moi, eu, я"
)


def spoken(names: str) -> re.Pattern[str]:
    """The name of a speaker at the beginning of a line, maybe in bold, with its colon."""
    several = "|".join(dict.fromkeys(names.split(", ")))
    return re.compile(
        rf"^[ \t]*(\*\*|__|\*|_|)(?:{several})(?: \d{{1,2}})?(?:[ ]?[:：][ ]?\1|\1[ ]?[:：])[ \t]*(?=\S)",
        re.I | re.M,
    )


ASKED = spoken(ASKING)
