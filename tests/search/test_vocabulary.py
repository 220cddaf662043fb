import pytest

from tui.search.vocabulary import Vocabulary

TEXT = "auth authentication authority builder form from internationalization kubernetes pods query tcp udp"
WORDS = tuple(sorted(TEXT.split()))
VOCABULARY = Vocabulary(WORDS, {"js": (("javascript",),)})


@pytest.mark.parametrize(
    ("typed", "slips"),
    [("kubernets", 1), ("kubrentes", 2), ("fomr", 1), ("upd", 1), ("tpc", 1), ("xyz", 0), ("ab", 0)],
)
def test_slips_are_counted(typed: str, slips: int) -> None:
    found = VOCABULARY.slipped(typed)
    assert [count for _, count in found][:1] == ([slips] if slips else [])


def test_a_word_is_no_slip_of_itself() -> None:
    assert VOCABULARY.slipped("form") == [("from", 1)]


def test_words_go_on_after_what_was_typed() -> None:
    assert list(VOCABULARY.continued("auth")) == ["authentication", "authority"]


def test_beginnings_may_hold_slips() -> None:
    assert ("authen", 1) in VOCABULARY.slipped_beginnings("auhten")


def test_letters_are_counted_and_words_taken_apart() -> None:
    assert VOCABULARY.numeronyms("k8s") == ["kubernetes"]
    assert VOCABULARY.numeronyms("i18n") == ["internationalization"]
    assert VOCABULARY.numeronyms("k7s") == []
    assert VOCABULARY.joined("querybuilder") == [("query", "builder")]
    assert VOCABULARY.learnt("js") == (("javascript",),)
