"""The word index: finds cards by their words, in memory.

Words typed are held against the vocabulary, the cards of those words are added up by weight, and only the
best few hundred are compared with the query as texts. No text of every card is ever looked at.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from heapq import nlargest
from math import log

from tui.model.ids import CardRef
from tui.model.memory import UNSEEN, CardState
from tui.search.document import Field, SearchDocument
from tui.search.filters import Moment, Names, conditions
from tui.search.found import Found, Hit
from tui.search.phrases import Phrases
from tui.search.postings import PLACE_WEIGHTS, field_of, inverted
from tui.search.query import Query
from tui.search.terms import Term, asks_for_words, plain_words, terms_of
from tui.search.vocabulary import PREFIX_FLOOR, Vocabulary
from tui.text.nearness import same_words_likeness

RERANKED = 200
"""How many of the best by words are compared with the query as texts."""
LIKENESS_SHARE = 0.1
"""Part of the score that the likeness of the question decides; small, so that exact stays before prefix
and prefix before slip (their likenesses differ by more)."""
WORTH_SHOWING = 0.25
"""Share of the best score below which a card is no answer to the query."""
WORTH_MARKING = PREFIX_FLOOR
"""Where a card has the word itself, or one that begins with it, mere slips are not marked as matches."""
POSTINGS_BUDGET = 60_000
"""Postings read before words that occur nearly everywhere are left out."""


class WordIndex:
    """An inverted index over the words of every field. Built once; it changes only in what it remembers."""

    def __init__(self, documents: Iterable[SearchDocument]) -> None:
        self._documents = tuple(documents)
        self._postings = inverted(self._documents)
        self._vocabulary = Vocabulary({word: len(found.cards) for word, found in self._postings.items()})
        self._phrases = Phrases(self._documents, self._postings)
        self._names = Names.of(self._documents)

    @classmethod
    def of(cls, documents: Iterable[SearchDocument]) -> "WordIndex":
        """Index the documents; their order is the deck order of the results."""
        return cls(documents)

    def __len__(self) -> int:
        return len(self._documents)

    def search(
        self,
        query: Query,
        states: Mapping[CardRef, CardState],
        at: datetime,
        limit: int,
        day_ends_at: datetime | None = None,
    ) -> Found:
        """As `tui.search.found.SearchIndex.search`."""
        complaints = tuple(filter(None, map(self._names.complaint, query.filters)))
        passes = self._barrier(query, states, Moment(at, day_ends_at or at))
        if asks_for_words(query):
            total, hits = self._by_words(query, passes, limit)
        else:
            total, hits = self._in_deck_order(passes, limit)
        return Found(total, hits, complaints)

    def _barrier(
        self, query: Query, states: Mapping[CardRef, CardState], now: Moment
    ) -> Callable[[int], bool] | None:
        """What filters, phrases and excluded words say about a card; None where all pass: no time spent."""
        wanted = conditions(query.filters, self._names, now)
        banned = self._phrases.standing(query.excluded)
        holding = [self._phrases.holding(phrase) for phrase in query.phrases]
        if not (wanted or banned or holding):
            return None

        def passes(number: int) -> bool:
            if number in banned or not all(number in cards for cards in holding):
                return False
            document = self._documents[number]
            return all(met(document, states.get(document.ref, UNSEEN)) for met in wanted)

        return passes

    def _in_deck_order(self, passes: Callable[[int], bool] | None, limit: int) -> tuple[int, tuple[Hit, ...]]:
        numbers = list(filter(passes, range(len(self)))) if passes else range(len(self))
        return len(numbers), tuple(self._hit(number, Field.QUESTION, 0.0, ()) for number in numbers[:limit])

    def _by_words(
        self, query: Query, passes: Callable[[int], bool] | None, limit: int
    ) -> tuple[int, tuple[Hit, ...]]:
        terms = terms_of(query, self._vocabulary.meant)
        scores = self._scores(terms)
        if passes:
            scores = {number: score for number, score in scores.items() if passes(number)}
        least = max(scores.values(), default=0.0) * WORTH_SHOWING
        kept = {number: score for number, score in scores.items() if score >= least}
        ranked = self._ranked(kept, query, limit)
        return len(kept), tuple(self._explained(number, score, terms) for number, score in ranked)

    def _scores(self, terms: Sequence[Term]) -> dict[int, float]:
        """Share of the query that each card answers, 0 to 1, rarest term first."""
        weights = [self._weight(term) for term in terms]
        whole = sum(weights)
        scores: dict[int, float] = {}
        budget = POSTINGS_BUDGET
        for weight, term in sorted(zip(weights, terms, strict=True), key=lambda pair: -pair[0]):
            if budget <= 0:
                break
            best, read = self._best_of(term, budget)
            budget -= read
            share = weight / whole
            for number, value in best.items():
                scores[number] = scores.get(number, 0.0) + value * share
        return scores

    def _weight(self, term: Term) -> float:
        """Inverse document frequency of the words most likely meant."""
        likely = [word for word, likeness in term.meant if likeness >= 0.9 * term.meant[0][1]]
        return log(1 + len(self) / sum(len(self._postings[word].cards) for word in likely))

    def _best_of(self, term: Term, budget: int) -> tuple[dict[int, float], int]:
        """Per card the most that the term finds in it, and the number of postings read."""
        best: dict[int, float] = {}
        read = 0
        for word, likeness in term.meant:
            postings = self._postings[word]
            for number, mark in zip(postings.cards, postings.marks, strict=True):
                value = likeness * PLACE_WEIGHTS[mark]
                if value > best.get(number, 0.0):
                    best[number] = value
            read += len(postings.cards)
            if read > budget:
                break
        return best, read

    def _ranked(self, scores: Mapping[int, float], query: Query, limit: int) -> list[tuple[int, float]]:
        """The best, with the likeness of their questions to the query worked in."""
        front = nlargest(max(limit, RERANKED), scores, key=scores.__getitem__)
        typed = plain_words(" ".join((*query.terms, *query.phrases)))
        ranked: list[tuple[int, float]] = []
        for place, number in enumerate(front):
            question = plain_words(self._documents[number].question) if place < RERANKED else ""
            likeness = same_words_likeness(typed, question) if question else 0.0
            ranked.append((number, (1 - LIKENESS_SHARE) * scores[number] + LIKENESS_SHARE * likeness))
        return sorted(ranked, key=lambda pair: (-pair[1], pair[0]))[:limit]

    def _explained(self, number: int, score: float, terms: Sequence[Term]) -> Hit:
        """The hit with the words that matched and the best of the fields they stand in."""
        matches: dict[str, None] = {}
        best_value, best_field = 0.0, Field.QUESTION
        for term in terms:
            least = 0.0
            for word, likeness in term.meant:
                mark = self._postings[word].mark(number)
                if mark is None or likeness < least:
                    continue
                least = least or likeness * WORTH_MARKING
                matches[word] = None
                value = likeness * PLACE_WEIGHTS[mark]
                if value > best_value:
                    best_value, best_field = value, field_of(mark)
        return self._hit(number, best_field, min(1.0, score), tuple(matches))

    def _hit(self, number: int, best: Field, score: float, matches: tuple[str, ...]) -> Hit:
        document = self._documents[number]
        return Hit(document.ref, document.deck_title, document.topic, document.question, best, score, matches)
