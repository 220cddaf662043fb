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


ASKED_OF_USERS = "1. What is the lamp called?\n2. Who lights it?\n3. How long does it burn?\n"


@pytest.mark.parametrize(
    "lead",
    [
        "Ask the user the following questions one at a time. Wait for each answer.",
        "Ask the user:",
        "Frage den Nutzer nach Folgendem, diese Fragen zuerst.",
        "询问用户以下问题：",
    ],
)
def test_what_a_program_is_told_to_ask_its_user_is_not_asked(lead: str) -> None:
    then = "Then:\n\n1. Create a lamp\n2. Add oil to it\n3. Choose a wick\n"
    assert read(f"# Lamp helper\n\n{lead}\n\n{ASKED_OF_USERS}\n{then}").cards == ()
    assert read(f"# Lamp helper\n\n## Intake\n\n{lead}\n\n> Some questions.\n\n{ASKED_OF_USERS}").cards == ()


def test_users_in_other_sentences_say_nothing() -> None:
    text = f"# Lamp quiz\n\nAsk the user the following questions.\n\n{ASKED_OF_USERS}"
    assert len(read(text).cards) == 3
    assert len(read(f"# Lamps\n\n## Questions\n\nNobody has to ask the user.\n\n{ASKED_OF_USERS}").cards) == 3
    below = "# Lamps\n\nAsk the user these questions:\n\n- name\n\n## Review questions\n\n"
    assert len(read(below + ASKED_OF_USERS).cards) == 3


BOXES = "- [ ] **Oil:** Is it full?\n- [ ] Has the wick been cut?\n- [ ] Does it shine?\n- [ ] Are all lit?\n"


@pytest.mark.parametrize(
    "text", ["# Lamps\n\n## Evening checklist\n\n", "# Lamp Checklist\n\n## Evening\n\n"]
)
def test_what_is_ticked_off_is_not_asked(text: str) -> None:
    assert read(text + BOXES).cards == ()
    assert read(text + BOXES.replace("- [ ] **Oil:**", "- **[ ] Oil:**")).cards == ()
    assert read(text + BOXES.replace("[ ] ", "")).cards == ()


@pytest.mark.parametrize(
    "text",
    [
        "# Lamps\n\n## Study checklist\n\n- What is oil?\n- Why is it lit?\n- Can you fill one?\n",
        "# Lamp interview checklist\n\n" + BOXES.replace("[ ] ", ""),
    ],
)
def test_a_list_of_what_to_know_is_asked(text: str) -> None:
    assert len(read(text).cards) >= 3


def test_a_document_of_nothing_but_led_lists_asks() -> None:
    shape = "{0}:\n- What is {1}?\n- Why does {1} glow?\n- How is {1} kept?\n"
    lists = [shape.format(name, name.lower()) for name in ("Oil", "Gas", "Wax")]
    assert len(asked(read("\n".join(lists)))) == 9
    assert asked(read("# Lamps\n\n" + "\n".join(lists))) == []
