"""Ways of writing that hide what a document asks or answers: looked for only where little was found in it.

So they cost documents nothing that are written as most are.
"""

from collections.abc import Callable

from tui.extract.rewriting import (
    bold_tags,
    exam_files,
    glued_numbers,
    indented_items,
    italic_questions,
    judged_statements,
    outlines,
    parted_numbers,
    plain_blocks,
    question_sheets,
    starred_ends,
    stated_answers,
)
from tui.text.signs import Sign, holds_any, rare

SECOND_LOOKS: tuple[tuple[tuple[Sign, ...], Callable[[str], str]], ...] = (
    (("exsolution:",), exam_files.as_quiz),
    (italic_questions.SIGNS, italic_questions.with_bold_questions),
    (("\n    ", rare("\n\t", "\t")), outlines.as_lists),
    (("\n    ", rare("\n\t", "\t")), indented_items.as_lists),
    ((glued_numbers.SIGN,), glued_numbers.as_headings),
    ((parted_numbers.SIGN,), parted_numbers.with_their_questions),
    ((starred_ends.GLUED_SIGN,), starred_ends.with_ticks),
    (bold_tags.SIGNS, bold_tags.as_bold),
    ((question_sheets.SIGN,), question_sheets.as_titles),
    (plain_blocks.SIGNS, plain_blocks.with_bold_questions),
    (judged_statements.SIGNS, judged_statements.with_answers),
    (stated_answers.SIGNS, stated_answers.as_headings),
)
"""As the rows for all documents, in `one_notation`."""


def seen_otherwise(text: str) -> str:
    """The text with what such ways of writing hide, in one notation; itself where it has none."""
    for signs, rewritten in SECOND_LOOKS:
        if holds_any(text, signs):
            text = rewritten(text)
    return text
