from hypothesis import given
from hypothesis import strategies as st

from tui.extract.merging.card_ids import CardIds
from tui.model.ids import is_id


@given(
    st.lists(st.sampled_from(["What?", "what", "Why?", "What 2?", "灯台?"])),
    st.sets(st.sampled_from(["what", "what-2"])),
)
def test_no_id_is_given_twice_or_while_it_is_taken(questions: list[str], taken: set[str]) -> None:
    ids = CardIds(taken)
    given_ids = [ids.new(question) for question in questions]
    assert len(set(given_ids)) == len(given_ids)
    assert not taken & set(given_ids)
    assert all(is_id(one) for one in given_ids)


def test_an_id_says_what_is_asked() -> None:
    ids = CardIds(())
    assert [ids.new("What is a lens?") for _ in range(3)] == [
        "what-is-a-lens",
        "what-is-a-lens-2",
        "what-is-a-lens-3",
    ]
