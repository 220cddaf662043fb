from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.search.library import DOCUMENTS, INDEX, WordIndex
from tui.model.card import Kind
from tui.model.ids import CardId, CardRef, DeckId
from tui.search.barrier import Progress
from tui.search.document import SearchDocument
from tui.search.found import Found
from tui.search.query import parse_query
from tui.text.words import words


def search(text: str, index: WordIndex = INDEX, limit: int = 50) -> Found:
    return index.search(parse_query(text), limit)


def questions(text: str) -> list[str]:
    return [hit.question for hit in search(text).hits]


def document(name: str, question: str, answer: str = "", **fields: str) -> SearchDocument:
    return SearchDocument(
        CardRef(DeckId("d"), CardId(name)),
        "D",
        fields.get("topic", ""),
        (),
        Kind.OPEN,
        question,
        answer=answer,
    )


def names(index: WordIndex, text: str) -> list[str]:
    return [hit.ref.card for hit in search(text, index).hits]


# --- ranking


def test_two_slips_find_the_question_before_cards_that_answer_with_the_words() -> None:
    assert questions("synchornize prodution")[:2] == [
        "Should synchronize run in production?",
        "How are migrations run?",
    ]


def test_a_question_beats_every_other_field_and_an_answer_comes_last() -> None:
    index = WordIndex.of(
        [
            document("answer", "Something else", "about widgets"),
            document("topic", "Something else", topic="Widgets"),
            document("question", "What are widgets used for in these long and winding toolkits?"),
        ]
    )
    assert names(index, "widgets") == ["question", "topic", "answer"]


def test_exact_beats_prefix_beats_slip() -> None:
    index = WordIndex.of(
        [
            document("slip", "conection"),
            document("prefix", "connections"),
            document("exact", "Many other words may stand around the one connection that was meant"),
        ]
    )
    assert names(index, "connection") == ["exact", "prefix", "slip"]


def test_a_word_by_itself_beats_the_part_of_a_name() -> None:
    index = WordIndex.of(
        [document("part", "What is JavaScript?"), document("whole", "Why would one use Java?")]
    )
    assert names(index, "java") == ["whole", "part"]


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("production synchronize", "Should synchronize run in production?"),
        ("synchro", "Should synchronize run in production?"),
        ("sycnhro", "Should synchronize run in production?"),
        ("PRODUCTION run", "Should synchronize run in production?"),
        ("query builder", "What does `createQueryBuilder` return?"),
        ("createQueryBuidler", "What does `createQueryBuilder` return?"),
        ("@entity", "How is an `@Entity` declared?"),
        ("entity", "How is an `@Entity` declared?"),
        ("c++", "How does C++ resolve overloaded functions?"),
        ("c#", "What are value types in C#?"),
        (".net", "How is ASP.NET middleware ordered?"),
        ("upd", "What is the difference between TCP and UDP?"),
        ("schlussel", "Was ist ein Schlüssel?"),
        ("索引", "数据库索引是什么？"),
        ("什", "数据库索引是什么？"),
        ("initialize", "await ds.[...]() opens the connection"),
        ("deadlokc", "When does a deadlock occur?"),
        ("kubernets pod nonsenseword", "How does Kubernetes schedule pods onto nodes?"),
        ("what is the", "What is the purpose of a load balancer?"),
    ],
)
def test_words_slips_beginnings_and_any_order_find_the_card(typed: str, question: str) -> None:
    assert question in questions(typed)[:3]


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ("production", "question"),
        ("connections", "topic"),
        ("schema change", "tag"),
        ("terminate", "choice"),
        ("decorator", "answer"),
        ("8", "answer"),
    ],
)
def test_a_hit_names_the_field_that_matched_best(typed: str, field: str) -> None:
    assert search(typed).hits[0].field == field


def test_key_points_and_explanations_are_searched() -> None:
    index = WordIndex.of(
        [
            replace(document("a", "x"), explanation="because of gravity"),
            replace(document("b", "y"), key_points=("gravity",)),
        ]
    )
    assert [(hit.ref.card, hit.field) for hit in search("gravity", index).hits] == [
        ("b", "key_point"),
        ("a", "explanation"),
    ]


def test_a_hit_tells_the_words_that_matched_and_not_their_neighbours() -> None:
    assert search("synchornize prodution").hits[0].matches == ("synchronize", "production")
    index = WordIndex.of([document("a", "A test of the text")])
    assert search("test", index).hits[0].matches == ("test",)


