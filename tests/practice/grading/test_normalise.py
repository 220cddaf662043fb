import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.practice.grading.normalise import (
    Tidied,
    folded,
    folded_all,
    in_turkish,
    is_code,
    tidied,
    unpointed,
    with_powers,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("`a b`", Tidied("a b", True)),
        ('"`a`"', Tidied("a", True)),
        ("*a*", Tidied("a", False)),
        ("_a b_", Tidied("a b", False)),
        ("_private_", Tidied("_private_", False)),
        ("**kwargs", Tidied("**kwargs", False)),
        ("«ja»", Tidied("ja", False)),
        ("``", Tidied("``", False)),
        ("'", Tidied("'", False)),
        ("\ta\n b ", Tidied("a b", False)),
    ],
)
def test_marks_around_a_text_are_taken_off(text: str, expected: Tidied) -> None:
    assert tidied(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yes, always!", "yes, always"),
        ("Why not?", "why not"),
        ("Stop.", "stop"),
        ("id!", "id!"),
        ("C++", "c++"),
        ("else:", "else:"),
        ("...", "..."),
        ("?", "?"),
        ("x || !", "x || !"),
        ("a = b;", "a = b;"),
        ("¿Por qué?", "por qué"),
        ("हिन्दी।", "हिन्दी"),
        ("٤٢", "42"),
        ("İzmir", "izmir"),
        ("a ≤ b", "a <= b"),
        ("10³", "10^3"),
        ("10⁻³", "10^-3"),
        ("1½", "1 1/2"),
        ("m²", "m2"),
        ("ещё", "еще"),
    ],
)
def test_end_punctuation_goes_from_prose_alone(text: str, expected: str) -> None:
    assert folded(text) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [("a.b", True), ("f(x)", True), ("run `x` now", True), ("Yes: it ends.", False), ("plain words", False)],
)
def test_code_is_known_by_its_marks(text: str, code: bool) -> None:
    assert is_code(text) is code


@given(st.text().filter(str.strip))
def test_a_text_never_becomes_empty(text: str) -> None:
    assert folded(text)


@given(st.text(), st.integers(0, 3))
def test_spaces_around_do_not_count(text: str, spaces: int) -> None:
    assert folded(" " * spaces + text + "\n" * spaces) == folded(text)


def test_known_texts_are_folded() -> None:
    assert folded_all(["`Destroy`", "destroy."]) == {"destroy"}


def test_powers_and_points_and_turkish_letters_are_made_plain_on_request() -> None:
    assert with_powers("x² + y⁻¹") == "x^2 + y^-1"
    assert unpointed("שָׁלוֹם") == "שלום"
    assert in_turkish("IĞDIR İZMİR") == "ıĞDıR iZMiR"
