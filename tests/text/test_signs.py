from hypothesis import given
from hypothesis import strategies as st

from tui.text.signs import by_rarest, holds_any, rare


@given(st.text(alphabet="ab:[^\n `", min_size=1, max_size=5), st.text(alphabet="ab:[^\n `", max_size=40))
def test_a_sign_is_found_in_the_texts_that_hold_it(sign: str, text: str) -> None:
    assert (by_rarest(sign).search(text) is not None) == (sign in text)
    assert by_rarest(sign).search(f"{text}{sign}") is not None


@given(st.integers(0, 9))
def test_signs_in_a_row_are_counted_as_texts_are(count: int) -> None:
    text = "::" * count + "a"
    assert len(by_rarest("::").findall(text)) == text.count("::")


@given(st.sampled_from(["Q. ", "\nO: ", "___", "aQQb"]), st.text(alphabet="abQO._: \n", max_size=40))
def test_a_rare_sign_is_found_where_the_text_first_holds_it(sign: str, text: str) -> None:
    char = next(char for char in "QO_" if char in sign)
    found = rare(sign, char).search(text)
    assert (found.start() - sign.index(char) if found else -1) == text.find(sign)
    assert holds_any(text, (rare(sign, char),)) == (sign in text)
