import pytest

from tests.extract.reading import answers, asked, choices, read
from tui.extract.rewriting.shortcodes import with_folds

FORMS = {
    "hugo": ('{{% expand "Réponse :" %}}', "{{% /expand %}}"),
    "hugo-named": ('{{< details title="Answer" closed="true" >}}', "{{< /details >}}"),
    "liquid": ("{% details Show answer %}", "{% enddetails %}"),
    "myst": (":::{dropdown} Answer\n:color: info", ":::"),
    "myst-fence": ("````{dropdown} Solution", "````"),
    "myst-exercise": (":::{solution} lamp-1", ":::"),
}


@pytest.mark.parametrize(("opening", "closing"), FORMS.values(), ids=FORMS)
def test_tags_of_site_generators_fold_answers_away(opening: str, closing: str) -> None:
    held = "To be seen, says {}.\n\n```sh\n# light\nlight --all\n```"
    text = "".join(
        f"## Why does {name} burn?\n\n{opening}\n{held.format(name)}\n{closing}\n\n"
        for name in ("oil", "tallow")
    )
    found = read(f"# Lamps\n\n{text}## What else?\n")
    assert asked(found)[:2] == ["Why does oil burn?", "Why does tallow burn?"]
    assert answers(found)[:2] == [held.format("oil"), held.format("tallow")]
    assert with_folds(text).count("\n") == text.count("\n")


@pytest.mark.parametrize(
    "text",
    [
        '```md\n{{% expand "Answer" %}}\nSo.\n{{% /expand %}}\n```\n',
        '{{% expand "Answer" %}}\nSo.\n',
        "{{% notice %}}\nSo.\n{{% /notice %}}\n",
        "```{python}\n1\n```\n",
        "````{dropdown} Answer\n```\nSo.\n```\n",
    ],
)
def test_other_tags_and_those_in_code_stay(text: str) -> None:
    assert with_folds(text) == text


@pytest.mark.parametrize(
    ("opening", "closing"), [("{{< deck >}}", "{{< /deck >}}"), ("{{% box %}}", "{{% /box %}}")]
)
def test_tags_that_frame_questions_are_in_no_card(opening: str, closing: str) -> None:
    asking = "".join(
        f"### What burns {how}?\n\n- [x] Oil\n- [ ] Sand\n\n> It does.\n\n" for how in ("well", "long")
    )
    text = f"# Lamps\n\n{opening}\n\n{asking}{closing}\n"
    found = read(text)
    assert [choices(card) for card in found.cards] == [(["Oil", "Sand"], [0])] * 2
    assert [card.explanation for card in found.cards] == ["> It does."] * 2
    assert with_folds(text).count("\n") == text.count("\n")


@pytest.mark.parametrize(
    "held", ["graph TD", "```\n# light\n```\n```\n{{< deck >}}\n# oil\n{{< /deck >}}\n```"]
)
def test_tags_around_other_text_or_in_code_stay(held: str) -> None:
    text = f"{{{{< graph >}}}}\n{held}\n{{{{< /other >}}}}\n"
    assert with_folds(text) == text


def test_tags_that_set_a_question_apart_are_no_part_of_it() -> None:
    text = "# Lamps\n\n" + "".join(
        f'{{% hint style="info" %}}\n**Question {at}:** Which lamp is lit?\n'
        f"A) red {at}  B) blue  C) none\n{{% endhint %}}\n\n"
        f"<details>\n<summary>Answer</summary>\n\n**Answer: B) blue**\n\n</details>\n\n"
        for at in (1, 2, 3)
    )
    found = read(text)
    assert [(card.question, choices(card)) for card in found.cards] == [
        ("Which lamp is lit?", ([f"red {at}", "blue", "none"], [1])) for at in (1, 2, 3)
    ]
