import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.words import WORD_LIMIT, fold, word_set, words


def wholes(text: str) -> list[str]:
    return [word.text for word in words(text) if not word.part]


def parts(text: str) -> list[str]:
    return [word.text for word in words(text) if word.part]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What is an ORM?", ["what", "is", "an", "orm"]),
        ("one-to-many, node.js", ["one", "to", "many", "node", "js"]),
        ("C++ and C# or C++20 on .NET", ["c++", "and", "c#", "or", "c++20", "on", ".net"]),
        ("ASP.NET", ["asp", ".net"]),
        ("`@Entity()`", ["@entity"]),
        ("mail me@example.org", ["mail", "me", "example", "org"]),
        ("don't isn’t 'quoted'", ["dont", "isnt", "quoted"]),
        ("std::vector<int>", ["std", "vector", "int"]),
        ("a ____ gap", ["a", "gap"]),
        ("Straße Ørsted naïve cafe\u0301", ["strasse", "orsted", "naive", "cafe"]),
        ("ﬁle ＡＢＣ", ["file", "abc"]),
        ("می\u200cخواهم", ["میخواهم"]),
        ("हिन्दी", ["हिन्दी"]),
        ("数据库 index", ["数据", "据库", "index"]),
        ("", []),
        ("\x00 \ud800 =>", []),
    ],
)
def test_words_are_folded_and_kept_whole(text: str, expected: list[str]) -> None:
    assert wholes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("createQueryBuilder", ["create", "query", "builder"]),
        ("snake_case_name", ["snake", "case", "name"]),
        ("HTMLParser URLs", ["html", "parser"]),
        ("@OneToMany", ["onetomany", "one", "to", "many"]),
        (".net", ["net"]),
        ("plain", []),
        ("库", []),
        ("数据库", ["库"]),
    ],
)
def test_parts_of_names_are_words_too(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_each_word_points_back_at_what_it_was_written_as() -> None:
    text = "Où is createÜser_id of C#?"
    shown = [(word.text, text[word.start : word.end]) for word in words(text)]
    assert shown == [
        ("ou", "Où"),
        ("is", "is"),
        ("createuser_id", "createÜser_id"),
        ("create", "create"),
        ("user", "Üser"),
        ("id", "id"),
        ("of", "of"),
        ("c#", "C#"),
    ]


def test_a_word_set_knows_what_stands_by_itself() -> None:
    assert word_set("TypeORM, type_orm and ORM") == {
        "typeorm": True,
        "type": False,
        "orm": True,
        "type_orm": True,
        "and": True,
    }


def test_a_blob_of_data_is_one_short_word() -> None:
    found = words("aB" * 20_000)
    assert found[0] == ("ab" * (WORD_LIMIT // 2), 0, 40_000, False)
    assert len(found) <= WORD_LIMIT


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=60))
def test_words_lie_inside_the_text_in_order_and_hold_no_space(text: str) -> None:
    found = words(text)
    assert all(0 <= word.start < word.end <= len(text) for word in found)
    alone = [word for word in found if not word.part]
    assert all(left.start <= right.start for left, right in itertools.pairwise(alone))
    assert all(word.text and not any(char.isspace() for char in word.text) for word in found)


@given(st.text(max_size=60))
def test_the_word_set_agrees_with_the_words(text: str) -> None:
    assert set(word_set(text)) == {word.text for word in words(text)}
    assert {word for word, whole in word_set(text).items() if whole} == set(wholes(text))
