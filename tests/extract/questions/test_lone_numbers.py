from tests.extract.reading import answers, asked, read

VESSELS = ("sloop", "ketch", "ship")


def _quiz(*numbers: str) -> str:
    return "# Ships\n\n" + "".join(
        f"{number}\n\nWhich vessel is called a {name}?\n\nA {name}, of course.\n\n"
        for number, name in zip(numbers, VESSELS, strict=True)
    )


def test_the_number_of_the_next_question_is_no_part_of_an_answer() -> None:
    found = read(_quiz("1.", "2.", "3."))
    assert len(asked(found)) == 3
    assert answers(found) == [f"A {name}, of course." for name in VESSELS]


def test_numbers_that_go_on_from_elsewhere_are_known_by_each_other() -> None:
    prefixed = _quiz("7.", "8.", "9.").replace("Which vessel", "Q: Which vessel")
    assert answers(read(prefixed))[1] == "A ketch, of course."


def test_a_figure_that_does_not_count_is_of_the_answer() -> None:
    prefixed = "".join(
        f"Q{at}: What is {at} and {at}?\n\nThe sum is\n\n{2 * at + 40}.\n\n" for at in (1, 2, 3)
    )
    assert [answer.split()[-1] for answer in answers(read(prefixed))] == ["42.", "44.", "46."]
