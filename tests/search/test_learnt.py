import pytest

from tui.search.learnt import explained, initials_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("JavaScript (JS) runs", [("js", ("javascript",))]),
        ("Test-Driven Development (TDD)", [("tdd", ("test", "driven", "development"))]),
        ("an ORM (object relational mapper)", [("orm", ("object", "relational", "mapper"))]),
        ("many ORMs (object relational mappers)", [("orm", ("object", "relational", "mappers"))]),
        ("call it (twice)", []),
        ("the answer (42) and f(x)", []),
        ("Kubernetes (K8S)", []),
        ("(TDD) stands alone", []),
        ("a list (see below) of things", []),
    ],
)
def test_what_brackets_explain_is_learnt(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert list(explained(text)) == expected


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("JavaScript", [("js", ("javascript",))]),
        ("createQueryBuilder", [("cqb", ("createquerybuilder",))]),
        ("plain", []),
        ("user_id", []),
        ("aVeryLongNameOfManyManyParts", []),
    ],
)
def test_names_in_parts_have_initials(token: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert list(initials_of(token)) == expected
