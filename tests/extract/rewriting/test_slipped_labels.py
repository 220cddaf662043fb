import pytest

from tests.extract.reading import answers, asked, read
from tui.extract.rewriting.slipped_labels import as_their_like

PAIR = "Q: What floats?\nA: A boat.\n\n"


@pytest.mark.parametrize(
    "slipped",
    [
        "Q. What sinks?\nAns. A stone.",
        "Q. What sinks?\nA. A stone.",
        "Q. What sinks?\n\nA: A stone.",
        "Q: What sinks?\nAns. A stone.",
        "q: What sinks?\na: A stone.",
    ],
)
def test_a_pair_with_a_slipped_mark_is_read_as_its_like(slipped: str) -> None:
    found = read(f"{PAIR}{slipped}\n\n{PAIR.replace('floats', 'sails')}")
    assert asked(found) == ["What floats?", "What sinks?", "What sails?"]
    assert answers(found) == ["A boat.", "A stone.", "A boat."]
    assert not found.skipped


@pytest.mark.parametrize(
    "text",
    [
        f"{PAIR}Q. Which sinks?\nA. a stone\nB. a boat\n",
        f"{PAIR}q: Which sinks?\na: a stone\nb: a boat\n",
        f"{PAIR}Q: Which sinks?\nA. a stone\n",
        f"{PAIR}Q. E. D. is how proofs end.\nA. So it is.\n",
        f"{PAIR}```\nQ. What sinks?\nAns. A stone.\n```\n",
        "Q. What sinks?\nAns. A stone.\n",
        f"{PAIR}Q. What sinks?\nAns. A stone.\n\nQ. What burns?\nAns. Oil.\n",
    ],
)
def test_choices_prose_code_and_what_is_mostly_written_so_stay(text: str) -> None:
    assert as_their_like(text) == text
