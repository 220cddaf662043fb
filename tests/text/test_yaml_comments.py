import pytest

from tui.text.yaml_comments import comments


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: b  # one\n# two\nc: d#e\n", ["# one", "# two"]),
        ("a: '# none'\nb: \"# none\"  # ü\n", ["# ü"]),
        ("a: |\n  # none\n  b\n# yes\n", ["# yes"]),
        ("\ufeff# first\r\na: [b, # in brackets\r\n  c]\r\n", ["# first", "# in brackets"]),
        ("a: é\u2028# after a separator\nb: c # last", ["# after a separator", "# last"]),
        ("a: 'b # in a mistake\n", []),
        ("", []),
    ],
)
def test_comments_are_told_from_text(text: str, found: list[str]) -> None:
    assert comments(text) == found
