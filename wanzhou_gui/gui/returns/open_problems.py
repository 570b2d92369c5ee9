"""What still stands between a unit's return and its submission, counted and put into one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wanzhou_gui.domain.entries import Problem, Severity, UnitReturn, problems_in_return
from wanzhou_gui.domain.plans import Task
from wanzhou_gui.gui.returns.form_rows import Row
from wanzhou_gui.reports.wording import field_label, problem_sentence
from wanzhou_gui.usecases.entries import FormRow


@dataclass(frozen=True)
class OpenProblem:
    """One problem with the task it stands at; no task for the signature line."""

    task: Task | None
    problem: Problem

    @property
    def sentence(self) -> str:
        """Where and what: 任务7 完成比例：未填写。…"""
        place = f"任务{self.task.number} " if self.task is not None else ""
        return f"{place}{field_label(self.problem.field)}：{problem_sentence(self.problem)}"


@dataclass(frozen=True)
class OpenProblems:
    """Everything that is asked about a return; tasks nobody has begun are only counted."""

    empty_tasks: tuple[Task, ...]
    errors: tuple[OpenProblem, ...]
    questions: tuple[OpenProblem, ...]

    @property
    def in_order(self) -> tuple[OpenProblem, ...]:
        """Errors first, then questions: the order in which 定位 visits them."""
        return self.errors + self.questions

    @property
    def line(self) -> str:
        """One line for the strip under the table; empty when nothing is asked."""
        parts = []
        if self.empty_tasks:
            parts.append(f"{len(self.empty_tasks)}项任务未填")
        if self.errors:
            parts.append(f"{len(self.errors)}处须补充")
        if self.questions:
            parts.append(f"{len(self.questions)}处要核对")
        if not parts:
            return ""
        first = next(iter(self.in_order), None)
        return f"还有{'、'.join(parts)}。" + (first.sentence if first is not None else "")


def open_problems(rows: Sequence[Row], unit_return: UnitReturn) -> OpenProblems:
    """Collect what is asked about a return from its rows and its signature line."""
    empty: list[Task] = []
    found: list[OpenProblem] = []
    for row in rows:
        if not isinstance(row, FormRow):
            continue
        if not row.is_filled:
            empty.append(row.task)
            continue
        found += [OpenProblem(row.task, problem) for problem in row.problems]
    if len(empty) < sum(isinstance(row, FormRow) for row in rows):
        found += [OpenProblem(None, problem) for problem in problems_in_return(unit_return)]
    return OpenProblems(
        tuple(empty),
        tuple(one for one in found if one.problem.severity is Severity.ERROR),
        tuple(one for one in found if one.problem.severity is Severity.QUESTION),
    )
