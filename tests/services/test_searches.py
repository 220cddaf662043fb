from tests.builders import ref
from tests.services.home import Home
from tui.services.searches import KeptSearch


def test_saved_searches_come_before_recent_ones_and_none_twice(home: Home) -> None:
    searches = home.services().searches
    for query in ("pool", "is:due", "pool"):
        searches.remember(query, None)
    searches.save("waiting", "is:due")
    assert searches.kept() == (KeptSearch("is:due", "waiting"), KeptSearch("pool"))
    searches.rename("waiting", "today")
    assert searches.kept()[0] == KeptSearch("is:due", "today")
    searches.delete("today")
    assert searches.kept() == (KeptSearch("pool"), KeptSearch("is:due"))


def test_the_last_search_with_its_mark_is_there_for_the_next_program(home: Home) -> None:
    home.services().searches.remember(" pool ", ref("pool", "kinds"))
    last = home.services().searches.last()
    assert (last.query, last.marked) == ("pool", ref("pool", "kinds"))


def test_nothing_is_written_where_nothing_changed(home: Home) -> None:
    searches = home.services().searches
    searches.remember("", None)
    path = home.path / "data" / "last-search.toml"
    assert not path.exists()
    searches.remember("pool", None)
    before = path.stat().st_mtime_ns, path.stat().st_ino
    searches.remember("pool", None)
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == before


def test_a_query_cleared_is_remembered_among_the_recent_ones(home: Home) -> None:
    searches = home.services().searches
    searches.remember("pool", None)
    searches.remember("", None)
    assert searches.last().query == ""
    assert searches.kept() == (KeptSearch("pool"),)
