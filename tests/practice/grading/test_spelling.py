import pytest

from tui.practice.grading.spelling import american


@pytest.mark.parametrize(
    ("british", "ours"),
    [
        ("colour", "color"),
        ("behavioural", "behavioral"),
        ("organisation", "organization"),
        ("analysed", "analyzed"),
        ("centre", "center"),
        ("kilometres", "kilometers"),
        ("travelling", "traveling"),
        ("cancelled", "canceled"),
        ("labelled", "labeled"),
        ("catalogue", "catalog"),
        ("programmes", "programs"),
        ("defence", "defense"),
        ("sulphate", "sulfate"),
        ("aluminium", "aluminum"),
        ("haemoglobin", "hemoglobin"),
        ("anaesthesia", "anesthesia"),
        ("oedema", "edema"),
        ("grey", "gray"),
    ],
)
def test_both_spellings_come_to_one(british: str, ours: str) -> None:
    assert american(british) == american(ours) == ours


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("four", "for"),
        ("hour", "hor"),
        ("filled", "filed"),
        ("filling", "filing"),
        ("tour", "tor"),
        ("does", "des"),
        ("aerobic", "erobic"),
        ("wise", "wize"),
        ("sentence", "sentense"),
        ("straße", "strasse"),
    ],
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert american(one) != american(other)


def test_an_endless_word_is_left_as_it_is() -> None:
    assert american("our" * 40_000) == "our" * 40_000
