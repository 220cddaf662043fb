"""Responses of any length are graded in a blink: those that no spelling explains are not even read."""

import pytest

from tests.text.steps import calls
from tui.model.card import Accept, AcceptNumber, AcceptPattern, AcceptText
from tui.model.grade import Mark
from tui.practice.grading import normalise, slips, typed, variants
from tui.practice.grading.normalise import Tidied, folded_all, tidied
from tui.practice.grading.typed import judge

ENDLESS = ["a" * 100_000, "'" * 100_000, "connection " * 9_000, "ﷺ" * 100_000, "1," * 50_000]


@pytest.mark.parametrize("response", ENDLESS)
def test_an_endless_response_is_wrong(response: str) -> None:
    accept: list[Accept] = [AcceptText("connection pool"), AcceptText("connection"), AcceptNumber(1)]
    accept.append(AcceptPattern("a*"))

    assert judge(response, accept, ()).mark is Mark.WRONG


@pytest.mark.parametrize("response", ENDLESS)
def test_a_response_longer_than_any_spelling_is_not_read(
    response: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []

    def noting(text: str) -> Tidied:
        read.append(len(text))
        return tidied(text)

    for module in (normalise, slips, typed, variants):
        monkeypatch.setattr(module, "tidied", noting)
    accept: list[Accept] = [
        AcceptText("connection pool"),
        AcceptText("`a`"),
        AcceptNumber(1),
        AcceptPattern("a*"),
    ]
    judge(response, accept, folded_all(["connection"]))

    assert max(read) <= len("connection pool")


@pytest.mark.parametrize(
    "piece", ["connection ", "a", "ab-", "é", "'", "1,000 ", "the colour ", "ｘ", "no t ", "۔", "iii "]
)
def test_work_grows_with_the_length_of_both_texts_at_most(piece: str) -> None:
    def work(text: str) -> Mark:
        return judge(text + "x", [AcceptText("y" + text)], ()).mark

    short, long = calls(work, piece * (900 // len(piece))), calls(work, piece * (3600 // len(piece)))

    assert long <= 4.5 * short + 100


def test_marks_without_end_on_one_letter_are_not_put_in_order() -> None:
    assert len(tidied("e" + "\u0301\u0323" * 500_000).text) < 40


def test_beyond_a_length_that_nobody_types_only_the_same_text_is_right() -> None:
    accept = [AcceptText("\u0301\u0323" * 5_000)]

    assert judge("\u0301\u0323" * 5_000, accept, ()).mark is Mark.RIGHT
    assert judge("\u0301\u0323" * 4_999, accept, ()).mark is Mark.WRONG
