"""The commands of a quiz in plain text, a row each. The rules are the session's and the service's."""

from collections.abc import Callable

from tui.cli.plain.commands import After, Command, CommandTable, Next
from tui.cli.plain.place import list_text, place_text
from tui.cli.plain.quiz_talk import QuizTalk
from tui.errors import UsageError
from tui.model.card import Card, ChoiceBody
from tui.model.grade import Confidence
from tui.model.response import ChoiceResponse
from tui.practice.response_line import choice_letter, parse_response
from tui.practice.session import Session
from tui.text.nearness import nearest
from tui.text.reading import plain_text
from tui.wording import one_line


def hint_text(card: Card) -> str:
    """The hint of a card. Raises: UsageError where it has none."""
    if not card.hint.strip():
        raise UsageError("this card has no hint")
    return f"Hint: {card.hint.strip()}"


def flag_text(flagged: bool) -> str:
    """What a card's flag is now."""
    return "Flagged: is:flagged finds the card in a search." if flagged else "The flag is gone."


# --- going about ------------------------------------------------------------------------------------------


def _skip(talk: QuizTalk, _: str) -> After:
    """A question that has an answer keeps it; where every one has, what is skipped is the way back."""
    if talk.stage is Next.CLOSE:
        return Next.STOP
    if talk.session.given is None:
        talk.keep(None)
        return talk.onward()
    talk.spend()
    after = talk.onward()
    talk.note()
    return after


def _back(talk: QuizTalk, _: str) -> After:
    if talk.session.back().position == talk.session.position:
        raise UsageError("this is the first question")
    return talk.move(talk.session.back())


def _forward(talk: QuizTalk, _: str) -> After:
    if talk.session.forward().position == talk.session.position:
        raise UsageError("this is the last question", ":g goes to the next one that is open")
    return talk.move(talk.session.forward())


def _go(talk: QuizTalk, number: str) -> After:
    session = talk.session
    count = len(session.questions)
    if number:
        at = int(number) - 1 if number.isascii() and number.isdigit() and len(number) < 10 else -1
        if not 0 <= at < count:
            what = f"there is no question “{one_line(number, 20)}”"
            raise UsageError(what, f"they are numbered from 1 to {count}; :l lists them")
        if not session.can_show(at):
            raise UsageError(f"the card of question {at + 1} is in no deck any more", ":l lists the others")
        return talk.move(session.go_to(at))
    found = session.next_to_do(session.position, 1)
    if found is None:
        raise UsageError("no question is open, skipped or flagged", "name one, as in :g 1")
    return talk.move(session.go_to(found))


def _list(talk: QuizTalk, _: str) -> After:
    talk.say(list_text(talk.session))
    return Next.STAY


# --- on the question --------------------------------------------------------------------------------------


def _flag(talk: QuizTalk, _: str) -> After:
    talk.session = talk.quiz.flag(talk.session)
    talk.say(flag_text(talk.session.position in talk.session.flagged))
    return Next.STAY


def _hint(talk: QuizTalk, _: str) -> After:
    talk.say(hint_text(talk.session.question.card))
    return Next.STAY


def _strike(talk: QuizTalk, letters: str) -> After:
    asked = talk.session.question
    if not isinstance(asked.card.body, ChoiceBody):
        raise UsageError("there are no choices to strike out")
    if not letters:
        raise UsageError("nothing was named to strike out", "name a choice, as in :x b")
    response = parse_response(asked.card, asked.choice_order, letters)
    for choice in response.chosen if isinstance(response, ChoiceResponse) else ():
        talk.session = talk.session.strike(choice)
        struck = choice in talk.session.struck[talk.session.position]
        text = one_line(plain_text(asked.card.body.choices[choice].text))
        letter = choice_letter(asked.choice_order.index(choice))
        talk.say(f"{'Struck out' if struck else 'Brought back'}: {letter}) {text}")
    talk.note()
    return Next.STAY


def _sure(confidence: Confidence) -> Callable[[QuizTalk, str], After]:
    def sure(talk: QuizTalk, response: str) -> After:
        talk.confidence = confidence
        if not response:
            talk.say(f"Noted for the response that comes: {_SAID[confidence]}.")
        return response or Next.STAY

    return sure


