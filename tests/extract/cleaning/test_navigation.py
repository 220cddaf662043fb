import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.growth import growth
from tui.extract.cleaning.navigation import end_without, is_navigation, without_navigation, without_ways

WAYS = [
    "**[⬆ Back to Top](#table-of-contents)**",
    '<b><a href="#">↥ back to top</a></b>',
    '<div align="right"><a href="#lamps">Back to Top</a></div>',
    "[к оглавлению](#содержание)",
    "[[↑] Вернуться к началу](#лампы)",
    "**[⬆ Наверх](#x)**",
    "[回到顶部](#top)",
    "[⬆ 返回目录](#toc)",
    "[⬆ volver arriba](#top)",
    "[Zurück nach oben](#top)",
    "[⬆ Back to Top](https://example.org/a#readme)",
    "[Top](README.md)",
    "[⬆](#top)",
    "↑",
    "⬆️ Top",
]
TEXTS = [
    "See [above](#x)",
    "[The manual](https://example.org)",
    "![lamp](#lamp)",
    "- [Lens](#lens)",
    "It is ↑.",
    "top",
    "a | b",
    "",
]


@pytest.mark.parametrize("line", WAYS)
def test_ways_about_a_document(line: str) -> None:
    assert is_navigation(line)
    assert is_navigation(line, alone=True)


@pytest.mark.parametrize("line", TEXTS)
def test_other_lines_are_text(line: str) -> None:
    assert not is_navigation(line)


@pytest.mark.parametrize("line", ["[See the lens](#lens)", "[Back](#top) | [Next](02.md)", "[`code`](#x)"])
def test_links_into_the_document_are_ways_unless_they_are_all_there_is(line: str) -> None:
    assert is_navigation(line)
    assert not is_navigation(line, alone=True)


WRAPPED = '<div align="right">\n    <b><a href="#">↥ back to top</a></b>\n</div>'


@pytest.mark.parametrize(
    ("line", "leads"),
    [
        ("[← All lamps](../README.md) | [Next lamp →](oil.md)", True),
        ("[« Wicks](wicks.md)", True),
        ("[← All lamps](https://example.org)", False),
        ("[All lamps](README.md)", False),
        ("- [← All lamps](../README.md)", False),
    ],
)
def test_arrows_lead_to_other_pages_of_the_same_notes(line: str, leads: bool) -> None:
    assert is_navigation(line) is leads


def test_tags_over_several_lines_go_with_what_they_wrap() -> None:
    assert without_navigation(f"Water.\n\n{WRAPPED}\n\n").rstrip() == "Water."
    assert (
        without_ways(f"{WRAPPED}\n\nOil.\n\n{WRAPPED}\n\n<div>\nFat.\n</div>").strip()
        == "Oil.\n\n\n<div>\nFat.\n</div>"
    )
    kept = "<div>\n\nWater.\n\n</div>"
    assert without_navigation(kept) == without_ways(kept) == kept


def test_arrows_in_code_are_code() -> None:
    code = "```\na\n↓\n↑\n```\n\nb"
    assert without_ways(code) == code
    assert end_without(["a", "↑"], frozenset({1}), 0, 2) == 2


@given(
    st.lists(st.sampled_from([*TEXTS, "Oil burns.", "```", "    code"]), max_size=6), st.sampled_from(WAYS)
)
def test_only_what_stands_at_the_end_goes(lines: list[str], way: str) -> None:
    text = "\n".join([*lines, "The end."])
    assert without_navigation(f"{text}\n\n{way}\n").rstrip("\n") == text


@pytest.mark.parametrize("unit", ["</div>\n", "[a](#a) ", "↑\n", "<a href='#'>", "[[", "[a](#a)\n"])
def test_time_stays_near_linear(unit: str) -> None:
    assert growth(lambda text: without_ways(without_navigation(text + "\n↑")), unit) < 20
