"""签字盖章扫描件 of returns: taking them in for every plan a unit signed for, seeing which are missing, opening, removing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from wanzhou_gui.domain.entries import ReturnState, UnitReturn
from wanzhou_gui.domain.evidence import FileFault, safe_suffix
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.domain.signed_pages import LONGEST_HEAD, SignedPage, is_scan, wants_signed_page
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.usecases.askings import askings
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name
from wanzhou_gui.usecases.errors import EnvironmentProblemError, RejectedError
from wanzhou_gui.usecases.ports import Clock, Ledger

_CHANGES = Changes.of(Subject.RETURN, Subject.CASE)


@dataclass(frozen=True)
class SignedReturn:
    """A unit's return to one plan for one period with the scans of its signed page, oldest first."""

    plan_id: int
    unit_id: int
    period_id: int
    state: ReturnState | None
    pages: tuple[SignedPage, ...]

    @property
    def is_missing(self) -> bool:
        """Whether the return came and its signed page did not."""
        return not self.pages and wants_signed_page(self.state)


@dataclass(frozen=True)
class SignedSheet:
    """What one unit signed in one period: the return in view first, then those that went out in the same envelope."""

    unit: Unit
    period: Period
    returns: tuple[tuple[Plan, SignedReturn], ...]
    absent: frozenset[int]

    @property
    def own(self) -> SignedReturn:
        """The return in view."""
        return self.returns[0][1]


class SignedPageVerbs:
    """The signed and sealed pages of returns. Copies lie with the evidence, each under its digest, and are never overwritten."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def of(self, plan_id: int, unit_id: int, period_id: int) -> SignedReturn:
        """The scans of one return; without any where none was taken in."""
        stored = self._ledger.find(UnitReturn, plan_id=plan_id, unit_id=unit_id, period_id=period_id)
        pages = self._ledger.find(SignedPage, plan_id=plan_id, unit_id=unit_id, period_id=period_id)
        return SignedReturn(plan_id, unit_id, period_id, stored[0].state if stored else None, tuple(pages))

    def register(self, asked: Iterable[tuple[int, int]]) -> Mapping[tuple[int, int, int], SignedReturn]:
        """Every return of some plans, each in its period, by plan, period and unit; also scans whose return was withdrawn."""
        found: dict[tuple[int, int, int], SignedReturn] = {}
        for plan_id, period_id in asked:
            pages: dict[int, list[SignedPage]] = {}
            for page in self._ledger.find(SignedPage, plan_id=plan_id, period_id=period_id):
                pages.setdefault(page.unit_id, []).append(page)
            states = {one.unit_id: one.state for one in self._ledger.find(UnitReturn, plan_id=plan_id, period_id=period_id)}
            for unit_id in states.keys() | pages.keys():
                found[plan_id, period_id, unit_id] = SignedReturn(
                    plan_id, unit_id, period_id, states.get(unit_id), tuple(pages.get(unit_id, ()))
                )
        return found

    def returns_together(self, unit_id: int, period_id: int) -> tuple[SignedReturn, ...]:
        """The unit's returns to all running plans that ask together with a period: one envelope, one signature (0022)."""
        found = [self.of(one.plan.id, unit_id, one.period.id) for one in askings(self._ledger, period_id)]
        return tuple(one for one in found if one.state is not None)

    def add(self, returns: Sequence[SignedReturn], source: Path) -> tuple[tuple[SignedPage, ...], Changes]:
        """Take a scan in for one return, or for all that were signed together; the copy is kept once.

        RejectedError for what is no PDF, JPG or PNG, while nothing was reported, and when the same scan is there already;
        EnvironmentProblemError when it cannot be read or copied.
        """
        suffix = safe_suffix(source.name)
        head = _head_of(source)
        if not is_scan(suffix, head):
            raise RejectedError("signed_page_is_no_scan", name=source.name)
        if not returns or any(one.state is None for one in returns):
            raise RejectedError("signed_page_without_return")
        kept = self._ledger.evidence_folder().keep(source, suffix)
        wanted = [one for one in returns if all(page.sha256 != kept.sha256 for page in one.pages)]
        unit = self._ledger.get(Unit, returns[0].unit_id)
        if not wanted:
            raise RejectedError("signed_page_is_there", name=source.name, unit=unit.name)
        clerk = clerk_name(self._ledger)
        with self._ledger.transaction("add_signed_page", f"{unit.name} {source.name}", clerk=clerk) as transaction:
            stored = tuple(
                transaction.add(
                    SignedPage(
                        plan_id=one.plan_id,
                        unit_id=one.unit_id,
                        period_id=one.period_id,
                        name=source.name,
                        sha256=kept.sha256,
                        size=kept.size,
                        suffix=suffix,
                        added_on=self._clock.today(),
                        clerk=clerk,
                    )
                )
                for one in wanted
            )
        return stored, _CHANGES

    def remove(self, page_id: int) -> Changes:
        """Take a scan off a return; the copy stays in the folder, so that undo brings it back whole.

        RejectedError while the return is approved: what was approved keeps its signature until it is unlocked.
        """
        page = self._ledger.get(SignedPage, page_id)
        unit = self._ledger.get(Unit, page.unit_id)
        if self.of(page.plan_id, page.unit_id, page.period_id).state is ReturnState.APPROVED:
            raise RejectedError("signed_page_of_approved", unit=unit.name)
        with self._ledger.transaction(
            "remove_signed_page", f"{unit.name} {page.name}", clerk=clerk_name(self._ledger)
        ) as transaction:
            transaction.remove(page)
        return _CHANGES

    def place(self, page_id: int) -> Path:
        """Where a scan is, to be opened; RejectedError when it is missing here or was changed."""
        page = self._ledger.get(SignedPage, page_id)
        folder = self._ledger.evidence_folder()
        place = folder.place_of(page)
        fault = folder.fault_of(page)
        if fault is not None:
            code = "evidence_missing" if fault is FileFault.MISSING else "evidence_changed"
            raise RejectedError(code, name=page.name, path=place)
        return place

    def sheet(self, plan_id: int, unit_id: int, period_id: int) -> SignedSheet:
        """A return and those to other plans that ask together with it, with their scans and which files are not here."""
        ledger = self._ledger
        period = ledger.get(Period, period_id)
        others = [one for one in self.returns_together(unit_id, period_id) if one.plan_id != plan_id]
        returns = (self.of(plan_id, unit_id, period_id), *others)
        folder = ledger.evidence_folder()
        return SignedSheet(
            ledger.unit_lineage().named_on(ledger.get(Unit, unit_id), period.ends_on),
            period,
            tuple((ledger.get(Plan, one.plan_id), one) for one in returns),
            frozenset(page.id for one in returns for page in one.pages if not folder.has(page)),
        )


def _head_of(source: Path) -> bytes:
    try:
        if not source.is_file():
            raise EnvironmentProblemError("file_missing", path=source)
        with source.open("rb") as incoming:
            return incoming.read(LONGEST_HEAD)
    except OSError as error:
        raise EnvironmentProblemError("file_unreadable", path=source) from error
