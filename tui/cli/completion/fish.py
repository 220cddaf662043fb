"""The script for fish."""

from collections.abc import Iterator, Sequence

from tui.cli.completion.offers import CommandOffer, OptionOffer, Source, Values, valued

_HEAD = """\
# Completes quizdeck in fish. To have it in every shell:
#     quizdeck completion fish > ~/.config/fish/completions/quizdeck.fish
"""

_WALK = r"""
function __quizdeck_at --description 'The command, the number of the word, and the first word, as in quiz/1/'
    set -l tokens (commandline -opc)
    set -e tokens[1]
    set -l skipped 0
    set -l words
    for token in $tokens
        if test $skipped = 1
            set skipped 0
        else if contains -- $token $__quizdeck_valued
            set skipped 1
        else if not string match -q -- '-*' $token
            set -a words $token
        end
    end
    if test (count $words) = 0
        echo //
    else
        echo "$words[1]/"(count $words)"/$words[2]"
    end
end

function __quizdeck_word
    string match -q -- $argv[1] (__quizdeck_at)
end

function __quizdeck_decks
    set -l program (string replace -r '^~/' "$HOME/" -- (commandline -opc)[1])
    command $program completion fish --decks 2>/dev/null </dev/null | string match -r '^[a-z0-9][a-z0-9-]*$'
end

complete -c quizdeck -f
"""


def fish_script(commands: Sequence[CommandOffer]) -> str:
    """The script, with a line for each thing that may be offered."""
    others = commands[1:]
    lines = [f"complete -c quizdeck -n {_at('//')} -a {one.name} -d {_quoted(one.about)}" for one in others]
    for one in commands:
        lines.extend(_options(one))
    for one in others:
        lines.extend(_words(one))
    known = " ".join(map(_quoted, valued(commands)))
    return f"{_HEAD}\nset -g __quizdeck_valued {known}\n{_WALK}" + "\n".join(lines) + "\n"


def _at(pattern: str) -> str:
    return _quoted(f"__quizdeck_word {_quoted(pattern)}")


def _options(command: CommandOffer) -> Iterator[str]:
    where = _at(f"{command.name}/*" if command.name else "//")
    for option in command.options:
        values = f" {_values(option.values, option=True)}" if option.values else ""
        yield f"complete -c quizdeck -n {where} {_names(option)}{values} -d {_quoted(option.about)}"


def _names(option: OptionOffer) -> str:
    short = "".join(f"-s {name[1:]} " for name in option.names if not name.startswith("--"))
    return f"{short}-l {option.names[-1][2:]}"


def _words(command: CommandOffer) -> Iterator[str]:
    for first, known in command.behind.items():
        yield f"complete -c quizdeck -n {_at(f'{command.name}/2/{first}')} -a {_quoted(' '.join(known))}"
    if command.words is not None and (found := _values(command.words, option=False)):
        number = "*" if command.words_at(2) else "1"
        yield f"complete -c quizdeck -n {_at(f'{command.name}/{number}/*')} {found}"


def _values(values: Values, *, option: bool) -> str:
    """The arguments of `complete` that offer them; an option's value is required."""
    asked = ["(__quizdeck_decks)"] if Source.DECKS in values.sources else []
    if Source.FOLDERS in values.sources:
        asked.append("(__fish_complete_directories (commandline -ct))")
    offered = " ".join([*values.known, *asked])
    files = "-F" if Source.FILES in values.sources else ""
    wanted = ("-r" if files else "-x") if option else ""
    return " ".join(filter(None, (wanted, files, f"-a {_quoted(offered)}" if offered else "")))


def _quoted(text: str) -> str:
    """A word that fish takes as it is."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
