import pytest

from tui.practice.grading.accents import unaccented, written_out


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("élève", "eleve"),
        ("łódź", "lodz"),
        ("αθήνα", "αθηνα"),
        ("cœur", "coeur"),
        ("أحمد", "احمد"),
        ("plain", "plain"),
    ],
)
def test_accents_go_from_latin_greek_and_arabic_letters(text: str, bare: str) -> None:
    assert unaccented(text) == bare


@pytest.mark.parametrize("text", ["й", "が", "क़", "한", "ё", "ı"])
def test_a_mark_that_makes_another_letter_stays(text: str) -> None:
    assert unaccented(text) == text


def test_umlauts_are_written_out() -> None:
    assert written_out("mädchen") == "maedchen"
    assert written_out("øre") == "oere"
