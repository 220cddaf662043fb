"""What a question's `<details>` hold: its answer, in one piece or several, and the hints before it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tui.extract.choices.answer_lines import names_answer
from tui.extract.cleaning.clean import clean_question
from tui.extract.cleaning.navigation import without_ways
from tui.extract.cleaning.wrappers import says_nothing
from tui.extract.folding.fold_labels import is_hint, said
from tui.extract.folding.folds import Span, folded_text, summary_text
from tui.extract.questions.names import is_answer_name
from tui.text.markdown import Markdown

_LABEL_ALONE = re.compile(r"[^\w!-~]*[\w\s]*[^\w!-~]*")
"""Words, maybe between signs that only decorate them."""


@dataclass(frozen=True, slots=True)
class Unfolded:
    """The folded parts of a question's region."""

    start: int
    """The line of the first `<details>`; what stands before it asks."""
    answer: str
    hints: str = ""
    """Without their labels; empty where there are none."""


def unfolded(region: Markdown, spans: Sequence[Span]) -> Unfolded:
    """What the `<details>` of a region hold, with the text between and behind them.

    A hint comes before an answer; where everything folded away is a hint, the answer is what follows it.
    """
    labels = [clean_question(summary_text(region, span)).rstrip(": ") for span in spans]
    several = len({said(label) for label in labels if not is_hint(label)}) > 1
    answers: list[str] = []
    hints: list[str] = []
    for at, (span, label) in enumerate(zip(spans, labels, strict=True)):
        content = folded_text(region, span).strip("\n")
        if is_hint(label) and not says_nothing(content):
            hints.append(content.strip())
        elif not says_nothing(content):
            answers += [f"**{label}**"] if _says_more(label, several) else []
            answers.append(content)
        elif names_answer(label) and not is_answer_name(label):
            answers.append(f"**{label}**")
        answers.append(_behind(region, spans, at))
    return Unfolded(
        spans[0].opening.line,
        "\n\n".join(piece for piece in answers if not says_nothing(piece)),
        "\n\n".join(hints),
    )


def _says_more(label: str, several: bool) -> bool:
    """Whether a label is worth keeping: it tells answers apart, or gives a part of the answer itself."""
    return bool(label) and (several or (_LABEL_ALONE.fullmatch(label) is None and not is_answer_name(label)))


def _behind(region: Markdown, spans: Sequence[Span], at: int) -> str:
    """The text between a `<details>` and the next one, or the end."""
    end = spans[at + 1].opening.start if at + 1 < len(spans) else len(region.text)
    closing = spans[at].closing
    return without_ways(region.text[closing.end : end]).strip("\n") if closing else ""
