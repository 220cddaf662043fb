"""Where the key points of a card are ticked once its answer is revealed; empty until then."""

from collections.abc import Sequence

from textual.containers import Vertical

from tui.widgets.point_list import PointList


class KeyPoints(Vertical):
    """Holds the list of points of the card shown, where it has any."""

    DEFAULT_CSS = """
    KeyPoints {
        height: auto;
    }
    """

    async def show(self, points: Sequence[str]) -> None:
        """Offer these points, in place of others."""
        await self.remove_children()
        if points:
            await self.mount(PointList(points))

    def move(self, step: int) -> bool:
        """Mark the point above or below; False where there is none."""
        points = self._points
        if points is not None:
            points.move(step)
        return points is not None

    def toggle(self, position: int | None = None) -> bool:
        """Tick or untick a point, the marked one unless another is named; False where there is none."""
        points = self._points
        if points is not None:
            points.toggle(position)
        return points is not None

    @property
    def ticked(self) -> tuple[int, ...]:
        """Points ticked, from 0."""
        return () if self._points is None else tuple(sorted(self._points.ticked))

    @property
    def _points(self) -> PointList | None:
        return next((child for child in self.children if isinstance(child, PointList)), None)
