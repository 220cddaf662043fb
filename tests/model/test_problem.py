from tui.model.problem import Problem, Severity


def problem(path: str = "a.yaml", line: int = 3, column: int = 5, hint: str = "") -> Problem:
    return Problem(path, line, column, Severity.ERROR, "no-id", "the card has no id", hint)


def test_a_problem_reads_place_first_then_remedy() -> None:
    assert str(problem(hint="add one")) == "a.yaml:3:5: the card has no id; add one"
    assert str(problem()) == "a.yaml:3:5: the card has no id"


def test_problems_sort_by_place_lines_as_numbers() -> None:
    ordered = [problem(line=2), problem(line=10, column=1), problem(line=10, column=9), problem("b.yaml", 1)]
    assert sorted(reversed(ordered)) == ordered
