from pathlib import Path

from tui.services.batch import Batch
from tui.services.sources import Source

THREE = tuple(Source(name, Path(name)) for name in ("a.md", "b.md", "c.md"))


def test_moving_stays_among_the_documents() -> None:
    batch = Batch(THREE)
    assert batch.move(-1) == batch
    assert batch.move(1).current.name == "b.md"
    assert batch.move(9).current.name == "c.md"


def test_accepting_leads_to_the_next_that_is_left_round_about() -> None:
    batch = Batch(THREE).move(1).accept()
    assert batch.current.name == "c.md"
    batch = batch.accept()
    assert batch.current.name == "a.md"
    assert [source.name for source in batch.left] == ["a.md"]
    assert batch.accept().left == ()


def test_where_one_is_in_words() -> None:
    assert Batch(THREE[:1]).standing == ""
    assert Batch(THREE).standing == "1 of 3"
    assert Batch(THREE).accept().move(-1).standing == "✓ written  1 of 3"
