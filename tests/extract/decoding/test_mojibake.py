import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.growth import growth
from tests.extract.scripts import marked_words, right_text
from tui.extract.decoding.mojibake import repair

ENCODINGS = ("mac_roman", "cp1252", "latin-1")


def misread(text: str, *encodings: str) -> str:
    """UTF-8 bytes read as something else, again and again; cp1252's gaps become controls, as in browsers."""
    for encoding in encodings:
        text = "".join(bytes([code]).decode(encoding, "ignore") or chr(code) for code in text.encode())
    return text


chains = st.lists(st.sampled_from(ENCODINGS), min_size=1, max_size=2)


@given(right_text)
def test_correct_text_in_any_script_passes_unchanged(text: str) -> None:
    assert repair(text).text == text


@given(st.text(st.characters(min_codepoint=0x250, exclude_categories=("Cs", "Co")), max_size=30))
def test_text_beyond_latin_passes_unchanged(text: str) -> None:
    repaired = repair(text)
    if not any(char in "√∞≈≠≤≥∂∑∏π∫Ω◊ﬁﬂ" or 0x2000 <= ord(char) < 0x2300 for char in text):
        assert (repaired.text, repaired.runs) == (text, 0)


@given(right_text, chains)
def test_what_was_misread_is_repaired_or_left_alone_but_never_made_worse(
    meant: str, encodings: list[str]
) -> None:
    garbled = misread(meant, *encodings)
    versions = [misread(meant, *encodings[:count]).split(" ") for count in range(len(encodings) + 1)]
    words = repair(garbled).text.split(" ")
    assert len(words) == len(versions[0])
    assert all(word in version for word, version in zip(words, zip(*versions, strict=True), strict=True))


@given(st.lists(marked_words, min_size=1, max_size=12), chains)
def test_between_pieces_beyond_doubt_everything_is_repaired(words: list[str], encodings: list[str]) -> None:
    meant = " ".join(f"日本語 {word}" for word in words) + " 日本語"
    assert repair(misread(meant, *encodings)).text == meant


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
    "được, Tiếng Việt",
    "I’m here",
]


@pytest.mark.parametrize(
    "encodings", [*((one,) for one in ENCODINGS), *((a, b) for a in ENCODINGS for b in ENCODINGS)]
)
@pytest.mark.parametrize("meant", MEANT)
def test_each_misreading_is_undone_also_twice_over(meant: str, encodings: tuple[str, ...]) -> None:
    repaired = repair(misread(meant, *encodings))
    assert repaired.text == meant
    assert repaired.runs > 0


def test_runs_are_counted_one_by_one() -> None:
    assert repair("a ‚úÖ b ‚ùå c").runs == 2


def test_good_runs_in_a_garbled_text_stay() -> None:
    repaired = repair("‚úÖ l’été, «\u00a0à Å…\u00a0» Straße")
    assert repaired.text == "✅ l’été, «\u00a0à Å…\u00a0» Straße"


def test_a_garbled_word_beside_right_characters_is_repaired() -> None:
    assert repair("“Ã©tÃ©” で «Ã§a»").text == "“été” で «ça»"


def test_a_doubtful_piece_follows_its_neighbours() -> None:
    alone, among = "—è", misread("слово я", "mac_roman")
    assert repair(alone).text == alone
    assert repair(among).text == "слово я"
    assert repair(f"{among} ‚úÖ — déjà, —è").text == "слово я ✅ — déjà, —è"


def test_of_two_readings_the_one_of_the_text_around_it_is_taken() -> None:
    meant = "探索，从ε=1.0"
    assert repair(misread(meant, "mac_roman")).text == meant


def test_a_garbled_byte_order_mark_is_undone() -> None:
    assert repair("ï»¿# Title").text == "\ufeff# Title"


def lossy(text: str) -> str:
    """Misread as cp1252, and every no-break space a space."""
    return misread(text, "cp1252").replace("\u00a0", " ")


@pytest.mark.parametrize(
    "meant",
    [
        "L’été, à la plage, où il a dit : voilà, c’était là.",
        "«Россия» и Русь, СССР. Партия — Рим",
        "שלום, אני נכון",
    ],
)
def test_a_no_break_space_lost_to_a_space_is_found_again(meant: str) -> None:
    assert repair(lossy(meant)).text == meant


def test_a_letter_or_space_that_nobody_can_tell_is_left_alone() -> None:
    assert repair(lossy("L’été en Italie, pàgina")).text == "L’été en Italie, pÃ gina"
    assert repair("MANHÃ e IRMÃ a Â b").text == "MANHÃ e IRMÃ a Â b"


def test_a_garbled_no_break_space_is_one_again() -> None:
    assert repair("The end.Â Next,Â then").text == "The end.\u00a0Next,\u00a0then"


@pytest.mark.parametrize("third", ["", "\ufffd"])
def test_a_closing_quote_whose_last_byte_was_lost_is_closed(third: str) -> None:
    assert repair(f"â€œquotedâ€{third}, itâ€™s").text == "“quoted”, it’s"


@pytest.mark.parametrize(
    "unit", ["Ã ", "Ð ", "É…", "ß”", "\xf4\x8f\xbf\xbf", misread("слово ", "cp1252", "cp1252")]
)
def test_time_grows_with_the_text_alone(unit: str) -> None:
    assert growth(repair, unit) < 20
