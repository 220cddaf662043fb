"""The script for zsh."""

import re
from collections.abc import Iterator, Sequence
from shlex import join, quote

from tui.cli.completion.offers import CommandOffer, OptionOffer, Source, Values

_HEAD = """\
#compdef quizdeck
# Completes quizdeck in zsh. To have it in every shell, either
#     quizdeck completion zsh > FOLDER/_quizdeck
# where FOLDER is one of $fpath, or in ~/.zshrc, below compinit, slower:
#     source <(quizdeck completion zsh)
"""

_OFFERING = r"""
_quizdeck_decks() {
    local -a ids
    ids=(${(f)"$("$program" completion zsh --decks 2>/dev/null </dev/null)"})
    ids=(${ids:#(-*|*[^a-z0-9-]*)})
    compadd -a "$@" ids
}

_quizdeck_files_and_decks() {
    _quizdeck_decks "$@"
    _files "$@"
}
"""

_FOUND = {
    (Source.FILES,): "_files",
    (Source.FOLDERS,): "_files -/",
    (Source.DECKS,): "_quizdeck_decks",
    (Source.DECKS, Source.FILES): "_quizdeck_files_and_decks",
}

_MAIN = r"""
_quizdeck() {{
    local program=${{${{(Q)words[1]}}/#\~\//$HOME/}} curcontext=$curcontext state line
    local -a commands=(
{named}    )
    _arguments -C -S : {own}
    case $state in
    command)
        _describe -t commands command commands
        ;;
    words)
        case $words[1] in
{branches}        esac
        ;;
    esac
}}
"""
"""To be filled in; braces of zsh stand doubled."""

_END = r"""
if [[ $funcstack[1] == _quizdeck ]]; then
    _quizdeck "$@"
else
    compdef _quizdeck quizdeck
fi
"""


def zsh_script(commands: Sequence[CommandOffer]) -> str:
    """The script, with a branch for each command."""
    program, *others = commands
    named = "".join(f"        {quote(f'{_escaped(one.name)}:{one.about}')}\n" for one in others)
    own = _lines([*_options(program), "'1: :->command'", "'*:: :->words'"], 8)
    behind = "".join(_behind(one) for one in others if one.behind)
    main = _MAIN.format(named=named, own=own, branches="".join(map(_branch, others)))
    return f"{_HEAD}{_OFFERING}{behind}{main}{_END}"


def _branch(command: CommandOffer) -> str:
    specs = _lines([*_options(command), *_words(command)], 16)
    return f"        {quote(command.name)})\n            _arguments -s -S : {specs}\n            ;;\n"


def _lines(specs: Sequence[str], indent: int) -> str:
    return "".join(f"\\\n{' ' * indent}{spec} " for spec in specs).rstrip()


def _options(command: CommandOffer) -> Iterator[str]:
    for option in command.options:
        yield quote(_option(option))


def _option(option: OptionOffer) -> str:
    name, about = option.names[-1], re.sub(r"([\[\]\\:])", r"\\\1", option.about)
    if option.values is None:
        return f"{name}[{about}]"
    return f"*{name}=[{about}]:{_escaped(option.values.name)}:{_action(option.values)}"


def _words(command: CommandOffer) -> Iterator[str]:
    if command.words is None:
        return
    name = _escaped(command.words.name)
    if command.words_at(2):
        yield quote(f"*:{name}:{_action(command.words)}")
    else:
        yield quote(f"1:{name}:{_action(command.words)}")
    if command.behind:
        yield quote(f"*:{name}:_quizdeck_behind_{command.name}")


def _behind(command: CommandOffer) -> str:
    cases = "".join(
        f'        {quote(first)}) compadd "$@" -- {join(known)} ;;\n'
        for first, known in command.behind.items()
    )
    first = "${${(M)words[2,CURRENT-1]:#[^-]*}[1]}"
    return f"\n_quizdeck_behind_{command.name}() {{\n    case {first} in\n{cases}    esac\n}}\n"


def _action(values: Values) -> str:
    if values.known:
        return f"({join(values.known)})"
    return _FOUND.get(values.sources, " ")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(":", "\\:")
