import pytest

from tui.extract.cleaning.references import without_references

LINK = "https://example.org/lamp"


@pytest.mark.parametrize(
    "sources",
    [
        f"[Reference]({LINK})",
        f"Source: <{LINK}>",
        f"**Source:** [the manual]({LINK})",
        f"###### Source\n\n* {LINK}",
        f"##### Additional Links\n\n* [a]({LINK})\n* [b]({LINK})",
        f"#### References\n\n1. [a]({LINK})\n\n[Reference]({LINK})",
    ],
)
def test_sources_at_the_end_stand_apart(sources: str) -> None:
    assert without_references(f"It turns.\n\n{sources}") == ("It turns.", sources)


@pytest.mark.parametrize(
    "answer",
    [
        f"See {LINK} for more.",
        f"Source: {LINK}",
        f"- [the wick]({LINK})\n- [the oil]({LINK})",
        "## Sources of light\n\n- the sun\n- the lamp",
        f"[Reference]({LINK})\n\nIt turns.",
        "",
    ],
)
def test_what_is_the_answer_itself_stays(answer: str) -> None:
    assert without_references(answer) == (answer, "")


def test_links_below_their_own_heading_are_no_answer() -> None:
    sources = f"#### References\n\n- {LINK}"
    assert without_references(sources) == ("", sources)
