"""One edit for several work items: which field, what it becomes, and what that makes of each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from wanzhou_gui.domain.plans import Task
from wanzhou_gui.usecases.errors import RejectedError


@dataclass(frozen=True)
class TaskEdit:
    """What is to become of a task; None leaves the field as it is."""

    due_on: date | None = None
    is_standing: bool | None = None
    confirms_convenor: bool = False

    def of(self, task: Task) -> Task:
        """The task with the edit."""
        return replace(
            task,
            due_on=self.due_on if self.due_on is not None else task.due_on,
            is_standing=self.is_standing if self.is_standing is not None else task.is_standing,
            convenor_is_inferred=task.convenor_is_inferred and not self.confirms_convenor,
        )


@dataclass(frozen=True)
class TogetherChange:
    """A task before and after; without an after, why it cannot be changed."""

    before: Task
    after: Task | None
    refused: RejectedError | None = None

    @property
    def is_change(self) -> bool:
        """Whether anything differs."""
        return self.after is not None and self.after != self.before
