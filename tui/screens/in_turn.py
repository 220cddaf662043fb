"""Work that must not run beside itself."""

from collections.abc import Awaitable, Callable


class InTurn:
    """Does a piece of work when asked; asked while it is under way, once more afterwards, however often."""

    def __init__(self, work: Callable[[], Awaitable[None]]) -> None:
        self._work = work
        self._again = False
        self.busy = False

    async def ask(self) -> None:
        """Do the work; returns at once where it is under way."""
        self._again = self.busy
        if self.busy:
            return
        self.busy = True
        try:
            await self._work()
            while self._again:
                self._again = False
                await self._work()
        finally:
            self.busy = False