@pytest.mark.parametrize("typed", ["production", "how does", "prodution synchornize pool", "a"])
def test_scores_lie_between_0_and_1_and_fall(typed: str) -> None:
    scores = [hit.score for hit in search(typed).hits]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_the_total_counts_beyond_the_limit() -> None:
    found = search("what is", limit=3)
    assert len(found.hits) == 3
    assert found.total > 3


def test_cards_that_hardly_match_are_left_out() -> None:
    assert search("kubernetes schedule pods onto nodes").total < 3


def test_what_stands_nowhere_finds_nothing() -> None:
    assert search("qqqqqqqqq").total == 0
    assert search("???").total == 0
    assert search("???", limit=0).hits == ()


def test_an_empty_library_answers() -> None:
    empty = WordIndex.of([])
    assert search("word", empty) == search("", empty) == Found(0)


# --- every word of every question, with a letter dropped

LONG_WORDS = [(one, word.text) for one in DOCUMENTS for word in words(one.question) if len(word.text) >= 5]
DISTINCT = [(one, word) for one, word in LONG_WORDS if [other for _, other in LONG_WORDS].count(word) <= 5]
"""Words that no more questions share than the first five places hold."""


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.ref.card)
def test_a_question_with_one_letter_dropped_finds_its_card_first(document: SearchDocument) -> None:
    for word in words(document.question):
        if len(word.text) >= 5:
            middle = (word.start + word.end) // 2
            typed = document.question[:middle] + document.question[middle + 1 :]
            assert search(typed.replace("-", " ")).hits[0].ref == document.ref, typed


@given(st.sampled_from(DISTINCT), st.integers(min_value=0))
def test_a_word_with_one_letter_dropped_finds_its_card_among_the_first_five(
    case: tuple[SearchDocument, str], letter: int
) -> None:
    document, word = case
    dropped = letter % len(word)
    hits = search(word[:dropped] + word[dropped + 1 :], limit=5).hits
    assert document.ref in [hit.ref for hit in hits]


# --- excluding, phrases, filters


def test_a_minus_excludes_the_word_itself_and_nothing_like_it() -> None:
    index = WordIndex.of(
        [
            document("java", "Scripts in Java"),
            document("javascript", "Scripts in JavaScript"),
            document("javas", "Scripts in Javas"),
        ]
    )
    assert names(index, "scripts -java") == ["javas", "javascript"]
    assert names(index, "-java") == ["javascript", "javas"]


def test_a_minus_excludes_by_any_field_and_by_phrase() -> None:
    index = WordIndex.of(
        [
            document("a", "Pools", "are deep water"),
            document("b", "Pools", "water is deep"),
            document("c", "Pools", "x"),
        ]
    )
    assert names(index, "pools -deep") == ["c"]
    assert names(index, 'pools -"deep water"') == ["b", "c"]


def test_quotes_keep_words_together_within_one_field() -> None:
    index = WordIndex.of(
        [
            document("apart", "Run it in every production"),
            document("across", "What is it to run in", "production"),
            document("together", "Do you run in production today?"),
        ]
    )
    assert names(index, '"run in production"') == ["together"]
    assert names(index, '"running in production"') == []
    assert names(index, '"do you run in prod') == ["together"]


def test_nothing_asked_lists_every_card_in_deck_order() -> None:
    found = search("", limit=1000)
    assert [hit.ref for hit in found.hits] == [document.ref for document in DOCUMENTS]
    assert {hit.score for hit in found.hits} == {0.0}
    assert found.total == len(DOCUMENTS)


def test_filters_alone_list_their_cards_in_deck_order() -> None:
    wanted = [document.ref for document in DOCUMENTS if document.topic.startswith("Basics")]
    assert [hit.ref for hit in search("topic:basics").hits] == wanted


@pytest.mark.parametrize(
    ("typed", "total"),
    [
        ("deck:typeorm-basics", 6),
        ('deck:"TypeORM basics"', 6),
        ("deck:typeorm", 6),
        ("deck:typeorm deck:general", len(DOCUMENTS)),
        ("-deck:general", 6),
        ("topic:connections", 2),
        ('topic:"basics / connections"', 2),
        ("topic:conn", 2),
        ("tag:schema-change", 1),
        ("tag:schema-change tag:computing", 0),
        ("kind:typed", 2),
        ("kind:choice kind:cloze", 2),
        ("deck:typeorm -kind:open", 3),
        ("deck:nowhere", 0),
        ("is:new", len(DOCUMENTS)),
    ],
)
def test_filters_let_through(typed: str, total: int) -> None:
    assert search(typed).total == total


