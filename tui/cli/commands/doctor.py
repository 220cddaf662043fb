"""`quizdeck doctor`: is the log sound, and if not, what can be done."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from shlex import quote

from tui.cli.call import Call
from tui.cli.output import say, say_json
from tui.cli.parser import Parser
from tui.services.doctor import Repair, by_deck
from tui.store.examination import Examination
from tui.store.salvage import Lost
from tui.wording import plural

EXAMPLE = "quizdeck doctor --repair"
_MOST_LISTED = 20


def options(parser: Parser) -> None:
    """Declare the options."""
    parser.switch("--repair", "salvage what can be read into a new file, and keep the damaged one")
    parser.json_switch()


def run(call: Call) -> int:
    """Say what is wrong, where, and what to do; returns 1 while something is, or when something was lost.

    Raises: StoreError for a file that cannot be opened at all.
    """
    call.warn()
    doctor = call.services.doctor
    found = doctor.examine()
    repair = doctor.repair(found) if call.options.repair else None
    after = found if repair is None else doctor.examine()
    unsound = doctor.unsound_backups()
    if call.options.json:
        say_json(_json(call, found, repair, unsound))
    else:
        _tell_findings(call, found)
        if repair is not None:
            _tell_repair(repair)
        _tell_backups(unsound)
        if not after.damaged and not after.derived_differs:
            _tell_company(call)
    return 1 if after.findings or unsound or (repair is not None and repair.lost) else 0


def _tell_findings(call: Call, found: Examination) -> None:
    progress = call.services.paths.progress
    if not found.findings and not found.events:
        say(f"There is no progress yet in {progress}")
        return
    if not found.findings:
        devices = plural(len(found.devices), "device")
        say(f"{progress} is sound: {plural(found.events, 'event')} of {devices}.")
        return
    say(f"{progress}:")
    for finding in found.findings[:_MOST_LISTED]:
        say(f"  {finding.what}")
    left = len(found.findings) - _MOST_LISTED
    if left > 0:
        say(f"  and {left} more")
    if not call.options.repair:
        if found.damaged:
            say(f"{plural(call.services.doctor.readable(), 'event')} can still be read. Nothing was changed.")
        for hint in dict.fromkeys(finding.hint for finding in found.findings):
            say(f"to do: {hint}")


def _tell_repair(repair: Repair) -> None:
    if repair.aside is None:
        say("What follows from the log was made again; no event was touched.")
        return
    say(f"The new file holds {plural(repair.events, 'event')}, {repair.from_backups or 'none'} from backups.")
    say(f"The damaged file is kept as {repair.aside}")
    if not repair.lost:
        say("No event is known to be lost; what came last may have left no trace.")
        return
    say(f"Lost: {plural(len(repair.lost), 'event')}; others that came last may have left no trace.")
    for line in _lines(repair.lost):
        say(f"  {line}")
    say("to do: merge another copy, if there is one: quizdeck merge FILE")


def _lines(lost: Sequence[Lost]) -> list[str]:
    lines = [f"event {one.seq} of device {one.device}{one.place and f' ({one.place})'}" for one in lost]
    more = [f"and {len(lines) - _MOST_LISTED} more"] if len(lines) > _MOST_LISTED else []
    return [*lines[:_MOST_LISTED], *more]


def _tell_backups(unsound: Mapping[Path, str]) -> None:
    for fault in unsound.values():
        say(f"a backup is of no use: {fault}")
    if unsound:
        say("to do: delete it, so that nobody relies on it; to make another one: quizdeck backup")


def _tell_company(call: Call) -> None:
    """What is no fault of the log, and good to know."""
    doctor = call.services.doctor
    for copy in doctor.conflict_copies():
        say(f"{copy} lies beside the log; to take its answers in: quizdeck merge {quote(str(copy))}")
    orphans = doctor.orphans()
    for deck, count in by_deck(orphans).items():
        say(f"Kept: progress of {plural(count, 'card')} of {deck} that no deck holds any more.")


def _json(
    call: Call, found: Examination, repair: Repair | None, unsound: Mapping[Path, str]
) -> dict[str, object]:
    doctor, sound = call.services.doctor, repair is not None or not found.findings
    return {
        "progress": str(call.services.paths.progress),
        "sound": not found.findings,
        "events": found.events,
        "devices": dict(found.devices),
        "findings": [{"code": one.code, "message": one.what, "hint": one.hint} for one in found.findings],
        "repair": None if repair is None else _repair_json(repair),
        "unsound_backups": [{"path": str(path), "message": fault} for path, fault in unsound.items()],
        "conflict_copies": [str(copy) for copy in doctor.conflict_copies()],
        "orphans": [
            {"deck": ref.deck, "card": ref.card, "answers": answers}
            for ref, answers in (doctor.orphans() if sound else {}).items()
        ],
    }


def _repair_json(repair: Repair) -> dict[str, object]:
    return {
        "events": repair.events,
        "from_backups": repair.from_backups,
        "lost": [{"device": one.device, "seq": one.seq, "card": one.place or None} for one in repair.lost],
        "aside": None if repair.aside is None else str(repair.aside),
    }
