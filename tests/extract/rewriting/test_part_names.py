import pytest

from tests.extract.reading import answers, asked, read, topics
from tui.extract.rewriting.part_names import as_headings

NAMES = {
    "plain": ("Part 1: Hulls", "Part 2: Sails"),
    "bold": ("**Section A: Hulls**", "**Section B: Sails**"),
    "roman": ("PART I - Hulls", "PART II - Sails"),
    "bare": ("Teil 1", "Teil 2"),
    "signed": ("✔ Domain 1: Hulls", "✔ Domain 2: Sails"),
}


@pytest.mark.parametrize("names", NAMES.values(), ids=NAMES)
def test_names_of_parts_are_topics_and_in_no_answer(names: tuple[str, str]) -> None:
    parts = (
        f"{name}\n\nQ{at}. What is part {at}?\nA thing.\n\nQ{at + 1}. Why is it {at}?\nIt is so.\n\n"
        for name, at in zip(names, (1, 3), strict=True)
    )
    text = f"# Ships\n\n{''.join(parts)}"
    found = read(text)
    assert asked(found) == ["What is part 1?", "Why is it 1?", "What is part 3?", "Why is it 3?"]
    assert answers(found) == ["A thing.", "It is so."] * 2
    assert [topic.split(" / ")[-1][:4] for topic in topics(found)] == [
        name.strip("*✔ ")[:4] for name in names for _ in "12"
    ]
    assert as_headings(text).count("\n") == text.count("\n")


@pytest.mark.parametrize(
    "text",
    [
        "Part 1: Hulls\n\nOne.\n",
        "Part 2: Hulls\n\nPart 3: Sails\n",
        "Part 1: Hulls\n\nSection 2: Sails\n",
        "Part 1: Hulls\nis the first.\n\nPart 2: Sails\nis next.\n",
        "Part 1 is about hulls.\n\nPart 2 is about sails.\n",
        "Part 1: What floats?\n\nPart 2: What sinks?\n",
        "Part 1: Hulls\n\nPart 2: Sails\n\nPart 1: Hulls\n\nPart 2: Sails\n",
        "```\nPart 1: Hulls\n\nPart 2: Sails\n```\n",
    ],
)
def test_other_lines_with_such_a_word_stay(text: str) -> None:
    assert as_headings(f"# Ships\n\n{text}") == f"# Ships\n\n{text}"
