from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_hits_have_all_their_fields(run: Run, mixed: Path) -> None:
    ran = run("search", "destroy", "--json")
    [hit] = [one for one in ran.json["hits"] if one["card"] == "c-typed"]

    assert ran.code == 0
    assert (ran.json["query"], ran.json["total"]) == ("destroy", len(ran.json["hits"]))
    assert set(hit) == {"deck", "card", "topic", "question", "field", "score"}
    assert (hit["deck"], hit["question"], hit["field"]) == ("mixed", "Which call ends it?", "answer")
    assert 0 < hit["score"] <= 1


def test_a_line_for_each_hit(run: Run, mixed: Path) -> None:
    ran = run("search", "which", "call", "ends")

    assert ran.code == 0
    assert ran.out.splitlines()[0].split("  ") == ["mixed/c-typed", "", "Which call ends it?"]


def test_on_a_terminal_topics_give_way_to_questions(
    run: Run, mixed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = run("search", "kind:choice").out.split("\n")[0]
    assert len(whole.split("  ")) >= 3
    for columns in (40, 60):
        monkeypatch.setattr("tui.cli.output.terminal_width", lambda *_, columns=columns: columns)
        monkeypatch.setattr("tui.cli.commands.search.terminal_width", lambda columns=columns: columns)
        told = run("search", "kind:choice").out.split("\n")[0]
        assert len(told) <= columns
        assert told.split("  ")[1].strip("…") in whole.split("  ")[-1]


def test_no_hit_ends_in_1(run: Run, mixed: Path) -> None:
    ran = run("search", "xyzzyxyzzy", "--json")

    assert ran.code == 1
    assert ran.json == {"query": "xyzzyxyzzy", "total": 0, "hits": []}
    assert run("search", "xyzzyxyzzy").out == ""


def test_the_limit_bounds_the_list_and_not_the_total(run: Run, mixed: Path) -> None:
    found = run("search", "deck:mixed", "--limit", "2", "--json").json

    assert (found["total"], len(found["hits"])) == (6, 2)
    assert "4 more hits: use --limit" in run("search", "deck:mixed", "--limit", "2").out


def test_words_after_a_dash_are_excluded(run: Run, mixed: Path) -> None:
    cards = [hit["card"] for hit in run("search", "deck:mixed", "-kind:choice", "--json").json["hits"]]

    assert cards == ["c-typed", "d-cloze", "e-points", "f-open"]


def test_a_wrong_filter_is_told_and_the_rest_works(run: Run, mixed: Path) -> None:
    ran = run("search", "kind:opne mapper", "--json")

    assert "opne" in ran.err
    assert [hit["card"] for hit in ran.json["hits"]] == ["f-open"]


@pytest.mark.parametrize("limit", ["0", "x", "-1"])
def test_a_limit_that_makes_no_sense_is_wrong_usage(run: Run, limit: str) -> None:
    assert run("search", "x", f"--limit={limit}").code == 2


def test_a_query_is_needed(run: Run) -> None:
    ran = run("search")

    assert ran.code == 2
    assert "QUERY is missing" in ran.err


def test_wrong_filters_alone_find_nothing(run: Run, mixed: Path) -> None:
    ran = run("search", "is:foo")

    assert (ran.code, ran.out) == (1, "")
    assert "is:foo is no filter" in ran.err
    assert ran.err.splitlines()[-1] == "quizdeck: no card was found"
    assert run("search", "is:foo", "--json").json == {"query": "is:foo", "total": 0, "hits": []}
    assert len(run("search", "", "--json").json["hits"]) == 6
