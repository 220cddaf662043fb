"""`quizdeck quiz`: the quiz screen, or linear text."""

from argparse import Namespace
from collections.abc import Iterable

from tui.cli.call import Call
from tui.cli.output import say_filled, say_json, silence
from tui.cli.parser import Parser
from tui.cli.plain.lines import open_lines
from tui.cli.plain.quiz import PlainQuiz
from tui.cli.plain.result import quiz_json
from tui.cli.terminal import open_quiz, require_terminal
from tui.cli.values import one_of, seconds, whole
from tui.errors import UsageError
from tui.model.card import Kind
from tui.practice.placement import decks_to_begin_with
from tui.practice.plan import Order, Plan
from tui.practice.scoring import Score
from tui.practice.session import Session
from tui.services.assemble import Services
from tui.text.controls import visible_line

EXAMPLE = "quizdeck quiz typeorm-drill --topic Connections --count 10 --pass 70"
_SEEDS = 2**53
"""Beyond this, JSON readers lose digits."""
_CHOOSING = (
    "words",
    "topic",
    "tag",
    "kind",
    "count",
    "order",
    "time",
    "pass",
    "exam",
    "recognition",
    "unanswered",
)
"""Options that plan a quiz, which a placement quiz does by itself."""
_PLANNING = (*_CHOOSING, "seed", "placement")
"""Options that a resumed quiz has from its plan."""


def options(parser: Parser) -> None:
    """Declare words and options."""
    parser.words("DECK", "ids of decks (default: every deck)")
    _choosing(parser)
    parser.add_argument(
        "--seed", type=whole("--seed", -_SEEDS, _SEEDS, 7), metavar="N", help="repeat that quiz"
    )
    parser.add_argument("--time", type=seconds, metavar="TIME", help="time limit: 20m, 90s, 1h30m")
    parser.add_argument(
        "--pass", type=whole("--pass", 0, 100, 70), metavar="PERCENT", help="exit with 1 below that score"
    )
    parser.switch("--exam", "tell right from wrong only at the end")
    parser.switch("--recognition", "ask open cards as a choice of key points")
    parser.switch("--unanswered", "ask cards too that hold no answer")
    parser.switch("--placement", "a few questions along the learning path, to tell where to begin")
    parser.add_argument(
        "--resume",
        nargs="?",
        const="",
        metavar="SESSION",
        help="go on with the interrupted quiz, or that one",
    )
    parser.switch("--plain", "ask in plain text instead of opening the app")
    parser.add_argument(
        "--answers", metavar="FILE", help="read responses and commands from FILE, a line each; - is stdin"
    )
    parser.json_switch()


def _choosing(parser: Parser) -> None:
    """The options that say which cards are asked."""
    parser.add_argument("--topic", action="append", metavar="T", help="of this topic; repeatable")
    parser.add_argument("--tag", action="append", metavar="T", help="with this tag; repeatable")
    parser.add_argument(
        "--kind",
        action="append",
        type=one_of("kind", Kind),
        metavar="K",
        help=f"{', '.join(Kind)}; repeatable",
    )
    parser.add_argument(
        "--count", type=whole("--count", 1, 1_000_000, 10), metavar="N", help="at most N questions"
    )
    parser.add_argument(
        "--order", type=one_of("order", Order), metavar="O", help=f"{', '.join(Order)} (default: random)"
    )


def run(call: Call) -> int:
    """Ask in text with `--plain`, `--answers` or `--json`, else in the app; 1 for a score below `--pass`."""
    given = call.options
    if given.plain or given.json or given.answers is not None:
        return _plain(call)
    services = call.services
    services.library.named(given.words)  # a wrong name is the nearer mistake, so it is told first
    require_terminal("use --plain, or --answers FILE")
    session = _session(services, given, services.settings.quiz_questions)
    code = open_quiz(services, session)
    if code or session.plan.pass_percent is None:
        return code
    return _below_the_mark(services.quiz.as_it_stands(session))


def _plain(call: Call) -> int:
    call.warn()
    given, services = call.options, call.services
    lines = open_lines(given.answers, silent=given.json)
    talk = PlainQuiz(services.quiz, services.clock, lines, silence if given.json else say_filled)
    ended = talk.run(_session(services, given, None), resumed=given.resume is not None)
    advice = services.placement.advice(ended)
    if given.json:
        began = {"begin_with": list(decks_to_begin_with(ended))} if advice else {}
        say_json({**quiz_json(ended), **began})
    elif advice:
        say_filled(f"\n{visible_line(advice)}")
    return _below_the_mark(ended)


def _below_the_mark(session: Session) -> int:
    """The exit code: 1 where there is a pass mark, and the answers so far do not reach it."""
    return 1 if Score.of(session).passed is False else 0


def _session(services: Services, given: Namespace, count: int | None) -> Session:
    """The quiz resumed, or a new one of `count` questions unless told otherwise."""
    if given.placement and given.resume is None:
        _refuse_beside("--placement", given, _CHOOSING, "it asks along the learning path; --seed repeats it")
        return services.placement.start(given.seed)
    if given.resume is None:
        return services.quiz.start(_plan(services, given, count))
    _refuse_beside("--resume", given, _PLANNING, "a resumed quiz goes on as it was planned")
    return services.quiz.resume(services.history.named(given.resume) if given.resume else None)


def _refuse_beside(option: str, given: Namespace, names: Iterable[str], why: str) -> None:
    """Raises: UsageError where one of these was given beside an option that leaves them no meaning."""
    for name in names:
        value = getattr(given, name)
        if value not in (None, False, []):
            what = "the names of decks do" if name == "words" else f"--{name} does"
            raise UsageError(f"{what} not go with {option}", why)


def _plan(services: Services, given: Namespace, count: int | None) -> Plan:
    return Plan(
        decks=services.library.named(given.words),
        topics=tuple(given.topic or ()),
        tags=tuple(given.tag or ()),
        kinds=tuple(Kind(kind) for kind in given.kind or ()),
        count=given.count if given.count is not None else count,
        order=Order(given.order or Order.RANDOM),
        seed=given.seed if given.seed is not None else services.quiz_setup.new_seed(),
        time_limit_s=given.time,
        pass_percent=getattr(given, "pass"),
        exam=given.exam,
        recognition=given.recognition,
        unanswered=given.unanswered,
    )
