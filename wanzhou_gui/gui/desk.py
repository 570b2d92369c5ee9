"""What every page receives: the open ledger's verbs, where the clerk stands, and news of changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from wanzhou_gui.gui.background import Background

if TYPE_CHECKING:
    from wanzhou_gui.usecases.changes import Changes
    from wanzhou_gui.usecases.services import Office, Services

T = TypeVar("T")
R = TypeVar("R")


class Scope(NamedTuple):
    """The plan and the period the whole window looks at; None while the ledger has none.

    With `all_plans` there is no one plan (`plan_id` is None) and every running plan is looked at in the period of its
    own rhythm in which the chosen one ends. Only pages that say `takes_all_plans` in `gui/pages.py` ever see it.
    """

    plan_id: int | None = None
    period_id: int | None = None
    all_plans: bool = False


class InPlan(NamedTuple):
    """A wish for something as it stands in one plan: the window turns to the plan, then its page shows the target.

    Without a period the plan is shown in its own one beside the period in view; without a plan the choice stays.
    """

    plan_id: int | None
    period_id: int | None
    target: object = None


class Desk(QObject):
    """The window's side of the services.

    Pages ask through `ask` (reading) and `act` (writing) and never touch `Services` from the window's thread.

    Signals:
        changed(Changes, object): something was written; the object is who did it, so that the writer may skip itself.
        scope_changed(Scope): the clerk chose another plan or period.
        ledger_opened(): other services stand behind the desk now.
        failed(Exception): work failed and no page took care of it.
        wanted(str, object): a page asks for another page, with what it should show (e.g. "ledger", LedgerFilter).
    """

    changed = Signal(object, object)
    scope_changed = Signal(object)
    ledger_opened = Signal()
    failed = Signal(object)
    wanted = Signal(str, object)

    def __init__(
        self, office: Office | Callable[[], Office], background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._office = office
        self.background = background
        # Whoever only looks, as the taking of pictures does, leaves no copies beside somebody's ledger.
        self.keeps_copies = True
        self._services: Services | None = None
        self._scope = Scope()
        self._wishes_all = False

    @property
    def office(self) -> Office:
        """What can be done without an open ledger; made when first asked for, so that the window paints before it."""
        if callable(self._office):
            self._office = self._office()
        return self._office

    @property
    def has_ledger(self) -> bool:
        """Whether a ledger is open."""
        return self._services is not None

    @property
    def scope(self) -> Scope:
        """The plan and period in view."""
        return self._scope

    @property
    def wishes_all(self) -> bool:
        """Whether the clerk looks at all plans wherever a page can show them; a plan opened from there is only visited."""
        return self._wishes_all

    def use(self, services: Services | None) -> None:
        """Put other services behind the desk (they must have been made on the ledger's thread)."""
        self._services = services
        self._scope = Scope()
        self.ledger_opened.emit()

    def look_at(self, *, plan_id: int | None = None, period_id: int | None = None) -> None:
        """Choose a plan, a period, or both; what is not given stays, and so does the wish for all plans."""
        self.turn_to(
            Scope(
                plan_id=plan_id if plan_id is not None else self._scope.plan_id,
                period_id=period_id if period_id is not None else self._scope.period_id,
                all_plans=self._scope.all_plans and plan_id is None,
            )
        )

    def look_at_all(self, *, period_id: int | None = None) -> None:
        """Look at all running plans, in this period or in the one in view."""
        self._wishes_all = True
        self.turn_to(Scope(None, period_id if period_id is not None else self._scope.period_id, all_plans=True))

    def wish_all(self, wished: bool) -> None:
        """Say whether pages that can show all plans shall; takes effect when the next of them comes up."""
        self._wishes_all = wished

    def turn_to(self, scope: Scope) -> None:
        """Look at exactly this."""
        if scope != self._scope:
            self._scope = scope
            self.scope_changed.emit(scope)

    def ask(
        self,
        question: Callable[[Services], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Read something on the ledger's thread; nothing happens without an open ledger.

        An answer that comes when another ledger is open by now is dropped: whoever asked for it is gone.
        """
        services = self._services
        if services is None:
            return

        def while_open(callback: Callable[[R], None]) -> Callable[[R], None]:
            def deliver(result: R) -> None:
                if self._services is services:
                    callback(result)

            return deliver

        self.background.on_ledger_thread(
            lambda: question(services), while_open(done), while_open(failed or self.failed.emit)
        )

    def act(
        self,
        verb: Callable[[Services], T],
        changes: Callable[[T], Changes],
        *,
        initiator: object = None,
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Write something on the ledger's thread, then tell everybody what changed."""

        def finished(result: T) -> None:
            if done is not None:
                done(result)
            self.changed.emit(changes(result), initiator)

        self.ask(verb, finished, failed)
