import pytest

from tests.extract.reading import answers, read
from tui.extract.questions.asides import asks_how_many, says_when, says_who

ASKED = ("What is a keel?", "How do you tie a bend?", "Why does cork float?")
ASIDES = {
    "years": ("2019", "2020", "2017"),
    "months": ("May 2019", "June 2020", "Oct. 2017"),
    "who asked": ("Lea S.", "Jonas Weber", "Ana María Ruiz"),
}


@pytest.mark.parametrize("told", ASIDES.values(), ids=ASIDES)
def test_years_and_names_behind_questions_do_not_answer_them(told: tuple[str, ...]) -> None:
    text = "".join(
        f"{at}. {one} ({said})\n" for at, (one, said) in enumerate(zip(ASKED, told, strict=True), 1)
    )
    assert answers(read(f"# Exam questions\n\n{text}")) == [""] * 3


def test_where_they_are_asked_for_they_do() -> None:
    asked = ("When did it sink?", "In which year was it built?", "Who built it?", "Who sank it?")
    told = ("1912", "1909", "Harland Wolff", "Ice Berg")
    text = "".join(f"- {one} ({said})\n" for one, said in zip(asked, told, strict=True))
    assert answers(read(f"# Ships\n\n{text}")) == list(told)


def test_numbers_alone_may_tell_answers_from_each_other() -> None:
    asked = ("How many masts has a sloop?", "How many has a ketch?", "How much does a mast weigh?")
    told = ("about 1", "about 2", "about 300")
    text = "".join(f"- {one} ({said})\n" for one, said in zip(asked, told, strict=True))
    assert answers(read(f"# Ships\n\n{text}")) == list(told)


def test_what_asks_for_a_year_a_name_or_a_number() -> None:
    assert says_when("What is a keel?", "May 2019") and not says_when("When was it?", "1912")
    assert not says_when("What is a keel?", "19 beams") and not says_when("Fall of the wall?", "1989")
    assert says_who("Why so?", "Ana Ruiz") and not says_who("Who is it?", "Ana Ruiz")
    assert not says_who("Why so?", "Rayleigh scattering")
    assert asks_how_many("Сколько мачт?") and not asks_how_many("What counts?")


def test_commands_answer_how_to_do_something() -> None:
    asked = ("How do you undo a commit?", "How do you stage hunks?", "How to see the log?")
    told = ("`git reset --soft HEAD~1`", "`git add -p`", "`git log`")
    for form in ("- {} {}\n", "1. {} ({})\n", "{} {}\n"):
        assert answers(read("# Git\n\n" + "".join(map(form.format, asked, told)))) == list(told)


def test_code_that_is_asked_about_is_no_answer() -> None:
    asked = ("What does it print?", "What is its type?", "How do these work?")
    text = "".join(f"- {one} `f({at})`\n" for at, one in enumerate(asked))
    assert answers(read(f"# Questions\n\n{text}")) == [""] * 3
