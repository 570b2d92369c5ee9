"""The unit dictionary: looking up, adding, correcting."""

from __future__ import annotations

from wanzhou_gui.domain.units import Unit, UnitMatch, find_unit, matches_search
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name
from wanzhou_gui.usecases.errors import NotFoundError, RejectedError
from wanzhou_gui.usecases.ports import InitialsSource, Ledger


class UnitVerbs:
    """What a clerk does with the unit dictionary."""

    def __init__(self, ledger: Ledger, initials: InitialsSource) -> None:
        self._ledger = ledger
        self._initials = initials
        self._initials_by_name: dict[str, tuple[str, ...]] = {}

    def units(self) -> list[Unit]:
        """All units, in the order plans first named them."""
        return self._ledger.find(Unit)

    def unit(self, written: str) -> Unit:
        """The unit a written name certainly means; NotFoundError names the nearest guess."""
        match = self.match(written)
        if match is None or not match.certain:
            raise NotFoundError("unit_not_there", name=written, guess=match.unit.name if match else "")
        return match.unit

    def match(self, written: str) -> UnitMatch | None:
        """The unit a written name means or may mean."""
        return find_unit(written, self.units())

    def initials(self) -> dict[int, tuple[str, ...]]:
        """Pinyin initials of every unit by id, for searching."""
        return {unit.id: self._initials_of(unit) for unit in self.units()}

    def search(self, text: str) -> list[Unit]:
        """Units a search text fits, best first: 发改委, fgw and qfgw all find 区发展改革委.

        Behind them those who followed one that was merged or split: whoever looks for it wants to know who answers now.
        """
        ranked = [
            (rank, unit.position, unit)
            for unit in self.units()
            if (rank := matches_search(text, unit.names, self._initials_of(unit))) is not None
        ]
        found = [unit for _, _, unit in sorted(ranked, key=lambda one: one[:2])]
        lineage = self._ledger.unit_lineage()
        if not lineage or not text.strip():
            return found
        heirs = dict.fromkeys(heir for unit in found for heir in lineage.successors_of(unit.id))
        known = {unit.id for unit in found}
        return found + [self._ledger.get(Unit, heir) for heir in heirs if heir not in known]

    def save(self, unit: Unit) -> tuple[Unit, Changes]:
        """Store a unit; refused without a name or when a name already belongs to another unit."""
        if not unit.name.strip():
            raise RejectedError("unit_name_missing")
        for other in self.units():
            shared = set(unit.names).intersection(other.names)
            if other.id != unit.id and shared:
                raise RejectedError("unit_name_taken", name=sorted(shared)[0], other=other.name)
        with self._ledger.transaction("save_unit", unit.name, clerk=clerk_name(self._ledger)) as transaction:
            saved = transaction.change(unit) if unit.id else transaction.add(unit)
        return saved, Changes.of(Subject.UNIT)

    def _initials_of(self, unit: Unit) -> tuple[str, ...]:
        readings: list[str] = []
        for name in unit.names:
            if name not in self._initials_by_name:
                self._initials_by_name[name] = self._initials.initials_of(name)
            readings.extend(self._initials_by_name[name])
        return tuple(dict.fromkeys(readings))
