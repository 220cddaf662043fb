"""A document is looked at again where little was found in it, and what is found then counts if it is more."""

from tests.extract.reading import asked, read
from tui.extract.rewriting.second_looks import seen_otherwise

ITALIC = "".join(f"_What is lamp {at}?_\n\n> A light.\n\n" for at in range(4))
MANY = "".join(f"## What is mast {at}?\n\nA pole.\n\n" for at in range(6))


def test_what_hides_all_questions_is_read() -> None:
    assert asked(read(f"# Talk\n\n{ITALIC}")) == [f"What is lamp {at}?" for at in range(4)]


def test_a_text_without_such_forms_is_the_same() -> None:
    assert seen_otherwise(MANY) == MANY


def test_what_was_found_at_first_stays_where_it_is_as_much() -> None:
    found = read(f"# Talk\n\n{MANY}\n## More\n\n{ITALIC}")
    assert asked(found)[:6] == [f"What is mast {at}?" for at in range(6)]


def test_the_wanted_family_is_looked_for_again_as_well() -> None:
    assert len(asked(read(f"# Talk\n\n{ITALIC}", "bold"))) == 4
