from tests.widgets.finds import FindShown, open_card
from tui.widgets.find_text import find_lines


def told(find: FindShown) -> list[str]:
    return [line.plain for line in find_lines(find, 60)]


def test_a_card_is_shown_as_it_will_be_asked() -> None:
    assert told(FindShown(card=open_card(question="What burns?", answer="Oil.")))[-1] == "Oil."


def test_a_remark_stands_above_its_card() -> None:
    assert told(FindShown(card=open_card(), remark="gone"))[0] == "gone"


def test_what_becomes_no_card_is_told_with_the_reason_and_its_text() -> None:
    find = FindShown(status="skipped", title="Contents", remark="a list of links")
    assert told(find) == ["No card was made of this", "a list of links", "", "Contents"]
