import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.search.named import Named
from tui.search.completion import MOST_OFFERS, completion
from tui.search.lexicon import Lexicon
from tui.search.query import KEYS, STATES, parse_query, quoted

LEXICON = Lexicon.of(
    [
        Named(
            "typeorm-basics",
            "First steps",
            topics=("Basics / Connections", "Conditions"),
            tags=("slow start", "orm"),
        ),
        Named("drill", "Typing drill", topics=('the "big" one',)),
    ]
)


def offered(query: str, cursor: int | None = None) -> list[str]:
    found = completion(query, len(query) if cursor is None else cursor, LEXICON)
    return [offer.text for offer in found.offers] if found else []


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("de", ["deck:"]),
        ("pool to", ["topic:"]),
        ("-", [f"-{key}:" for key in KEYS]),
        ("-t", ["-topic:", "-tag:"]),
        ("deck:ty", ["deck:typeorm-basics", "deck:drill"]),
        ("deck:dr", ["deck:drill"]),
        ("deck:steps", ["deck:typeorm-basics"]),
        ("-deck:dr", ["-deck:drill"]),
        ("topic:con", ["topic:Conditions", 'topic:"Basics / Connections"']),
        ('topic:"basics / c', ['topic:"Basics / Connections"']),
        ("topic:the", ['topic:"the"']),
        ("tag:sl", ['tag:"slow start"']),
        ("tag:", ['tag:"slow start"', "tag:orm"]),
        ("kind:ch", ["kind:choice", "kind:match"]),
        ("is:", [f"is:{state}" for state in STATES]),
        ("is:duee", ["is:due"]),
        ("is:bro", ["is:warned"]),
        ("topci:Condtions", ["topic:Conditions"]),
    ],
)
def test_what_is_typed_is_completed_and_slips_in_it_mended(typed: str, offers: list[str]) -> None:
    assert offered(typed) == offers


@pytest.mark.parametrize(
    "typed",
    ["", " ", "d", "pool", "is:due", "deck:drill ", '"deck', "std::vec", 'tag:"orm"', "x:1", "deck:qqq"],
)
def test_words_code_and_finished_filters_are_left_alone(typed: str) -> None:
    assert offered(typed) == []


def test_only_the_word_that_ends_at_the_cursor_is_completed() -> None:
    assert offered("deck:dr pool", 7) == ["deck:drill"]
    assert offered("deck:dr pool", 5) == []
    found = completion("deck:dr pool", 7, LEXICON)
    assert found is not None
    assert found.taken(found.offers[0]) == ("deck:drill pool", 10)
    assert found.rest() == "pool"


def test_a_whole_filter_at_the_end_is_followed_by_a_space_and_a_key_is_not() -> None:
    whole, key = completion("pool is:du", 10, LEXICON), completion("pool de", 7, LEXICON)
    assert whole is not None and key is not None
    assert whole.taken(whole.offers[0]) == ("pool is:due ", 12)
    assert whole.taken(whole.offers[0], more=True) == ("pool is:due", 11)
    assert key.taken(key.offers[0]) == ("pool deck:", 10)


def test_offers_say_what_they_stand_for() -> None:
    found = completion("deck:ty", 7, LEXICON)
    keys = completion("de", 2, LEXICON)
    assert found is not None and keys is not None
    assert [offer.about for offer in found.offers] == ["First steps", "Typing drill"]
    assert keys.offers[0].about == "2 decks"


NAMES = st.text(max_size=12).filter(lambda name: len(name.strip()) > 0 and not set('"“”') & set(name))


@given(NAMES)
def test_every_name_can_be_asked_for(name: str) -> None:
    query = parse_query(f"tag:{quoted(name)}")
    assert [one.value for one in query.filters] == [name.strip()]


@given(st.text(alphabet='deck:typor is-"/ \x1b', max_size=12), st.integers(0, 12))
def test_what_is_taken_is_what_was_offered_and_nothing_else_changes(query: str, cursor: int) -> None:
    found = completion(query, min(cursor, len(query)), LEXICON)
    for offer in found.offers if found else ():
        assert found is not None
        assert len(found.offers) <= MOST_OFFERS
        text, end = found.taken(offer)
        assert text.startswith(query[: found.start] + offer.text)
        assert text.endswith(query[found.end :])
        assert end <= len(text)
