import pytest

from tests.extract.reading import asked, read

CHECKS = "- Is it lit?\n- Is it clean?\n- Has it oil?\n- Does it shine?\n"


@pytest.mark.parametrize("lead", ["Checks:", "**Ask yourself:**", "确认以下内容："])
def test_what_is_to_be_looked_at_is_not_asked(lead: str) -> None:
    assert read(f"# Lamps\n\n## Keeping them\n\n{lead}\n\n{CHECKS}").cards == ()
    assert read(f"# Lamps\n\n## Keeping them\n\n{lead}\n{CHECKS}").cards == ()


@pytest.mark.parametrize("title", ["# Lamp interview questions\n", "# Lamps\n\n## Questions\n"])
def test_where_questions_are_promised_they_are(title: str) -> None:
    assert len(read(f"{title}\nBasics:\n\n{CHECKS}").cards) == 4


def test_so_they_are_where_they_are_answered() -> None:
    answered = CHECKS.replace("?\n", "?\n  - Yes, it is.\n")
    assert len(asked(read(f"# Lamps\n\nChecks:\n\n{answered}"))) == 4
