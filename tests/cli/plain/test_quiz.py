"""Quizzes as text: by the command, and by its parts where time must stand still."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import choice_card, deck, typed_card
from tests.cli.conftest import RIGHT, Ran, Run
from tui.model.deck import Deck


@pytest.fixture
def quiz(run: Run, mixed: Path) -> Callable[..., Ran]:
    """Runs the mixed deck in its own order as text."""

    def quiz(lines: list[str], *options: str) -> Ran:
        return run("quiz", "mixed", "--plain", "--order", "deck", *options, lines=lines)

    return quiz


Quiz = Callable[..., Ran]


def test_questions_are_asked_with_what_there_is_to_choose(quiz: Quiz) -> None:
    out = quiz(RIGHT, "--seed", "7").out

    assert out.startswith("6 questions, seed 7.")
    assert "Question 1 of 6 · Basics\n\nWhat is it?\n\na) one\nb) two\nc) three\n" in out
    assert "Several may be right.\na) one" in out
    assert "Fill it in.\n\n" in out


def test_all_right_is_told_and_scored(quiz: Quiz) -> None:
    ran = quiz(RIGHT, "--pass", "100")

    assert ran.code == 0
    assert ran.out.count("Right.\n") == 5
    assert "Rated Good." in ran.out
    assert ran.out.endswith("\nScore: 100 %, 6 right of 6 questions. Passed: 100 % were needed.\n")


@pytest.mark.parametrize(
    ("lines", "score"),
    [
        (["a"], "Score: 100 %, 1 right of 1 question."),
        (["a", ":q"], "Score: 50 %, 1 right of 2 questions."),
    ],
    ids=["end of input", "stopped"],
)
def test_a_quiz_left_early_is_not_passed_by_what_was_answered(
    quiz: Quiz, lines: list[str], score: str
) -> None:
    ran = quiz(lines, "--pass", "50")

    assert ran.code == 1
    assert f"{score} That is 17 % of all 6 questions. Not passed: 50 % were needed.\n" in ran.out


def test_what_was_wrong_is_told_with_what_is_right(quiz: Quiz) -> None:
    out = quiz(["b", "a,c", "close it", "await | close", "1", "1"]).out

    assert "Wrong.\nRight: a) one\n\nOne is first.\n" in out
    assert "Right: a) one; b) two" in out
    assert "Wrong.\nRight: destroy" in out
    assert "Partly right: 50 % (1 of 2 blanks right).\nRight: await | destroy" in out
    assert "1. What is it?\n   You: two\n   Right: a) one\n" in out


def test_a_typing_slip_is_right_and_shown(quiz: Quiz) -> None:
    out = quiz(["a", "a,b", "destory"]).out

    assert "Right, with a typing slip.\ndestory → destroy" in out


def test_feedback_does_not_repeat_the_question(quiz: Quiz) -> None:
    assert quiz(["a"]).out.count("What is it?") == 1


def test_an_exam_that_is_not_over_tells_no_grade_as_json_either(quiz: Quiz) -> None:
    told = json.loads(quiz(["b"], "--exam", "--pass", "50", "--json").out)
    (answer,) = told["answers"]
    assert (answer["response"], answer["grade"], answer["correct"]) == ("b", None, None)
    assert (told["score"], told["passed"]) == (None, None)


def test_an_exam_tells_right_from_wrong_only_at_the_end(quiz: Quiz) -> None:
    out = quiz(["b", *RIGHT[1:]], "--exam").out
    during, _, after = out.partition("Score:")

    assert "Right" not in during.replace("may be right", "")
    assert "Wrong" not in during
    assert "Right: a) one\n   One is first." in after


def test_an_empty_line_shows_the_answer_of_an_open_card(quiz: Quiz) -> None:
    out = quiz([*RIGHT[:4], "", "3 1"]).out
    asked = out.partition("Why so?")[2]

    assert asked.startswith("\n\nBecause.\n\nKey points:\n1. maps\n2. tracks\n\nRated Good.\n")
    assert "\nPartly right: 50 % (1 of 2 key points)." in asked
    assert asked.count("Because.") == 2  # once to be rated, once among the misses


def test_an_open_card_rated_unseen_shows_its_answer_after(quiz: Quiz) -> None:
    assert "What for?\n\nA mapper.\n\nRated Good." in quiz(RIGHT).out


def test_an_empty_line_is_no_response_elsewhere(quiz: Quiz) -> None:
    ran = quiz(["", "a"])

    assert "nothing was typed" in ran.err
    assert "Right." in ran.out


@pytest.mark.parametrize(
    ("before", "line", "told"),
    [
        (0, "z", "there is no choice “z”; choose from a to c"),
        (0, ":z", "a response that begins with a colon is typed with two"),
        (3, "await", "2 blanks wanted, 1 given"),
        (4, "5", "there is no rating “5”"),
        (4, "3 7", "there is no key point “7”"),
    ],
)
def test_a_line_that_means_nothing_is_told_and_the_next_one_read(
    quiz: Quiz, before: int, line: str, told: str
) -> None:
    ran = quiz([*RIGHT[:before], line, *RIGHT[before:]])

    assert told in ran.err
    assert "6 right of 6 questions" in ran.out


def test_skipping_counts_as_nothing(quiz: Quiz) -> None:
    ran = quiz([":s", *RIGHT[1:]])

    assert "5 right of 6 questions" in ran.out
    assert "You: skipped" in ran.out


def test_going_back_answers_again_and_the_last_answer_counts(quiz: Quiz) -> None:
    ran = quiz(["b", ":b", "a", *RIGHT[1:]])

    assert ran.out.count("What is it?") == 2
    assert "6 right of 6 questions" in ran.out


def test_a_skip_after_going_back_keeps_the_answer(quiz: Quiz) -> None:
    assert "6 right of 6 questions" in quiz(["a", ":b", ":s", *RIGHT[1:]]).out


def test_before_the_first_question_there_is_none(quiz: Quiz) -> None:
    ran = quiz([":b", *RIGHT])

    assert "this is the first question" in ran.err
    assert "6 right of 6 questions" in ran.out


def test_undo_takes_the_last_answer_back_and_asks_again(quiz: Quiz) -> None:
    assert "6 right of 6 questions" in quiz(["a", "c", ":u", *RIGHT[1:]]).out


def test_undo_with_nothing_to_take_back_is_told(quiz: Quiz) -> None:
    ran = quiz([":u", *RIGHT])

    assert "no answer to take back" in ran.err
    assert "6 right of 6 questions" in ran.out


def test_stopping_ends_the_quiz(quiz: Quiz, run: Run) -> None:
    ran = quiz(["a", ":q"])
    [row] = run("history", "--json").json["sessions"]

    assert "1 right of 2 questions" in ran.out
    assert row["finished_at"] is not None
    assert row["answered"] == 1


def test_the_end_of_input_leaves_the_quiz_to_be_resumed(quiz: Quiz, run: Run) -> None:
    ran = quiz(["a", "a,b"])
    [row] = run("history", "--json").json["sessions"]

    assert ran.code == 0
    assert row["finished_at"] is None
    assert ran.out.endswith(f"quizdeck quiz --plain --resume {row['session']}\n")
    resumed = run("quiz", "--plain", "--resume", row["session"], lines=RIGHT[2:])
    assert "Question 3 of 6" in resumed.out
    assert "Question 2 of 6" not in resumed.out
    assert "6 right of 6 questions" in resumed.out


def test_at_a_terminal_the_command_that_goes_on_is_short_and_on_a_line_of_its_own(
    run: Run, mixed: Path
) -> None:
    ran = run("quiz", "--plain", lines=["a"], typed=True)
    [row] = run("history", "--all", "--json").json["sessions"]
    short = row["session"][:13]
    assert ran.out.endswith(f"go on with:\n\n    quizdeck quiz --plain --resume {short}\n")
    assert "Question " in run("quiz", "--plain", "--resume", short, lines=[]).out


def test_the_newest_interrupted_quiz_is_resumed_without_a_name(quiz: Quiz, run: Run) -> None:
    quiz(["a"])

    assert "Question 2 of 6" in run("quiz", "--resume", "--plain", lines=[]).out


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--resume", "nowhere"], "there is no session “nowhere”"),
        (["--resume", "01890a5d-ac96-774b-bcce-b302099a8057"], "there is no session 01890a5d"),
        (["--resume"], "no quiz was interrupted"),
        (["--resume", "--count", "3"], "--count does not go with --resume"),
        (["mixed", "--resume"], "the names of decks do not go with --resume"),
    ],
)
def test_what_cannot_be_resumed_is_told(run: Run, mixed: Path, options: list[str], told: str) -> None:
    ran = run("quiz", "--plain", *options)

    assert ran.code == 2
    assert told in ran.err


def test_a_response_may_begin_with_a_colon(run: Run, put: Callable[[Deck], Path]) -> None:
    put(deck(typed_card(":q")))
    answer = run("quiz", "--json", lines=["::q"]).json["answers"][0]

    assert (answer["response"], answer["correct"]) == ("::q", True)


def test_decks_cannot_steer_the_terminal(run: Run, put: Callable[[Deck], Path]) -> None:
    put(deck(choice_card("*a\x1b]0;x\x07", "b\u202e", question="Q\x9b2J?", explanation="E\x1b[2J")))
    ran = run("quiz", "--plain", lines=["b"])

    assert not set("\x1b\x07\u202e\x9b") & set(ran.out + ran.err)
    assert "␛]0;x␇" in ran.out


# --- JSON, answers, seeds ---------------------------------------------------------------------------------


def test_json_is_all_that_is_printed(quiz: Quiz) -> None:
    ran = quiz(["a", "c", "destroy", "await | destroy", "3 1", ":s"], "--json", "--pass", "70", "--seed", "5")
    result = ran.json

    assert (ran.code, ran.err) == (1, "")
    assert set(result) == {"session", "mode", "seed", "score", "passed", "answers"}
    assert (result["mode"], result["seed"], result["passed"]) == ("quiz", 5, False)
    assert result["score"] == pytest.approx(3.5 / 6)
    for answer in result["answers"]:
        assert answer.pop("duration_ms") >= 0
    assert result["answers"][0] == {
        "deck": "mixed",
        "card": "a-choice",
        "kind": "choice",
        "response": "a",
        "grade": 1.0,
        "correct": True,
    }
    given = [(answer["response"], answer["grade"], answer["correct"]) for answer in result["answers"][1:]]
    assert given == [
        ("c", 0.0, False),
        ("destroy", 1.0, True),
        ("await | destroy", 1.0, True),
        ("3 1", 0.5, False),
        (None, 0.0, False),
    ]


def test_questions_never_shown_are_not_among_the_answers(quiz: Quiz) -> None:
    result = quiz(["a", ":s"], "--json").json

    assert [answer["card"] for answer in result["answers"]] == ["a-choice", "b-several"]
    assert result["passed"] is None
    held = quiz(["a", ":s"], "--json", "--pass", "50").json
    assert (held["score"], held["passed"], held["score_of_planned"]) == (0.5, False, pytest.approx(1 / 6))


def test_without_any_answer_the_score_is_0(quiz: Quiz) -> None:
    ran = quiz([], "--json", "--pass", "50")

    assert ran.code == 1
    assert (ran.json["score"], ran.json["passed"], ran.json["answers"]) == (0, False, [])


def test_answers_come_from_a_file(quiz: Quiz, tmp_path: Path) -> None:
    (tmp_path / "answers.txt").write_bytes(b"\xef\xbb\xbf" + "\r\n".join(RIGHT).encode())
    ran = quiz([], "--answers", "answers.txt", "--json")

    assert ran.json["score"] == 1


def test_responses_in_a_file_that_nobody_asked_for_are_told(quiz: Quiz, tmp_path: Path) -> None:
    def told(*more: str) -> str:
        (tmp_path / "answers.txt").write_text("\n".join([*RIGHT, *more]))
        ran = quiz([], "--answers", "answers.txt")
        assert (ran.code, "Score: 100 %" in ran.out) == (0, True)
        return ran.err

    at = len(RIGHT) + 1
    assert told("", " ", ":q", "") == ""
    assert told(":q") == ""
    assert f"answers.txt: 1 response in line {at} was not used: every question was answered" in told("b")
    assert f"answers.txt: 2 responses from line {at + 1} on were not used" in told("", "b", "", ":f", "c")


def test_answers_make_it_plain(run: Run, mixed: Path) -> None:
    ran = run("quiz", "--answers", "-", "--order", "deck", lines=RIGHT)

    assert ran.code == 0
    assert "6 right of 6 questions" in ran.out


def test_responses_can_be_fed_back(run: Run, mixed: Path) -> None:
    first = run("quiz", "--json", "--seed", "9", "--kind", "choice", lines=["a", ":s"]).json
    said = [":s" if answer["response"] is None else answer["response"] for answer in first["answers"]]
    again = run("quiz", "--json", "--seed", "9", "--kind", "choice", "--answers", "-", lines=said).json

    assert len(said) == 2
    assert [answer["grade"] for answer in again["answers"]] == [a["grade"] for a in first["answers"]]


def test_answers_that_are_not_there_start_nothing(quiz: Quiz, run: Run) -> None:
    ran = quiz([], "--answers", "nowhere.txt", "--json")

    assert (ran.code, ran.json["error"]["message"]) == (
        3,
        "cannot read nowhere.txt: no such file or folder",
    )
    assert run("history", "--json").json == {"sessions": []}


UNUSABLE = [
    (0, "z", "line 1: there is no choice “z”"),
    (0, "", "line 1: nothing was typed"),
    (1, "a,z", "line 2: there is no choice “z”"),
    (3, "await", "line 4: 2 blanks wanted, 1 given"),
    (0, ":b", "line 1: this is the first question"),
    (0, ":u", "line 1: there is no answer to take back"),
    (5, "7", "line 6: there is no rating “7”"),
]


@pytest.mark.parametrize(("before", "line", "told"), UNUSABLE)
@pytest.mark.parametrize("options", [["--answers", "-"], ["--json"], ["--answers", "-", "--json"]])
def test_a_line_written_beforehand_that_means_nothing_ends_the_run(
    quiz: Quiz, run: Run, options: list[str], before: int, line: str, told: str
) -> None:
    ran = quiz([*RIGHT[:before], line, *RIGHT[before:]], *options)
    [row] = run("history", "--json", "--all").json["sessions"]

    assert ran.code == 2
    if "--json" in options:
        assert (ran.json["error"]["code"], ran.err) == ("usage", "")
        assert ran.json["error"]["message"].startswith(told)
    else:
        assert told in ran.err
    assert (row["answered"], row["finished_at"]) == (before, None)


def test_what_came_before_an_unusable_line_can_be_resumed(quiz: Quiz, run: Run, tmp_path: Path) -> None:
    (tmp_path / "answers.txt").write_text("\n".join([*RIGHT[:2], "", *RIGHT[2:], ""]))
    quiz([], "--answers", "answers.txt", "--json")
    (tmp_path / "rest.txt").write_text("\n".join(RIGHT[2:]))

    assert run("quiz", "--resume", "--answers", "rest.txt", "--json").json["score"] == 1


def test_a_blank_line_shows_the_answer_of_an_open_card_to_scripts_too(quiz: Quiz) -> None:
    assert quiz([*RIGHT[:4], "", "3 1,2", "3"], "--json").json["score"] == 1
    again = quiz([*RIGHT[:4], "", "", "3"], "--json")
    assert (again.code, again.json["error"]["message"]) == (2, "line 6: nothing was typed")


@pytest.mark.parametrize("count", [1, 4, 6])
def test_blank_lines_at_the_end_of_the_answers_are_none(quiz: Quiz, tmp_path: Path, count: int) -> None:
    (tmp_path / "answers.txt").write_text("\n".join([*RIGHT[:count], "", "  ", ""]))
    ran = quiz([], "--answers", "answers.txt", "--json")

    assert (ran.code, ran.json["score"], len(ran.json["answers"])) == (0, 1, count)


def test_the_order_follows_from_the_seed_alone(run: Run, mixed: Path) -> None:
    def order(*options: str) -> list[str]:
        ran = run("quiz", "--json", *options, lines=[":s"] * 6)
        return [answer["card"] for answer in ran.json["answers"]]

    first = order("--seed", "11")
    run("quiz", "--json", "--order", "deck", lines=RIGHT)
    run("review", "--plain", lines=["a", "4", ":q"])

    assert order("--seed", "11") == first
    assert len({tuple(order("--seed", str(seed))) for seed in range(6)}) > 1


def test_without_a_count_every_card_is_asked(quiz: Quiz) -> None:
    assert len(quiz([":s"] * 9, "--json").json["answers"]) == 6
    assert len(quiz([":s"] * 9, "--json", "--count", "2").json["answers"]) == 2


def test_cards_are_chosen_by_topic_tag_and_kind(quiz: Quiz) -> None:
    def cards(*options: str) -> list[str]:
        return [answer["card"] for answer in quiz([":s"] * 9, "--json", *options).json["answers"]]

    assert cards("--topic", "basics") == ["a-choice", "b-several"]
    assert cards("--tag", "calls") == ["c-typed"]
    assert cards("--kind", "typed", "--kind", "CLOZE") == ["c-typed", "d-cloze"]


@pytest.mark.parametrize(
    ("options", "code", "told"),
    [
        (["mixd"], 2, "did you mean mixed?"),
        (["--topic", "Basic"], 2, "Basics"),
        (["--kind", "chioce"], 2, "did you mean choice?"),
        (["--order", "randon"], 2, "did you mean random?"),
        (["--time", "soon"], 2, "no length of time"),
        (["--time", "0"], 2, "shorter than a second"),
        (["--count", "0"], 2, "not between"),
        (["--pass", "170"], 2, "not between 0 and 100"),
        (["--order", "wrong"], 2, "choose another order"),
    ],
)
def test_a_quiz_that_cannot_be_planned_is_told(
    run: Run, mixed: Path, options: list[str], code: int, told: str
) -> None:
    ran = run("quiz", "--plain", *options)

    assert (ran.code, ran.out) == (code, "")
    assert told in ran.err


def test_a_deck_that_cannot_be_read_leads_to_check(run: Run, home: Path) -> None:
    path = home / "data" / "decks" / "torn.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("format: 1\ndeck: torn\n")
    ran = run("quiz", "torn", "--plain")

    assert ran.code == 3
    assert f"quizdeck check {path}" in ran.err
