"""Who works in the ledger: the list of clerks, their roles, and who sits at the desk now."""

from __future__ import annotations

from dataclasses import replace

from wanzhou_gui.domain.clerks import Clerk, can_still_work
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import SWITCH, Setting, clerk_name, refuse_looking
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Ledger


class ClerkVerbs:
    """The people of the office. There is no log-in: names say who did what among colleagues, and prove nothing."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def clerks(self) -> list[Clerk]:
        """Everybody on record, in the order of the list."""
        return self._ledger.find(Clerk)

    def current(self) -> Clerk:
        """Who sits at the desk; 经办 when the office has not listed its people."""
        name = clerk_name(self._ledger)
        stored = next((one for one in self.clerks() if one.name == name), None)
        return stored or Clerk(name=name)

    def choices(self) -> list[Clerk]:
        """Whom the foot of the window offers; empty where there is nothing to choose."""
        active = [one for one in self.clerks() if one.is_active]
        return active if len(active) > 1 else []

    def save(self, clerk: Clerk) -> tuple[Clerk, Changes]:
        """Add or change somebody; refused without a name, with a name that is taken, or when nobody could work any more.

        The first name added brings whoever sits here onto the list too; who sits here keeps sitting under a new name.
        """
        name = clerk.name.strip()
        clerks, sitting = self.clerks(), clerk_name(self._ledger)
        if not name:
            raise RejectedError("clerk_name_missing")
        if any(one.name == name and one.id != clerk.id for one in clerks):
            raise RejectedError("clerk_name_taken", name=name)
        before = next((one for one in clerks if one.id == clerk.id), None)
        wanted = replace(clerk, name=name, position=clerk.position if before else len(clerks) + 1)
        is_first = not clerks and name != sitting
        others = [one for one in clerks if one.id != clerk.id]
        if not is_first and not can_still_work([*others, wanted]):
            raise RejectedError("clerk_last_writer", name=name)
        if before is not None and before.name == sitting and not wanted.is_active:
            raise RejectedError("clerk_sits_here", name=name)
        with self._ledger.transaction("save_clerk", name, clerk=sitting) as transaction:
            if is_first:
                transaction.add(Clerk(name=sitting, position=0))
            saved = transaction.change(wanted) if before else transaction.add(wanted)
            stored = self._ledger.find(Setting, name="clerk_name")
            if before is not None and before.name == sitting and name != sitting:
                if stored:
                    transaction.change(replace(stored[0], value=name))
                else:
                    transaction.add(Setting(name="clerk_name", value=name))
        return saved, Changes.of(Subject.SETTING)

    def switch(self, name: str) -> Changes:
        """Somebody else sits down at the desk; refused for a name that is not on the list."""
        if not any(one.name == name and one.is_active for one in self.clerks()):
            raise RejectedError("clerk_not_there", name=name)
        before = clerk_name(self._ledger)
        if name != before:
            stored = self._ledger.find(Setting, name="clerk_name")
            with self._ledger.transaction(SWITCH, f"{before} → {name}", clerk=name, can_be_undone=False) as transaction:
                if stored:
                    transaction.change(replace(stored[0], value=name))
                else:
                    transaction.add(Setting(name="clerk_name", value=name))
        return Changes.of(Subject.SETTING)

    def refuse_viewer(self, verb: str) -> None:
        """Refuse to write for somebody who only looks (RejectedError); asked before every writing act."""
        if verb != SWITCH:
            refuse_looking(self._ledger)
