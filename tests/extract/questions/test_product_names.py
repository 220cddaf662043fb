import pytest

from tui.extract.questions.product_names import is_manual_title, is_product_name, is_step


@pytest.mark.parametrize(
    "text",
    [
        "Installation",
        "2. Usage",
        "Voraussetzungen",
        "Установка",
        "快速开始",
        "使い方",
        "What does this service do?",
    ],
)
def test_headings_of_a_program_s_page(text: str) -> None:
    assert is_product_name(text)


@pytest.mark.parametrize(
    "text", ["What is an installation?", "Usage of articles", "安装是什么", "Установка вопроса"]
)
def test_other_headings_are_none(text: str) -> None:
    assert not is_product_name(text)


@pytest.mark.parametrize(
    "title",
    [
        "Lamp deployment guide",
        "User's Guide",
        "Using Lamp Keeper",
        "Guía de instalación",
        "灯具部署指南",
        "路径说明",
    ],
)
def test_titles_of_manuals(title: str) -> None:
    assert is_manual_title(title)


@pytest.mark.parametrize(
    "title", ["Study guide", "Interview guide", "Using articles", "Guía de historia", "说明文阅读"]
)
def test_other_guides_are_none(title: str) -> None:
    assert not is_manual_title(title)


@pytest.mark.parametrize("text", ["Step 1: Light it", "Paso 2", "步骤一 点灯", "第二步：点灯"])
def test_counted_steps(text: str) -> None:
    assert is_step(text)
    assert not is_step(f"The {text}")
