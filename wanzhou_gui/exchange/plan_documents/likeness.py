"""Which tasks share the words of a target: proposals for a link the text does not make."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from wanzhou_gui.domain.plan_reading import TaskReading


class TaskLikeness:
    """An index of the tasks of one plan by pairs of characters; rare pairs weigh more."""

    def __init__(self, tasks: Sequence[TaskReading]) -> None:
        self._keys = [task.key for task in tasks]
        self._where: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for index, task in enumerate(tasks):
            titles = set(_pairs(task.title))
            for pair in titles | set(_pairs(task.body[:4000])):
                self._where[pair].append((index, 2.0 if pair in titles else 1.0))

    def nearest(self, text: str, at_most: int = 3) -> tuple[str, ...]:
        """Keys of the tasks most like a text, best first; empty when nothing is close."""
        scores: Counter[int] = Counter()
        pairs = set(_pairs(text))
        total = 0.0
        for pair in pairs:
            found = self._where.get(pair, ())
            if not found or len(found) > max(3, len(self._keys) // 2):
                continue
            weight = 1.0 / len(found)
            total += weight
            for index, share in found:
                scores[index] += weight * share  # type: ignore[assignment]
        if not scores or total < 0.3:
            return ()
        best = max(scores.values())
        ranked = sorted(scores, key=lambda index: (-scores[index], index))
        return tuple(self._keys[index] for index in ranked[:at_most] if scores[index] >= 0.45 * best)


def _pairs(text: str) -> list[str]:
    return [text[i : i + 2] for i in range(len(text) - 1) if "\u4e00" <= text[i] <= "\u9fff" and "\u4e00" <= text[i + 1] <= "\u9fff"]
