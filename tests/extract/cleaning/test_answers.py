import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.reading import answers, asked, read
from tui.extract.cleaning.answers import CleanAnswer, clean_answer


@pytest.mark.parametrize(
    "raw",
    [
        "\n\n### Answer:\n\nIt shines.\n\n",
        "\n## Answer\nIt shines.",
        "**Answer:** It shines.",
        "**Answer:**\n\nIt shines.",
        "**Answer**: It shines.",
        "**Corrigé :** It shines.",
        "It shines.\n\n&nbsp;\n<hr>\n&nbsp;",
        "It shines.\n</details>\n<br/>\n",
        "**Expected Answer:** It shines.",
        "### Model Answer\n\nIt shines.",
        "Answer: It shines.",
        "<br><b>\n\nIt shines.\n\n</b>",
        "<br><b>\nIt shines.",
        "<p>It shines.</p>",
        "<br><b>\n</b>\n<p><b>\nIt shines.\n</b></p></br>\n",
        "It shines.\n</b>",
        "It shines.\n\n---\n",
        'It shines.\n\n<a name="next"></a>\n',
        "It shines.\n\n---\n\n<a id='a'></a><a id='b'></a>",
        "It shines.\n\n<br/>\n\n***\n",
        "It shines.\n\n**[⬆ Back to Top](#top)**\n",
        '\nIt shines.\n\n<div align="right"><b><a href="#">↥ back to top</a></b></div>\n',
        "It shines.\n\n[[↑] Back to top](#top)\n\n---",
        'It shines.\n\n<div align="right">\n    <b><a href="#">↥ back to top</a></b>\n</div>\n\n---\n',
        "It shines.\n\n[к оглавлению](#содержание)\n",
        "It shines.\n\n---\n\n[回到顶部](#top)\n\n<br>",
        "**Ответ:** It shines.",
        "答案：It shines.",
        "**Solución:** It shines.",
        "**모범 답변**\n\nIt shines.",
        "Câu trả lời: It shines.",
        "उत्तर: It shines.",
        "A: It shines.",
        "Ans:- It shines.",
        "Ans. It shines.",
        "Ans :--\n\nIt shines.",
        "**Ans :-** It shines.",
        "Answer----It shines.",
        "Answer => It shines.",
        "**Answer** – It shines.",
        "**Answer 12:** It shines.",
        "✅ **Answer:** It shines.",
        "**💡 Answer:** It shines.",
        "👉 Answer: It shines.",
        "Solution 1: It shines.",
        "## Answer 3\n\nIt shines.",
        "**A.** It shines.",
        "A12. It shines.",
        "- **A:** It shines.",
        '??? success "Reveal answer"\n    It shines.\n',
    ],
)
def test_only_the_answer_is_left(raw: str) -> None:
    assert clean_answer(raw) == CleanAnswer("It shines.")


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "\n \n",
        "<br><b>\n</b>",
        "<!-- to come -->",
        "To be completed.",
        "TODO(me): x",
        "**Answer here**",
        "*Answer coming soon...*",
    ],
)
def test_places_of_answers_are_empty(raw: str) -> None:
    assert clean_answer(raw) == CleanAnswer("")


@pytest.mark.parametrize(
    ("raw", "answer"),
    [
        ("Answer: -5", "-5"),
        ("Answer: --all", "--all"),
        ("Solution-based ones.", "Solution-based ones."),
        (
            "**Short answer:** Oil.\n\n**Long answer:** Oil.",
            "**Short answer:** Oil.\n\n**Long answer:** Oil.",
        ),
        ("**Solution 1:** Oil\n\n**Solution 2:** Gas", "**Solution 1:** Oil\n\n**Solution 2:** Gas"),
    ],
)
def test_what_only_looks_like_a_label_stays(raw: str, answer: str) -> None:
    assert clean_answer(raw).answer == answer


