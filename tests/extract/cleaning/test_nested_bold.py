import pytest

from tui.extract.cleaning.clean import clean_question
from tui.extract.cleaning.nested_bold import ends_within


@pytest.mark.parametrize(
    ("raw", "question"),
    [
        ("**Which role has the **keeper** at night?**", "Which role has the **keeper** at night?"),
        (
            "**Who (the **mate**) and who (the **cook**) eats?**",
            "Who (the **mate**) and who (the **cook**) eats?",
        ),
        ("**Keel** or **mast**", "**Keel** or **mast**"),
        ("**Keel** and **rib** or **mast**", "**Keel** and **rib** or **mast**"),
        ("**What does `2 ** 3` say?**", "What does `2 ** 3` say?"),
        ("**Which __one__ is it?**", "Which __one__ is it?"),
    ],
)
def test_bold_around_a_whole_question_goes_with_bold_inside(raw: str, question: str) -> None:
    assert clean_question(raw) == question


def test_an_odd_mark_ends_what_began_before() -> None:
    assert ends_within("a **b", "**")
    assert not ends_within("a b", "**")
