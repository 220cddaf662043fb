"""The script for bash."""

from collections.abc import Iterable, Iterator, Sequence
from shlex import join, quote

from tui.cli.completion.offers import CommandOffer, Source, Values, valued

_HEAD = """\
# Completes quizdeck in bash. To have it in every shell, either
#     quizdeck completion bash > ~/.local/share/bash-completion/completions/quizdeck
# (the folder may have to be made first), or in ~/.bashrc, slower:
#     eval "$(quizdeck completion bash)"
"""

_OFFERING = r"""
_quizdeck_known() {
    local word
    for word; do
        [[ $word == "$cur"* ]] && COMPREPLY+=("$word")
    done
}

_quizdeck_decks() {
    local id
    while IFS= read -r id; do
        [[ $id == "$cur"* && $id != -* && $id != *[!a-z0-9-]* ]] && COMPREPLY+=("$id")
    done < <("$program" completion bash --decks 2>/dev/null </dev/null)
}

# Where nothing else is offered, readline finds and quotes files by itself.
_quizdeck_files() {
    local path
    if ((${#COMPREPLY[@]} == 0)); then
        compopt -o default 2>/dev/null
        return
    fi
    compopt -o filenames 2>/dev/null
    while IFS= read -r path; do
        COMPREPLY+=("$path")
    done < <(compgen -f -- "$cur" 2>/dev/null)
}

_quizdeck_folders() {
    compopt -o dirnames 2>/dev/null
}
"""

_WALK = r"""
_quizdeck() {
    local program=${1/#\~\//"$HOME"/} cur=$2 command='' first='' option='' words=0 dashes='' at=1 word
    COMPREPLY=()
    [[ $cur == = ]] && cur=
    for ((; at < COMP_CWORD; at++)); do
        word=${COMP_WORDS[at]}
        if [[ $word == = && $option ]]; then
            :
        elif [[ $option ]]; then
            option=
        elif [[ ! $dashes && $word == -- ]]; then
            dashes=1
        elif [[ ! $dashes && $word == -?* ]]; then
            _quizdeck_is_followed "$word" && option=$word
        elif [[ ! $command ]]; then
            command=$word
        else
            ((words++)) || first=$word
        fi
    done
    if [[ $option ]]; then
        _quizdeck_value "$command $option"
    elif [[ ! $dashes && $cur == -* ]]; then
        _quizdeck_options "$command"
    else
        _quizdeck_word "$command" $((words + 1)) "$first"
    fi
}

complete -F _quizdeck quizdeck
"""


def bash_script(commands: Sequence[CommandOffer]) -> str:
    """The script, with a function for each table of what is offered."""
    return "".join(
        (
            _HEAD,
            _OFFERING,
            _function("_quizdeck_is_followed", "$1", [(join_patterns(valued(commands)), "return 0")], "1"),
            _function("_quizdeck_value", "$1", _values(commands)),
            _function("_quizdeck_options", "$1", [(quote(one.name), _names(one)) for one in commands]),
            _function("_quizdeck_word", "$1/$2/$3", _words(commands)),
            _WALK,
        )
    )


def join_patterns(words: Sequence[str]) -> str:
    """Words as the pattern of a `case`."""
    return "|".join(map(quote, words))


def _function(name: str, of: str, cases: Iterable[tuple[str, str]], code: str = "0") -> str:
    lines = "".join(f"        {pattern}) {doing} ;;\n" for pattern, doing in cases)
    return f'\n{name}() {{\n    case "{of}" in\n{lines}    esac\n    return {code}\n}}\n'


def _values(commands: Sequence[CommandOffer]) -> Iterator[tuple[str, str]]:
    for command in commands:
        for option in command.options:
            if option.values and (doing := _offering(option.values)):
                yield join_patterns([f"{command.name} {name}" for name in option.names]), doing


def _names(command: CommandOffer) -> str:
    return f"_quizdeck_known {join([option.names[-1] for option in command.options])}"


def _words(commands: Sequence[CommandOffer]) -> Iterator[tuple[str, str]]:
    """By command, number of the word and first word. Where no word may stand, options are offered."""
    yield "/1/*", f"_quizdeck_known {join([command.name for command in commands if command.name])}"
    for command in commands[1:]:
        for first, known in command.behind.items():
            yield quote(f"{command.name}/2/{first}"), f"_quizdeck_known {join(known)}"
        number = "*" if command.words_at(2) else "1"
        if command.words is None:
            yield f"{quote(command.name)}/*", f"[[ $cur ]] || _quizdeck_options {quote(command.name)}"
        elif doing := _offering(command.words):
            yield f"{quote(command.name)}/{number}/*", doing


def _offering(values: Values) -> str:
    known = [f"_quizdeck_known {join(values.known)}"] if values.known else []
    return "; ".join([*known, *(f"_quizdeck_{Source(source)}" for source in values.sources)])
