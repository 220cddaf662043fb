"""What others write in ways of their own, written in one: a row for each way."""

from collections.abc import Callable

from tui.extract.rewriting import (
    answer_blanks,
    attributes,
    containers,
    end_comments,
    fenced_answers,
    folded_sections,
    heading_texts,
    kana_choices,
    marked_items,
    named_options,
    option_lines,
    paired_lines,
    part_names,
    plain_choices,
    ruled_questions,
    same_line_answers,
    shortcodes,
    slipped_boxes,
    slipped_labels,
    spoilers,
    starred_ends,
    tight_headings,
    voted_exams,
)
from tui.extract.rewriting.boxes import in_markdown
from tui.extract.rewriting.coded_choices import SPAN_SIGN, dedented, out_of_fences, out_of_spans
from tui.extract.rewriting.notations import (
    FOLD_SIGN,
    with_bare_numbers,
    with_boxes,
    with_boxes_for_signs,
    with_parted_folds,
)
from tui.extract.rewriting.numbered_choices import lettered
from tui.text.signs import Sign, by_rarest, holds_any, rare

REWRITINGS: tuple[tuple[tuple[Sign, ...], Callable[[str], str]], ...] = (
    (voted_exams.SIGNS, voted_exams.without_votes),
    (answer_blanks.SIGNS, answer_blanks.without_blanks),
    (("\n##",), tight_headings.spaced),
    ((part_names.SIGN,), part_names.as_headings),
    (("`\n",), heading_texts.uncoded),
    (("#",), heading_texts.joined),
    ((by_rarest("\n```"),), fenced_answers.unfenced),
    ((by_rarest(end_comments.SIGN),), end_comments.without_end_comments),
    ((rare(option_lines.SIGN, "O"),), option_lines.as_boxes),
    (named_options.SIGNS, named_options.with_letters),
    ((*kana_choices.SIGNS, rare(kana_choices.LATIN_SIGN, "B")), kana_choices.with_stops),
    ((rare(attributes.SIGN, "{"),), attributes.without_attributes),
    (("✅",), with_boxes_for_signs),
    ((by_rarest("( )"), by_rarest("[[ ]]")), with_boxes),
    ((by_rarest(slipped_boxes.SIGN),), slipped_boxes.with_spaces),
    (("\\",), with_bare_numbers),
    ((FOLD_SIGN,), with_parted_folds),
    (("?", "<", "["), in_markdown),
    ((shortcodes.SIGN,), shortcodes.with_folds),
    ((by_rarest(containers.SIGN),), containers.with_folds),
    ((folded_sections.SIGN, rare(folded_sections.SIGN.upper(), "L")), folded_sections.with_open_sections),
    (("    ",), dedented),
    ((by_rarest("```"), rare("~~~", "~")), out_of_fences),
    ((SPAN_SIGN,), out_of_spans),
    ((by_rarest(spoilers.SIGN),), spoilers.as_answers),
    ((by_rarest("---"), by_rarest("***"), rare("___", "_")), ruled_questions.with_numbers),
    ((starred_ends.SIGN,), starred_ends.with_ticks),
    ((":", "："), lettered),
    ((slipped_labels.SIGN,), slipped_labels.as_their_like),
    (paired_lines.SIGNS, paired_lines.as_marked),
    (same_line_answers.SIGNS, same_line_answers.as_items),
    (marked_items.SIGNS, marked_items.as_boxes),
    (plain_choices.SIGNS, plain_choices.as_boxes),
)
"""In the order in which they follow: signs, of which one is in every text that changes, and the rewriting.

To look for a sign takes hardly any time, least for a single character.
"""


def in_one_notation(text: str) -> str:
    """The text in one notation; lines keep their number, and code what was written."""
    for signs, rewritten in REWRITINGS:
        if holds_any(text, signs):
            text = rewritten(text)
    return text
