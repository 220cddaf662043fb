"""`quizdeck optimize`: the schedule fitted to how the learner remembers."""

from tui.cli.call import Call
from tui.cli.output import say, say_json, table
from tui.cli.parser import Parser
from tui.errors import UsageError
from tui.schedule.fitting import Accuracy, Fit
from tui.wording import plural

EXAMPLE = "quizdeck optimize --apply"


def options(parser: Parser) -> None:
    """Declare the options."""
    parser.switch("--apply", "schedule with the fitted weights from now on, where they are better")
    parser.switch("--reset", "go back to the usual weights")
    parser.json_switch()


def run(call: Call) -> int:
    """Fit, say what it brings, and keep it where asked to.

    Raises: UsageError; NotInstalledError, TooFewReviewsError, StoreError.
    """
    given, optimizing = call.options, call.services.optimizing
    if given.apply and given.reset:
        raise UsageError("--apply and --reset contradict each other", "use one of them")
    call.warn()
    if given.reset:
        gone = optimizing.reset()
        if given.json:
            say_json({"reset": gone})
        else:
            usual = "The usual weights are in use"
            say(f"{usual} again." if gone else f"{usual}; there were no others.")
        return 0
    found = optimizing.fit()
    kept = optimizing.apply(found) if given.apply and found.better else None
    if given.json:
        say_json(_json(found, applied=kept is not None))
        return 0
    _tell(found, own=optimizing.own)
    if kept is not None:
        say(f"Kept in {kept}; answers from now on are scheduled with them.")
        say("To go back: quizdeck optimize --reset")
    elif found.better:
        say("The fitted weights foretell better what you remember. To use them: quizdeck optimize --apply")
    else:
        say("The weights in use foretell as well as the fitted ones; nothing is changed.")
    return 0


def _tell(found: Fit, *, own: bool) -> None:
    say(f"{plural(found.reviews, 'review')} of {plural(found.cards, 'card')} used.")
    rows = [
        ("weights", "log loss", "RMSE"),
        ("yours until now" if own else "usual", *_figures(found.before)),
        ("fitted", *_figures(found.after)),
    ]
    say(table(rows, right=frozenset({1, 2})))


def _figures(accuracy: Accuracy) -> tuple[str, str]:
    return f"{accuracy.log_loss:.4f}", f"{100 * accuracy.rmse:.2f} %"


def _json(found: Fit, *, applied: bool) -> dict[str, object]:
    return {
        "reviews": found.reviews,
        "cards": found.cards,
        "before": {"log_loss": found.before.log_loss, "rmse": found.before.rmse},
        "after": {"log_loss": found.after.log_loss, "rmse": found.after.rmse},
        "weights": list(found.weights),
        "better": found.better,
        "applied": applied,
    }
