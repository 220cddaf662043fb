"""Plain quizzes on a clock that stands still between lines."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import NOON
from tests.cli.conftest import RIGHT
from tests.cli.plain.talking import Coming
from tui.cli.plain.lines import Lines
from tui.cli.plain.quiz import PlainQuiz
from tui.clock import SettableClock
from tui.config.paths import environment
from tui.practice.plan import Order, Plan
from tui.services.assemble import Services, assemble


@pytest.fixture
def clock() -> SettableClock:
    return SettableClock(NOON)


@pytest.fixture
def services(mixed: Path, clock: SettableClock) -> Iterator[Services]:
    made = assemble(environment(), clock=clock)
    yield made
    made.close()


def timed(services: Services, clock: SettableClock, *lines: tuple[int, str]) -> tuple[PlainQuiz, list[str]]:
    said: list[str] = []
    source = Lines(Coming(lines, clock), prompts=False)
    return PlainQuiz(services.quiz, clock, source, said.append), said


def test_durations_are_those_of_each_question(services: Services, clock: SettableClock) -> None:
    quiz, _ = timed(services, clock, (2, "a"), (3, "z"), (4, "a,b"))
    session = quiz.run(services.quiz.start(Plan(order=Order.DECK)))

    assert [given.duration_ms for _, given in session.asked] == [2000, 7000]


def test_when_the_time_is_up_no_other_question_is_shown(services: Services, clock: SettableClock) -> None:
    quiz, said = timed(services, clock, (30, "a"), (29, "a,b"), (2, "destroy"), (1, "x"))
    session = quiz.run(services.quiz.start(Plan(order=Order.DECK, time_limit_s=60)))

    assert session.finished
    assert [given.grade for _, given in session.asked] == [1, 1, 0]
    assert "\nThe time is up." in said
    assert any("0:30 left" in line for line in said)
    assert not any("Question 4" in line for line in said)


def test_a_line_that_comes_too_late_does_not_count(services: Services, clock: SettableClock) -> None:
    quiz, _ = timed(services, clock, (61, "a"))
    session = quiz.run(services.quiz.start(Plan(order=Order.DECK, time_limit_s=60)))

    assert [(given.skipped, given.grade) for _, given in session.asked] == [(True, 0)]


def test_a_clock_set_back_takes_no_time_away(services: Services, clock: SettableClock) -> None:
    quiz, _ = timed(services, clock, (-3600, "a"))
    session = quiz.run(services.quiz.start(Plan(order=Order.DECK)))

    assert [given.duration_ms for _, given in session.asked] == [0]


def test_prompts_are_for_people(
    services: Services, clock: SettableClock, capsys: pytest.CaptureFixture[str]
) -> None:
    source = Coming([*RIGHT[:4], " ", "3 1", ":p", "", "Ask whether", "1"], clock)
    quiz = PlainQuiz(services.quiz, clock, Lines(source, prompts=True), lambda text: None)
    quiz.run(services.quiz.start(Plan(order=Order.DECK)))
    out = capsys.readouterr().out

    assert out == (
        "Letter: Letters: Answer: Blanks, divided by |: Enter shows the answer: "
        "Rating 1 to 4, then key points, as in 3 1,2: Enter shows the answer: Enter goes on: "
        "Enter shows the answer: Rating 1 to 4: "
        "Every question is answered. Enter shows the result, :? lists the commands: "
    )


def test_a_pause_takes_no_time(services: Services, clock: SettableClock) -> None:
    quiz, said = timed(services, clock, (2, "a"), (3, ":p"), (1000, ""), (4, ":p"), (1000, "a,b"), (5, ":q"))
    session = quiz.run(services.quiz.start(Plan(order=Order.DECK, time_limit_s=60)))

    assert [given.duration_ms for given in session.answers[:2] if given] == [2000, 7000]
    assert session.elapsed_ms == 9000
    assert "Paused at question 2 of 6: 5 open, 0:55 left. The clock stands; the next line goes on." in said
    assert any("Question 2 of 6 · Basics / Deep · 0:55 left" in line for line in said)


def test_a_quiz_left_in_a_pause_has_the_time_left_that_it_had(
    services: Services, clock: SettableClock
) -> None:
    quiz, _ = timed(services, clock, (20, "a"), (10, ":p"))
    session = quiz.run(services.quiz.start(Plan(order=Order.DECK, time_limit_s=60)))
    clock.instant += timedelta(days=2)

    assert services.quiz.resume(session.id).time_left_s() == 30


def test_the_end_of_input_keeps_the_time_spent_and_the_struck_choices(
    services: Services, clock: SettableClock
) -> None:
    quiz, _ = timed(services, clock, (5, ":x b"), (5, "a"), (10, ":l"))
    session = quiz.run(services.quiz.start(Plan(order=Order.DECK, time_limit_s=60)))
    left = services.quiz.resume(session.id)

    assert (left.position, left.time_left_s()) == (1, 40)
    assert left.struck[0] == {1}


def test_time_goes_by_while_going_about(services: Services, clock: SettableClock) -> None:
    lines = [(5, ":l"), (5, ":n"), (5, ":f"), (5, ":b"), (5, ":x b"), (5, ":g 3"), (31, ":l"), (0, "a")]
    quiz, said = timed(services, clock, *lines)
    session = quiz.run(services.quiz.start(Plan(order=Order.DECK, time_limit_s=60)))

    assert session.finished
    assert "\nThe time is up." in said
    assert [at for at, given in enumerate(session.answers) if given] == [0, 1, 2]


def test_the_time_is_up_after_the_last_answer_too(services: Services, clock: SettableClock) -> None:
    quiz, said = timed(services, clock, *[(1, line) for line in RIGHT], (60, ":u"))
    session = quiz.run(services.quiz.start(Plan(order=Order.DECK, time_limit_s=60)))

    assert session.finished
    assert "\nThe time is up." in said
    assert session.remaining == 0


def test_ctrl_c_keeps_the_place_and_the_time(services: Services, clock: SettableClock) -> None:
    class Interrupted(Coming):
        def readline(self, size: int | None = -1) -> str:  # type: ignore[override]  # one line is enough here
            line = super().readline(size)
            if line.startswith("interrupt"):
                raise KeyboardInterrupt
            return line

    source = Interrupted([(5, ":x b"), (5, ":g 3"), (7, "interrupt")], clock)
    session = services.quiz.start(Plan(order=Order.DECK, time_limit_s=60))
    with pytest.raises(KeyboardInterrupt):
        PlainQuiz(services.quiz, clock, Lines(source, prompts=False), lambda text: None).run(session)
    left = services.quiz.resume(session.id)

    assert (left.position, left.time_left_s()) == (2, 43)
    assert left.struck[0] == {1}
