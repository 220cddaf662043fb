from tests.extract.reading import answers, asked, read

TASKS = """## 面试宝典

#### 题目001: 如何让灯塔更亮。

> **点评**：常见的题目。

方法一：更大的灯。

#### 题目002：下面这段代码的执行结果是什么。

```Python
print(lamp)
```

运行结果：

```
[300]
```

#### 题目31：说出下面代码的运行结果。

```Python
print(oil)
```

> **点评**：结果是 `3`。
"""


def test_code_that_is_asked_about_belongs_to_the_question() -> None:
    found = read(TASKS)
    assert asked(found) == [
        "如何让灯塔更亮。",
        "下面这段代码的执行结果是什么。\n\n```Python\nprint(lamp)\n```",
        "说出下面代码的运行结果。\n\n```Python\nprint(oil)\n```",
    ]
    assert answers(found)[1].endswith("运行结果：\n\n```\n[300]\n```")
