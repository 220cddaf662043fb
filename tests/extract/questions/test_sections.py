import pytest

from tui.extract.questions.sections import document_title, sections
from tui.text.markdown import parse_markdown


def _topics(text: str) -> list[str]:
    markdown = parse_markdown(text)
    found = sections(markdown.headings)
    return [found.topic_at(number) for number, line in enumerate(markdown.lines) if line == "x"]


def test_levels_are_joined_and_a_lone_title_is_none() -> None:
    assert _topics("# Title\nx\n## A\nx\n### B\nx\n## C\nx") == ["", "A", "A / B", "C"]


def test_several_first_level_headings_are_topics() -> None:
    assert _topics("# A\nx\n# B\n## C\nx") == ["A", "B / C"]


def test_headings_that_name_no_topic_are_passed_over() -> None:
    assert _topics("# T\n## Questions\n### A\nx\n## Interview Questions\nx") == ["A", ""]


def test_a_slash_in_a_heading_makes_no_level() -> None:
    assert _topics("# T\n## In / Out\nx") == ["In/Out"]


def test_the_next_section_is_no_deeper() -> None:
    found = sections(parse_markdown("# T\n## A\nx\n### B\n\n## C\n").headings)
    assert found.end_after(2, 6) == 5
    assert found.end_after(2, 5) is None
    assert found.end_after(5, 6) is None


def test_a_deck_is_titled_by_the_document_or_its_name() -> None:
    assert document_title(parse_markdown("## B\n# **The** lamp\n"), "x") == "The lamp"
    assert document_title(parse_markdown("text"), "lamp-questions_2") == "Lamp questions 2"
    assert document_title(parse_markdown("# \n"), "-") == "Untitled"


def test_front_matter_may_hold_the_title() -> None:
    assert document_title(parse_markdown("---\ntitle: The *lamp*\n---\n\n## B\n"), "x") == "The lamp"


def test_one_of_several_questions_is_no_title() -> None:
    assert document_title(parse_markdown("# What is it?\n\n# Why?\n"), "lamps") == "Lamps"
    assert document_title(parse_markdown("# What is it?\n\nA lamp.\n"), "lamps") == "What is it?"


@pytest.mark.parametrize(
    "top",
    [
        '<div align="center">\n  <img src="a.png">\n  <h1>Rope <b>work</b></h1>\n</div>',
        '<p><img src="a.png"></p>\n<h1 align="center">\n  Rope work\n</h1>',
        "<H1>Rope work</H1>",
    ],
)
def test_a_heading_in_tags_at_the_top_is_the_title_where_there_is_no_other(top: str) -> None:
    assert document_title(parse_markdown(f"{top}\n\n## What is a knot?\n"), "notes") == "Rope work"
    assert document_title(parse_markdown(f"{top}\n\n# Knots\n\nSo.\n"), "notes") == "Knots"
    assert document_title(parse_markdown(f"Write this:\n\n```\n{top}\n```\n"), "notes") == "Notes"
