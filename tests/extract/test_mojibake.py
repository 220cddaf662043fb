import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.mojibake import repair

WORDS = re.findall(
    r"\S+",
    "маяк и я в это ёлка їжак منارة مرحبا فى 灯塔 灯台 です。 「港」 ライト दीपस्तंभ नमस्ते φάρος מגדלור "
    "été à naïve où façade œuvre Œdème Straße Ärger Ähm groß Ångström Åland señor ¿qué? ¡Así! MANHÃ JOÃO "
    "žluťoučký Żółć łódź İstanbul ﬁn ✅ ❌ ⚠️ 👩\u200d🚀 ℹ️ l’été l’école d’Ålesund 20 € £5 ±3 °C × ÷ √2 ≈π ≤≥ "
    "∞ ™ © HYVÄ CAFÉ É à la Spaß",
)
MARKS = [
    "",
    "…",
    "”",
    "“",
    "’",
    " ",
    "\u00a0»",
    "«\u00a0",
    "»",
    "«",
    "—",
    "–",
    "?",
    "!",
    ".",
    "„",
    "‚",
    "·",
]


@given(
    st.lists(st.tuples(st.sampled_from(MARKS), st.sampled_from(WORDS), st.sampled_from(MARKS)), max_size=12)
)
def test_correct_text_in_any_script_passes_unchanged(pieces: list[tuple[str, str, str]]) -> None:
    text = " ".join("".join(piece) for piece in pieces)
    assert repair(text).text == text


@given(st.text(st.characters(min_codepoint=0x250, exclude_categories=("Cs", "Co")), max_size=30))
def test_text_beyond_latin_passes_unchanged(text: str) -> None:
    repaired = repair(text)
    if not any(char in "√∞≈≠≤≥∂∑∏π∫Ω◊ﬁﬂ" or 0x2000 <= ord(char) < 0x2300 for char in text):
        assert (repaired.text, repaired.runs) == (text, 0)


def _misread(text: str, encoding: str) -> str:
    """UTF-8 bytes read as something else; cp1252's gaps become controls, as in browsers."""
    return "".join(bytes([code]).decode(encoding, "ignore") or chr(code) for code in text.encode())


MEANT = [
    "✅ ok, ❌ not",
    "⚠️ 🚀 🛑 ℹ️ ⏳",
    "Привет, я и он",
    "日本語、です。",
    "قلعة",
    "naïve café, Ñandú",
    "l’été — “quoted” … done",
    "łódź, żółć",
    "नमस्ते",
    "20 € × 3 ≠ 61",
]


@pytest.mark.parametrize("encoding", ["mac_roman", "cp1252", "latin-1"])
@pytest.mark.parametrize("meant", MEANT)
def test_each_misreading_is_undone(meant: str, encoding: str) -> None:
    repaired = repair(_misread(meant, encoding))
    assert repaired.text == meant
    assert repaired.runs > 0


def test_runs_are_counted_one_by_one() -> None:
    assert repair("a ‚úÖ b ‚ùå c").runs == 2


def test_good_runs_in_a_garbled_text_stay() -> None:
    repaired = repair("‚úÖ l’été, «\u00a0à Å…\u00a0» Straße")
    assert repaired.text == "✅ l’été, «\u00a0à Å…\u00a0» Straße"


def test_a_doubtful_run_follows_the_rest_of_the_text() -> None:
    alone, among = "—è", _misread("слово я", "mac_roman")
    assert repair(alone).text == alone
    assert repair(among).text == "слово я"


def test_a_garbled_byte_order_mark_is_undone() -> None:
    assert repair("ï»¿# Title").text == "\ufeff# Title"
