"""Keeps what was worked out from the ledger for as long as it cannot have changed."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from wanzhou_gui.domain.records import Record
from wanzhou_gui.usecases.ports import Ledger

T = TypeVar("T")
_MOST = 200


class Remembered(Generic[T]):
    """Answers that do not depend on records of one kind: saving those again and again asks nothing twice.

    A refusal is no answer: it is worked out anew each time.
    """

    def __init__(self, ledger: Ledger, but: type[Record]) -> None:
        self._ledger = ledger
        self._but = but
        self._stamp = -1
        self._answers: dict[Hashable, T] = {}

    def answer(self, question: Hashable, work_out: Callable[[], T]) -> T:
        """What was worked out for this question, anew after any record of another kind was written."""
        stamp = self._ledger.stamp(self._but)
        if stamp != self._stamp or len(self._answers) >= _MOST:
            self._answers.clear()
            self._stamp = stamp
        known = self._answers.get(question)
        if known is None:
            known = self._answers[question] = work_out()
        return known
