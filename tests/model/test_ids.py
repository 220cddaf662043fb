import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.ids import ID_LIMIT, CardId, CardRef, DeckId, is_id, slug, unique

IDS = st.text(alphabet="abcz019-", min_size=1, max_size=ID_LIMIT)


@given(st.text(), st.integers(10, ID_LIMIT))
def test_a_slug_is_an_id_within_its_limit(text: str, limit: int) -> None:
    assert is_id(slug(text, limit))
    assert len(slug(text, limit)) <= limit


@given(IDS.filter(lambda text: "--" not in text).map(lambda text: text.strip("-")).filter(bool))
def test_an_id_is_its_own_slug(text: str) -> None:
    assert slug(text, ID_LIMIT) == text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("What is TypeORM, and what does it offer?", "what-is-typeorm-and-what-does-it-offer"),
        ("Don't `await` twice", "dont-await-twice"),
        ("Über  Straße!", "uber-strasse"),
        ("ﬁle ①", "file-1"),
    ],
)
def test_slugs_read_as_the_text_does(text: str, wanted: str) -> None:
    assert slug(text) == wanted


def test_a_slug_is_cut_at_a_word() -> None:
    assert slug("alpha beta gamma", 12) == "alpha-beta"


def test_other_scripts_get_a_hash_that_tells_texts_apart() -> None:
    first, second = slug("Что такое ORM?"), slug("Что такое SQL?")
    assert first.startswith("q-") and len(first) == 10
    assert first != second
    assert slug("") == slug("") != slug("?")


def test_composed_and_decomposed_letters_give_one_slug() -> None:
    assert slug(unicodedata.normalize("NFD", "café")) == slug(unicodedata.normalize("NFC", "café")) == "cafe"


@pytest.mark.parametrize("text", ["", "A", "a b", "ä", "a_b", "a/b", "a\n", "x" * (ID_LIMIT + 1), "٣"])
def test_what_is_no_id(text: str) -> None:
    assert not is_id(text)


@given(IDS)
def test_small_letters_digits_and_dashes_are_ids(text: str) -> None:
    assert is_id(text)


@given(st.lists(st.sampled_from(["a", "b", "a-2", "a-2-2"]), max_size=30))
def test_unique_names_never_meet(wanted: list[str]) -> None:
    taken: list[str] = []
    for name in wanted:
        taken.append(unique(name, taken))
    assert len(set(taken)) == len(wanted)


def test_the_wanted_name_is_kept_where_it_is_free() -> None:
    assert unique("a", {"b"}) == "a"
    assert unique("a", {"a", "a-2"}) == "a-3"


@given(IDS, IDS)
def test_a_reference_reads_back(deck: str, card: str) -> None:
    ref = CardRef(DeckId(deck), CardId(card))
    assert CardRef.parse(str(ref)) == ref


def test_a_reference_without_a_slash_is_refused() -> None:
    with pytest.raises(ValueError, match="basics"):
        CardRef.parse("basics")
