import pytest

from tests.extract.reading import answers, read
from tui.extract.questions.records import is_record
from tui.model.card import ChoiceBody, OpenBody

ASKED = "- Can we move the lamp? → Omar asks the keeper\n- Who lights it? → Lin\n- Is it clean? → no, later\n"
HEADS = (
    "# Minutes, 3 May\n",
    "# Team meeting notes\n",
    "## Sitzungsprotokoll\n",
    "# 会议纪要\n",
    "# The lamp\n\nPresent: Lin, Omar\n",
    "# The lamp\n\n**Attendees:** Lin, Omar\n",
    "# Changelog\n\n## 2.0\n",
    "# TODO\n",
    "# Team notes\n",
    "# Lesson plan: lamps\n",
)


@pytest.mark.parametrize("head", HEADS)
def test_what_was_asked_in_a_meeting_or_of_a_change_is_no_card(head: str) -> None:
    assert is_record(head.split("\n"))
    assert read(f"{head}\n## Lamps\n\n{ASKED}").cards == ()
    assert read(f"{head}\n## Lamps\n\n{ASKED.replace('→', '')}").cards == ()


@pytest.mark.parametrize(
    "head", ["# Lamps in 5 minutes\n", "# HTTP-Protokoll\n", "# Tenses\n\nPresent: I go, I see\n"]
)
def test_other_documents_are_no_records(head: str) -> None:
    assert not is_record(head.split("\n"))
    told = ["Omar asks the keeper", "Lin", "no, later"]
    assert answers(read(f"{head}\n{ASKED.replace('Can we move', 'How do we move')}")) == told


def test_headings_of_records_ask_nobody_either() -> None:
    parts = "".join(f"## What went {how}?\n\n- the lamp\n- the oil\n\n" for how in ("well", "badly", "on"))
    assert read(f"# Retro 14\n\n{parts}").cards == ()
    for title in ("Lamps", "Roadmap to lamps", "What's new in lamps?"):
        assert len(read(f"# {title}\n\n{parts}").cards) == 3


def test_minutes_that_promise_questions_have_some() -> None:
    assert len(read(f"# Meeting notes: interview questions\n\n{ASKED}").cards) == 3


def test_what_was_chosen_in_a_log_of_decisions_is_not_right() -> None:
    rows = "".join(f"## Which {one}?\n\n- a\n- **b**\n- c ✅\n\n" for one in ("lamp", "oil", "wick", "glass"))
    assert all(isinstance(card.body, OpenBody) for card in read(f"# Decision log\n\n{rows}").cards)
    assert any(isinstance(card.body, ChoiceBody) for card in read(f"# Lamps\n\n{rows}").cards)
