import pytest

from tests.extract.reading import read

TASKS = {
    "a roadmap": "# Lamp\n\n## Features\n\n- [x] Fast\n- [ ] Bright\n\n## Roadmap\n\n- [x] v1\n- [ ] v2\n",
    "a changelog": "## 1.2.0\n\n- [x] Add foo\n- [ ] Add bar\n\n## 1.1.0\n\n- [x] Add baz\n- [ ] Remove it\n",
    "questions to oneself": (
        "## Is it done?\n\n- [x] parser\n- [ ] docs\n- [ ] release\n\n"
        "## What to do next\n\n- [ ] call the bank\n- [x] buy milk\n"
    ),
    "a report of the day": (
        "## What did I do yesterday?\n\n- [x] bake\n- [x] sail\n\n"
        "## What will I do today?\n\n- [ ] rest\n\n## Blockers?\n\n- [ ] rain\n"
    ),
    "a form": (
        "## What type of change is this?\n\n- [ ] Feature\n- [ ] Fix\n\n## Did you add tests?\n\n- [ ] yes\n"
        "- [ ] no\n\n## Checklist\n\n- [x] I have read the guide\n- [x] I agree\n"
    ),
    "a filled form": (
        "### Is there an issue for this?\n\n- [x] I have searched\n\n"
        "### What happened?\n\nThe lamp went out.\n\n"
        "### Which lamps?\n\n- [ ] Oil\n- [x] Gas\n\n### Rules\n\n- [x] I agree\n"
    ),
    "numbered tasks": (
        "# Launch\n\n## 1. Plan the voyage\n\n- [x] Chart\n- [ ] Weather\n\n"
        "## 2. Load the boat\n\n- [x] Water\n- [x] Bread\n- [ ] Rope\n\n## 3. Cast off\n\n"
        "- [x] Engine\n- [ ] Lines\n"
    ),
    "tasks in tasks": (
        "- Boat\n  - [ ] Paint\n  - [x] Caulk\n- Sail\n  - [x] Mend\n  - [ ] Wash\n- Rope\n  - [x] Buy\n"
    ),
    "a plan": (
        "# Learning\n\n### Week 1: Knots\n\n- [x] Read\n- [ ] Tie\n- [ ] What is a hitch?\n\n"
        "### Week 2: Sails\n\n- [ ] Read\n- [x] Watch\n"
    ),
    "a quiz shown in code": (
        "# How to\n\n```md\n#### Q1. Why?\n\n- [ ] a\n- [x] b\n\n#### Q2. How?\n\n- [x] a\n- [ ] b\n```\n"
    ),
}


@pytest.mark.parametrize("text", TASKS.values(), ids=TASKS.keys())
def test_lists_of_things_to_do_are_no_quiz(text: str) -> None:
    found = read(text)
    assert (found.cards, found.family) == ((), "")


LISTS = {
    "minutes": (
        "# Minutes\n\n1. Budget\n   a) Ann reports.\n   b) Bob asks for paint.\n   c) Who orders? Cyd.\n"
        "2. Regatta\n   a) In July.\n   b) Who brings buoys? Bob.\n   c) No answer from the town.\n\n"
        "Tasks\n- [x] Ann: the bill\n- [ ] Bob: buoys\n"
    ),
    "lists in notes": "# Boats\n\n## Types of boats\n\nA. Sloop\nB. Ketch\n\n## How to anchor\n\n"
    "a) Stop\nb) Lower it\n",
    "a changelog": "## 1.2.0\n\na) Added lamps\nb) Removed ropes\n\n## 1.1.0\n\na) Added ropes\n"
    "b) Fixed sails\n",
    "terms": (
        "# Terms\n\n1. Definitions. In this text:\n   (a) boat means a vessel;\n   (b) crew means people.\n"
        "2. Duties. The crew shall:\n   (a) keep watch;\n   (b) keep silent.\n"
        "3. Ends. This ends when:\n   (a) the boat sinks;\n   (b) the crew leaves.\n"
    ),
    "lettered sections": "# Guide\n\n## A. Introduction\n\nText.\n\n## B. Setup\n\nMore.\n\n"
    "## C. Usage\n\nEven more.\n",
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS.keys())
def test_lists_with_letters_are_no_quiz(text: str) -> None:
    assert read(text).cards == ()


def test_an_answer_that_is_a_lettered_list_stays_an_answer() -> None:
    text = "## What are the steps of docking?\n\na) Slow down\nb) Fenders out\n\n" + "".join(
        f"## What is {thing}?\n\nIt helps.\n\n"
        for thing in ("a fender", "a cleat", "a bollard", "a spring line")
    )
    found = read(text)
    assert (found.family, len(found.cards)) == ("plain-headings", 5)
