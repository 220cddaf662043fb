"""Every command of a plain quiz, typed and seen."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import deck, typed_card
from tests.cli.conftest import Ran, Run
from tests.cli.plain.talking import TALKED
from tui.model.deck import Deck

RIGHT = ["a", "a,b", "destroy", "await | destroy", "ORDER", "PAIRS", "3 1,2"]
QUESTION = "What is it?\n\na) one\nb) two\nc) three\n"

Quiz = Callable[..., Ran]


@pytest.fixture
def quiz(run: Run, put: Callable[[Deck], Path]) -> Quiz:
    """Runs the deck in its own order as text."""
    put(TALKED)

    def quiz(*lines: str, options: tuple[str, ...] = ()) -> Ran:
        return run("quiz", "talked", "--plain", "--order", "deck", "--seed", "7", *options, lines=[*lines])

    return quiz


def states(out: str) -> list[str]:
    """The states in the last list of questions that was told."""
    lines = out.rpartition("7 questions: ")[2].splitlines()[1:8]
    return [line.split(". ")[1].split(":")[0] for line in lines]


@pytest.mark.parametrize("name", [":f", ":flag", " :F "])
def test_flag_and_its_taking_away_are_told_and_kept(quiz: Quiz, run: Run, name: str) -> None:
    ran = quiz(name, ":n", ":b")

    assert "Flagged: is:flagged finds the card in a search.\n" in ran.out
    assert "Question 1 of 7 · Basics · flagged\n" in ran.out
    assert [hit["card"] for hit in run("search", "is:flagged", "--json").json["hits"]] == ["a-choice"]
    assert "The flag is gone." in quiz(name).out


def test_flagging_does_not_show_the_question_again(quiz: Quiz) -> None:
    assert quiz(":f", ":h", ":l", ":?").out.count(QUESTION) == 1


def test_hint_is_told_where_there_is_one(quiz: Quiz) -> None:
    ran = quiz(":h", "a", ":hint")

    assert "\nHint: Below *two*.\n" in ran.out
    assert "this card has no hint" in ran.err


def test_a_struck_choice_is_marked_and_cannot_be_chosen(quiz: Quiz) -> None:
    ran = quiz(":x b", ":n", ":b", "b", ":l", ":strike B", "b", ":l")

    assert "Struck out: b) two" in ran.out
    assert "a) one\nb) (struck out) two\nc) three" in ran.out
    assert "b is struck out; :x b brings it back" in ran.err
    assert "Brought back: b) two" in ran.out
    assert states(ran.out)[0] == "wrong"


def test_several_choices_are_struck_out_at_once(quiz: Quiz) -> None:
    ran = quiz("a", ":x a c", "a,b,c")

    assert "Struck out: a) one\nStruck out: c) three\n" in ran.out
    assert "a and c are struck out; :x a,c brings them back" in ran.err


@pytest.mark.parametrize(
    ("before", "line", "told"),
    [
        (0, ":x", "nothing was named to strike out; name a choice, as in :x b"),
        (0, ":x z", "there is no choice “z”; choose from a to c"),
        (2, ":x a", "there are no choices to strike out"),
        (4, ":x 1", "there are no choices to strike out"),
        (0, ":g 8", "there is no question “8”; they are numbered from 1 to 7; :l lists them"),
        (0, ":g 0", "there is no question “0”"),
        (0, ":g ²", "there is no question “²”"),
        (0, ":g one", "there is no question “one”"),
        (0, ":o", "no answer was judged just now"),
        (0, ":c", "how sure are you?; type :c sure, :c unsure or :c guess"),
        (0, ":c gess", "“gess” does not say how sure you are; did you mean guess?"),
        (0, ":s b", "nothing goes after “:s”, and there was “b”; type :s alone"),
        (0, ":flg", "there is no command “:flg”; did you mean :flag?"),
        (0, ":Nxt", "there is no command “:nxt”; did you mean :next?"),
        (0, ":", "there is no command “:”; :? lists the commands; a response that begins with a colon"),
        (0, ":\x1b[2J", "there is no command “:␛[2j”"),
    ],
)
@pytest.mark.parametrize("strict", [False, True])
def test_a_command_that_cannot_be_done_is_told(
    quiz: Quiz, run: Run, before: int, line: str, told: str, strict: bool
) -> None:
    options = ("--answers", "-") if strict else ()
    ran = quiz(*RIGHT[:before], line, options=options)
    [row] = run("history", "--json", "--all").json["sessions"]

    assert (ran.code, row["answered"], row["finished_at"]) == (2 if strict else 0, before, None)
    assert (f"line {before + 1}: {told}" if strict else told) in ran.err


def test_the_list_tells_each_question_and_its_state_in_words(quiz: Quiz) -> None:
    ran = quiz("b", "a", ":s", ":f", "await | destroy", ":l")

    assert "7 questions: 3 open, 3 answered, 1 flagged.\n1. wrong: What is it?\n" in ran.out
    assert states(ran.out) == [
        "wrong",
        "partly right",
        "skipped",
        "right, flagged",
        "open, you are here",
        "open",
        "open",
    ]


def test_an_exam_lists_no_verdict_and_overrules_none(quiz: Quiz) -> None:
    ran = quiz("b", ":l", ":o", ":b", options=("--exam",))

    assert ran.out.startswith("7 questions, seed 7. The verdicts are told at the end. :s skips")
    assert states(ran.out)[:2] == ["answered", "open, you are here"]
    assert "an exam tells right from wrong at the end" in ran.err
    assert "Answered before: two\nA new answer takes its place.\n" in ran.out


def test_an_exam_that_was_left_tells_nothing_that_helps_to_answer_the_rest(quiz: Quiz) -> None:
    ran = quiz("b", ":s", options=("--exam",))

    assert "\n1 answered and 5 open of 7 questions. The result is told at the end.\n" in ran.out
    assert "Score" not in ran.out
    assert "Right" not in ran.out


def test_go_leads_to_any_question(quiz: Quiz) -> None:
    ran = quiz(":g 3", "destroy", ":go 3", ":g 1", "a", ":l")

    assert "Question 3 of 7\nAnswered before: destroy\nRight. A new answer takes its place.\n" in ran.out
    assert states(ran.out)[:4] == ["right", "open, you are here", "right", "open"]


def test_go_alone_leads_to_the_next_that_is_open_skipped_or_flagged(quiz: Quiz) -> None:
    ran = quiz("a", ":s", "destroy", ":f", ":g 1", ":g", ":g", ":g", ":l")

    assert "Question 2 of 7\nSkipped before.\n" in ran.out
    assert states(ran.out)[3:5] == ["open, flagged", "open, you are here"]


def test_next_and_back_answer_nothing(quiz: Quiz) -> None:
    ran = quiz(":n", ":next", ":back", ":l", ":g 7", ":n")

    assert states(ran.out) == ["open", "open, you are here", *["open"] * 5]
    assert "this is the last question" in ran.err


def test_skipping_an_answered_question_goes_on_and_keeps_the_answer(quiz: Quiz, run: Run) -> None:
    quiz("a", ":b", ":skip")

    assert "goes on at question 2 of 7: 6 open." in run("quiz", "--plain", "--resume", lines=[]).out


@pytest.mark.parametrize(
    "lines",
    [[":sure", "a"], [":sure a"], [":c sure", "a"], [":C SURE a"], [":guess", ":h", ":confidence sure", "a"]],
)
def test_confidence_is_kept_with_the_response_that_follows(quiz: Quiz, lines: list[str]) -> None:
    answers = quiz(*lines, "a,b", options=("--json",)).json["answers"]

    assert (answers[0]["response"], answers[0]["confidence"]) == ("a", "sure")
    assert "confidence" not in answers[1]


def test_confidence_is_for_one_question(quiz: Quiz) -> None:
    answers = quiz(":unsure", ":n", "a", ":g 1", ":guess z", "b", options=()).out

    assert "Noted for the response that comes: unsure." in answers
    told = quiz(":unsure", ":n", "a", ":g 1", ":guess b", options=("--json",)).json["answers"]
    assert [answer.get("confidence") for answer in told] == ["guess", None]


def test_overruling_turns_the_verdict_just_given_round_and_back(quiz: Quiz) -> None:
    ran = quiz("b", ":o", ":l")
    assert "Overruled: question 1 counts as right now. :o takes that back.\n" in ran.out
    assert states(ran.out)[:2] == ["right", "open, you are here"]

    assert states(quiz("b", ":o", ":overrule", ":l").out)[:2] == ["wrong", "open, you are here"]


def test_overruling_on_a_question_answered_before_is_about_that_one(quiz: Quiz) -> None:
    assert states(quiz("b", "c", ":g 1", ":o", ":l").out)[:2] == ["right, you are here", "wrong"]


def test_a_skip_leaves_nothing_to_overrule(quiz: Quiz) -> None:
    assert "no answer was judged just now" in quiz("b", ":s", ":o").err


def test_undo_takes_an_overruling_back_before_the_answer(quiz: Quiz) -> None:
    ran = quiz("b", ":o", ":u", ":l")
    assert "Taken back." in ran.out
    assert states(ran.out)[:2] == ["wrong, you are here", "open"]

    assert states(quiz("b", ":o", ":u", ":undo", ":l").out)[:2] == ["open, you are here", "open"]


def test_a_pause_ends_with_the_next_line_and_shows_the_question_again(quiz: Quiz) -> None:
    ran = quiz("a", ":p", "", ":l")

    assert "Paused at question 2 of 7: 6 open. The clock stands; the next line goes on." in ran.out
    assert ran.out.count("Which are small?\n\nSeveral") == 2


def test_no_response_is_lost_to_a_pause(quiz: Quiz) -> None:
    ran = quiz(":pause", "b", ":p", ":f", ":l")

    assert states(ran.out)[:2] == ["wrong", "open, flagged, you are here"]


@pytest.mark.parametrize("name", [":e", ":end", ":q", ":quit"])
def test_the_end_comes_with_the_result(quiz: Quiz, run: Run, name: str) -> None:
    ran = quiz("a", name)
    [row] = run("history", "--json").json["sessions"]

    assert "Score: 50 %, 1 right of 2 questions." in ran.out
    assert row["finished_at"] is not None


@pytest.mark.parametrize("name", [":?", ":help"])
def test_help_lists_every_command_in_words(quiz: Quiz, name: str) -> None:
    out = quiz(name).out

    assert ":g or :go goes to a question, as in :g 7;" in out
    assert ":e, :end, :q or :quit ends the quiz with its result.\n" in out
    assert "A response that begins with a colon is typed with two.\n" in out


# --- the end ----------------------------------------------------------------------------------------------


@pytest.fixture
def short(run: Run, put: Callable[[Deck], Path]) -> Quiz:
    """A quiz of two typed cards."""
    put(deck(typed_card("yes", card_id="a"), typed_card("no", card_id="b"), deck_id="short"))

    def short(*lines: str, options: tuple[str, ...] = ()) -> Ran:
        return run("quiz", "short", "--plain", "--order", "deck", *options, lines=[*lines])

    return short


@pytest.mark.parametrize(
    ("lines", "score"),
    [
        (["yes", "nein"], "50 %, 1 right"),
        (["yes", "nein", "", ":o"], "50 %, 1 right"),
        (["yes", "nein", "no", ":o"], "50 %, 1 right"),
        (["yes", "nein", ":o"], "100 %, 2 right"),
        (["yes", "nein", ":l", ":?", ":f", ":o", ""], "100 %, 2 right"),
        (["yes", "nein", ":u", "no"], "100 %, 2 right"),
        (["yes", "nein", ":b", ":s", ":g 2", "no", ""], "100 %, 2 right"),
        (["yes", "nein", ":p", "", "", ":o"], "50 %, 1 right"),
        (["yes", ":s", ":s", ":s"], "50 %, 1 right"),
        (["yes", "nein", ":b", ":e"], "50 %, 1 right"),
    ],
)
@pytest.mark.parametrize("options", [(), ("--answers", "-")])
def test_the_last_answer_can_be_changed_before_the_result(
    short: Quiz, run: Run, lines: list[str], score: str, options: tuple[str, ...]
) -> None:
    ran = short(*lines, options=options)
    [row] = run("history", "--json").json["sessions"]

    assert (ran.code, ran.err) == (0, "")
    assert f"Score: {score} of 2 questions." in ran.out
    assert ran.out.count("Score:") == 1
    assert row["finished_at"] is not None


def test_a_quiz_answered_to_the_end_but_for_an_unusable_line_can_still_be_resumed(
    short: Quiz, run: Run
) -> None:
    assert short("yes", "nein", ":zz", options=("--json",)).json["error"]["message"].startswith("line 3:")
    ran = run("quiz", "--plain", "--resume", lines=[":o"])

    assert ran.out.startswith("The quiz goes on at question 2 of 2: 0 open.")
    assert "Score: 100 %" in ran.out


# --- resumed ----------------------------------------------------------------------------------------------


def test_a_resumed_quiz_says_where_it_goes_on_with_its_struck_choices(quiz: Quiz, run: Run) -> None:
    quiz("a", ":x c", ":g 4", ":g 2", options=("--time", "10m"))
    ran = run("quiz", "--plain", "--resume", lines=[":l"])

    first, _, rest = ran.out.partition("\n")
    assert first.startswith("The quiz goes on at question 2 of 7: 6 open, ")
    assert first.endswith(" left. Seed 7. :? lists the commands.")
    assert "Question 2 of 7 · " in rest
    assert "b) two\nc) (struck out) three\n" in rest


def test_a_quiz_in_which_nothing_was_done_is_not_gone_on_with(quiz: Quiz, run: Run) -> None:
    quiz()
    assert quiz("nonsense", options=("--answers", "-")).code == 2
    assert "no quiz was interrupted" in run("quiz", "--plain", "--resume").err

    quiz("a")
    quiz(":x a", "nonsense", options=("--answers", "-"))
    assert run("quiz", "--plain", "--resume").out.startswith("The quiz goes on at question 2 of 7")


def test_texts_of_decks_are_shown_safely(run: Run, put: Callable[[Deck], Path]) -> None:
    put(deck(typed_card("yes", question="Q\x1b]0;x\x07\nmore\u202e", hint="h\x9b2J"), deck_id="evil"))
    ran = run("quiz", "evil", "--plain", lines=[":h", ":l", ":x \x1b[2J", "\x1b[31m", ":b"])

    assert not set("\x1b\x07\u202e\x9b") & set(ran.out + ran.err)
    assert "1. open, you are here: Q␛]0;x␇ more‹U+202E›" in ran.out


def test_skipping_without_end_comes_to_the_result(quiz: Quiz) -> None:
    ran = quiz(*[":s"] * 50)

    assert ran.code == 0
    assert "Score: 0 %" in ran.out or "No question was answered." in ran.out


def test_what_is_right_on_several_lines_begins_below(quiz: Quiz) -> None:
    out = quiz(":g 5", "3,2,1", ":e").out
    assert "Right:\n1. one\n2. two" in out
    assert "   Right:\n   1. one\n   2. two" in out, "in the result, under each other too"
