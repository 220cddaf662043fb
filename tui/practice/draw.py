"""Drawing the questions of a plan: which cards it means, in which order."""

from collections.abc import Callable, Iterable, Sequence

from tui.errors import NotFoundError
from tui.model.card import Card
from tui.model.deck import Deck
from tui.practice.families import families_apart
from tui.practice.orders import NONE_LEFT, ORDERS, Meant, States
from tui.practice.plan import Plan
from tui.practice.question import Question, question
from tui.practice.recognition import Recognition
from tui.text.nearness import nearest
from tui.wording import listing, plural

_SHOWN_NAMES = 8
"""Topics or tags listed in an error."""


def draw(plan: Plan, decks: Sequence[Deck], states: States) -> tuple[Question, ...]:
    """The questions of a session, at least one.

    `random` and `deck` look at the seed and the cards alone, never at `states`. What a question takes beyond
    its card is made for the drawn ones alone: libraries are large, quizzes short.
    Raises: NotFoundError saying what was asked for and what there is.
    """
    _check_names(plan, decks)
    meant = candidates(decks, plan)
    if not meant.cards:
        raise NotFoundError("no card matches " + _wish(plan), _what_there_is(decks, plan))
    ordered = ORDERS[plan.order](meant, plan, states)
    if not ordered:
        raise NotFoundError(NONE_LEFT[plan.order] + _wish(plan), "choose another order")
    drawn = families_apart(ordered[: plan.count], meant.family)
    asked = [question(meant.ref(at), meant.cards[at], plan.seed, plan.shuffle_choices) for at in drawn]
    return as_planned(asked, plan, decks)


def as_planned(asked: Sequence[Question], plan: Plan, decks: Sequence[Deck]) -> tuple[Question, ...]:
    """The questions in the form that the plan wants: open ones as recognition, if it says so."""
    if not plan.recognition:
        return tuple(asked)
    recognition = Recognition(decks, plan.seed)
    return tuple(recognition.asked(one) for one in asked)


def matching(plan: Plan, decks: Sequence[Deck], states: States) -> int:
    """How many cards the plan could ask, its count aside; none where nothing fits."""
    return len(ORDERS[plan.order](candidates(decks, plan), plan, states))


def candidates(decks: Sequence[Deck], plan: Plan) -> Meant:
    """Every card the plan means, in deck order: none retired, unanswered ones only when asked for."""
    meant = Meant([], [])
    for deck in decks:
        if not plan.decks or deck.id in plan.decks:
            cards = _narrowed(deck, plan, deck.active if plan.unanswered else deck.askable)
            meant.cards.extend(cards)
            meant.decks.extend([deck.id] * len(cards))
    return meant


def within_topic(topic: str, wanted: str) -> bool:
    """Whether a card's topic is the wanted one or a level below it, case and spacing aside."""
    levels, asked = _levels(topic), _levels(wanted)
    return bool(asked) and levels[: len(asked)] == asked


def _narrowed(deck: Deck, plan: Plan, cards: Sequence[Card]) -> Sequence[Card]:
    """Those of the cards with the kind, topic and tag the plan asks for; where it is silent, all."""
    if plan.kinds:
        cards = [card for card in cards if card.kind in plan.kinds]
    if plan.topics:
        cards = [card for card in cards if any(within_topic(card.topic, topic) for topic in plan.topics)]
    if plan.tags:
        wanted = {tag.casefold() for tag in plan.tags}
        cards = [card for card in cards if not wanted.isdisjoint(map(str.casefold, deck.tags_of(card)))]
    return cards


def _levels(topic: str) -> tuple[str, ...]:
    return tuple(" ".join(level.split()).casefold() for level in topic.split("/") if level.strip())


def _check_names(plan: Plan, decks: Sequence[Deck]) -> None:
    """Refuse a deck, topic or tag that no card has, naming the nearest there is."""
    _check("deck", plan.decks, [deck.id for deck in decks], lambda name, known: name == known)
    chosen = [deck for deck in decks if not plan.decks or deck.id in plan.decks]
    if plan.topics:
        _check("topic", plan.topics, _topics(chosen), lambda name, known: within_topic(known, name))
    if plan.tags:
        _check("tag", plan.tags, _tags(chosen), lambda name, known: name.casefold() == known.casefold())


def _check(word: str, names: Iterable[str], known: Sequence[str], same: Callable[[str, str], bool]) -> None:
    for name in names:
        if not any(same(name, other) for other in known):
            near = nearest(name, known)
            hint = f"did you mean “{near}”?" if near else _there_are(word, known)
            raise NotFoundError(f"there is no {word} “{name}”", hint)


def _there_are(word: str, known: Sequence[str]) -> str:
    if not known:
        return f"there are no {word}s"
    shown = [f"“{name}”" for name in known[:_SHOWN_NAMES]]
    rest = len(known) - len(shown)
    return f"{word}s: " + listing([*shown, f"{rest:,} more"] if rest else shown)


def _topics(decks: Iterable[Deck]) -> list[str]:
    return list(dict.fromkeys(card.topic for deck in decks for card in deck.active if card.topic))


def _tags(decks: Iterable[Deck]) -> list[str]:
    return list(dict.fromkeys(tag for deck in decks for card in deck.active for tag in deck.tags_of(card)))


def _wish(plan: Plan) -> str:
    """What a plan asks for, in words."""
    parts = [
        *(f"deck “{deck}”" for deck in plan.decks),
        *(f"topic “{topic}”" for topic in plan.topics),
        *(f"tag “{tag}”" for tag in plan.tags),
        *(f"kind “{kind}”" for kind in plan.kinds),
    ]
    return listing(parts) if parts else "the whole library"


def _what_there_is(decks: Sequence[Deck], plan: Plan) -> str:
    chosen = [deck for deck in decks if not plan.decks or deck.id in plan.decks]
    active = [card for deck in chosen for card in deck.active]
    unanswered = sum(not card.answered for card in active)
    if active and unanswered == len(active) and not plan.unanswered:
        return f"{plural(unanswered, 'card')} there, all unanswered; --unanswered asks them too"
    kinds = listing(list(dict.fromkeys(str(card.kind) for card in active)))
    return f"{plural(len(active), 'card')} there: {kinds}" if active else "there are no cards to ask"
