"""Questions, answers, verdicts and scores as plain text. Markdown stays as the deck has it."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from tui.model.card import Card, ChoiceBody, ClozeBody, MatchBody, OpenBody, OrderBody
from tui.model.cloze import Blank, cloze_filled, cloze_with_gaps
from tui.model.grade import Mark, Verdict
from tui.model.response import OpenResponse, Response
from tui.practice.response_line import choice_letter
from tui.practice.responses import right_answer_text, shown_response_text
from tui.practice.scoring import Asked, Score
from tui.text.controls import visible_line
from tui.text.reading import plain_text
from tui.wording import beginning, percent, plural


def question_text(card: Card, choice_order: Sequence[int], struck: Collection[int] = ()) -> str:
    """The question with what there is to choose from or to fill in; choices in `struck` are marked so."""
    parts = [card.question.strip()]
    match card.body:
        case ChoiceBody(choices):
            named = [
                f"{choice_letter(at)}) {'(struck out) ' if of in struck else ''}{_hung(choices[of].text)}"
                for at, of in enumerate(choice_order)
            ]
            note = "Several may be right.\n" if card.body.several else ""
            parts.append(note + "\n".join(named))
        case ClozeBody() as body:
            parts.extend((cloze_with_gaps(body.text).strip(), _gap_hints(body)))
        case OrderBody(steps):
            parts.append(_numbered(steps[at] for at in choice_order))
        case MatchBody(pairs):
            rights = [
                f"{choice_letter(place)}) {_hung(pairs[at].right)}" for place, at in enumerate(choice_order)
            ]
            parts.extend((_numbered(pair.left for pair in pairs), "\n".join(rights)))
    return "\n\n".join(filter(None, parts))


def answer_text(card: Card) -> str:
    """The answer of an open card, with its key points numbered for ticking."""
    answer = card.body.answer.strip() if isinstance(card.body, OpenBody) else right_answer_text(card)
    points = [f"{number}. {_hung(point)}" for number, point in enumerate(card.key_points, start=1)]
    return "\n\n".join(filter(None, [answer, "\n".join(["Key points:", *points]) if points else ""]))


def verdict_text(card: Card, choice_order: Sequence[int], verdict: Verdict, response: Response) -> str:
    """Right, wrong or partly right, and what was right; an open card's answer is shown apart from it."""
    lines = [headline(verdict)]
    if isinstance(response, OpenResponse):
        lines = [f"Rated {response.rating.word}.", *(lines if card.key_points else [])]
    elif not verdict.correct:
        right = _right(card, choice_order)
        lines.append(f"Right:{right}" if right.startswith("\n") else f"Right: {right}")
    lines.extend(_notes(verdict))
    return "\n".join(lines)


def remarks(card: Card) -> str:
    """What is told after the answer, right or wrong; empty where there is nothing."""
    return "\n\n".join(filter(None, [card.explanation.strip(), card.tip and f"Tip: {card.tip.strip()}"]))


def headline(verdict: Verdict) -> str:
    """`Right.`, `Wrong.`, `Partly right: 67 % (2 of 3 blanks right).`."""
    if verdict.correct:
        slip = any(part.mark is Mark.SLIP for part in verdict.parts)
        return "Right, with a typing slip." if slip else "Right."
    formula = f" ({verdict.formula})" if verdict.formula else ""
    return f"Partly right: {percent(verdict.grade)}{formula}." if verdict.grade > 0 else f"Wrong{formula}."


def score_text(score: Score, pass_percent: int | None) -> str:
    """The score in one line."""
    if score.grade is None:
        return "No question was answered."
    counts = f"{score.whole.right} right of {plural(score.whole.asked, 'question')}"
    passed = {None: "", True: " Passed", False: " Not passed"}[score.passed]
    planned = plural(score.whole.asked + score.never_shown, "question")
    share = f" That is {percent(score.of_planned)} of all {planned}." if score.never_shown else ""
    mark = f"{passed}: {pass_percent} % were needed." if passed else ""
    return f"Score: {percent(score.grade)}, {counts}.{share}{mark}"


def miss_text(miss: Asked, *, with_remarks: bool) -> str:
    """A question that was not right: what was given and what is right."""
    card, given = miss.question.card, miss.given
    said = (
        "skipped" if given.skipped else visible_line(shown_response_text(card, given.response)) or "nothing"
    )
    share = f" ({percent(given.grade)})" if given.grade > 0 else ""
    if miss.question.gone:
        return f"{miss.position + 1}. {miss.question.card.title}"
    right = _right(card, miss.question.choice_order)
    below = "\n   " if right.startswith("\n") else " "
    lines = [
        f"{miss.position + 1}. {plain_text(miss.question.in_deck.title)}",
        f"   You{share}: {said}",
        f"   Right:{below}{_hung(right)}",
    ]
    why = remarks(card) if with_remarks else ""
    return "\n".join([*lines, f"   {_hung(why)}"] if why else lines)


def _right(card: Card, choice_order: Sequence[int]) -> str:
    """What would have been right; choices with their letters, what takes several lines below the label."""
    match card.body:
        case ChoiceBody(choices):
            shown = [
                f"{choice_letter(at)}) {choices[of].text}"
                for at, of in enumerate(choice_order)
                if choices[of].correct
            ]
            return "; ".join(shown)
        case OrderBody(steps):
            return "\n" + _numbered(steps)
        case MatchBody(pairs):
            return "\n" + "\n".join(f"{_hung(pair.left)} = {_hung(pair.right)}" for pair in pairs)
        case ClozeBody() as body:
            return f"{right_answer_text(card)}\n{cloze_filled(body.text)}"
        case _:
            right = right_answer_text(card).strip()
            return f"\n{right}" if "\n" in right else right


def _numbered(texts: Iterable[str]) -> str:
    return "\n".join(f"{number}. {_hung(text)}" for number, text in enumerate(texts, start=1))


def _notes(verdict: Verdict) -> Iterator[str]:
    """What the deck or the grader says on parts of the response: slips, feedback on choices."""
    for part in verdict.parts:
        if part.mark is Mark.SLIP:
            yield f"{part.given} → {part.expected}"
        elif part.note and part.given:
            yield f"{beginning(part.given)}: {part.note}"


def _gap_hints(body: ClozeBody) -> str:
    """A line for each gap that has a hint: inside the text it would look like a part of the code."""
    gaps = enumerate((part for part in body.parts if isinstance(part, Blank)), start=1)
    return "\n".join(f"Hint for gap {number}: {gap.hint}" for number, gap in gaps if gap.hint)


def _hung(text: str) -> str:
    """Lines after the first under the text of the first."""
    return text.strip().replace("\n", "\n   ")
