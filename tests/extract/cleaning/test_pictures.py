import pytest

from tui.extract.cleaning.pictures import shows_picture, signs_of_pictures, speaks_of_picture


@pytest.mark.parametrize(
    "text", ["![a sail](sail.png)", "![[sail.png]]", '<img src="sail.png">', "<IMG src=a>"]
)
def test_pictures_are_seen_in_whatever_part_they_stand(text: str) -> None:
    assert shows_picture(("What is it?", text, ""))
    assert not shows_picture(("What is it?", f"`{text}`", "A sail!"))


def test_a_question_may_speak_of_a_picture() -> None:
    question = "What floats in the picture below?"
    signs = signs_of_pictures(question.lower())
    assert signs == ("pict",)
    assert speaks_of_picture(question, signs)
    assert not speaks_of_picture("How do you configure it?", signs_of_pictures("how do you configure it?"))
