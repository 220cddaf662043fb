import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.controls import terminal_safe, visible, visible_line

HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ufeff\ud800-\udfff]")
"""What design forbids at every output, written here a second time on purpose."""
ODD = st.text(
    st.sampled_from("a\u0915 \x1b\r\n\t\x7f\x9b\u202e\u2069\u200b\ufeff\u200c\u200d\ud800"), max_size=12
)
ANY = ODD | st.text(st.characters(exclude_categories=[]))

SCRIPTS = [
    "Съешь же ещё этих мягких булок",
    "الخط العربي، كما يُكتب",
    "כתב עברי עם נִקּוּד",
    "漢字と仮名、カタカナ",
    "한국어와 조합 \u1112\u1161\u11ab",
    "क्\u200dष and क्\u200cष",
    "می\u200cشود, ۲۰\u200cساله",
    "café cafe\u0301 Ångström ñandú",
    "😀 👍🏽 🇩🇪 1️⃣ #️⃣ ⚠️",
    "👨\u200d👩\u200d👧\u200d👦 🏳️\u200d🌈 👩🏽\u200d💻 ❤️\u200d🔥 🧔🏻\u200d♀️",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "line\nnext\ttab",
    "\u200eleft-to-right mark\u200f",
]


@pytest.mark.parametrize("text", SCRIPTS)
def test_every_script_reads_as_it_was_written(text: str) -> None:
    assert visible(text) == text


@given(ANY)
def test_nothing_hidden_stays_hidden(text: str) -> None:
    assert not HIDDEN.search(visible(text))


@given(ANY)
def test_making_visible_twice_changes_nothing_more(text: str) -> None:
    once = visible(text)
    assert visible(once) == once


@given(ANY)
def test_what_was_visible_stays(text: str) -> None:
    kept = HIDDEN.sub("", text.replace("\u200c", "").replace("\u200d", ""))
    left = iter(visible(text))
    assert all(char in left for char in kept)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]2;x\x07", "␛]2;x␇"),
        ("a\x00b", "a␀b"),
        ("a\x7fb", "a␡b"),
        ("\x9b2J", "‹U+009B›2J"),
        ("abc\u202edef", "abc‹U+202E›def"),
        ("\ufeffx", "‹U+FEFF›x"),
        ("a\ud800", "a‹U+D800›"),
        ("one\r\ntwo", "one\ntwo"),
        ("one\rtwo", "one␍two"),
        ("one\r\r\ntwo", "one␍\ntwo"),
    ],
)
def test_each_control_has_a_sign(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize("joiner", ["\u200c", "\u200d"])
@pytest.mark.parametrize(
    "around", ["{}", "a{}", "{}a", " {} ", "a {}b", "a{} b", "a{}\nb", "a{0}{0}b", "({})"]
)
def test_a_joiner_that_joins_nothing_becomes_visible(joiner: str, around: str) -> None:
    assert joiner not in visible(around.format(joiner))


@given(st.text(st.sampled_from("\u200c\u200d"), min_size=2, max_size=6))
def test_runs_of_joiners_hide_nothing_between_letters(run: str) -> None:
    assert not set("\u200c\u200d") & set(visible(f"a{run}b"))


def test_a_long_hostile_text_is_made_visible_whole() -> None:
    assert visible("\x1b\u200d" * 500_000) == "␛‹U+200D›" * 500_000


def test_one_line_has_no_line_ends_or_runs_of_spaces() -> None:
    assert visible_line(" a\r\nb\tc  d\x1b ") == "a b c d␛"


@given(ANY)
def test_the_last_net_keeps_the_length_and_lets_no_control_through(text: str) -> None:
    safe = terminal_safe(text)
    assert len(safe) == len(text)
    assert not HIDDEN.search(safe)
    assert not {"\n", "\t", "\r"} & set(safe)
