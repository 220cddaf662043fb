import pytest

from tui.extract.decoding.letters import fitness


@pytest.mark.parametrize(
    "text",
    [
        "Что такое маяк?",
        "灯塔是什么？",
        "灯台です",
        "등대는 무엇입니까",
        "où été",
        "Türme",
        "φάρος",
        "ما هي",
        "plain",
    ],
)
def test_what_people_write_is_fit(text: str) -> None:
    assert fitness(text) > 0.3


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Что такое", "╫╘╧ ╘┴╦╧┼"),
        ("été", "йtй"),
        ("Türme", "Tьrme"),
        ("маяк", "МАЪК"),
        ("Não é", "Năo é"),
        ("x²", "xČ"),
    ],
)
def test_the_right_reading_is_fitter_than_a_wrong_one(right: str, wrong: str) -> None:
    assert fitness(right) > fitness(wrong)