def test_an_exact_name_is_not_widened() -> None:
    decks = [
        replace(document(name, "x"), ref=CardRef(DeckId(name), CardId("x")))
        for name in ("sql", "sql-joins", "nosql")
    ]
    index = WordIndex.of(decks)
    assert [hit.ref.deck for hit in search("deck:sql", index).hits] == ["sql"]
    assert [hit.ref.deck for hit in search("deck:sq", index).hits] == ["sql", "sql-joins"]
    assert [hit.ref.deck for hit in search("deck:ql-j", index).hits] == ["sql-joins"]


def test_a_name_the_library_does_not_know_is_explained() -> None:
    complaints = search("deck:typoerm-basics pool").complaints
    assert complaints == ("no deck is called typoerm-basics; did you mean deck:typeorm-basics?",)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("is:due", ["a"]),
        ("is:new", ["c"]),
        ("is:wrong", ["b"]),
        ("is:leech", ["b"]),
        ("is:suspended", ["a", "b"]),
        ("is:flagged", ["c"]),
        ("-is:due", ["b", "c", "mute"]),
        ("-is:new", ["a", "b", "mute"]),
        ("is:suspended -is:due", ["b"]),
        ("is:due is:wrong", []),
    ],
)
def test_states_are_told_apart(typed: str, found: list[str]) -> None:
    mute = replace(document("mute", "x"), askable=False)
    index = WordIndex.of([*(document(name, "x") for name in "abc"), mute])
    progress = Progress(due=0b1001, begun=0b011, wrong=0b010, leech=0b010, suspended=0b011, flagged=0b100)
    hits = index.search(parse_query(typed), 10, progress).hits
    assert [hit.ref.card for hit in hits] == found


def test_broken_cards_are_found_as_such() -> None:
    index = WordIndex.of([document("whole", "x"), replace(document("broken", "x"), broken=True)])
    assert names(index, "is:warned") == names(index, "is:broken") == ["broken"]
    assert names(index, "x -is:broken") == ["whole"]


@given(st.text(max_size=40))
def test_any_text_is_answered(text: str) -> None:
    found = search(text, limit=5)
    assert len(found.hits) == min(5, found.total)


HOSTILE = (
    "a" * 10_000,
    "a " * 5_000,
    "word " * 2_000,
    " " * 10_000,
    "".join(map(chr, range(32))) * 300,
    "\x1b[31m\x7f\u202e\ufeff",
    ".*+?^${}()|[]\\" * 700,
    "(a+)+$ [a-z",
    '"',
    '"' * 10_000,
    '"run in" NEAR/3 production*',
    "NOT OR AND NEAR(run, 2) ^run *",
    "title:run OR (",
    "'; DROP TABLE card; --",
    "%_*",
    "\ud800 run",
    "-" * 10_000,
    "-run " * 2_000,
    "deck:" * 2_000,
    'tag:"' + "x" * 9_000,
    "运行" * 5_000,
    "é̂̃" * 3_000,
)


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_query_is_answered(typed: str) -> None:
    found = search(typed, limit=5)
    assert len(found.hits) == min(5, found.total)


@pytest.mark.parametrize("sign", ["*", "^", '"', "(", ")", ":", "-- ", "NEAR "])
def test_signs_of_other_query_languages_mean_nothing(sign: str) -> None:
    plain = [hit.ref for hit in search("synchronize production").hits]
    assert [hit.ref for hit in search(f"synchronize {sign} production").hits][:1] == plain[:1]


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Was ist Test-Driven Development (TDD)?", "tdd"),
        ("Is JavaScript (JS) single threaded?", "js"),
        ("How does Kubernetes schedule pods?", "k8s"),
        ("What is internationalization?", "i18n"),
        ("Explain separation of concerns", "soc"),
        ("What does a DataSource hold?", "ds"),
        ("Which ORM (object relational mapper) is that?", "object relational mapper"),
        ("How is a QueryBuilder made?", "querybuilder"),
        ("How is a query builder made?", "querybuilder"),
        ("What does ORDER BY do?", "order by"),
        ("What is authentication?", "auth"),
        ("Was bedeutet Größe?", "grosse"),
        ("What is Node.js?", "nodejs"),
    ],
)
def test_what_is_shortened_or_joined_is_found(text: str, typed: str) -> None:
    index = WordIndex.of([document("other", "Something else is asked here"), document("sought", text)])
    assert names(index, typed)[:1] == ["sought"]
