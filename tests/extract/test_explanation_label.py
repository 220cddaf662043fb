import pytest

from tui.extract.explanation_label import without_explanation_label


@pytest.mark.parametrize(
    "label",
    [
        "Explanation: ",
        "**Explanation:** ",
        "**Explanation**: ",
        "Explanation:\n",
        "### Explanation:\n\n",
        "Explanation/Reference:\n",
        "**Explanation:**  \n",
        "Explicación: ",
        "\n\nExplanation: ",
    ],
)
def test_a_label_goes_from_what_it_labels(label: str) -> None:
    assert without_explanation_label(f"{label}It floats.\n\n- so") == "It floats.\n\n- so"


def test_code_below_a_label_stays_code() -> None:
    assert without_explanation_label("Explanation:\n\n    code") == "    code"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "It floats.",
        "Explanation:",
        "**Explanation: it floats.**",
        "Explanation of this: it floats.",
        "Note: it floats.",
        "It floats.\n\nExplanation: it is light.",
    ],
)
def test_what_is_no_label_of_an_explanation_stays(text: str) -> None:
    assert without_explanation_label(text) == text
