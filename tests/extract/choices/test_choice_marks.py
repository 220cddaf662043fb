import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.extract.choices.choice_marks import MAY_MARK, marks_in


def _marks(line: str) -> list[tuple[str, int, bool]]:
    return [(mark.text, mark.rank, mark.ticked) for mark in marks_in(line, 0)]


@pytest.mark.parametrize(
    ("line", "text", "ticked"),
    [
        ("- [x] lamp", "lamp", True),
        ("-[ ]lamp", "lamp", False),
        ("> - [✓] lamp", "lamp", True),
        ("3. [ ] lamp", "lamp", False),
        ("- (x) lamp", "lamp", True),
        ("[x] lamp", "lamp", True),
        ("- [x]", "", True),
        ("☑️ lamp", "lamp", True),
        ("- ☐ lamp", "lamp", False),
        ("☒ lamp", "lamp", True),
    ],
)
def test_a_box_is_a_mark(line: str, text: str, ticked: bool) -> None:
    assert _marks(line) == [(text, 0, ticked)]


@pytest.mark.parametrize(
    "line",
    [
        "- [x](https://example.org)",
        "- [x]: https://example.org",
        "[x]",
        "- [lamp] oil",
        "lamp [x] oil",
        "- (a lamp)",
    ],
)
def test_links_and_brackets_are_no_boxes(line: str) -> None:
    assert _marks(line) == []


@pytest.mark.parametrize(
    ("line", "text", "rank"),
    [
        ("A. lamp", "lamp", 0),
        ("  b) lamp", "lamp", 1),
        ("(c) lamp", "lamp", 2),
        ("- D: lamp", "lamp", 3),
        ("-B. lamp", "lamp", 1),
        ("* **A.** lamp", "lamp", 0),
        ("**B) lamp**", "lamp", 1),
        ("В) лампа", "лампа", 2),
        ("- هـ: مصباح", "مصباح", 4),
        ("- 3: lamp", "lamp", 2),
        ("② lamp", "lamp", 1),
        ("#### C. lamp", "lamp", 2),
        ("- A:`lamp`", "`lamp`", 0),
        ("A:", "", 0),
        ("A\\. lamp", "lamp", 0),
        ("b\\) lamp", "lamp", 1),
        ("- `C`: lamp", "lamp", 2),
        ("- ❌ D) lamp", "lamp", 3),
    ],
)
def test_a_letter_is_a_mark(line: str, text: str, rank: int) -> None:
    assert _marks(line) == [(text, rank, False)]


@pytest.mark.parametrize(
    "line",
    [
        "A lamp",
        "a.m. is the morning",
        "Z) lamp",
        "3. lamp",
        "3) lamp",
        "- 12. lamp",
        "e.g. a lamp",
        "-b. lamp",
    ],
)
def test_words_and_numbers_of_lists_are_no_marks(line: str) -> None:
    assert _marks(line) == []


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        ("A. lamp  B. rope", ["lamp", "rope"]),
        ("a) lamp — b) rope — c) keel", ["lamp", "rope", "keel"]),
        ("(a) lamp (b) rope (c) keel", ["lamp", "rope", "keel"]),
        ("Choices: A) lamp B) rope C) keel", ["lamp", "rope", "keel"]),
        ("C. lamp&nbsp;&nbsp;D. rope", ["lamp", "rope"]),
        ("① lamp ② rope", ["lamp", "rope"]),
        ("-[ ] lamp -[x] rope", ["lamp", "rope"]),
        ("A) lamp · **B) rope**", ["lamp", "rope"]),
        ("**A.** lamp | **B.** rope", ["lamp", "rope"]),
        ("А) лампа  Б) канат", ["лампа", "канат"]),
        ("أ) مصباح  ب) حبل", ["مصباح", "حبل"]),
        ("A、lamp B、rope C、keel", ["lamp", "rope", "keel"]),
        ("A. lamp B. rope", ["lamp B. rope"]),
        ("C. both A. and D. of them", ["both A. and D. of them"]),
    ],
)
def test_a_line_holds_several_where_gaps_or_their_number_part_them(line: str, texts: list[str]) -> None:
    assert [text for text, _, _ in _marks(line)] == texts


def test_a_sign_before_the_letter_ticks() -> None:
    assert _marks("✅ B) lamp") == [("lamp", 1, True)]
    assert _marks("### ✅ B. lamp") == []


def test_bold_marks_one_of_several_on_a_line() -> None:
    assert [mark.bold for mark in marks_in("A) lamp · **B) rope** · C) keel", 0)] == [False, True, False]
    assert [mark.bold for mark in marks_in("**A) lamp** · B) rope · C) keel", 0)] == [True, False, False]
    assert [mark.bold for mark in marks_in("**A)** lamp · **B)** rope · **C)** keel", 0)] == [False] * 3


PIECES = [
    "- ",
    "* ",
    "•",
    "1. ",
    "2) ",
    "[ ]",
    "[x]",
    "\\[",
    "( )",
    "(x) ",
    "**",
    "__",
    "<b>",
    "(",
    "[",
    "A",
    "b",
    "Б",
]
PIECES += [
    ".",
    ")",
    ":",
    "：",
    "、",
    "]",
    "- ",
    " ",
    "\t",
    ">",
    "## ",
    "①",
    "أ",
    "ه",
    "ـ",
    "ア",
    "✅",
    "❌ ",
    "☐ ",
    "☑",
    "`",
    "\\",
    "Options: ",
    "CHOICES:",
    "3",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=8))
def test_no_line_with_a_choice_is_passed_over(pieces: list[str]) -> None:
    line = "".join(pieces) + " text"
    assert MAY_MARK.match(f"\n{line}") or not marks_in(line, 0)
