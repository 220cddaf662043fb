import pytest

from tui.extract.cleaning.adverts import without_advert

ADVERT = "#### All 55 answers are here 👉 [Example](https://example.org)"


@pytest.mark.parametrize(
    "below",
    ["", "\n\n<br>\n", "\n\n![cover](cover.png)", '\n\n<a href="https://example.org"><img src="a.png"></a>'],
)
def test_a_heading_that_leads_away_with_pictures_below_it_goes(below: str) -> None:
    assert without_advert(f"It shines.\n\n{ADVERT}{below}").strip() == "It shines."


@pytest.mark.parametrize(
    "answer",
    [
        "It shines.",
        ADVERT,
        f"It shines.\n\n{ADVERT}\n\nThere it says more.",
        "It shines.\n\n### Why\n",
        f"It shines.\n\n```md\n{ADVERT}\n```",
        "See [more](https://example.org).",
    ],
)
def test_everything_else_stays(answer: str) -> None:
    assert without_advert(answer) == answer
