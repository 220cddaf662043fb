from tests.extract.reading import answers, read
from tui.extract.questions.carving import carve, regions
from tui.extract.questions.heads import Head, heading_heads
from tui.model.card import ChoiceBody
from tui.text.markdown import Markdown, parse_markdown

TEXT = """# Lamps

## The wick

### 1. Why trim it?

So that it burns.

#### Source

https://example.org

### 2. Who trims it?

The keeper.

## License

MIT
"""


def heads(markdown: Markdown) -> list[Head]:
    return [head for head in heading_heads(markdown) if head.mark]


def test_a_region_goes_to_the_next_head_or_section_and_stands_under_its_topic() -> None:
    markdown = parse_markdown(TEXT)
    first, second = regions(markdown, heads(markdown))
    assert (first.head.line, first.end, first.topic) == (4, 12, "The wick")
    assert (second.head.line, second.end, second.topic) == (12, 16, "The wick")


def test_every_line_between_heads_is_in_one_candidate() -> None:
    markdown = parse_markdown(TEXT)
    found = carve(markdown, heads(markdown))
    assert [candidate.line for candidate in found.candidates] == [5, 13]
    assert found.regions == (range(4, 12), range(12, 16))


def test_headings_among_the_questions_that_name_other_parts_are_skipped_and_no_topics() -> None:
    markdown = parse_markdown("## What burns?\n\nOil.\n\n## License\n\nMIT\n\n## What shines?\n\nIt.\n")
    first, _, last = heading_heads(markdown)
    found = carve(markdown, [first, last])
    assert [(one.line, one.text) for one in found.skipped] == [(5, "License")]
    assert [candidate.topic for candidate in found.candidates] == ["", ""]


def test_without_heads_nothing_is_carved() -> None:
    assert carve(parse_markdown(TEXT), []).candidates == ()


def test_a_deeper_heading_that_advertises_is_no_topic() -> None:
    markdown = parse_markdown("# Lamps\n\n#### All: [here](https://example.org)\n\n## 1. Why?\n\nSo.\n")
    assert [region.topic for region in regions(markdown, heads(markdown))] == [""]


def test_a_heading_behind_a_rule_ends_the_last_answer_where_rules_part_all_questions() -> None:
    shape = "### Q{0}. What is a lamp {0}?\n\nA light.\n\n### Oil\n\nIt burns.\n\n"
    parts = [shape.format(at) for at in range(1, 6)]
    last = "### In a word\n\nLamps shine.\n"
    parted = read("# Lamps\n\n" + "---\n\n".join([*parts, last]))
    assert answers(parted)[-1] == "A light.\n\n### Oil\n\nIt burns."
    whole = read("# Lamps\n\n" + "".join(parts) + "---\n\n" + last)
    assert answers(whole)[-1].endswith("Lamps shine.")


def test_a_heading_above_reasons_that_go_through_the_choices_belongs_to_the_question() -> None:
    text = "# keeper-07\n\nA ship nears at night. What do you light?\n\nA. The stove.\n\nB. The lamp.\n\n"
    reasons = "A is not correct because nobody sees it.\n\nB is correct because it is seen.\n"
    (card,) = read(f"{text}## Feedback\n\n{reasons}").cards
    assert isinstance(card.body, ChoiceBody)
    assert [choice.correct for choice in card.body.choices] == [False, True]
    assert "it is seen" in card.explanation
    other = read(f"{text}## Feedback\n\nTell us what you think.\n").cards
    assert not any("Tell us" in card.explanation for card in other)


def test_a_quote_that_choices_end_leaves_no_empty_line() -> None:
    shape = "## Drill {0}\n\n> It is night {0}. What burns?\n>\n> A. Oil\n> B. Water\n\n**Answer: A.**\n\n"
    cards = read("".join(shape.format(at) for at in range(1, 4))).cards
    assert [card.question.rpartition("\n")[2] for card in cards] == [
        f"> It is night {at}. What burns?" for at in range(1, 4)
    ]
