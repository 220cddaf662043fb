from tests.extract.reading import asked, choices, read
from tui.extract.rewriting.attributes import without_attributes

PAGE = """ Which wood floats on water?
{: .query}

- [ ] A. Iron wood does.
{: .option}
- [x] B. Cork does.
{: .option}

It is light.
{: .why}

```
{: .shown}
```
"""


def test_lines_of_attributes_say_nothing() -> None:
    found = read(PAGE)
    assert asked(found) == ["Which wood floats on water?"]
    assert choices(found.cards[0]) == (["Iron wood does.", "Cork does."], [1])
    assert found.cards[0].explanation.startswith("It is light.\n")


def test_code_and_lines_with_text_stay() -> None:
    assert without_attributes(PAGE).count("{:") == 1
    assert without_attributes("A {: .b}\n") == "A {: .b}\n"
