import pytest

from tests.extract.reading import asked, read

QUESTIONS = ("How do I light it?", "Why is it slow?", "Can I use oil?", "Where are the logs?")
FORMS = {
    "headings": "### {}\n\nSo.\n\n",
    "bold": "**{}**\n\nSo.\n\n",
    "prefixed": "**Q: {}**\nA: So.\n\n",
    "details": "<details><summary>{}</summary>\n\nSo.\n\n</details>\n\n",
    "items": "- **{}** So.\n",
}


def _page(
    form: str, above: str = "## Installation\n\n`make`\n\n## Usage\n\nRun it.\n\n", name: str = "FAQ"
) -> str:
    body = "".join(FORMS[form].format(question) for question in QUESTIONS)
    return f"# lampd\n\nA daemon.\n\n{above}## {name}\n\n{body}\n## Licence\n\nMIT\n"


@pytest.mark.parametrize("form", FORMS)
def test_frequent_questions_of_a_program_s_page_are_told(form: str) -> None:
    found = read(_page(form))
    assert found.cards == ()
    assert {skip.text for skip in found.skipped} >= set(QUESTIONS)


SHELL = "```bash\nmake\n```\n\n"


@pytest.mark.parametrize(
    ("title", "above"),
    [
        ("lampd", f"## Uso\n\n{SHELL}## Aceite\n\n{SHELL}"),
        ("Lamp deployment guide", f"## Oil\n\n{SHELL}## Wick\n\n{SHELL}"),
        ("Guía de integración", "## Paso 1: Aceite\n\nSí.\n\n## Paso 2: Mecha\n\nSí.\n\n"),
        ("灯", "## 安装\n\n好。\n\n## 使用方法\n\n好。\n\n"),
    ],
)
def test_manuals_are_told_by_their_title_steps_and_commands(title: str, above: str) -> None:
    page = _page("prefixed", above).replace("# lampd", f"# {title}").replace("## FAQ", "## 常见问题 (FAQ)")
    found = read(page)
    assert found.cards == ()
    assert {skip.text for skip in found.skipped} >= set(QUESTIONS)


def test_commands_in_answers_say_nothing_of_the_page() -> None:
    body = "".join(f"### {question}\n\nSo:\n\n{SHELL}" for question in QUESTIONS)
    assert asked(read(f"# Lamps\n\n## Usage\n\nLight it.\n\n## FAQ\n\n{body}")) == list(QUESTIONS)


def test_so_are_those_in_a_table() -> None:
    rows = "".join(f"| {question} | So. |\n" for question in QUESTIONS)
    table = f"| Question | Answer |\n|---|---|\n{rows}"
    assert read(f"# lampd\n\n## Installation\n\n`make`\n\n## Usage\n\n-x\n\n## FAQ\n\n{table}").cards == ()


@pytest.mark.parametrize(
    "page",
    [
        _page("details", above=""),
        _page("details", name="Interview questions"),
        _page("details", name="Frequently asked interview questions"),
        _page("details", name="Самые частые вопросы на собеседованиях"),
        _page("details").replace("# lampd", "# Lamp interview questions"),
    ],
)
def test_where_nothing_says_so_they_are_read(page: str) -> None:
    assert asked(read(page)) == list(QUESTIONS)


def test_topics_of_frequent_questions_say_nothing_of_the_page() -> None:
    topics = zip(("Testing", "Configuration", "API", "Deployment"), QUESTIONS, strict=True)
    body = "".join(f"## {topic}\n\n{FORMS['details'].format(question)}" for topic, question in topics)
    assert asked(read(f"# Frequently asked questions on lamps\n\n{body}")) == list(QUESTIONS)


def test_other_questions_on_the_page_stay() -> None:
    quiz = "## Quiz\n\n" + "".join(FORMS["details"].format(f"What is lamp {n}?") for n in (1, 2, 3))
    found = read(_page("details").replace("## FAQ", f"{quiz}## FAQ").replace("Quiz", "Lamps"))
    assert asked(found) == ["What is lamp 1?", "What is lamp 2?", "What is lamp 3?"]


def test_who_wants_them_gets_them() -> None:
    assert asked(read(_page("details"), "details")) == list(QUESTIONS)
