"""Which act knew of which: the acts of all desks as a net in which every act names the ones before it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from wanzhou_gui.domain.desk_exchange import Act


@dataclass(frozen=True)
class _Place:
    chain: int
    at: int
    # How far the act saw into other chains; shared by the acts of a run, so that a long ledger stays small.
    seen: Mapping[int, int]


class ActOrder:
    """The acts in an order in which nothing comes before what it knew; answers who knew of whom at once.

    Acts whose parents are not there are left out. Those of the `trunk` are there without being looked at: one line that every
    one of the acts knew of.
    """

    def __init__(self, acts: Mapping[str, Act], trunk: Collection[str] = ()) -> None:
        self.acts = acts
        self._trunk = frozenset(trunk)
        self.order: list[str] = []
        self._places: dict[str, _Place] = {}
        self._tails: list[str] = []
        self._sort()

    def __contains__(self, digest: str) -> bool:
        return digest in self._places

    def knew(self, later: str, earlier: str) -> bool:
        """Whether `later` was done in knowledge of `earlier`; an act knows itself."""
        one, other = self._places[earlier], self._places[later]
        if one.chain == other.chain:
            return one.at <= other.at
        return other.seen.get(one.chain, -1) >= one.at

    def known_to(self, heads: Iterable[str]) -> set[str]:
        """The acts with everything they knew of; names that are not there count for nothing."""
        found: set[str] = set()
        waiting = [one for one in heads if one in self._places]
        while waiting:
            digest = waiting.pop()
            if digest not in found:
                found.add(digest)
                waiting += [parent for parent in self.acts[digest].parents if parent in self._places]
        return found

    def _sort(self) -> None:
        children: dict[str, list[str]] = {}
        open_parents: dict[str, int] = {}
        ready: list[str] = []
        for digest, act in self.acts.items():
            parents = set(act.parents) - self._trunk
            open_parents[digest] = len(parents)
            for parent in parents:
                children.setdefault(parent, []).append(digest)
            if not parents:
                ready.append(digest)
        ready.sort(reverse=True)
        while ready:
            digest = ready.pop()
            self._place(digest)
            for child in sorted(children.get(digest, ()), reverse=True):
                open_parents[child] -= 1
                if not open_parents[child]:
                    ready.append(child)

    def _place(self, digest: str) -> None:
        parents = [one for one in self.acts[digest].parents if one not in self._trunk]
        # A desk's own acts make one chain: only a desk that begins, or goes back to a backup, begins another.
        chain = self._places[parents[0]].chain if parents else None
        if chain is None or self._tails[chain] != parents[0]:
            chain, at = len(self._tails), 0
            self._tails.append(digest)
        else:
            at = self._places[self._tails[chain]].at + 1
            self._tails[chain] = digest
        first = self._places[parents[0]] if parents else None
        if len(parents) == 1 and first is not None and first.chain == chain:
            seen = first.seen
        else:
            wider: dict[int, int] = {}
            for parent in parents:
                place = self._places[parent]
                for other, far in (*place.seen.items(), (place.chain, place.at)):
                    wider[other] = max(far, wider.get(other, -1))
            seen = wider
        self._places[digest] = _Place(chain, at, seen)
        self.order.append(digest)
