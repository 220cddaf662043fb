"""What can be done with the hits of a search, without leaving it."""

from typing import TYPE_CHECKING

from tui.schedule.review_plan import ReviewPlan
from tui.screens import doors
from tui.screens.editor import edit_card
from tui.screens.search_asking import SearchAsking

if TYPE_CHECKING:
    from tui.model.ids import CardRef

_OF_A_HIT = frozenset({"edit", "flag", "copy"})
_OF_ALL = frozenset({"practise", "review"})


class HitActions(SearchAsking):
    """Acts on the marked hit, or on all of them."""

    @property
    def marked_hit(self) -> "CardRef | None":
        """The card that is marked."""
        return None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a hit there is nothing to do with it."""
        if action in _OF_A_HIT:
            return self.marked_hit is not None
        if action in _OF_ALL:
            return self.finding is not None and self.finding.total > 0
        if action == "save":
            return self.finding is not None and bool(self.finding.text.strip())
        return True

    def open_hit(self) -> None:
        """Open the marked card."""
        if self.marked_hit is not None:
            self.app.push_screen(doors.card(self.marked_hit))

    async def action_practise(self) -> None:
        """A quiz on everything found."""
        if self.finding is not None:
            session = await self.perform(self.services.search.practise, self.finding.text)
            if session is not None:
                self.app.push_screen(doors.quiz(session))

    async def action_review(self) -> None:
        """Review what is due or new of everything found; where that is none, choose another review of it."""
        if self.finding is None:
            return
        query = self.finding.text.strip()
        found = await self.perform(self.services.search.found, query)
        plan = ReviewPlan(cards=found or ())
        sitting = await self.perform(self.services.review.begin, plan) if found else None
        if sitting is not None and sitting.current is not None:
            self.app.push_screen(doors.review(sitting))
        elif sitting is not None:
            self.app.push_screen(doors.review_choice(plan, query or "every card"))

    async def action_edit(self) -> None:
        """Open the marked card in the learner's editor, and search again in what it is then."""
        if self.marked_hit is not None:
            await edit_card(self, self.marked_hit, self._search_again)

    async def _search_again(self) -> None:
        self.ask()

    async def action_flag(self) -> None:
        """Flag the marked card, or take its flag away."""
        if self.marked_hit is None:
            return
        flagged = await self.perform(self.services.finding.flag, self.marked_hit)
        if flagged is not None:
            self.tell("Flagged: is:flagged finds it again." if flagged else "The flag was taken away.")
            self.ask()

    async def action_copy(self) -> None:
        """Hand the card's link to the terminal's clipboard; the terminal does not say whether it took it."""
        if self.marked_hit is None:
            return
        link = await self.perform(self.services.finding.link, self.marked_hit)
        if link is not None:
            self.app.copy_to_clipboard(link)
            self.tell(f"Sent to the terminal's clipboard: {link}")

    def action_save(self) -> None:
        """Ask for the name to save the search under."""
        if self.finding is not None and self.finding.text.strip():
            query = self.finding.text.strip()
            self.app.push_screen(doors.naming(query, lambda name: self.services.searches.save(name, query)))

    def action_kept(self) -> None:
        """List the kept searches."""
        self.app.push_screen(doors.searches(self.run_query))

    def run_query(self, query: str) -> None:
        """Search for that, going on in the field."""
        self.field.put(query)
        self.field.focus()
