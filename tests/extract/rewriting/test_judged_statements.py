import pytest

from tests.extract.growth import growth
from tests.extract.reading import answers, asked, read
from tui.extract.rewriting.judged_statements import with_answers

STATEMENTS = ("The keel is below.", "A sloop has two masts.", "The bow is in front.")


def _test(form: str, verdicts: tuple[str, ...] = ("True", "False", "True"), between: str = "\n") -> str:
    lines = (
        form.format(at, said, verdict)
        for at, (said, verdict) in enumerate(zip(STATEMENTS, verdicts, strict=True), 1)
    )
    return "# Ships\n\n" + between.join(lines) + "\n"


@pytest.mark.parametrize(
    "form", ["{}. {} ({})", "- {1} ({2})", "{1} [{2}]", "{}. {} **({})**", "{}) {} (**{}**)"]
)
@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["close", "apart"])
def test_statements_with_their_verdict_are_questions_with_an_answer(form: str, between: str) -> None:
    found = read(_test(form, between=between))
    assert asked(found) == list(STATEMENTS)
    assert answers(found) == ["True", "False", "True"]
    assert not found.skipped


@pytest.mark.parametrize(
    "verdicts", [("wahr", "falsch", "wahr"), ("верно", "неверно", "верно"), ("T", "F", "F")]
)
def test_verdicts_are_known_in_other_words(verdicts: tuple[str, ...]) -> None:
    assert answers(read(_test("{}. {} ({})", verdicts))) == list(verdicts)


@pytest.mark.parametrize(
    "text",
    [
        _test("{}. {} ({})", ("True", "True", "True")),
        _test("{}. {} ({})", ("True", "False", "perhaps")),
        "- verbose (false)\n- color (true)\n- cache (true)\n",
        f"```\n{_test('{}. {} ({})')}```\n",
    ],
    ids=["all true", "too few", "no sentences", "code"],
)
def test_other_brackets_stay(text: str) -> None:
    assert with_answers(text) == text


@pytest.mark.parametrize("unit", ["It is so. (True)\n", "1. So. So. So. ", "a. (True) "])
def test_work_grows_with_the_text(unit: str) -> None:
    assert growth(with_answers, unit) < 20


@pytest.mark.parametrize("dash", ["—", "–", "-"])
def test_a_verdict_in_bold_behind_a_dash_answers_with_what_explains_it(dash: str) -> None:
    found = read(_test(f"{{}}. **True or False:** {{}} {dash} **{{}}.** Look at it."))
    assert asked(found) == [f"**True or False:** {said}" for said in STATEMENTS]
    assert answers(found) == ["True. Look at it.", "False. Look at it.", "True. Look at it."]
