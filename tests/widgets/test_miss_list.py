from tests.builders import cloze_card, ref, typed_card
from tests.widgets.stage import staged
from tui.model.card import Card
from tui.model.grade import Verdict
from tui.model.response import ClozeResponse, Response, TypedResponse
from tui.practice.given import Given
from tui.practice.question import question
from tui.practice.scoring import Asked
from tui.widgets.markdown_view import MarkdownView
from tui.widgets.miss_list import MissList


def missed(at: int, card: Card, response: Response) -> Asked:
    return Asked(at, question(ref(), card, 0, False), Given(response, Verdict(0.0)))


async def test_a_long_list_is_drawn_as_it_is_read() -> None:
    misses = [missed(at, typed_card("yes", question=f"Is it {at}?"), TypedResponse("no")) for at in range(50)]
    shown = MissList(misses)
    async with staged(shown) as (_, pilot):
        counts = [len(shown.query(MarkdownView))]
        for _ in range(3):
            shown.more()
            await pilot.pause()
            counts.append(len(shown.query(MarkdownView)))
    assert counts == [20, 40, 50, 50]


async def test_of_a_cloze_the_whole_text_is_shown_with_its_gaps_filled() -> None:
    card = cloze_card("await {{ds::a source}}.{{destroy}}()", question="How is it closed?")
    shown = MissList([missed(0, card, ClozeResponse(("ds", "end")))])
    async with staged(shown):
        texts = [str(widget.render()) for widget in shown.children]
    assert texts[:2] == ["How is it closed?", "█ await ds.destroy()"]
