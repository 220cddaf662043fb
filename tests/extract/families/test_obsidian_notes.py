from tui.extract.families.obsidian_notes import Note, notes
from tui.text.markdown import parse_markdown


def _notes(text: str) -> tuple[Note, ...]:
    return notes(parse_markdown(text)).notes


def test_empty_lines_headings_rules_and_schedules_part_notes() -> None:
    found = _notes("a\nb\n\nc\n# d\ne\n---\nf <!--SR:!2024-01-01,1,250-->\ng")
    assert [note.texts for note in found] == [("a", "b"), ("c",), ("e",), ("f",), ("g",)]
    assert [note.line for note in found] == [0, 3, 5, 7, 8]
    assert [note.gap_only for note in found] == [False, True, False, False, False]


def test_empty_lines_in_code_part_nothing() -> None:
    [note] = _notes("a\n```\n\n?\n```")
    assert (note.texts, note.open_lines) == (("a", "```", "", "?", "```"), (0,))


def test_a_schedule_belongs_to_the_note_above_it() -> None:
    schedule = "<!--SR:!2024-01-01,1,250-->"
    assert [note.scheduled for note in _notes(f"a\n{schedule}\nb\n\n{schedule}\n\nc\n# d\n{schedule}")] == [
        True,
        True,
        False,
    ]


def test_a_deck_alone_on_a_line_holds_from_there_and_else_for_its_note() -> None:
    found = _notes("#flashcards/a #x\nb\n\n#flashcards/c d\n\ne\n\nf #flashcards/g")
    assert [note.deck for note in found] == [("a",), ("c",), ("a",), ("g",)]
    assert [note.texts[0] for note in found] == ["b", "d", "e", "f"]
    assert {note.tags for note in found} == {("x",)}


def test_front_matter_names_the_deck_and_the_tags() -> None:
    found = notes(parse_markdown("---\ntags: [a, flashcards/b]\n---\nc"))
    assert (found.tagged, found.notes[0].deck, found.notes[0].tags) == (True, ("b",), ("a",))
