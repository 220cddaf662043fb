"""The cards of words as they are stored, against counting by hand."""

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from tui.search.bits import add_sparse, is_dense, members, read_dense
from tui.search.places import TIERS
from tui.search.word_lists import LONGEST_BEGINNING, WordLists, beginning_key, words_of
from tui.text.words import token_words

Found = dict[tuple[str, int], set[int]]

TOKENS = st.sampled_from(["run", "Run", "RUN", "runFast", "fast", "fastRun", "a", "ab_cd", "cd", "typeorm"])
CARDS = st.lists(st.tuples(*[st.lists(TOKENS, max_size=3)] * len(TIERS)), max_size=12)


def stored(data: bytes) -> set[int]:
    if is_dense(data):
        return set(members(read_dense(data)))
    bits = bytearray()
    add_sparse(data, bits)
    return set(members(int.from_bytes(bits, "little")))


def by_hand(cards: list[tuple[list[str], ...]]) -> Found:
    """Each card under the best place of each word, and under all places of a beginning's words."""
    found: Found = defaultdict(set)
    for slot, tiers in enumerate(cards):
        best: dict[str, int] = {}
        for tier, tokens in enumerate(tiers):
            for word, whole in (pair for token in tokens for pair in token_words(token)):
                best[word] = min(best.get(word, 99), 2 * tier + (not whole))
        for word, place in best.items():
            found[word, place].add(slot)
            for length in range(1, min(len(word), LONGEST_BEGINNING) + 1):
                found[beginning_key(word[:length]), place].add(slot)
    return found


@given(CARDS)
def test_each_card_is_kept_where_a_word_of_it_stands_best(cards: list[tuple[list[str], ...]]) -> None:
    lists = WordLists()
    for slot, tiers in enumerate(cards):
        lists.add(slot, tiers)
    postings = list(lists.postings(words_of(lists.tokens())))
    assert {(word, place): stored(data) for word, place, data in postings} == by_hand(cards)
    assert len({(word, place) for word, place, _ in postings}) == len(postings)
