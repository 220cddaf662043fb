from tests.builders import deck
from tests.services.home import KINDS, RIGHT, WRONG, Home, typed_cards
from tests.services.sessions import IN_ORDER, rate
from tui.model.grade import Mode, Rating
from tui.practice.plan import Order, Plan
from tui.practice.progress import Progress


def test_without_an_answer_nothing_is_listed(home: Home) -> None:
    home.write(KINDS)
    services = home.services()
    services.quiz.start(IN_ORDER)
    assert services.past.sessions() == ()


def test_a_quiz_is_listed_with_its_decks_and_opens_question_by_question(home: Home) -> None:
    home.write(KINDS)
    services = home.services()
    session = services.quiz.start(IN_ORDER)
    first = session.question.ref
    session = services.quiz.answer(session, RIGHT[first.card], 1500).advance()
    session = services.quiz.answer(session, WRONG[session.question.ref.card], 500).advance()
    session = services.quiz.answer(session, None, 0)

    (listed,) = services.past.sessions()
    assert (listed.id, listed.mode, listed.titles) == (session.id, Mode.QUIZ, (KINDS.title,))
    assert (listed.answered, listed.asked, listed.finished) == (2, len(KINDS.cards), False)
    questions = services.past.questions(session.id)
    assert [one.mark for one in questions] == [Progress.RIGHT, Progress.WRONG, Progress.SKIPPED]
    assert (questions[0].card, questions[0].duration_ms, questions[0].rating) == (first, 1500, None)
    told = [bool(one.given) for one in questions]
    assert told == [True, True, False], "what was given is told, and of one skipped there is nothing"
    assert questions[0].given == questions[0].right != ""
    assert questions[1].given != questions[1].right != ""


def test_an_exam_under_way_tells_neither_score_nor_right_from_wrong(home: Home) -> None:
    home.write(KINDS)
    services = home.services()
    session = services.quiz.start(Plan(order=Order.DECK, exam=True))
    session = services.quiz.answer(session, RIGHT[session.question.ref.card], 1)

    (listed,) = services.past.sessions()
    assert listed.score is None
    (asked,) = services.past.questions(session.id)
    assert (asked.mark, asked.right) == (Progress.ANSWERED, "")
    services.quiz.finish(session)
    (asked, *_) = services.past.questions(session.id)
    assert asked.mark is Progress.RIGHT and asked.right


def test_a_review_tells_its_ratings_also_of_cards_that_are_gone(home: Home) -> None:
    home.write(deck(*typed_cards(2)))
    services = home.services()
    sitting = rate(services, rate(services, services.review.begin()), Rating.HARD)
    home.write(deck(*typed_cards(2)[1:]))
    services.library.reload()

    gone, there = services.past.questions(sitting.id)
    assert (gone.rating, gone.gone, gone.title) == (Rating.EASY, True, str(gone.card))
    assert gone.given and not gone.right
    assert (there.rating, there.gone) == (Rating.HARD, False)
    assert services.past.sessions()[0].mode is Mode.REVIEW