@pytest.mark.parametrize("raw", ["`&&`", "42", "TODO lists are kept.", "```\n...\n```", "No."])
def test_short_answers_are_answers(raw: str) -> None:
    assert clean_answer(raw) == CleanAnswer(raw)


@pytest.mark.parametrize(
    "tip",
    [
        "**Interview Tip**: Name the lens.",
        "**Interview Tip:** Name the lens.",
        "Tip: Name the lens.",
        "💡 **Tip**: Name the lens.",
        "> **Interview tip** Name the lens.",
        "> 💡 **Pro tip:** Name\n> the lens.",
        "### Interview Tip\n\nName the lens.",
        "**Interview Tip**: Name the lens.\n\n---",
    ],
)
def test_a_trailing_tip_is_taken_out_without_its_label(tip: str) -> None:
    found = clean_answer(f"It shines.\n\n{tip}\n")
    assert found.answer == "It shines."
    assert found.tip.split() == ["Name", "the", "lens."]


def test_a_tip_in_the_middle_stays() -> None:
    raw = "One.\n\n**Tip**: two.\n\nThree."
    assert clean_answer(raw) == CleanAnswer(raw)


def test_a_tip_in_code_is_code() -> None:
    raw = "One.\n\n```\nTip: two\n```"
    assert clean_answer(raw) == CleanAnswer(raw)


def test_an_answer_that_is_all_tip_stays_an_answer() -> None:
    assert clean_answer("**Tip**: shine.") == CleanAnswer("**Tip**: shine.")


def test_line_breaks_pair_with_nothing() -> None:
    assert clean_answer("<br><b>\n\nOne. </br>\nTwo.\n\n</b>") == CleanAnswer("One. </br>\nTwo.")


def test_tags_within_the_answer_stay() -> None:
    raw = "<b>One</b> and <b>two</b>"
    assert clean_answer(raw) == CleanAnswer(raw)


def test_an_answer_heading_further_down_stays() -> None:
    raw = "One.\n\n### Answer:\n\nTwo."
    assert clean_answer(raw) == CleanAnswer(raw)


@given(st.lists(st.text(alphabet="ab#<>*-`~ \t", max_size=12), max_size=6))
def test_fenced_code_comes_through_byte_for_byte(lines: list[str]) -> None:
    code = "\n".join(line.replace("```", "") for line in lines)
    fence = f"```sh\n{code}\n```"
    raw = f"<br><b>\n### Answer:\n\n{fence}\n\n**Tip**: see\n\n---\n</b>"
    assert clean_answer(raw).answer == fence


@pytest.mark.parametrize(
    "head", ["**Q: {}**\n\n{}\n\n", "### Q: {}\n{}\n\n", "1. Q: {}\n   {}\n", "Q: {}\n{}\n\n"]
)
def test_a_label_that_nothing_stands_behind_answers_nothing(head: str) -> None:
    pairs = [("Explain trimming", "A:"), ("What is a wick?", "A: A string."), ("What is oil?", "A: Fuel.")]
    found = read("".join(head.format(question, answer) for question, answer in pairs))
    assert asked(found) == [question for question, _ in pairs]
    assert answers(found) == ["", "A string.", "Fuel."]


@pytest.mark.parametrize("arrow", ["→", "⇒", "➡️"])
def test_an_arrow_that_leads_to_the_answer_goes(arrow: str) -> None:
    assert clean_answer(f"{arrow} It glows.\nAnd warms.").answer == "It glows.\nAnd warms."
    listed = f"{arrow} It glows.\n{arrow} It warms."
    assert clean_answer(listed).answer == listed


def test_the_name_of_the_next_questions_behind_a_rule_is_no_part_of_an_answer() -> None:
    assert clean_answer("False\n\n---\n\n**Short Answer Questions**\n").answer == "False"
    assert clean_answer("False\n\n---\n\n**It sinks**\n").answer == "False\n\n---\n\n**It sinks**"
