from tests.extract.reports import LAMPS, NOTHING, reported
from tui.extract.reporting.totals import Totals


def test_the_figures_of_all_documents_add_up() -> None:
    totals = Totals().with_report(reported(LAMPS)).with_report(reported(NOTHING)).with_failure()
    assert str(totals) == (
        "3 documents: 3 cards, 1 unanswered, 1 skipped, 1 duplicate, 1 without a question, 1 failed"
    )


def test_what_is_nothing_is_left_out() -> None:
    assert str(Totals()) == "0 documents: 0 cards"
