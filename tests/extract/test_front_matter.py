import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.front_matter import FrontMatter, front_matter


def _read(text: str) -> FrontMatter:
    return front_matter(text.split("\n"))


def test_yaml_fields_are_texts_and_lists_are_flat() -> None:
    found = _read("---\nTitle: The lamp\nlevel: 007\ntags: [light, oil]\nby:\n  name: Ada\n---\nWhy?")
    assert found.fields == {
        "title": ("The lamp",),
        "level": ("007",),
        "tags": ("light", "oil"),
        "by.name": ("Ada",),
    }
    assert found.end == 7
    assert found.text("title") == "The lamp"
    assert found.text("nothing") == ""


@pytest.mark.parametrize("mark", ["---", "+++"])
def test_toml_is_read_between_either_marks(mark: str) -> None:
    found = _read(f'{mark}\nname = "Lamps"\ndraft = true\nlevels = [1, [2]]\n{mark}\nQ: Why?')
    assert found.fields == {"name": ("Lamps",), "draft": ("true",), "levels": ("1", "2")}
    assert found.end == 5


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Title\n\n---\n\ntext\n\n---\n",
        "---\n# A heading between rules\n---\n",
        "---\nJust prose.\n---\n",
        "---\nQ: What shines?\nA: A lamp.\n---\n",
        "---\ntitle: never closed\n",
        "+++\nnot: toml\n+++\n",
        "---\n- a list\n- of things\n---\n",
        "---\nFirst: yes\nthen prose that is: broken: twice\nand more [prose\n---\n",
        "---\n" + "long: text\n" * 10_000 + "---\n",
        "---\na = " + "[" * 9_000 + "\n---\n",
    ],
)
def test_what_is_no_front_matter_is_left_to_the_text(text: str) -> None:
    assert _read(text) == FrontMatter()


def test_front_matter_may_be_empty_and_may_follow_empty_lines() -> None:
    assert _read("---\n---\ntext") == FrontMatter({}, 2)
    assert _read("\n\n---\ntitle: x1\n...\ntext") == FrontMatter({"title": ("x1",)}, 5)


def test_a_colon_that_yaml_refuses_is_read_as_people_mean_it() -> None:
    found = _read('---\ntitle: Lamps: what are they?\norder: "3"\ntags:\n  - oil\n  - gas: light\n---\n')
    assert found.fields == {
        "title": ("Lamps: what are they?",),
        "order": ("3",),
        "tags": ("oil", "gas: light"),
    }


def test_tags_are_split_and_lose_their_sign() -> None:
    assert _read("---\ntags: '#light, oil light'\ntag: gas\n---\n").tags == ("light", "oil", "gas")


@given(st.lists(st.text(st.sampled_from("ab:-#[]{}\"'=+ .~|>&*!%@\t"), max_size=12), max_size=12))
def test_no_text_between_rules_raises(lines: list[str]) -> None:
    for mark in ("---", "+++"):
        found = front_matter([mark, *lines, mark, "text"])
        assert found.end <= len(lines) + 2
