"""Texts that drawing must survive: hostile, wide, combined, in every script."""

from hypothesis import strategies as st

HOSTILE = (
    "`", "```", "~~~\n", "\n", "\n\n", "- ", "- [x] ", "> ", "1. ", "123456789. ", "|", "|--|--|\n",
    "| a | b |\n|---|---|\n| c | d |\n", "# ", "**", "*", "_", "~~", "[x](http://e.org/x)", "<br>",
    "Array<string>", "[/b]", "[bold]x[/bold]", "[@click=app.bell]x[/]", "x [b", "[x='y", "\t", "    ",
    "&#x202e;", "&#12;", "---\n", "![p](q)", "\\", "\x1b[2J", "\x1b]52;c;x\x07", "\x9b", "\u202e", "\u200b",
    "\u2028", "\xad", "\u3000", "```python\nx\t= 1\n```\n", "```[b]\nx\n```\n",
    "averyveryverylongwordthatfitsnowhere",
)  # fmt: skip
"""Marks of Markdown and of Textual's markup, controls, odd spaces."""

LETTERS = (
    "word", "a", "漢字かな", "한국어", "क्\u200dष", "می\u200cشود", "e\u0301\u0302", "1️⃣", "👍🏽", "🇩🇪", "⚠️",
    "👨\u200d👩\u200d👧\u200d👦", "🏳️\u200d🌈", "שלום", "مرحبا", "ﷺ", "ñ",
    "averyveryverylongwordthatfitsnowhere",
)  # fmt: skip
"""Pieces of words: wide, combined, joined, right to left."""

MARKUP = (
    "[/b]",
    "[bold]x[/bold]",
    "[@click=app.bell]x[/]",
    "x [b",
    "List[int] = [1, 2]",
    "[x='y",
    "Array<string>",
)
"""What Textual would read as markup, and a browser as HTML."""

MARKDOWN = st.lists(st.sampled_from(HOSTILE + LETTERS) | st.text(max_size=6), max_size=12).map("".join)
WORDS = st.lists(st.sampled_from(LETTERS), min_size=1, max_size=4).map("".join) | st.text(
    st.characters(categories=["L", "M", "N"]), min_size=1, max_size=20
)
WIDTHS = st.integers(8, 120)


def bare(text: str) -> str:
    """Text without any space."""
    return "".join(text.split())
