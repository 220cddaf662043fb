"""Drawing the cards of a plan: which it means, in which order."""

from collections.abc import Callable, Iterable, Sequence

from tui.errors import NotFoundError
from tui.model.ids import CardId, DeckId
from tui.model.outline import Outline
from tui.practice.families import families_apart
from tui.practice.orders import NONE_LEFT, ORDERS, Drawn, Meant, States
from tui.practice.plan import Plan
from tui.text.nearness import nearest
from tui.wording import listing, plural

_SHOWN_NAMES = 8
"""Topics or tags listed in an error."""


def draw(plan: Plan, decks: Sequence[Outline], states: States) -> Drawn:
    """The cards of a session in the order they are asked, at least one; no card is read for it.

    `random` and `deck` go by the seed and the names of cards alone.
    Raises: NotFoundError saying what was asked for and what there is.
    """
    _check_names(plan, decks)
    meant = candidates(decks, plan)
    if not meant.cards:
        raise NotFoundError("no card matches " + _wish(plan), _what_there_is(decks, plan))
    ordered = ORDERS[plan.order](meant, plan, states)
    if not ordered:
        raise NotFoundError(NONE_LEFT[plan.order] + _wish(plan), "choose another order")
    drawn: Sequence[int] = ordered[: plan.count]
    if meant.families:
        drawn = families_apart(drawn, meant.named_families().__getitem__)
    return meant.drawn(drawn)


def matching(plan: Plan, decks: Sequence[Outline], states: States) -> int:
    """How many cards the plan could ask, its count aside; none where nothing fits."""
    meant = candidates(decks, plan)
    return len(ORDERS[plan.order](meant, plan, states)) if plan.order in NONE_LEFT else len(meant.cards)


def candidates(decks: Sequence[Outline], plan: Plan) -> Meant:
    """Every card the plan means, in deck order: none retired, unanswered ones only when asked for."""
    cards: list[CardId] = []
    runs: list[tuple[DeckId, int]] = []
    families: list[str] = []
    chosen = _chosen(plan, decks)
    grouped = any(deck.families for deck in chosen)
    for deck in chosen:
        places = _places(deck, plan)
        names = deck.cards if len(places) == len(deck.cards) else [deck.cards[place] for place in places]
        cards += names
        runs.append((deck.deck, len(places)))
        if grouped:
            families += [deck.families.get(name, "") for name in names]
    return Meant(cards, runs, families)


def within_topic(topic: str, wanted: str) -> bool:
    """Whether a card's topic is the wanted one or a level below it, case and spacing aside."""
    levels, asked = _levels(topic), _levels(wanted)
    return bool(asked) and levels[: len(asked)] == asked


def _chosen(plan: Plan, decks: Sequence[Outline]) -> list[Outline]:
    return [deck for deck in decks if not plan.decks or deck.deck in plan.decks]


def _places(deck: Outline, plan: Plan) -> Sequence[int]:
    """Those of a deck's cards with the kind, topic and tag the plan asks for; where it is silent, all."""
    mute = frozenset() if plan.unanswered else deck.unanswered
    places: Sequence[int] = deck.askable if mute else range(len(deck.cards))
    if plan.kinds:
        places = [place for place in places if deck.kinds[place] in plan.kinds]
    if plan.topics:
        within = {one: any(within_topic(one, topic) for topic in plan.topics) for one in {*deck.topics}}
        places = [place for place in places if within[deck.topics[place]]]
    if plan.tags:
        wanted = {tag.casefold() for tag in plan.tags}
        meant = {tags: not wanted.isdisjoint(map(str.casefold, tags)) for tags in {*deck.tags}}
        places = [place for place in places if meant[deck.tags[place]]]
    return places


def _levels(topic: str) -> tuple[str, ...]:
    return tuple(" ".join(level.split()).casefold() for level in topic.split("/") if level.strip())


def _check_names(plan: Plan, decks: Sequence[Outline]) -> None:
    """Refuse a deck, topic or tag that no card has, naming the nearest there is."""
    _check("deck", plan.decks, [deck.deck for deck in decks], lambda name, known: name == known)
    chosen = _chosen(plan, decks)
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


def _topics(decks: Iterable[Outline]) -> list[str]:
    return list(dict.fromkeys(topic for deck in decks for topic in deck.topics if topic))


def _tags(decks: Iterable[Outline]) -> list[str]:
    return list(dict.fromkeys(tag for deck in decks for tags in dict.fromkeys(deck.tags) for tag in tags))


def _wish(plan: Plan) -> str:
    """What a plan asks for, in words."""
    parts = [
        *(f"deck “{deck}”" for deck in plan.decks),
        *(f"topic “{topic}”" for topic in plan.topics),
        *(f"tag “{tag}”" for tag in plan.tags),
        *(f"kind “{kind}”" for kind in plan.kinds),
    ]
    return listing(parts) if parts else "the whole library"


def _what_there_is(decks: Sequence[Outline], plan: Plan) -> str:
    if not decks:
        return "there are no decks yet; to make one: quizdeck extract DOCUMENT"
    chosen = _chosen(plan, decks)
    active = sum(len(deck.cards) for deck in chosen)
    unanswered = sum(len(deck.unanswered) for deck in chosen)
    if active and unanswered == active and not plan.unanswered:
        return f"{plural(unanswered, 'card')} there, all unanswered; --unanswered asks them too"
    kinds = listing(list(dict.fromkeys(str(kind) for deck in chosen for kind in deck.kinds)))
    return f"{plural(active, 'card')} there: {kinds}" if active else "there are no cards to ask"
