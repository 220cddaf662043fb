from tui.extract.cleaning.listings import heads, levels, listings
from tui.text.markdown import parse_markdown


def test_each_item_gives_its_first_paragraph_and_lists_stand_below_them() -> None:
    (found,) = listings(
        parse_markdown("- Lamp\n\n  Oil.\n  - Wick\n    - Cotton\n- ```\n  x\n  ```\n- Lens\n")
    )
    assert found.heads == ["Lamp", "Lens"]
    assert [(below.of, below.heads) for below in found.below] == [(0, ["Wick"])]
    assert [below.heads for below in found.below[0].below] == [["Cotton"]]


def test_levels_go_down_only_where_a_list_is_too_short() -> None:
    (found,) = listings(parse_markdown("- A\n  - B\n  - C\n- D\n  - E\n"))
    assert list(levels(found, 3)) == [["A", "D"], ["B", "C", "E"]]
    assert list(levels(found, 2)) == [["A", "D"]]


def test_a_list_in_a_quote_counts_as_any_other() -> None:
    (found,) = listings(parse_markdown("> - Lamp\n> - Lens\n>   of glass\n"))
    assert [head.split("\n")[0] for head in found.heads] == ["Lamp", "Lens"]


def test_a_head_that_breaks_off_takes_what_is_listed_below_it() -> None:
    (found,) = listings(parse_markdown("- Made of:\n  - glass: clear\n  - brass\n- Lit by hand\n"))
    assert heads(found) == ["Made of glass, brass", "Lit by hand"]


def test_links_below_a_heading_for_them_are_left_out() -> None:
    links = "- [a](https://x.org)\n- [b](https://x.org)\n"
    assert listings(parse_markdown(f"**References:**\n\n{links}")) == []
    assert len(listings(parse_markdown(f"Two of them shine:\n\n{links}"))) == 1


def test_of_a_very_long_list_only_the_beginning_is_looked_at() -> None:
    (found,) = listings(parse_markdown("- Lamp\n" * 5000))
    assert len(found.heads) == 100
