from tests.extract.reading import answers, asked, read, topics

CHINESE = """---
title: 灯塔常见面试题总结
category: 灯塔
tag:
  - 灯塔基础
---

## 灯塔基础

这一节介绍基础知识。

### 灯塔和灯船的区别

灯船会漂。

#### 灯船

在水上。

### ⭐️灯塔有哪些种类?它们有何不同?

- 石头
- 铁

### 光源三大特征

#### 亮度

很亮。

#### 颜色

白色。

### ⭐️为什么要有透镜？

```java
/**
 * ### 不是标题
 */
lens();
```

**那为什么不用镜子呢？**

因为会变黑。

### 深水和浅水了解吗？什么是暗礁？

水下的石头。

## 日志

### 日志有什么用？

记事。

### 灯塔 vs 浮标

浮标会动。

### 参考

- 《灯塔》：<https://example.org/a>

## 参考资料

- [灯塔](https://example.org/b)

## 总结

就这些。
"""


def test_chinese_notes_with_topics_among_questions() -> None:
    found = read(CHINESE)
    assert asked(found) == [
        "灯塔和灯船的区别",
        "灯塔有哪些种类?它们有何不同?",
        "光源三大特征",
        "为什么要有透镜？",
        "深水和浅水了解吗？什么是暗礁？",
        "日志有什么用？",
        "灯塔 vs 浮标",
    ]
    assert topics(found) == ["灯塔基础"] * 5 + ["日志"] * 2
    assert answers(found)[0] == "灯船会漂。\n\n#### 灯船\n\n在水上。"
    assert "**那为什么不用镜子呢？**" in answers(found)[3]
    assert answers(found)[6] == "浮标会动。"
    assert found.cards[1].tags and not found.cards[0].tags


ENGLISH = """# Notes of a baker

Some thoughts first.

## Flour

### What is gluten?

A net.

### Rye vs wheat

Rye has little gluten.

### How is flour milled?

Between stones or rollers.

#### Stones

Slow.

### ⭐ Why does whole grain go stale?

Its oil turns.

## Reading list

- [a book](https://example.org/book)
- [another](https://example.org/other)

## Ovens

### What is oven spring?

The last rise.

### Steam

It keeps the crust soft.

### Do you need a stone?

It helps.
"""


def test_bare_topics_among_questions_are_asked_too() -> None:
    found = read(ENGLISH)
    assert asked(found) == [
        "What is gluten?",
        "Rye vs wheat",
        "How is flour milled?",
        "Why does whole grain go stale?",
        "What is oven spring?",
        "Steam",
        "Do you need a stone?",
    ]
    assert topics(found) == ["Flour"] * 4 + ["Ovens"] * 3
    assert "example.org/book" not in "".join(answers(found))


RUSSIAN = """# Конспект

## Лодки

### Что такое киль?

Хребет лодки.

### Шверт и киль

Шверт поднимается.

### Зачем нужен балласт?

Чтобы не опрокинуться.

### Как поставить парус?

Против ветра.

### Что почитать дальше

- [Книга](https://example.org/kniga)
- [Ещё книга](https://example.org/esche)
"""


def test_russian_notes() -> None:
    found = read(RUSSIAN)
    assert asked(found) == [
        "Что такое киль?",
        "Шверт и киль",
        "Зачем нужен балласт?",
        "Как поставить парус?",
    ]
    assert set(topics(found)) == {"Лодки"}
    assert answers(found)[-1] == "Против ветра."


FEW = """# Keeping bees

## What do bees need?

Flowers.

## Tools

A smoker and a veil.

## Hives

Boxes of wood.

## Why smoke the hive?

It calms.

## Seasons

Spring comes first.

## When is honey taken?

In July.

## Diseases

Mites, mostly.

## Selling

At markets.
"""


def test_where_few_ask_the_topics_are_skipped_with_a_reason() -> None:
    found = read(FEW, "mixed-notes")
    assert asked(found) == ["What do bees need?", "Why smoke the hive?", "When is honey taken?"]
    assert [skip.text for skip in found.skipped] == ["Tools", "Hives", "Seasons", "Diseases", "Selling"]
    assert {skip.reason for skip in found.skipped} == {"a topic among questions: it asks nothing"}


def test_beside_frequent_questions_a_program_s_own_headings_ask_nothing() -> None:
    found = read(
        "# Lamps\n\n## Manual\n\n### Wicks\n\nTrim.\n\n### Oil\n\nPour.\n\n"
        "## FAQ\n\n### Why does it smoke?\n\nTrim.\n\n"
        "### Does it float?\n\nNo.\n\n### Which oil?\n\nAny.\n\n## Who made it?\n\nWe did.\n"
    )
    assert asked(found) == ["Why does it smoke?", "Does it float?", "Which oil?", "Who made it?"]
    assert topics(found) == [""] * 4


def test_an_answer_ends_where_a_topic_begins_that_is_told_apart() -> None:
    questions = (
        f"### What is salt {at} for?\n\nFor bread.\n\n### Salt {at}\n\nWhite.\n\n" for at in range(12)
    )
    found = read("# Notes of a cook\n\n## Salt\n\n### Kinds of salt\n\nGrey.\n\n" + "".join(questions))
    assert asked(found) == [f"What is salt {at} for?" for at in range(12)]
    assert answers(found) == ["For bread."] * 12
    assert topics(found) == ["Salt"] * 12
    assert len(found.skipped) == 13
