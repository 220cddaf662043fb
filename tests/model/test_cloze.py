import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.cloze import (
    GAP,
    Blank,
    cloze_filled,
    cloze_parts,
    cloze_text,
    cloze_with_gaps,
    escape_cloze,
)

ODD = st.text(st.sampled_from("{}:|\\ ab\n"), max_size=12)
TEXTS = ODD | st.text(max_size=12)
FILLED = TEXTS.map(str.strip).filter(bool)


def inside(text: str) -> str:
    """A text escaped to stand in a blank, its own braces and colon kept apart from the notation's."""
    before = " " if text.startswith("{") else ""
    behind = " " if text.endswith(("}", ":")) else ""
    return before + escape_cloze(text) + behind


def plain(text: str) -> str:
    """What stands outside blanks once a blank was put behind it."""
    return "".join(part for part in cloze_parts(text) if isinstance(part, str))


@given(TEXTS)
def test_escaped_text_means_itself_before_and_behind_a_blank(text: str) -> None:
    assert plain(escape_cloze(text) + "{{gap}}") == text
    assert plain("{{gap}}" + escape_cloze(text)) == text


@given(st.lists(FILLED, min_size=1, max_size=3), FILLED)
def test_escaped_text_means_itself_inside_a_blank(accept: list[str], hint: str) -> None:
    alternatives = "|".join(inside(text) for text in accept)
    assert cloze_parts(f"{{{{{alternatives}}}}}") == (Blank(tuple(accept)),)
    hinted = f"{{{{{alternatives}::{inside(hint)}}}}}"
    assert cloze_parts(hinted) == (Blank(tuple(accept), hint),)


@given(TEXTS, FILLED, TEXTS)
def test_a_filled_cloze_is_the_text_it_was_made_of(before: str, middle: str, behind: str) -> None:
    written = f"{escape_cloze(before)}{{{{{inside(middle)}}}}}{escape_cloze(behind)}"
    assert cloze_filled(written) == before + middle + behind
    assert cloze_with_gaps(written) == before + GAP + behind


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("await ds.{{destroy}}()", ("await ds.", Blank(("destroy",)), "()")),
        ("{{text::hint}}", (Blank(("text",), "hint"),)),
        ("{{one|other}}", (Blank(("one", "other")),)),
        ("{{ one | other :: a hint }}", (Blank(("one", "other"), "a hint"),)),
        ("{{a::b::c|d}}", (Blank(("a",), "b::c|d"),)),
        ("{{a}}{{b}}", (Blank(("a",)), Blank(("b",)))),
        (r"\{{ {{x}} \}} \:: \|", ("{{ ", Blank(("x",)), " }} :: |")),
        (r"{{a\|b\::c\}}}}", (Blank(("a|b::c}}",)),)),
        ("a | b :: c }} {{x}}", ("a | b :: c }} ", Blank(("x",)))),
        (r"split(\"\\d+\") {{x}}", (r"split(\"\\d+\") ", Blank(("x",)))),
        (r"C:\new {{x}}", (r"C:\new ", Blank(("x",)))),
        (r"\\{{x}}", ("\\", Blank(("x",)))),
        (r"{{x\\}}", (Blank(("x\\",)),)),
        ("`${{{name}}}`", ("`${", Blank(("name",)), "}`")),
        (r"\{{{{x}}", ("{{", Blank(("x",)))),
    ],
)
def test_the_notation_reads(text: str, parts: tuple[str | Blank, ...]) -> None:
    assert cloze_parts(text) == parts


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "no {{blank}}"),
        ("no blank", "no {{blank}}"),
        (r"\{{x}}", "no {{blank}}"),
        ("{{}}", "empty"),
        ("{{ }}", "empty"),
        ("{{a||b}}", "empty"),
        ("{{::hint}}", "empty"),
        ("{{a", "never closed"),
        (r"{{a\}}", "never closed"),
        ("{{a}} {{b", "never closed"),
    ],
)
def test_a_broken_notation_is_refused_with_its_reason(text: str, what: str) -> None:
    with pytest.raises(ValueError, match=what):
        cloze_parts(text)


@pytest.mark.parametrize("text", ["no blank", "{{a"])
def test_a_broken_notation_is_shown_as_it_stands(text: str) -> None:
    assert cloze_with_gaps(text) == text


@given(ODD)
def test_any_text_either_reads_or_is_refused(text: str) -> None:
    try:
        parts = cloze_parts(text)
    except ValueError:
        return
    assert all(all(part.accept) for part in parts if isinstance(part, Blank))
    assert "" not in parts


def test_long_runs_of_marks_read() -> None:
    assert plain("\\" * 200_000 + "x{{a}}") == "\\" * 200_000 + "x"
    assert plain(escape_cloze("{" * 20_001 + "\\" * 20_001) + "{{a}}") == "{" * 20_001 + "\\" * 20_001


BLANKS = st.builds(Blank, st.lists(FILLED, min_size=1, max_size=3).map(tuple), st.just("") | FILLED)


@given(st.lists(BLANKS | TEXTS.filter(bool), max_size=5), BLANKS)
def test_parts_written_and_taken_apart_again_are_the_same(parts: list[Blank | str], last: Blank) -> None:
    joined: list[Blank | str] = []
    for part in [*parts, last]:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        else:
            joined.append(part)
    assert cloze_parts(cloze_text(joined)) == tuple(joined)
