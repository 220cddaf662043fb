"""Texts of links that lead into their own document, as contents have them."""

from functools import lru_cache

from tui.extract.cleaning.clean import clean_heading
from tui.text.markdown import Markdown

LINK_TO_HERE = "](#"


@lru_cache(maxsize=1)
def listed_texts(markdown: Markdown) -> frozenset[str]:
    """Texts of links that lead into the document itself, folded; kept for all headings held against them."""
    listed = set()
    for line in markdown.lines:
        if LINK_TO_HERE in line and len(line) < 1000:
            text = line.split(LINK_TO_HERE, 1)[0]
            listed.add(folded_text(text[text.find("[") + 1 :]))
    return frozenset(listed - {""})


@lru_cache(maxsize=1024)
def folded_text(text: str) -> str:
    """A heading as such texts are held against it; kept, as contents and headings say the same."""
    return clean_heading(text).casefold()
