import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.families.gift_text import Formatted, formatted, readable


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (r"\{a\} \= b\: \# \~ \\", r"{a} = b: # ~ " + "\\"),
        (r"one\nTwo \neq \nu \nice", "one\nTwo \\neq \\nu\nice"),
        (" [html]<p>a <strong>b</strong></p><p>c</p>", "a **b**\n\nc"),
        ("[markdown]a &lt; <b>b</b>", "a &lt; <b>b</b>"),
        ("[plain]<b>", "<b>"),
        ("a &lt;b&gt; <code>c</code><br>d", "a <b> `c`\nd"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ('x <pre class="y"><code>a &amp;\n  b</code></pre> z', "x\n\n```\na &\n  b\n```\n\nz"),
        ('<img src="lamp.png"> <script>', '<img src="lamp.png"> <script>'),
        ("a\n      wrapped line", "a\nwrapped line"),
    ],
)
def test_texts_become_markdown(raw: str, text: str) -> None:
    assert readable(formatted(raw)) == text


def test_a_text_without_format_has_that_of_its_question() -> None:
    assert formatted("<b>", "plain") == Formatted("<b>", "plain")
    assert formatted("[HTML]<b>", "plain") == Formatted("<b>", "html")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\\<&\n\r`", exclude_categories=["C", "Z"])))
def test_text_without_marks_passes_unchanged(text: str) -> None:
    assert readable(Formatted(text)) == text
