"""Question documents of every large family in words of our own, for benches that are given no documents."""

from collections.abc import Callable, Mapping

_ANSWER = (
    "The lens gathers the light of **one lamp** and sends it out as a beam.\n\n"
    "- **Reach**: a beam is seen at 20 miles, a bare lamp at 5.\n"
    "- **Rhythm**: the keeper knows each light by its flashes.\n"
    "- **Economy**: less oil for the same light.\n\n"
    "```python\n# turn the lens once a minute\nfor panel in lens.panels:\n    panel.turn(degrees=6)\n```\n\n"
    "See [the manual](https://example.org/lens) for the `clockwork` that drives it.\n"
)


def _details(at: int) -> str:
    return f"<details>\n<summary>{at}. What does lens {at} do?</summary>\n\n{_ANSWER}\n</details>\n\n"


def _heading(at: int) -> str:
    return f"### What does lens {at} do?\n\n{_ANSWER}\n"


def _item(at: int) -> str:
    indented = "".join(f"    {line}\n" if line else "\n" for line in _ANSWER.split("\n"))
    return f"{at}. ### What does lens {at} do?\n\n{indented}\n"


def _boxes(at: int) -> str:
    return (
        f"#### Q{at}. What does lens {at} do?\n\n```sh\nlens --turn {at}\n```\n\n- [ ] It dims the lamp.\n"
        "- [x] It gathers the light into a beam.\n- [ ] It cools the oil.\n- [ ] It rings the bell.\n\n"
        "[Reference](https://example.org/lens)\n\n"
    )


def _letters(at: int) -> str:
    return (
        f"###### {at}. What does lens {at} do?\n\n- A: It dims the lamp.\n- B: It gathers the light.\n"
        f"- C: It cools the oil.\n\n<details><summary><b>Answer</b></summary>\n<p>\n\n#### Answer: B\n\n"
        f"{_ANSWER}\n</p>\n</details>\n\n---\n\n"
    )


def _bold(at: int) -> str:
    return f"**What does lens {at} do? ⭐**\n\n{_ANSWER}\n<br/>\n\n"


def _hashcard(at: int) -> str:
    card = f"Q: What does lens {at} do?\nA: It gathers the light into a beam.\n\n"
    return f"{card}C: Lens {at} turns once a [minute].\n\n---\n\n"


_FAMILIES: Mapping[str, Callable[[int], str]] = {
    "details": _details,
    "plain-headings": _heading,
    "list-headings": _item,
    "checkboxes": _boxes,
    "lettered": _letters,
    "bold": _bold,
    "hashcards": _hashcard,
}


def generated(questions: int) -> dict[str, str]:
    """A document per family with that many questions, by family."""
    return {
        name: f"# Lights of {name}\n\n## Lenses\n\n" + "".join(write(at) for at in range(1, questions + 1))
        for name, write in _FAMILIES.items()
    }
