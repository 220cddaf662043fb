"""Cards of a deck made of several documents that left one of these and stand in another now."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from tui.extract.merging.identity import incoming
from tui.extract.merging.matching import asked, said
from tui.model.card import Card
from tui.model.deck import Deck
from tui.model.ids import CardId
from tui.services.departed import is_alike
from tui.services.joint import Part, file_of
from tui.services.whereabouts import Whereabouts


def origins(
    parts: Sequence[Part],
    current: Deck,
    base: Deck | None,
    names: Mapping[str, str],
    lay: Mapping[str, str],
) -> dict[CardId, str]:
    """The document that each card of a deck is to be sought in; empty for one that a person wrote.

    `names` are the new ones, by the old, of documents that were renamed, `lay` tells where they lay by name.
    """
    files = {card.id: names.get(file, file) for card in current.cards for file in (file_of(current, card),)}
    ground = Whereabouts(part.source for part in parts)

    @cache
    def is_gone(file: str) -> bool:
        return not ground.has_other(file, lay)

    return files | _moved(parts, current, base, files, is_gone)


def _moved(
    parts: Sequence[Part],
    current: Deck,
    base: Deck | None,
    files: Mapping[CardId, str],
    is_gone: Callable[[str], bool],
) -> dict[CardId, str]:
    """Resting cards that documents of the run ask now, each with the one that does.

    A card may move where it is retired, or its document (of `files`) is neither in the run nor on disk; and
    only where the cards that are compared anyway do not ask the same as often as the run does.
    """
    known = _versions(current, base)
    compared = {*(part.file for part in parts), ""}
    wanted = _wanted(parts, [known[card_id] for card_id in known if files.get(card_id, "") in compared])
    waiting: dict[str, list[Card]] = defaultdict(list)
    for card in sorted(current.cards, key=lambda card: card.retired):
        for question in {asked(version) for version in known[card.id]} if wanted else ():
            if question in wanted and files[card.id] not in compared:
                waiting[question].append(card)
    moved: dict[CardId, str] = {}
    for question, cards in waiting.items():
        free = [card for card in cards if card.id not in moved and (card.retired or is_gone(files[card.id]))]
        moved |= _paired(wanted[question], free, known)
    return moved


def _paired(
    asking: Sequence[tuple[str, Card]], free: Sequence[Card], known: Mapping[CardId, Sequence[Card]]
) -> dict[CardId, str]:
    """Cards of one question with the documents that say the same; else the only one with the only one."""
    same: dict[str, list[CardId]] = defaultdict(list)
    for card in reversed(free):
        for mark in {said(version) for version in known[card.id]}:
            same[mark].append(card.id)
    moved: dict[CardId, str] = {}
    for file, card in asking:
        saying = same[said(card)]
        while saying and saying[-1] in moved:
            saying.pop()
        if saying:
            moved[saying.pop()] = file
        elif len(asking) == len(free) == 1 and is_alike(card, free[0]):
            moved[free[0].id] = file
    return moved


def _versions(current: Deck, base: Deck | None) -> dict[CardId, list[Card]]:
    """Each card as it was extracted and as the deck has it."""
    known: dict[CardId, list[Card]] = defaultdict(list)
    for card in (*(base.cards if base else ()), *current.cards):
        known[card.id].append(card)
    return known


def _wanted(parts: Sequence[Part], compared: Sequence[Sequence[Card]]) -> dict[str, list[tuple[str, Card]]]:
    """By question the documents' cards that ask it, where more do than those they are compared with."""
    wanted: dict[str, list[tuple[str, Card]]] = defaultdict(list)
    for file, card in _read(parts):
        wanted[asked(card)].append((file, card))
    have = Counter(question for versions in compared for question in {asked(card) for card in versions})
    more = {question: asking[have[question] :] for question, asking in wanted.items()}
    return {question: asking for question, asking in more.items() if asking}


def _read(parts: Sequence[Part]) -> Iterator[tuple[str, Card]]:
    return ((part.file, incoming(found)) for part in parts for found in part.extraction.cards)
