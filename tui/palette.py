"""Commands of the palette: the keys of the screen it was opened on, from the one table."""

from collections.abc import Iterator

from textual.actions import parse
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.types import IgnoreReturnCallbackType

from tui.keymap import KEYS, TITLES, key_names


class KeyCommands(Provider):
    """Every action that has a key, found by name."""

    def _commands(self) -> Iterator[tuple[str, str, IgnoreReturnCallbackType]]:
        screen = self.screen
        names = [name for name in (getattr(screen, "keys", ""), "app") if name in KEYS]
        for name in names:
            for key in KEYS[name]:
                if name == "app" and key.name == "palette":
                    continue
                if key.name[-1:].isdigit():
                    continue
                action = key.action or key.name.replace("-", "_")
                target = self.app if name == "app" else screen
                _, verb, parameters = parse(action.removeprefix("app."))
                if target.check_action(verb, parameters) is False:
                    continue
                title = f"{TITLES[name]}: {key.about} ({key_names(key)})"
                yield title, key.about, lambda target=target, action=action: target.run_action(action)

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for title, about, run in self._commands():
            yield DiscoveryHit(title, run, text=title, help=None if about in title else about)

    async def search(self, query: str) -> Hits:
        """Those that match what was typed."""
        matcher = self.matcher(query)
        for title, _, run in self._commands():
            score = matcher.match(title)
            if score > 0:
                yield Hit(score, Content(title), run, text=title)
