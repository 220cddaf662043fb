"""Documents made to be slow or large to read; each kind grows with how often its piece stands in it."""

from collections.abc import Callable, Mapping

HOSTILE: Mapping[str, Callable[[int], str]] = {
    "list items": lambda n: "- a\n" * n,
    "list items that ask": lambda n: "".join(f"- What is {number}?\n" for number in range(n)),
    "numbered list items": lambda n: "".join(f"{number}. What is {number}?\n" for number in range(1, n + 1)),
    "nested list items": lambda n: "".join("  " * (at % 400) + "- a\n" for at in range(n)),
    "nested quotes": lambda n: ">" * n + " a\n",
    "quoted lines": lambda n: "> a\n" * n,
    "unclosed fences": lambda n: "```\n# a\n" * (n | 1),
    "unclosed fences in items": lambda n: "1. ### What?\n\n   ```\n   a\n" * n,
    "unclosed details": lambda n: "<details><summary>What?</summary>\n\na\n\n" * n,
    "nested details": lambda n: "<details><summary>Answer</summary>\n" * n + "</details>\n" * n,
    "stray closing tags": lambda n: "</details>\n" * n,
    "opening brackets": lambda n: "[" * n,
    "bracketed lines": lambda n: "- [ ] [a](" + "[" * n + "\n",
    "one line of stars": lambda n: "*" * n,
    "one line of words": lambda n: "# What " + "is it and " * n,
    "one line of tags": lambda n: "<b>" * n,
    "one line of backticks": lambda n: "` `` " * n,
    "one line of spaces": lambda n: "Q1." + " " * n + "?",
    "blank lines": lambda n: "# What?\n" + "\n" * n + "a",
    "table rows": lambda n: "| Question | Answer |\n|---|---|\n" + "| Why? | a |\n" * n,
    "table cells": lambda n: "| Question | Answer |\n|---|---|\n" + "| a " * n + "|\n",
    "headings": lambda n: "## What?\n" * n,
    "headings of every level": lambda n: "".join("#" * (at % 6 + 1) + " What?\n\na\n\n" for at in range(n)),
    "boxes": lambda n: "## What?\n\n" + "- [ ] a\n" * n,
    "boxes by headings": lambda n: "## What?\n\n- [x] a\n- [ ] b\n\n" * n,
    "letters": lambda n: "## What?\n\nA) a\nB) b\n\nAnswer: A\n\n" * n,
    "letters out of order": lambda n: "A) a\nC) c\nB) b\n" * n,
    "key rows": lambda n: "## 1. What?\n\nA) a\nB) b\n\n## Answers\n\n" + "1. A\n" * n,
    "bold lines": lambda n: "**What is it?**\n\na\n\n" * n,
    "open bold": lambda n: "**What is it?\n\n" * n,
    "hashcards": lambda n: "Q: What?\nA: a\n\n" * n,
    "open deletions": lambda n: "C: " + "[a " * n + "\n",
    "inline cards": lambda n: "#flashcards\n\n" + "a::b\n" * n,
    "gift": lambda n: "::a:: What? {=b ~c}\n\n" * n,
    "open gift": lambda n: "What? {" + "=b ~" * n,
    "aiken": lambda n: "What?\nA. a\nB. b\nANSWER: A\n\n" * n,
    "mojibake": lambda n: "# What?\n\n" + "â€™Ã© " * n,
    "front matter": lambda n: "---\n" + "title: a\n" * n + "---\n# What?\n",
    "comments": lambda n: "<!-- " * n,
    "blank comment": lambda n: "# What is it?\n\n## Answer\n\n<!--" + " " * n + "\n",
    "blank lines above boxes": lambda n: (
        "<details><summary>Which?</summary>\n\na" + "\n" * n + "- [ ] a\n- [x] b\n</details>\n"
    ),
    "marks before a question": lambda n: "## " + "#*" * n + " 日本語\n",
    "tabs in a question": lambda n: "### Q1. What" + "\t" * n + "is it?\n\na\n\n### Q2. Why?\n\nb\n",
    "keys": lambda n: "1. What?\n   A. a\n   B. b\n\n" * 3 + "## Answers\n\n1. A\n2. B\n3. A\n\n" * n,
    "levels in levels": lambda n: (
        "".join(" " * depth + f"- {'a ' * 400}\n" for depth in range(0, 200, 2))
        + (" " * 202 + "- [E] What is it?\n") * n
    ),
    "parts of another family": lambda n: (
        (
            "<details><summary>What is it?</summary>\n\na\n\n</details>\n\n"
            "## Which?\n\n- [ ] a\n- [x] b\n\n## Who?\n\n- [x] a\n- [ ] b\n\n"
        )
        * n
    ),
    "links to here": lambda n: "- [What?](#what)\n" * n,
    "questions of no family": lambda n: (
        "Lamps burn.\n\nWho knows why?\n\n- [x] a\n- [ ] b\n\nAnswer: b\n\n" * n
    ),
    "questions in answers": lambda n: (
        "# Lamps\n\n## What?\n\na\n\n## Why?\n\nb\n\n" + "**Who?**\n\nQ3: When?\n\nc\n\n" * n
    ),
    "choices on one line": lambda n: (
        "## Q1. Which floats?" + " (a) a stone (b) a boat" * n + "\n\na\n\n## Q2. Why?\n\nb\n"
    ),
    "spaces behind choices": lambda n: (
        "## Q1. Which floats? (a) a stone (b) a boat" + " " * n + "x\n\na\n\n## Q2. Why?\n\nb\n"
    ),
    "items named questions": lambda n: (
        "# Interview questions\n\n" + "- Lamp questions\n  - What is oil?\n  - What is a wick?\n" * n
    ),
    "tags in an answer": lambda n: "## What?\n\n" + "<b>" * n + "a\n\n## Why?\n\nb\n",
    "spoilers": lambda n: "Which floats?\n\n>! cork\n\n" * n,
    "items in bold": lambda n: (
        "Which floats?\n\n- iron\n- **cork**\n- tin\n\n**It is light**\n\n- a\n- **b**\n\n" * n
    ),
    "labels of choices again": lambda n: "".join(
        f"Which is {at}?\n\nA. tin\nB. cork\nC. ash\n\nAnswer: B\n\nNot:\n\nA. heavy\nC. wet\n\n"
        for at in range(n // 4)
    ),
    "glued lines": lambda n: "## What is it?\n\n" + "a\u00a0line __of it__\n" * n,
    "repeated question": lambda n: "### What is the output?\n\n```\na\n```\n\n" * n,
}
"""By name; the argument is how often the piece stands there, so that twice as often is twice as long."""
