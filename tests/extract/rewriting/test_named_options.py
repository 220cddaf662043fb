import pytest

from tests.extract.reading import asked, choices, read
from tui.extract.rewriting.named_options import with_letters

NAMED = [
    "Option {}: {}",
    "**Option {}:** {}",
    "- **Option {}**: {}",
    "**Choice {}.** {}",
    "**Opción {}:** {}",
]


@pytest.mark.parametrize("named", [*NAMED, "**Opção {}:** {}", "**Вариант {}:** {}", "选项{}：{}"])
def test_choices_may_be_called_so(named: str) -> None:
    named = named.replace("：{}", "： {}")
    offered = "".join(
        f"{named.format(letter, text)}\n" for letter, text in (("A", "A boat"), ("B", "A nail"), ("C", "Tin"))
    )
    text = "".join(
        f"**Question {at}:** Which {does}?\n{offered}**Correct Answer:** {right}\n\n"
        for at, (does, right) in enumerate((("floats", "A"), ("holds", "B"), ("melts", "C")), 1)
    )
    found = read(f"# Sea\n\n{text}")
    assert asked(found) == ["Which floats?", "Which holds?", "Which melts?"]
    assert [choices(card) for card in found.cards] == [(["A boat", "A nail", "Tin"], [at]) for at in range(3)]


def test_what_is_said_of_each_choice_is_no_part_of_it() -> None:
    offered = (
        "**Option A:** A boat\n**Feedback Option A:** It floats.\n"
        "**Option B:** A nail\n**Feedback Option B:** No.\n"
    )
    found = read(
        "".join(f"**Question {at}:** Which floats {at}?\n{offered}**Correct Answer:** A\n\n" for at in (1, 2))
    )
    assert [choices(card) for card in found.cards] == [(["A boat", "A nail"], [0])] * 2
    assert all("It floats." in card.explanation for card in found.cards)


SPOKEN = "Option A: it floats.\nOption B: it sinks.\n\n"
ANSWERED = "Option A: by sea.\nOption B: by land.\nAnswer: A\n\n"


@pytest.mark.parametrize(
    "text",
    [
        f"A) a boat\nB) a nail\n\n{ANSWERED}{ANSWERED}",
        f"- [x] a boat\n- [ ] a nail\n\n{ANSWERED}{ANSWERED}",
        ANSWERED,
        f"{SPOKEN}Decision: Option A.\n\n{SPOKEN}We choose Option B. The answer is that.\n",
        ANSWERED.replace(":", " was") * 2,
        f"```\n{ANSWERED}```\n```\n{ANSWERED}```\n",
    ],
)
def test_other_lines_that_speak_of_options_stay(text: str) -> None:
    assert with_letters(text) == text
