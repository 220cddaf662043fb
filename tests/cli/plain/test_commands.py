import pytest

from tests.test_readme import README
from tui.cli.plain.commands import Command, CommandTable, Next, is_command
from tui.cli.plain.quiz_commands import QUIZ_COMMANDS
from tui.cli.plain.review_talk import REVIEW_COMMANDS
from tui.errors import UsageError

TABLE: CommandTable[list[str]] = CommandTable(
    [
        Command(("a", "add"), "adds what follows", lambda talk, text: _add(talk, text), True),
        Command(("e", "end"), "ends it", lambda talk, text: Next.STOP),
    ],
    {"z": ("there is no z here", "elsewhere there is")},
)


def _add(talk: list[str], text: str) -> Next:
    talk.append(text)
    return Next.STAY


@pytest.mark.parametrize("line", [":a B c", " :A \t B c ", ":add B c", ":ADD  B c\r"])
def test_names_are_alike_and_the_argument_stays_as_typed(line: str) -> None:
    talk: list[str] = []

    assert TABLE.obey(talk, line) is Next.STAY
    assert talk == ["B c"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (":e x", "nothing goes after “:e”, and there was “x”; type :e alone"),
        (":adds", "there is no command “:adds”; did you mean :add?"),
        (":q", "there is no command “:q”; :? lists the commands; a response that begins with a colon"),
        (": a", "there is no command “:”"),
        (":Z", "there is no z here; elsewhere there is"),
        (":" + "y" * 100_000, "there is no command “:yyyyyyyyyyyyyyyyyyy…”"),
    ],
)
def test_a_line_that_no_row_takes_is_told(line: str, told: str) -> None:
    with pytest.raises(UsageError) as raised:
        TABLE.obey([], line)

    assert str(raised.value).startswith(told)


@pytest.mark.parametrize(
    ("line", "expected"),
    [(":s", True), ("  :s", True), (":", True), ("::s", False), ("a:s", False), ("", False)],
)
def test_a_command_begins_with_one_colon(line: str, expected: bool) -> None:
    assert is_command(line) is expected


@pytest.mark.parametrize("table", [QUIZ_COMMANDS, REVIEW_COMMANDS], ids=["quiz", "review"])
def test_every_command_has_names_of_its_own_and_is_in_its_help(table: CommandTable[object]) -> None:
    names = [name for row in table.rows for name in row.names]

    assert len(set(names)) == len(names)
    assert [name for name in names if f":{name}" not in table.help_text()] == []


def test_every_command_is_in_readme() -> None:
    text = README.read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| `:")]
    shown = {name for line in rows for name in line.split("|")[1].split("`")[1::2]}

    assert shown == {f":{name}" for name in QUIZ_COMMANDS.names}
