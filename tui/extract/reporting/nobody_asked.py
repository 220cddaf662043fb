"""Why a document that asks has no cards: who reads it is not asked."""

from collections.abc import Iterator

from tui.extract.questions.records import asks_nobody
from tui.extract.questions.scales import is_survey
from tui.text.markdown import Markdown

_SURVEY = "it is a survey, answered on a scale: what it asks is put to whoever fills it in"
_RECORD = "it is a record, as minutes and logs are: what it asks was asked there"


def nobody_asked(markdown: Markdown) -> Iterator[str]:
    """What tells a person so; nothing for other documents."""
    if is_survey(markdown):
        yield _SURVEY
    elif asks_nobody(markdown):
        yield _RECORD
