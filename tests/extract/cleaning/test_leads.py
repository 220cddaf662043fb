import pytest

from tui.extract.cleaning.leads import bold_lead, lead, sentence


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Lamp: burns oil", "Lamp"),
        ("Lens - bends light", "Lens"),
        ("Log – kept daily", "Log"),
        ("wick() -> trims it", "wick()"),
        ("`<Lamp>`:Shines far", "`<Lamp>`"),
        ("Lamp (oil: colza) burns", "Lamp (oil: colza) burns"),
        ("`a: b` is code", "`a: b` is code"),
        ("12:30 is noon, nearly", "12:30 is noon, nearly"),
        ("A light in the fog. Seen from afar.", "A light in the fog"),
        ("Oils, e.g. Colza, burn", "Oils, e.g. Colza, burn"),
        ("灯台：照亮海面", "灯台"),
        ("很亮。所以船看得见", "很亮"),
        ("P = a / (a + b) and R = a / c", "P = a / (a + b) and R = a / c"),
        ("x: y", "x: y"),
        ("It is made of: glass", "It is made of: glass"),
        ("", ""),
    ],
)
def test_an_item_is_about_what_stands_before_its_separator(head: str, expected: str) -> None:
    assert lead(head) == expected


def test_a_sentence_ends_at_its_stop_and_not_at_a_colon() -> None:
    assert sentence("Lamp: burns oil. Smokes.") == "Lamp: burns oil"
    assert sentence("Lamp: burns oil") == "Lamp: burns oil"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**Lamp**: burns oil", "Lamp"),
        ("**Use the log** for everything", "Use the log for everything"),
        ("**Turn** `the lens`", "Turn `the lens`"),
        ("**Work with** " + "many other words " * 8, ""),
        ("**Ring.** Thrice.", "Ring."),
        ("Lamp", ""),
        ("** Lamp**", ""),
    ],
)
def test_a_bold_beginning_is_the_lead(text: str, expected: str) -> None:
    assert bold_lead(text) == expected
