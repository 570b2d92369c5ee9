"""Which acts a desk has and which of them others know, as names and ties alone: its own are one line, however long."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


class OwnLine(Protocol):
    """The acts of this desk, one after another; a place counts from 0."""

    @property
    def last(self) -> int:
        """The place of the last act; -1 without any."""
        ...

    def position(self, digest: str) -> int | None:
        """The place of an act, None when it is none of this desk."""
        ...

    def digest(self, position: int) -> str:
        """The name of the act at a place."""
        ...

    def ties(self) -> Sequence[tuple[int, tuple[str, ...]]]:
        """The acts that stand on acts of other desks, and on which."""
        ...


@dataclass(frozen=True)
class KnownActs:
    """A set of acts: the own ones up to a place (-1: none), and these of other desks."""

    own: int
    others: frozenset[str]

    def __len__(self) -> int:
        return self.own + 1 + len(self.others)

    def common(self, other: KnownActs) -> KnownActs:
        """What is in both."""
        return KnownActs(min(self.own, other.own), self.others & other.others)


NOTHING_KNOWN = KnownActs(-1, frozenset())


class ActNet:
    """The own line and the acts of other desks with their parents; what stands on an act that is not there is left out."""

    def __init__(self, line: OwnLine, others: Mapping[str, Sequence[str]]) -> None:
        self._line = line
        self._ties = line.ties()
        self._positions: dict[str, int | None] = {}
        # How far into the own line an act of another desk saw.
        self._reach: dict[str, int] = {}
        self._parents = {digest: tuple(parents) for digest, parents in others.items() if self._place_of(digest) is None}
        self._place()

    def __contains__(self, digest: str) -> bool:
        return digest in self._reach or self._place_of(digest) is not None

    @property
    def last(self) -> int:
        """The place of the last own act; -1 without any."""
        return self._line.last

    def known_to(self, heads: Iterable[str]) -> KnownActs:
        """The acts with everything they knew of; names that are not there count for nothing."""
        found: set[str] = set()
        own = -1
        waiting = list(heads)
        ties = list(reversed(self._ties))
        while waiting or (ties and ties[-1][0] <= own):
            if not waiting:
                waiting.extend(ties.pop()[1])
                continue
            digest = waiting.pop()
            position = self._place_of(digest)
            if position is not None:
                own = max(own, position)
            elif digest in self._reach and digest not in found:
                found.add(digest)
                waiting += self._parents[digest]
        return KnownActs(own, frozenset(found))

    def whole(self, others: Collection[str]) -> KnownActs:
        """The own line with these acts of other desks and everything they and the own ones knew of."""
        known = self.known_to([*others, *self._last()])
        return KnownActs(self._line.last, known.others)

    def heads(self, among: KnownActs) -> tuple[str, ...]:
        """Those that no other of them knew of, sorted."""
        below = self.known_to([*among.others, *([self._line.digest(among.own)] if among.own >= 0 else [])])
        inner = {parent for digest in below.others for parent in self._parents[digest]}
        inner.update(head for position, heads in self._ties if position <= below.own for head in heads)
        found = [digest for digest in among.others if digest not in inner]
        if among.own >= 0 and below.own == among.own and self._line.digest(among.own) not in inner:
            found.append(self._line.digest(among.own))
        return tuple(sorted(found))

    def trunk(self, others: Iterable[str]) -> int:
        """The last own act that every one of these acts knew of; everything up to it is one line and common to all."""
        return min((self._reach[digest] for digest in others), default=self._line.last)

    def parents(self, digest: str) -> tuple[str, ...]:
        """What an act of another desk stands on."""
        return self._parents[digest]

    def _last(self) -> list[str]:
        return [self._line.digest(self._line.last)] if self._line.last >= 0 else []

    def _place_of(self, digest: str) -> int | None:
        if digest not in self._positions:
            self._positions[digest] = self._line.position(digest)
        return self._positions[digest]

    def _place(self) -> None:
        children: dict[str, list[str]] = {}
        open_parents: dict[str, int] = {}
        reach: dict[str, int] = {}
        ready: list[str] = []
        for digest, parents in self._parents.items():
            reach[digest] = -1
            missing = 0
            for parent in set(parents):
                position = self._place_of(parent)
                if position is None:
                    missing += 1
                    children.setdefault(parent, []).append(digest)
                else:
                    reach[digest] = max(reach[digest], position)
            open_parents[digest] = missing
            if not missing:
                ready.append(digest)
        while ready:
            digest = ready.pop()
            self._reach[digest] = reach[digest]
            for child in children.get(digest, ()):
                reach[child] = max(reach[child], reach[digest])
                open_parents[child] -= 1
                if not open_parents[child]:
                    ready.append(child)
