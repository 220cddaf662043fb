from tests.extract.reading import answers, asked, read

CITED = """# 65 essential bicycle questions

Collected from riders.

#### 1) Explain what a derailleur does. [[src](https://example.org/a)]

It moves the chain.

#### 2) What is a cassette? [[src](https://example.org/b)]

A stack of cogs.

* [What is it made of?](https://example.org/c)

#### 3) Name three kinds of brake. [[src](https://example.org/d)][[src](https://example.org/e)]

- rim
- disc
- drum

## License

Free.
"""


def test_links_to_sources_leave_the_question() -> None:
    found = read(CITED)
    assert found.family == "numbered-headings"
    assert asked(found) == [
        "Explain what a derailleur does.",
        "What is a cassette?",
        "Name three kinds of brake.",
    ]
    assert answers(found)[2] == "- rim\n- disc\n- drum"


BOLD = """## Baking, the hundred questions

#### 1. **What does salt do?**

It slows the yeast.

#### 2. **Proofing in a fridge**

A day is fine.

#### **3. Why steam the oven?**

For the crust.

#### **4. When is bread done?**

- it sounds hollow
- 96 degrees inside
"""


def test_bold_and_numbers_in_either_order() -> None:
    found = read(BOLD)
    assert asked(found) == [
        "What does salt do?",
        "Proofing in a fridge",
        "Why steam the oven?",
        "When is bread done?",
    ]


CHANGING = """# Sailing

#### 1. What is port?

Left.

#### 2. What is starboard?

Right.

### 3. What is aft?

Behind.

#### Signs of being aft

The wake.

### 4. What is a bow?

The front.

1. stem
2. forefoot

### 5. What is a keel?

The spine.
"""


def test_the_level_may_change_on_the_way() -> None:
    found = read(CHANGING)
    assert asked(found) == [
        "What is port?",
        "What is starboard?",
        "What is aft?",
        "What is a bow?",
        "What is a keel?",
    ]
    assert "Signs of being aft" in answers(found)[2]


RISING = CHANGING.replace("#### 1", "### 1").replace("#### 2", "### 2").replace("### 3", "## 3")
RISING = RISING.replace("### 4", "## 4").replace("### 5", "## 5").replace("#### Signs", "### Signs")


def test_the_level_may_rise_on_the_way() -> None:
    assert len(read(RISING).cards) == 5


LABELLED = """# Sea questions

### 1. Explain the tide  
answer:  
The moon pulls.

```sh
tide --now
```

### 2. What do you think of spring tides vs neap tides?  
answer:

### 3. Explain a current  
answer:  
Water that goes somewhere.
What does it carry?
Driftwood.

### 4. How is depth measured?  
answer:
"""


def test_labels_in_lower_case_and_nothing_behind_them() -> None:
    found = read(LABELLED)
    assert asked(found)[1] == "What do you think of spring tides vs neap tides?"
    assert answers(found) == [
        "The moon pulls.\n\n```sh\ntide --now\n```",
        "",
        "Water that goes somewhere.\nWhat does it carry?\nDriftwood.",
        "",
    ]
    assert found.unanswered == 2


NESTED = """# Top 55 lamp questions

<div>
<p align="center">
<a href="https://example.org"><img src="https://example.org/cover.png" alt="lamps" width="100%"></a>
</p>

#### You can also find all 55 answers here 👉 [Example - Lamps](https://example.org/lamps)

<br>

## 1. What is a _Fresnel_ lens and why is it used?

A lens in rings.

### 1. The centre

A bull's eye.

### 2. The rings

Prisms.

### Key points

- light
- thin
<br>

## 2. Compare _oil_ and _gas_ lamps.

Gas is whiter.

### 1. Cost

Gas is cheaper.
<br>

## 3. How does an _arc_ lamp burn?

Between two carbons.
<br>


#### Explore all 55 answers here 👉 [Example - Lamps](https://example.org/lamps)

<br>

<a href="https://example.org"><img src="https://example.org/end.png"></a>
"""


def test_numbered_parts_of_an_answer_are_no_questions() -> None:
    found = read(NESTED)
    assert asked(found) == [
        "What is a _Fresnel_ lens and why is it used?",
        "Compare _oil_ and _gas_ lamps.",
        "How does an _arc_ lamp burn?",
    ]
    assert answers(found)[1] == "Gas is whiter.\n\n### 1. Cost\n\nGas is cheaper."
    assert answers(found)[2] == "Between two carbons."


TRACED = "# Tricky {} about loops\n\n" + "".join(
    f"### **{at}. Loop of kind {at}**\n\n```py\nprint({at})\n```\n\n**Output:**\n`{at}`\n\n"
    f"**🧠 What happens?**\n\n* It prints {at}.\n\n---\n\n"
    for at in range(1, 7)
)


def test_numbered_headings_ask_where_the_title_says_so_and_lines_below_are_all_alike() -> None:
    found = read(TRACED.format("questions"))
    assert found.family == "numbered-headings"
    assert asked(found)[0] == "**Loop of kind 1**\n\n```py\nprint(1)\n```"
    assert "**🧠 What happens?**\n\n* It prints 6." in answers(found)[5]


def test_chapters_that_count_ask_nothing() -> None:
    advice = "".join(f"## {at}. Step {at}\n\nQuietly.\n\n" for at in range(1, 7))
    assert not read(f"# Interview preparation\n\n{advice}").cards
    assert not read(f"# Interview questions\n\n{advice.replace('## 4.', '## 9.')}").cards
    assert not read(f"# Interview questions\n\n{advice}## Closing\n\nDone.\n").cards
    below = advice.replace("Quietly.", "### What is it?\n\nA step.", 1)
    assert [card.line for card in read(f"# Interview questions\n\n{below}").cards] != [3, 7, 11, 15, 19, 23]
