import pytest

from tui.extract.cleaning.wrappers import is_wrapper, says_nothing


@pytest.mark.parametrize("line", ["<div dir='rtl'>", "  </p>", "<p><br/>", "</DIV> </center>", "<quiz>"])
def test_tags_that_only_wrap(line: str) -> None:
    assert is_wrapper(line)


@pytest.mark.parametrize("line", ["", "<div>text", "<img src='a.png'>", "<script>", "<details>", "div", "<p"])
def test_lines_that_say_or_show_something(line: str) -> None:
    assert not is_wrapper(line)


def test_rules_and_wrappers_say_nothing() -> None:
    assert says_nothing("\n</p>\n\n---\n\n<div dir='rtl'>\n* * *\n___")
    assert not says_nothing("---\n\ntext")
    assert not says_nothing("<img src='a.png'>")
