"""All plans on their way to a page: a few at a time, so that a save in between need not wait and the page can say how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from wanzhou_gui.gui.desk import Desk
    from wanzhou_gui.usecases.all_plans import AllPlansFacts, Gathering
    from wanzhou_gui.usecases.services import Services


class PlansGathering(QObject):
    """Asks for all plans in a period; whoever asks again is answered for the last question only.

    Signals:
        progressed(int, int): so many plans of so many have been looked at.
        finished(AllPlansFacts): everything is there.
    """

    progressed = Signal(int, int)
    finished = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._turn = 0

    def start(self, period_id: int) -> None:
        """Put all plans together for a period; an answer still on its way is dropped."""
        self._turn += 1
        turn = self._turn

        def begin(services: Services) -> tuple[Gathering, AllPlansFacts | None]:
            gathering = services.all_plans.gather(period_id)
            return gathering, gathering.advance()

        self._desk.ask(begin, lambda step: self._take(turn, *step))

    def stop(self) -> None:
        """Nobody waits for the answer any more."""
        self._turn += 1

    def _take(self, turn: int, gathering: Gathering, facts: AllPlansFacts | None) -> None:
        if turn != self._turn:
            return
        if facts is not None:
            self.finished.emit(facts)
            return
        self.progressed.emit(gathering.done, gathering.total)
        self._desk.ask(lambda _: gathering.advance(), lambda found: self._take(turn, gathering, found))
