import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.cleaning.clean import clean_heading, clean_question, clean_topic, plain, strip_numbering


@pytest.mark.parametrize(
    ("raw", "question"),
    [
        ("1. What is it?", "What is it?"),
        (" 12) What is it? ", "What is it?"),
        ("Q12: What is it? ⭐⭐", "What is it?"),
        ("Q. What is it?", "What is it?"),
        ("17a. What is it?", "What is it?"),
        ("8 . What is it?", "What is it?"),
        ("4**. What is it?", "What is it?"),
        ("**4.** What is it?", "What is it?"),
        ("1\ufe0f\u20e3 What is it?", "What is it?"),
        ("1\ufe0f\u20e32\ufe0f\u20e3 What is it?", "What is it?"),
        ("**1) It.** What is it?", "**It.** What is it?"),
        ("Question 3. What is it?", "What is it?"),
        ("Question:\nWhat is it?", "What is it?"),
        ("Question 4: What is it?", "What is it?"),
        ("1.What is it?", "What is it?"),
        ("<b>What is it?</b>", "What is it?"),
        ("**What is it?**", "What is it?"),
        ("**3. What is it?**", "What is it?"),
        ("*What is it?*", "What is it?"),
        ("*it*", "*it*"),
        ("What is it?\n\nSay more.\n\n-----\n", "What is it?\n\nSay more."),
        ("*What* is *it?*", "*What* is *it?*"),
        ("**3. What is it?** (often asked)", "What is it? (often asked)"),
        ("**What is it?** It is (odd)", "**What is it?** It is (odd)"),
        ("<h3>3. What is it?</h3>", "What is it?"),
        ("What is it? ***", "What is it?"),
        ("👶 What is it? \u200d⭐️", "What is it?"),
        ("💠What is it?", "What is it?"),
        ("🔷 What is it? 🔵", "What is it?"),
        ("What is it? [[src](https://example.org)]", "What is it?"),
        ('<a name="q1"></a>What is it?', "What is it?"),
        ("What\n  is   it?", "What is it?"),
        ("(2 pts) What is it?", "What is it?"),
        ("3. What is it? [1.5 Punkte]", "What is it?"),
        ("What (2 points) is it?", "What (2 points) is it?"),
        ("&nbsp;1. What is it? &emsp;", "What is it?"),
        ("What is `&nbsp;`?", "What is `&nbsp;`?"),
        ("What is <code>ls</code>?</code>", "What is `ls`?"),
        ("What is `1.  <b>`?", "What is `1.  <b>`?"),
        ("10.0.0.0/8 is what?", "10.0.0.0/8 is what?"),
        ("2 + 2 is what?", "2 + 2 is what?"),
        ("12:30 is when?", "12:30 is when?"),
        ("Q-learning is what?", "Q-learning is what?"),
        ("3.5 mm is what?", "3.5 mm is what?"),
        ("What is 2 * 3 *", "What is 2 * 3"),
        ("What does <script> do?", "What does <script> do?"),
        ("**Bold** is what in **Markdown**?", "**Bold** is what in **Markdown**?"),
        ("[2. What is it?](#what-is-it)", "What is it?"),
        ("**3. [What is it?](#it)**", "What is it?"),
        ("Q4. [What is it?](#it)", "What is it?"),
        ("What is it? [⬆](#top)", "What is it?"),
        ("What is it? <a href='#top'>⬆</a>", "What is it?"),
        ("What is it? {#what-is-it}", "What is it?"),
        (f'What is it? <a href="#{"a" * 99}" id="{"a" * 120}"></a>', "What is it?"),
        ("What is [it](https://example.org)?", "What is [it](https://example.org)?"),
        ("**Q1.** What is it?", "What is it?"),
        ("1. **What is it?**", "What is it?"),
        ("(1) Q: What is it?", "What is it?"),
        ("题目001：什么是灯塔", "什么是灯塔"),
        ("Вопрос 3. Что это?", "Что это?"),
        ("1.2 What is it?", "What is it?"),
        ("3 - What is it?", "What is it?"),
        ("10 - 3 is what?", "10 - 3 is what?"),
        ("3.5 GB is what?", "3.5 GB is what?"),
        ("Question types are what?", "Question types are what?"),
        ("Problem: what is it?", "Problem: what is it?"),
    ],
)
def test_questions_lose_numbering_and_decoration_only(raw: str, question: str) -> None:
    assert clean_question(raw) == question


def test_lists_and_fences_in_a_question_keep_their_lines() -> None:
    raw = "1. Which is first?\n\n  * the date\n  * the weather\n"
    assert clean_question(raw) == "Which is first?\n\n  * the date\n  * the weather"
    code = "What prints this?\n\n```sh\n# 1.  <b>x</b>  \n```"
    assert clean_question(f"Q1: {code}\n") == code


@pytest.mark.parametrize(
    ("raw", "topic"),
    [
        ("**Basics**", "Basics"),
        ("1. _Basics_", "Basics"),
        (":rocket: Basics", "Basics"),
        ("[Basics](#basics)", "Basics"),
        ("[[⬆]](#toc) <a name=b>Basics</a> Interview Questions", "Basics"),
        ("\U0001f680 C#", "C#"),
        ("Basics \u2728", "Basics"),
        ("Theory Questions", "Theory"),
        ("Basics (15 Questions)", "Basics"),
        ("# 4. Basics", "Basics"),
        ("`async` and snake_case_names", "`async` and snake_case_names"),
        ("## Common Interview Questions", ""),
        ("## Top 50 Most Asked Questions", ""),
        ("## Lamps – Interview Questions and Answers", "Lamps"),
        ("## Common Lamps", "Common Lamps"),
        ("## 25 Advanced Interview Questions", "Advanced"),
        ("## 100+ Tricky Lamps Questions", "Tricky Lamps"),
        ("## 24 Hours of Le Mans", "24 Hours of Le Mans"),
    ],
)
def test_headings_become_topics(raw: str, topic: str) -> None:
    assert clean_topic(raw) == topic


def test_titles_keep_the_words_that_say_what_they_title() -> None:
    assert clean_heading("# **Theory Questions**") == "Theory Questions"


@given(st.text(alphabet="ab*_`1.)Q: \n<>/", max_size=60))
def test_cleaning_a_question_twice_changes_nothing_in_its_code(raw: str) -> None:
    code = "`1. **a** <b>`"
    assert code in clean_question(f"What is {code}?")
    assert isinstance(clean_question(raw), str)


def test_numbering_inside_bold_goes_and_the_bold_stays() -> None:
    assert strip_numbering("**1. Lamps** shine") == "**Lamps** shine"


def test_plain_leaves_stars_in_code_alone() -> None:
    assert plain("**a** `**b**` _c_ d_e_f") == "a `**b**` c d_e_f"
