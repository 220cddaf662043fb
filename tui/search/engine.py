"""The search: words typed are held against the vocabulary, their cards added up, the best compared as texts.

Scores are added up for all cards at once (see `tui.search.scores`); no card is looked at but the best few
hundred. Slips are looked for only where the words as typed leave room on the screen.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.search.barrier import Progress, let_through
from tui.search.bits import bit_set, members
from tui.search.found import Found, Hit
from tui.search.query import Query
from tui.search.scores import TOP_VALUE, at_least, best, top, total, values_at
from tui.search.segment import LENGTH_CLASSES, length_key
from tui.search.source import WordSource
from tui.search.telling import asks_for_words, plain_words, typed_terms
from tui.search.term import Term
from tui.search.terms import exact_term, strict_term, wide_term
from tui.text.nearness import same_words_likenesses

RERANKED = 64
"""How many of the best by words are compared with the query as texts."""
LIKENESS_SHARE = 0.1
"""Part of the score that the likeness of the question decides; small, so that exact stays before prefix
and prefix before slip (their likenesses differ by more)."""
WORTH_SHOWING = 0.25
"""Share of the best score below which a card is no answer to the query."""
ENOUGH = 10
"""Cards with every word of the query, as typed or as a beginning, that leave no room for slips."""
_SLICES_COMPARED = 9
"""Binary digits of a score that tell the best apart."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """What was found, by number."""

    total: int
    numbers: tuple[int, ...] = ()
    scores: tuple[float, ...] = ()
    terms: tuple[Term, ...] = ()


def search(query: Query, source: WordSource, progress: Progress, limit: int) -> Found:
    """The best `limit` cards, best first; those equally good in deck order.

    A query without words lists every card that passes its filters, in deck order.
    """
    complaints = tuple(filter(None, map(source.names.complaint, query.filters))) if query.filters else ()
    ranked = rank(query, source, progress, limit)
    shown = zip(source.stored(ranked.numbers), ranked.scores, strict=True)
    return Found(ranked.total, tuple(Hit(card, score, ranked.terms) for card, score in shown), complaints)


def rank(query: Query, source: WordSource, progress: Progress, limit: int) -> Ranked:
    """The best `limit` cards by number."""
    among = let_through(query, source, progress)
    if not asks_for_words(query):
        numbers = source.in_order(among, limit)
        return Ranked(among.bit_count(), tuple(numbers), (0.0,) * len(numbers))
    terms = terms_of(query, source, among)
    if not terms or not among:
        return Ranked(0)
    sums = total((term.slices, term.weight) for term in terms)
    highest = best(sums, among)
    if not highest:
        return Ranked(0)
    kept = at_least(sums, among, max(1, -int(-highest * WORTH_SHOWING // 1)))
    front = _front(sums, kept, max(limit, RERANKED), source)
    ranked = _ranked(front, sums, terms, query, source)[:limit]
    return Ranked(
        kept.bit_count(), tuple(number for number, _ in ranked), tuple(score for _, score in ranked), terms
    )


def terms_of(query: Query, source: WordSource, among: int) -> tuple[Term, ...]:
    """The terms that occur in the library; with slips where too few cards have every word as it is typed."""
    fuzzy, exact = typed_terms(query)
    fixed = [exact_term(word, source) for word in exact]
    terms = [strict_term(word, source) for word in fuzzy]
    for term in (*terms, *fixed):
        among &= term.found
    if among.bit_count() < ENOUGH:
        terms = [wide_term(word, source) for word in fuzzy]
    return tuple(term for term in (*terms, *fixed) if term.weight)


def _front(sums: Sequence[int], among: int, count: int, source: WordSource) -> list[int]:
    """The best by words; of too many equal ones those with the shortest questions."""
    front, equal = top(sums, among, count)
    room = count - front.bit_count()
    for most in (*LENGTH_CLASSES, None):
        if room <= 0 or not equal:
            break
        here = equal if most is None else equal & source.places(length_key(most))[0]
        found = here.bit_count() if here else 0
        if found > room:
            here = bit_set(members(here)[:room])
        front |= here
        equal ^= here
        room -= found
    return members(front)


def _ranked(
    numbers: Sequence[int], sums: Sequence[int], terms: Sequence[Term], query: Query, source: WordSource
) -> list[tuple[int, float]]:
    """With the likeness of their questions to the query worked in."""
    whole = TOP_VALUE * sum(term.weight for term in terms)
    values = values_at(sums, numbers, max(0, len(sums) - _SLICES_COMPARED))
    compared = sorted(range(len(numbers)), key=values.__getitem__, reverse=True)[:RERANKED]
    typed = plain_words(" ".join((*query.terms, *query.phrases)))
    likenesses = same_words_likenesses(typed, source.titles([numbers[at] for at in compared]))
    scores = [(1 - LIKENESS_SHARE) * value / whole for value in values]
    for at, likeness in zip(compared, likenesses, strict=True):
        scores[at] = min(1.0, scores[at] + LIKENESS_SHARE * likeness)
    by_score: dict[float, list[int]] = {}
    for number, score in zip(numbers, scores, strict=True):
        by_score.setdefault(score, []).append(number)
    return [
        (number, score)
        for score in sorted(by_score, reverse=True)
        for number in (by_score[score] if len(by_score[score]) == 1 else source.ordered(by_score[score]))
    ]