def _confidence(talk: QuizTalk, argument: str) -> After:
    word, _, response = argument.partition(" ")
    if not word:
        raise UsageError("how sure are you?", "type :c sure, :c unsure or :c guess")
    if word.casefold() not in list(Confidence):
        near = nearest(word[:20], list(Confidence))
        hint = f"did you mean {near}?" if near else "type :c sure, :c unsure or :c guess"
        raise UsageError(f"“{one_line(word, 20)}” does not say how sure you are", hint)
    return _sure(Confidence(word.casefold()))(talk, response.strip())


_SAID = {Confidence.SURE: "sure", Confidence.UNSURE: "unsure", Confidence.GUESS: "a guess"}


# --- the time, and what was answered ----------------------------------------------------------------------


def _pause(talk: QuizTalk, _: str) -> After:
    """The line that ends the pause is a response or a command like any other, unless it is empty."""
    talk.watch.stop()
    talk.note()
    where = place_text(talk.session, talk.watch.spent_ms)
    talk.say(f"Paused at {where} The clock stands; the next line goes on.")
    line = talk.lines.next("Enter goes on")
    talk.watch.go_on()
    if line is None:
        return Next.INPUT
    return line if line.strip() else talk.stage


def _undo(talk: QuizTalk, _: str) -> After:
    # Counted first: the log may hold a part of this time already, and the later of both is taken.
    talk.session = talk.session.spend(talk.watch.spent_ms)
    talk.watch.restart()
    behind = talk.quiz.caught_up(talk.session)
    if behind is not None:
        talk.say("Another program took this answer back: the question is open again.")
        return talk.move(behind)
    session = talk.quiz.undo(talk.session)
    talk.say("Taken back.")
    return talk.move(session)


def _overrule(talk: QuizTalk, _: str) -> After:
    session = talk.session
    if session.plan.exam:
        raise UsageError("an exam tells right from wrong at the end", "answer the question again instead")
    at = _judged(session)
    if at is None:
        raise UsageError("no answer was judged just now", "go to one with :b or :g, then :o")
    turned = talk.quiz.overrule(session.go_to(at))
    talk.session = turned.go_to(session.position)
    talk.note()
    given = talk.session.answers[at]
    word = "right" if given is not None and given.verdict.correct else "wrong"
    talk.say(f"Overruled: question {at + 1} counts as {word} now. :o takes that back.")
    return Next.STAY


def _judged(session: Session) -> int | None:
    """The answer whose verdict was seen last: that of the present question, or the one given last."""
    places = [session.position, *session.changed[-1:]]
    answered = (at for at in places if (given := session.answers[at]) is not None and not given.skipped)
    return next(answered, None)


def _end(talk: QuizTalk, _: str) -> After:
    return Next.STOP


def _help(talk: QuizTalk, _: str) -> After:
    talk.say(QUIZ_COMMANDS.help_text())
    return Next.STAY


QUIZ_COMMANDS: CommandTable[QuizTalk] = CommandTable(
    [
        Command(("s", "skip"), "skips the question", _skip),
        Command(("b", "back"), "goes back one question", _back),
        Command(("n", "next"), "goes on one question without answering", _forward),
        Command(
            ("g", "go"),
            "goes to a question, as in :g 7; alone to the next one that is open, skipped or flagged",
            _go,
            True,
        ),
        Command(("l", "list"), "lists the questions with their state", _list),
        Command(("f", "flag"), "flags the card, or takes its flag away", _flag),
        Command(("h", "hint"), "tells the hint", _hint),
        Command(("x", "strike"), "strikes out a choice, or brings it back, as in :x b", _strike, True),
        Command(
            ("sure",),
            "says that you are sure of the next response, or of the one behind it, as in :sure b",
            _sure(Confidence.SURE),
            True,
        ),
        Command(
            ("unsure",), "says that you are unsure of it, in the same way", _sure(Confidence.UNSURE), True
        ),
        Command(("guess",), "says that it is a guess, in the same way", _sure(Confidence.GUESS), True),
        Command(
            ("c", "confidence"), "says the same with the word behind it, as in :c sure", _confidence, True
        ),
        Command(("p", "pause"), "stops the clock until the next line", _pause),
        Command(
            ("o", "overrule"), "overrules the last verdict: you were right, or wrong, after all", _overrule
        ),
        Command(("u", "undo"), "takes the last answer back", _undo),
        Command(("e", "end", "q", "quit"), "ends the quiz with its result", _end),
        Command(("?", "help"), "lists the commands", _help),
    ],
)
"""What can be typed in place of a response."""
