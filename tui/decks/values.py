"""Decks as plain values in the words of the format, and back."""

from collections.abc import Callable, Mapping
from typing import Any, cast

from tui.decks.format import FORMAT_VERSION
from tui.model.card import (
    Accept,
    AcceptNumber,
    AcceptPattern,
    AcceptText,
    Body,
    Card,
    CardSource,
    Choice,
    ChoiceBody,
    ClozeBody,
    MatchBody,
    OpenBody,
    OrderBody,
    Pair,
    TypedBody,
)
from tui.model.deck import Deck, DeckSource
from tui.model.ids import DeckId
from tui.text.yaml_text import Plain

Values = Mapping[str, Plain]


def deck_values(deck: Deck) -> Values:
    """The fields of a deck file, in the order of the format; what is empty is left out."""
    values: dict[str, Plain | None] = {
        "format": FORMAT_VERSION,
        "deck": deck.id,
        "title": deck.title,
        "description": deck.description,
        "language": deck.language,
        "licence": deck.licence,
        "tags": deck.tags,
        "needs": deck.needs,
        "source": _deck_source_values(deck.source),
        "was": deck.was,
    }
    return {**_filled(values), "cards": tuple(map(card_values, deck.cards))}


def card_values(card: Card) -> Values:
    """The fields of a card, in the order of the format."""
    source = card.source
    values: dict[str, Plain | None] = {
        "id": card.id,
        "topic": card.topic,
        "tags": card.tags,
        "question": card.question,
        **_body_values(card.body),
        "key_points": card.key_points,
        "hint": card.hint,
        "explanation": card.explanation,
        "tip": card.tip,
        "family": card.family,
        "source": None if source is None else _card_source_values(source),
        "retired": card.retired,
        "was": card.was,
    }
    return _filled(values)


def deck_from(values: Values, cards: tuple[Card, ...]) -> Deck:
    """A deck from the checked fields of its file; it needs `deck`, and its title falls back to that."""
    return Deck(
        DeckId(_text(values, "deck")),
        _text(values, "title") or _text(values, "deck"),
        cards,
        _text(values, "description"),
        _text(values, "language"),
        _text(values, "licence"),
        _texts(values, "tags"),
        _texts(values, "needs"),
        _deck_source_from(values),
        _texts(values, "was"),
    )


def card_from(values: Values, line: int) -> Card:
    """A card from its checked fields, with the line it starts at."""
    get = cast(Mapping[str, Any], values).get
    return Card(
        id=get("id", ""),
        question=get("question", ""),
        body=_body_from(values),
        topic=get("topic", ""),
        tags=get("tags", ()),
        key_points=get("key_points", ()),
        hint=get("hint", ""),
        explanation=get("explanation", ""),
        tip=get("tip", ""),
        family=get("family", ""),
        source=_card_source_from(values),
        retired=get("retired", False),
        was=get("was", ()),
        line=line,
    )


def _filled(values: Mapping[str, Plain | None]) -> dict[str, Plain]:
    """The values that say something: no empty texts and lists, and no false."""
    return {name: value for name, value in values.items() if value}


def _body_values(body: Body) -> dict[str, Plain]:
    match body:
        case OpenBody(answer):
            return {"answer": answer}
        case ChoiceBody(choices):
            return {"choices": tuple(map(_choice_values, choices))}
        case TypedBody(accept):
            return {"accept": tuple(map(_accept_values, accept))}
        case ClozeBody(text):
            return {"cloze": text}
        case OrderBody(steps):
            return {"order": steps}
        case MatchBody(pairs):
            return {"pairs": tuple((pair.left, pair.right) for pair in pairs)}


def _body_from(values: Values) -> Body:
    for name, make in _BODIES.items():
        if name in values:
            return make(values[name])
    return OpenBody(_text(values, "answer"))


def _choice_values(choice: Choice) -> Values:
    values: dict[str, Plain] = {"text": choice.text} if choice.text else {}
    if choice.correct:
        values["correct"] = True
    if choice.feedback:
        values["feedback"] = choice.feedback
    if choice.weight is not None:
        values["weight"] = choice.weight
    return values


def _choice_from(value: Plain) -> Choice:
    if isinstance(value, str):
        return Choice(value)
    get = cast(Mapping[str, Any], value).get
    return Choice(get("text", ""), get("correct", False), get("feedback", ""), get("weight"))


def _accept_values(accepted: Accept) -> Plain:
    match accepted:
        case AcceptText(text):
            return text
        case AcceptNumber(number, tolerance):
            return {"number": number} | ({"tolerance": tolerance} if tolerance else {})
        case AcceptPattern(pattern):
            return {"pattern": pattern}


def _accept_from(value: Plain) -> Accept:
    if isinstance(value, str):
        return AcceptText(value)
    values = cast(Values, value)
    if "pattern" in values:
        return AcceptPattern(_text(values, "pattern"))
    number, tolerance = values["number"], values.get("tolerance", 0.0)
    return AcceptNumber(cast(float, number), cast(float, tolerance))


_BODIES: dict[str, Callable[[Any], Body]] = {
    "choices": lambda choices: ChoiceBody(tuple(map(_choice_from, choices))),
    "accept": lambda accept: TypedBody(tuple(map(_accept_from, accept))),
    "cloze": ClozeBody,
    "order": OrderBody,
    "pairs": lambda pairs: MatchBody(tuple(Pair(left, right) for left, right in pairs)),
}


def _deck_source_values(source: DeckSource | None) -> Values | None:
    if source is None:
        return None
    return {"document": source.document} | _filled({"family": source.family, "sha256": source.sha256})


def _deck_source_from(values: Values) -> DeckSource | None:
    if "source" not in values:
        return None
    source = cast(Values, values["source"])
    return DeckSource(_text(source, "document"), _text(source, "family"), _text(source, "sha256"))


def _card_source_values(source: CardSource) -> Values:
    values: dict[str, Plain] = {} if source.line is None else {"line": source.line}
    if source.title or source.url or source.file or source.version:  # extracted cards have none of them
        texts = {"title": source.title, "url": source.url, "file": source.file, "version": source.version}
        values |= _filled(texts)
    return values


def _card_source_from(values: Values) -> CardSource | None:
    source = values.get("source")
    if source is None:
        return None
    get = cast(Mapping[str, Any], source).get
    texts = (get(name, "") for name in ("title", "url", "file", "version"))
    return CardSource(get("line"), *texts)


def _text(values: Values, name: str) -> str:
    return cast(str, values.get(name, ""))


def _texts(values: Values, name: str) -> tuple[str, ...]:
    return cast(tuple[str, ...], values.get(name, ()))
