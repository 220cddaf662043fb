"""What the app says when the log is damaged, or a backup of it fails."""

import asyncio
from pathlib import Path

from tests.store.damage import filled
from tests.ui.driving import driven, services
from tui.app import QuizdeckApp
from tui.errors import DamagedError


async def test_a_damaged_log_ends_the_app_with_words_and_is_not_touched(home: Path) -> None:
    log = home / "data" / "progress.db"
    filled(log, 20)
    log.write_bytes(log.read_bytes()[:9000])
    before = log.read_bytes()
    app = QuizdeckApp(services(home))
    async with app.run_test():
        async with asyncio.timeout(30):
            while app.refusal is None:
                await asyncio.sleep(0.01)
    assert isinstance(app.refusal, DamagedError)
    assert app.refusal.hint == "run: quizdeck doctor --repair"
    assert app.return_code == 3
    assert log.read_bytes() == before


async def test_a_backup_that_fails_is_told_at_once_and_the_answer_is_kept(home: Path) -> None:
    (home / "data" / "backups").write_text("in the way")
    async with driven(home) as driver:
        await driver.press("/", "type:closes", "enter")
        await driver.sees("Which call closes the pool?")
        await driver.press("f")
        await driver.sees("no backup could be made")
    assert any(state.flagged for state in services(home).journal.states().values())
