import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.key_points import FEWEST, LONGEST, MOST, key_points


def test_numbered_bold_lines_come_first_and_lose_their_numbers() -> None:
    answer = (
        "### Main Features:\n\n**1. Turns**\n- slowly\n- **Wind**: x\n\n**2. Shines & blinks**\n\n"
        "**3. Calls**\n```\n**4. In code**\n```\n\n### Benefits:\n- a\n- b\n- c\n"
    )
    assert key_points(answer) == ("Turns", "Shines & blinks", "Calls")


def test_numbered_bold_lines_weigh_more_than_headings() -> None:
    answer = "### Lamp\n### Lens\n### Log\n\n**1. Turns**\n\n**2. Shines**\n\n**3. Calls**\n"
    assert key_points(answer) == ("Turns", "Shines", "Calls")


def test_the_longest_row_of_numbers_counts() -> None:
    answer = "\n\n".join(["**1. A1**", "**2. B2**", "**1. C3**", "**2. D4**", "**3. E5**", "**1. F6**"])
    assert key_points(answer) == ("C3", "D4", "E5")


def test_headings_count_when_enough_of_them_say_something() -> None:
    answer = "### Lamp\na\n### Example\nb\n### Lens\nc\n### Best Practices Summary\nd\n### Log `book`\ne"
    assert key_points(answer) == ("Lamp", "Lens", "Log `book`")


def test_scaffolding_headings_leave_the_word_to_lists() -> None:
    answer = "### Definition\nIt shines.\n### Pros\n- **Bright**: yes\n- **Far**: very\n- **Cheap** to run\n"
    assert key_points(answer) == ("Bright", "Far", "Cheap to run")


def test_bold_leads_of_a_numbered_list_go_on_to_the_end_of_a_short_line() -> None:
    answer = "1. **Use the log** for everything\n2. **Never sleep**\n3. **Ring**: thrice\n"
    assert key_points(answer) == ("Use the log for everything", "Never sleep", "Ring")


def test_an_item_ends_where_its_lines_are_no_longer_indented() -> None:
    assert key_points("- Lamp\n- Lens of\n  glass\n- Oil\nAND MORE\n") == ("Lamp", "Lens of glass", "Oil")


def test_a_colon_in_brackets_ends_no_head() -> None:
    assert key_points("- Lamp (oil: colza)\n- Lens: glass\n- Log\n") == ("Lamp (oil: colza)", "Lens", "Log")


def test_rows_of_a_table_give_their_first_cells() -> None:
    answer = "| Sign | Meaning |\n|---|---|\n| **Red** | port |\n| Green | starboard |\n| White | stern |\n"
    assert key_points(answer) == ("Red", "Green", "White")


def test_plain_lists_give_what_their_items_are_about() -> None:
    answer = "- Lamp: burns oil\n- Lens - bends light\n- ✅ Foghorn.\n  - loud\n  - low\n"
    assert key_points(answer) == ("Lamp", "Lens", "Foghorn")


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "It shines.",
        "- One\n- Two\n",
        "- " + "a long sentence " * 8 + "\n- " + "another sentence " * 8 + "\n- Third\n",
        "```\n- a\n- b\n- c\n```",
        "- Same\n- same\n- SAME\n",
    ],
)
def test_no_points_rather_than_poor_ones(answer: str) -> None:
    assert key_points(answer) == ()


def test_at_most_twelve() -> None:
    assert len(key_points("\n".join(f"- Point {word}" for word in "abcdefghijklmnop"))) == MOST


@given(st.text(alphabet="ab*-#|1. :`\n", max_size=150))
def test_points_are_short_single_lines_without_repeats(answer: str) -> None:
    points = key_points(answer)
    assert not points or FEWEST <= len(points) <= MOST
    assert len({point.casefold() for point in points}) == len(points)
    assert all(point and "\n" not in point and len(point) <= LONGEST for point in points)
