import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.reading import answers, asked, read
from tui.extract.questions.asking import Marking, asks, begins_plainly, ends_asking, marking, may_tell


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Q12: Why?", Marking(True, 12, 5)),
        ("17a. Why?", Marking(False, 17, 5)),
        ("1.2 Flour", Marking(False, 1, 4)),
        ("Q 3.2 How", Marking(True, 3, 6)),
        ("Q :1    1. Check", Marking(True, 1, 8)),
        ("(4) Q: Name it", Marking(True, 4, 7)),
        ("[Q4] Name it", Marking(True, 4, 5)),
        ("[Q4](#q4)", None),
        ("第3题：什么", Marking(True, 3, 4)),
        ("### 1ª Questão — Qual", Marking(True, 1, 17)),
        ("2º exercício: Qual", Marking(True, 2, 14)),
        ("**№7** Что", Marking(True, 7, 7)),
        ("Вопрос №7. Что", Marking(True, 7, 11)),
        ("Question 3 | Oil", Marking(True, 3, 13)),
        ("1.5 litres", None),
        ("7 - 7 = ?", None),
        ("7 - Why?", Marking(False, 7, 4)),
        ("2024", None),
        ("Quiet nights", None),
    ],
)
def test_numbers_and_prefixes(line: str, found: Marking | None) -> None:
    assert marking(line) == found


@given(
    st.sampled_from(["", "Que", "Exe", "new", "Name ", "III. ", "a", "ab", "Q", "№", "1"]),
    st.text(alphabet="qQnNeEwWxX1.:)# é", max_size=8),
)
def test_a_line_that_begins_plainly_has_neither_on_a_closer_look(start: str, end: str) -> None:
    line = f"{start}{end}"
    assert not begins_plainly(line) or marking(f"**{line}") is None


def test_most_lines_begin_plainly() -> None:
    assert all(map(begins_plainly, ("Name a sail.", "a", "What holds the wind?", "III. Sails")))
    assert not any(map(begins_plainly, ("", "Q", "question", "Exercise 3", "New", "1. Sail", "* Sail")))


@pytest.mark.parametrize(
    "text",
    [
        "Why",
        "Explain it",
        "3. Name two",
        "什么是灯",
        "Чем отличается?",
        "Отличия лампы от свечи",
        "It is, no?",
        "Τι καίει;",
        "등대가 꺼진 적이 있는가",
        "심지를 자르는 까닭은 무엇인가요",
        "순서대로 설명해보세요",
        "灯台を見たことがありますか",
        "芯の役割を述べよ",
        "Giải thích ngọn đèn",
        "Por qué brilla",
    ],
)
def test_what_asks(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ropes",
        "Step 3: Finish",
        "灯塔",
        "Whatever it takes",
        "Isthmus",
        "인증과 인가",
        "먼저 설치하세요",
        "`lamp(oil?: str)`",
    ],
)
def test_what_asks_nothing(text: str) -> None:
    assert not asks(text)


def test_some_words_ask_only_with_a_mark() -> None:
    assert may_tell("How it works") and may_tell("3. What you need")
    assert not may_tell("How does it work?") and not may_tell("Explain it")


@given(st.text(max_size=200))
def test_any_line_can_be_read(line: str) -> None:
    mark = marking(line)
    assert mark is None or 0 < mark.end <= len(line)
    assert ends_asking(line) <= asks(line)


@pytest.mark.parametrize(
    "prefix",
    [
        "Q{}. ",
        "Q{}: ",
        "Q{}) ",
        "Q{} - ",
        "Question {}: ",
        "Question {} – ",
        "**Q{}.** ",
        "❓ Q{}: ",
        "Q.{} ",
        "Вопрос {}. ",
        "题目{:03}：",
        "第{}题：",
        "प्रश्न {}. ",
        "Frage {}: ",
        "Q#{}: ",
        "[Q{}] ",
        "Ques {}. ",
        "Exercise {}: ",
        "({}) Q: ",
        "Q{}.",
        "Q-{}: ",
        "📌 Question {}. ",
    ],
)
def test_prefixes(prefix: str) -> None:
    asks = ["Explain the lamp", "What is oil?", "Wicks", "Keep a log"]
    text = "# Lamps\n\n" + "".join(
        f"### {prefix.format(at)}{ask}\n\nAnswer {at}.\n\n### Note\n\nMore.\n\n"
        for at, ask in enumerate(asks, 1)
    )
    found = read(text)
    assert asked(found) == asks
    assert all("More." in answer for answer in answers(found))


@pytest.mark.parametrize("mark", ["#", "*", "_", "** ", "# ", "\u2605", "📌 ", "<a name=b></a>"])
def test_many_marks_before_a_question_cost_no_more_than_their_number(mark: str) -> None:
    assert marking(f"{mark * 600}日本語") is None
    assert read(f"# Lamps\n\n{mark * 600}\n\n## {mark * 600} 日本語\n").cards == ()


def test_a_number_with_a_hyphen_is_a_part_of_the_question() -> None:
    line = "Q. 3-way handshake: what is it?"
    mark = marking(line)
    assert mark is not None and line[mark.end :] == "3-way handshake: what is it?"
    assert (second := marking("Q3 - What is it?")) is not None and second.number == 3


def test_the_keys_of_numbers_count_up_to_ten() -> None:
    assert marking("🔟 What is it?") == Marking(False, 10, 2)
    keys = "".join(
        f"{key} What is lamp {n}?\n\nLight.\n\n" for n, key in ((8, "### 8️⃣"), (9, "### 9️⃣"), (10, "### 🔟"))
    )
    assert asked(read(f"# Lamps\n\n{keys}")) == [f"What is lamp {n}?" for n in (8, 9, 10)]
