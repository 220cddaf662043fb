import re
import sys
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.extract.cleaning.code_pieces import without_code
from tui.extract.cleaning.key_points import FEWEST, LONGEST, MOST, key_points
from tui.extract.cleaning.scaffolding import is_scaffolding


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


def test_a_nested_list_counts_where_the_outer_one_has_too_few_items() -> None:
    assert key_points("- Parts of the light:\n  - Lamp\n  - Lens\n  - Oil\n") == ("Lamp", "Lens", "Oil")
    both = "- Pros\n  - Bright\n  - Far\n- Cons\n  - Dear\n"
    assert key_points(both) == ("Bright", "Far", "Dear")
    assert key_points("- Lamp\n- Lens\n- Oil\n  - Colza\n  - Tallow\n  - Paraffin\n  - Whale\n") == (
        "Lamp",
        "Lens",
        "Oil",
    )


def test_an_item_that_breaks_off_goes_on_with_what_is_listed_below_it() -> None:
    answer = "- Burns oil\n- Turns slowly\n- It works with\n  - a lens\n  - a prism\n"
    assert key_points(answer) == ("Burns oil", "Turns slowly", "It works with a lens, a prism")


def test_heads_that_repeat_the_question_are_given_with_what_is_said_of_them() -> None:
    answer = "- Red: port\n- Green: starboard\n- White: stern. Seen from behind.\n"
    assert key_points(answer) == ("Red", "Green", "White")
    asked = "What do these mean: red, green, white?"
    assert key_points(answer, asked) == ("Red: port", "Green: starboard", "White: stern")


def test_bold_words_that_begin_paragraphs_are_points() -> None:
    paragraphs = "**Lamp**: burns oil.\n\n**Lens** bends the light of it.\n\n**Log:** is kept.\n"
    assert key_points(paragraphs) == ("Lamp", "Lens bends the light of it", "Log")
    lines = "**Lamp**: burns oil.\n**Lens**: bends.\n**Log**: is kept.\n"
    assert key_points(lines) == ("Lamp", "Lens", "Log")


def test_steps_are_points_without_their_numbers() -> None:
    answer = "### Step 1: Trim the wick\na\n### Step 2 - Fill the lamp\nb\n### Step 3\nc\n### Light it\nd"
    assert key_points(answer) == ("Trim the wick", "Fill the lamp", "Light it")


def test_names_of_files_above_code_are_no_points() -> None:
    answer = "".join(f"**{name}**\n\n```\nx\n```\n\n" for name in ("lamp.py", "src/lens.js", "`log.ts`"))
    assert key_points(answer) == ()


def test_a_column_of_numbers_or_of_yes_and_no_says_nothing() -> None:
    rows = "| No. | Lit | Sign |\n|---|---|---|\n| 1 | yes | Red |\n| 2 | no | Green |\n| 3 | yes | White |\n"
    assert key_points(rows) == ("Red", "Green", "White")


def test_lists_of_links_below_a_heading_for_them_are_no_points() -> None:
    links = "- [Lamp](https://x.org/a)\n- [Lens](https://x.org/b)\n- [Log](https://x.org/c)\n"
    assert key_points(f"#### Additional links\n\n{links}") == ()
    assert key_points(f"These are known:\n\n{links}") == ("Lamp", "Lens", "Log")


def test_headings_that_mostly_announce_things_are_no_structure() -> None:
    headings = ("Notes", "Output", "Lamp", "Further reading", "Lens", "Example 2", "Log")
    assert key_points("\n".join(f"### {text}\n\nSo.\n" for text in headings)) == ()


MARKUP = st.lists(
    st.sampled_from(
        [
            *("- ", "1. ", "  - ", "### ", "| a | b |\n|---|---|\n", "| ", " |", "> ", "```\n", "\n", "\n\n"),
            *(
                "**",
                "__",
                "*",
                "_",
                "~~",
                "`",
                "``",
                "[",
                "](x)",
                "![",
                "<b>",
                "<code>",
                "</code>",
                "\\*",
                ": ",
            ),
            *(
                "Lamp",
                "lens",
                "Notes",
                "Step 1",
                "a.js",
                "灯台",
                "Пример",
                " - ",
                ". ",
                "…",
                "yes",
                "12",
                "with ",
            ),
            *("a long word that goes on and on ", "https://x.org", "&amp;", "(", ")", "\u200d", "🔦"),
        ]
    ),
    max_size=60,
).map("".join)


@settings(max_examples=400, deadline=None)
@given(MARKUP | st.text(alphabet="ab*-#|1. :`\n", max_size=150) | st.text(max_size=200), st.text(max_size=20))
def test_points_are_short_single_lines_without_marks_and_repeats(answer: str, question: str) -> None:
    points = key_points(answer, question)
    assert points == key_points(answer, question)
    assert not points or FEWEST <= len(points) <= MOST
    assert len({point.casefold() for point in points}) == len(points)
    for point in points:
        assert 2 <= len(point) <= LONGEST
        assert point == " ".join(point.split())
        assert not is_scaffolding(point)
        said = without_code(point)
        assert not re.search(r"\*\*|~~|\]\(|^#+\s|^[-+>]\s|<b>", said)


def test_time_grows_with_the_answer_and_no_faster() -> None:
    shapes = (
        "- a [ b\n",
        "**a**: (x\n",
        "### a `b\n",
        "| a ",
        "  - x\n",
        "**a ",
        "<b>[a](",
        "- a\n\npara\n\n",
    )
    for shape in shapes:
        assert _calls(shape * 4000) < 2.6 * _calls(shape * 2000) + 2000


def _calls(answer: str) -> int:
    """Calls, of Python and of C, that it takes to find the points."""
    made = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal made
        made += 1

    sys.setprofile(note)
    try:
        key_points(answer)
    finally:
        sys.setprofile(None)
    return made
