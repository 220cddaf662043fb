import sys
from types import FrameType

from tests import builders
from tui.extract.likeness import Likable
from tui.extract.matching import match
from tui.model.card import Card, OpenBody


def _card(question: str, answer: str = "", topic: str = "") -> Card:
    return builders.card(OpenBody(answer), question=question, topic=topic)


def test_equal_cards_pair_within_their_topic_first() -> None:
    here, there = _card("What?", "A", "Here"), _card("What?", "A", "There")
    assert match([[here], [there]], [there, here]).partners == {0: 1, 1: 0}


def test_either_version_of_a_card_will_do() -> None:
    assert match([[_card("Old?", "A"), _card("Mine?", "B")]], [_card("Mine?", "B")]).partners == {0: 0}
    assert match([[_card("Old?", "A"), _card("Mine?", "B")]], [_card("Old?", "A")]).partners == {0: 0}


def test_scripts_without_spaces_are_looked_up_too() -> None:
    old = [
        [_card("灯台のレンズはなぜ回転しますか", "船が灯台を見分けるためです")],
        [_card("霧笛はいつ鳴りますか", "霧の時です")],
    ]
    new = [_card("灯台のレンズはどうして回転しますか", "船が灯台を見分けるためです")]
    assert match(old, new).partners == {0: 0}


def test_negations_and_numbers_weigh_more_than_letters() -> None:
    plain = Likable(_card("Should the lamp burn by day?", "Never."))
    assert plain.likeness(Likable(_card("Should the lamp not burn by day?", "Always."))) == 0
    assert plain.likeness(Likable(_card("Should the lamp burn by day", "Never."))) > 0.9


def _calls(count: int) -> int:
    """Calls it takes to find that many reworded cards again."""
    old = [[_card(f"What does lever{n} of the big lamp move?", f"It moves part{n}.")] for n in range(count)]
    new = [
        _card(f"What is it that lever{n} of the big lamp moves?", f"It moves part{n}.") for n in range(count)
    ]
    made = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal made
        made += 1

    sys.setprofile(note)
    try:
        partners = match(old, new).partners
    finally:
        sys.setprofile(None)
    assert partners == {n: n for n in range(count)}
    return made


def test_work_grows_with_the_number_of_cards_and_no_faster() -> None:
    assert _calls(400) < _calls(200) * 2.5
