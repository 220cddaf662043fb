"""Sessions that tests of practice are made of."""

from hypothesis import strategies as st

from tests.builders import SESSION, choice_card, deck, ref
from tui.model.grade import Verdict
from tui.model.response import ChoiceResponse
from tui.practice.given import Given, skipped
from tui.practice.plan import Order, Plan
from tui.practice.question import Question, question
from tui.practice.session import Session

DECK = deck(*(choice_card("*a", "b", "c", card_id=f"q-{number}", topic="Basics") for number in range(4)))


def questions(count: int = 4) -> tuple[Question, ...]:
    """Choice questions of one deck."""
    return tuple(question(ref(f"q-{at}"), DECK.cards[at], 0, False) for at in range(count))


def session(count: int = 4, plan: Plan | None = None) -> Session:
    """A session that has just started."""
    return Session.started(SESSION, plan or Plan(order=Order.DECK), questions(count))


def given(grade: float = 1.0) -> Given:
    """An answer of that grade."""
    return Given(ChoiceResponse((0,)), Verdict(grade), duration_ms=1000)


def answered(*grades: float | None) -> Session:
    """A session whose questions got those grades in turn; None is skipped."""
    one = session(len(grades))
    for at, grade in enumerate(grades):
        one = one.go_to(at)
        one = one.answer(skipped() if grade is None else given(grade))
    return one


GRADES = st.sampled_from([0.0, 0.5, 1.0])
POSITIONS = st.integers(0, 3)


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    """A session after any run of verbs."""
    one = session(plan=Plan(order=Order.DECK, exam=draw(st.booleans())))
    verbs = st.sampled_from(
        [
            "answer",
            "skip",
            "back",
            "forward",
            "advance",
            "go_to",
            "flag",
            "strike",
            "overrule",
            "finish",
        ]
    )
    for verb in draw(st.lists(verbs, max_size=12)):
        match verb:
            case "answer":
                one = one.answer(given(draw(GRADES)))
            case "go_to":
                one = one.go_to(draw(POSITIONS))
            case "strike":
                one = one.strike(draw(st.integers(-1, 4)))
            case "skip":
                one = one if one.given is not None else one.answer(skipped())
            case "overrule":
                one = one.overrule(draw(POSITIONS), draw(st.booleans()))
            case _:
                one = getattr(one, verb)()
    return one
