from tests.extract.reading import asked, read, topics

RESTARTING = """# Questions

## Rope

### 1. What is a hitch?

A knot to a thing.

### 2. What is a bend?

A knot of two ropes.

## Sail

### 1. What is a batten?

A stiff strip.

### 2. What is a clew?

A corner.

### 2. What is a tack?

Another corner.

## Contributors

Many.
"""


def test_a_count_may_restart_and_repeat() -> None:
    found = read(RESTARTING)
    assert len(found.cards) == 5
    assert topics(found) == ["Rope", "Rope", "Sail", "Sail", "Sail"]


def test_numbered_sections_above_numbered_questions_are_topics() -> None:
    text = RESTARTING.replace("## Rope", "## 1. Rope").replace("## Sail", "## 2. Sail")
    found = read(text)
    assert len(found.cards) == 5
    assert topics(found) == ["Rope", "Rope", "Sail", "Sail", "Sail"]


NUMBERED_SECTIONS = """# Bread

## 1. Flour

### 1.1 What is gluten?

A net.

### 1.2 Whole grain and white

The bran is gone.

## 2. Water

### 2.1 How much water?

Two thirds.

### 2.2 Why is it warm?

For the yeast.
"""


def test_numbers_of_two_levels() -> None:
    found = read(NUMBERED_SECTIONS)
    assert asked(found) == [
        "What is gluten?",
        "Whole grain and white",
        "How much water?",
        "Why is it warm?",
    ]
    assert topics(found) == ["Flour", "Flour", "Water", "Water"]
