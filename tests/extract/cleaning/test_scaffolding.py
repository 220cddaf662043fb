import pytest

from tui.extract.cleaning.scaffolding import is_file_name, is_scaffolding, without_label

ANNOUNCEMENTS = [
    *(
        "Best practices",
        "Example",
        "Notes",
        "Further reading",
        "Output",
        "Step 1",
        "Option A",
        "Pros and Cons",
    ),
    *(
        "Key Features",
        "How it works",
        "When to use",
        "Additional links",
        "In summary",
        "Method #2",
        "See also:",
    ),
    *(
        "Code Example",
        "Router example",
        "Complex example with error handling",
        "Yes",
        "e.g.",
        "Expected output",
    ),
    *("Beispiel", "Vorteile und Nachteile", "Ejemplo de uso", "Buenas prácticas", "Exemple", "Avantages"),
    *("Exemplo", "Esempio", "Пример", "Пример 2", "Примечание", "Полезные ссылки", "Przykład", "Örnek"),
    *(
        "例",
        "示例",
        "例1：",
        "优点",
        "注意事项",
        "使用场景",
        "参考资料",
        "第一步",
        "まとめ",
        "예시",
        "مثال",
        "उदाहरण",
    ),
]
CONTENT = [
    *("Examples of issues", "Use the log", "Why not use it at night", "I/O", "OPTIONS", "O(1)", "Node.js"),
    *("`output`", "Reading", "2013: the lamp is lit", "Stepwise refinement", "Optional chaining", "Lens"),
    *("Oil for examples and many other things in the tower", "灯台的例子很多", "Advantage of a prism"),
]


@pytest.mark.parametrize("text", ANNOUNCEMENTS)
def test_what_only_announces_is_scaffolding(text: str) -> None:
    assert is_scaffolding(text)
    assert is_scaffolding(text.upper())


@pytest.mark.parametrize("text", CONTENT)
def test_what_says_something_is_not(text: str) -> None:
    assert not is_scaffolding(text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Step 1: Trim the wick", "Trim the wick"),
        ("Option B - tallow", "tallow"),
        ("Schritt 2. Öl füllen", "Öl füllen"),
        ("第2步：点灯", "点灯"),
        ("Steps are worn: mind them", "Steps are worn: mind them"),
        ("Step 1", "Step 1"),
        ("Options: many", "Options: many"),
    ],
)
def test_labels_come_off_where_something_stands_behind_them(text: str, rest: str) -> None:
    assert without_label(text) == rest


def test_names_of_files_are_told_from_programs_and_sentences() -> None:
    for name in ("index.js", "App.tsx", "src/lamp.py", "`docker-compose.yml`", "**style.css**", "Lamp.java"):
        assert is_file_name(name)
    for name in ("Node.js", "Vue.js", "Trim the lamp.py", "e.g.", "3.5", "lamp", ".js", ""):
        assert not is_file_name(name)
