"""Drawing the questions of a plan: which cards it means, in which order."""

from collections.abc import Callable, Iterable, Sequence

from tui.errors import NotFoundError
from tui.model.card import Card
from tui.model.deck import Deck
from tui.practice.families import families_apart
from tui.practice.orders import NONE_LEFT, ORDERS, States
from tui.practice.plan import Plan
from tui.practice.question import Question, question
from tui.practice.recognition import Recognition
from tui.text.nearness import nearest
from tui.wording import listing, plural

_SHOWN_NAMES = 8
"""Topics or tags listed in an error."""


def draw(plan: Plan, decks: Sequence[Deck], states: States) -> tuple[Question, ...]:
    """The questions of a session, at least one.

    `random` and `deck` look at the seed and the cards alone, never at `states`.
    Raises: NotFoundError saying what was asked for and what there is.
    """
    _check_names(plan, decks)
    asked = candidates(decks, plan)
    if not asked:
        raise NotFoundError("no card matches " + _wish(plan), _what_there_is(decks, plan))
    ordered = ORDERS[plan.order](asked, plan, states)
    if not ordered:
        raise NotFoundError(NONE_LEFT[plan.order] + _wish(plan), "choose another order")
    return as_planned(families_apart(ordered[: plan.count], _family), plan, decks)


def as_planned(asked: Sequence[Question], plan: Plan, decks: Sequence[Deck]) -> tuple[Question, ...]:
    """The questions in the form that the plan wants: open ones as recognition, if it says so."""
    if not plan.recognition:
        return tuple(asked)
    recognition = Recognition(decks, plan.seed)
    return tuple(recognition.asked(one) for one in asked)


def matching(plan: Plan, decks: Sequence[Deck], states: States) -> tuple[Question, ...]:
    """What the plan would ask, its count and the keeping apart of families aside; none where nothing fits."""
    return tuple(ORDERS[plan.order](candidates(decks, plan), plan, states))


def candidates(decks: Sequence[Deck], plan: Plan) -> tuple[Question, ...]:
    """Every card the plan means, in deck order: none retired, unanswered ones only when asked for."""
    return tuple(
        question(deck.ref(card), card, plan.seed, plan.shuffle_choices)
        for deck in decks
        if not plan.decks or deck.id in plan.decks
        for card in deck.active
        if _is_meant(deck, card, plan)
    )


def within_topic(topic: str, wanted: str) -> bool:
    """Whether a card's topic is the wanted one or a level below it, case and spacing aside."""
    levels, asked = _levels(topic), _levels(wanted)
    return bool(asked) and levels[: len(asked)] == asked


def _is_meant(deck: Deck, card: Card, plan: Plan) -> bool:
    tags = {tag.casefold() for tag in deck.tags_of(card)}
    return (
        (card.answered or plan.unanswered)
        and (not plan.kinds or card.kind in plan.kinds)
        and (not plan.topics or any(within_topic(card.topic, topic) for topic in plan.topics))
        and (not plan.tags or any(tag.casefold() in tags for tag in plan.tags))
    )


def _levels(topic: str) -> tuple[str, ...]:
    return tuple(" ".join(level.split()).casefold() for level in topic.split("/") if level.strip())


def _family(asked: Question) -> tuple[str, str] | None:
    return (asked.ref.deck, asked.card.family) if asked.card.family else None


def _check_names(plan: Plan, decks: Sequence[Deck]) -> None:
    """Refuse a deck, topic or tag that no card has, naming the nearest there is."""
    _check("deck", plan.decks, [deck.id for deck in decks], lambda name, known: name == known)
    chosen = [deck for deck in decks if not plan.decks or deck.id in plan.decks]
    topics, tags = _topics(chosen), _tags(chosen)
    _check("topic", plan.topics, topics, lambda name, known: within_topic(known, name))
    _check("tag", plan.tags, tags, lambda name, known: name.casefold() == known.casefold())


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
