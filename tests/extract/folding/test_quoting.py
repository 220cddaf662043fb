from tui.extract.folding.quoting import out_of_quotes
from tui.text.markdown import parse_markdown


def test_only_quotes_that_fold_something_away_lose_their_marks_and_lines_keep_their_numbers() -> None:
    text = "> said\n\n> **Q: Why?**\n>\n> <details>\n>  > So.\n> </details>\n\n```\n> <details>\n```\n"
    freed = out_of_quotes(parse_markdown(text))
    assert freed.text == "> said\n\n**Q: Why?**\n\n<details>\n > So.\n</details>\n\n```\n> <details>\n```\n"
    assert len(freed.lines) == len(text.split("\n"))


def test_a_document_without_such_quotes_is_itself() -> None:
    markdown = parse_markdown("> said\n\n<details>\n</details>\n")
    assert out_of_quotes(markdown) is markdown
