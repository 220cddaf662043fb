"""Where the learner stands in a quiz, in words: headings, the list of questions, what was given before."""

from tui.cli.plain.wording import headline
from tui.practice.progress import Progress, passed_over_text
from tui.practice.responses import response_text
from tui.practice.session import Session
from tui.text.controls import visible_line
from tui.text.reading import plain_text
from tui.wording import clock_time, listing, one_line, plural

_LONG = 200
"""Characters of a response that are repeated; it may have a hundred thousand."""
_STATES = {Progress.PARTLY: "partly right"}
"""Words for the states that are not words of their own."""


def opening_text(session: Session, resumed: bool) -> str:
    """What a quiz begins with: how much there is, and what can be typed."""
    told = ["The verdicts are told at the end."] if session.plan.exam else []
    if not resumed:
        asked = f"{plural(session.remaining, 'question')}, seed {session.plan.seed}."
        known = ":s skips, :b goes back, :u undoes, :q stops, :? lists every command."
        return " ".join([asked, *told, known])
    where = f"The quiz goes on at {place_text(session)} Seed {session.plan.seed}."
    return " ".join(
        [where, *filter(None, [passed_over_text(session.passed_over)]), *told, ":? lists the commands."]
    )


def place_text(session: Session, since_ms: int = 0) -> str:
    """`question 3 of 6: 4 open, 10:00 left.`; `since_ms` as for `time_left_s`."""
    left = session.time_left_s(since_ms)
    facts = [f"{session.remaining:,} open", *([] if left is None else [f"{clock_time(left)} left"])]
    return f"question {_number(session)}: {', '.join(facts)}."


def heading(session: Session, since_ms: int = 0) -> str:
    """The line above a question."""
    left = session.time_left_s(since_ms)
    parts = [
        f"Question {_number(session)}",
        session.question.card.topic,
        "flagged" if session.position in session.flagged else "",
        "" if left is None else f"{clock_time(left)} left",
    ]
    return " · ".join(filter(None, parts))


def given_text(session: Session) -> str:
    """What was given to the present question before; empty while it is open."""
    given = session.given
    if given is None:
        return ""
    if given.skipped:
        return "Skipped before."
    said = one_line(visible_line(response_text(session.question.card, given.response)), _LONG)
    verdict = "" if session.plan.exam else f"{headline(given.verdict)} "
    return f"Answered before: {said or 'nothing'}\n{verdict}A new answer takes its place."


def list_text(session: Session) -> str:
    """Every question on a line: its number, how it stands, its text."""
    counts = [f"{session.remaining:,} open", f"{session.answered:,} answered"]
    counts += [f"{len(session.flagged):,} flagged"] if session.flagged else []
    lines = [f"{plural(len(session.questions), 'question')}: {', '.join(counts)}."]
    for at in range(len(session.questions)):
        state = session.mark(at)
        words = [_STATES.get(state, state.value)]
        words += ["flagged"] if at in session.flagged else []
        words += ["you are here"] if at == session.position else []
        title = visible_line(plain_text(session.questions[at].card.title))
        lines.append(f"{at + 1}. {', '.join(words)}: {title}")
    return "\n".join(lines)


def partial_text(session: Session) -> str:
    """What is told of an exam that was left: nothing that would help to answer the rest."""
    done = listing([f"{session.answered:,} answered", f"{session.remaining:,} open"])
    return f"{done} of {plural(len(session.questions), 'question')}. The result is told at the end."


def _number(session: Session) -> str:
    return f"{session.position + 1} of {len(session.questions)}"
