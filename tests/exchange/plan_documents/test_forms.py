"""Every form of numbering, units, declarations and tables, alone and under the noise of real files."""

from __future__ import annotations

import pytest
from forms import CLAUSES, FORMS, HEAD, STRUCTURES, Form
from plan_writer import Written, write_plan

from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.exchange.plan_documents.reading import read_plan_text

Row = tuple[str, str, list[str], list[str], str]
_NARROW = str.maketrans("()：；〔〕［］", "（）:;（）（）")


def rows(readings: tuple[PlanReading, ...]) -> list[Row]:
    return [
        (task.number, task.title, list(task.lead_units), list(task.responsible_units), task.deadline)
        for reading in readings
        for task in reading.tasks
    ]


def folded(text: str) -> str:
    return text.translate(_NARROW).replace(" ", "")


def folded_rows(listed: list[Row]) -> list[Row]:
    return [
        (folded(number), folded(title), [folded(name) for name in lead], [folded(name) for name in others], folded(deadline))
        for number, title, lead, others, deadline in listed
    ]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_form_is_read(form: Form) -> None:
    readings = read_plan_text(HEAD + form.text)
    assert rows(readings) == form.tasks
    assert [item.title for reading in readings for item in reading.safeguards] == form.safeguards
    if form.groups is not None:
        assert [group.printed for reading in readings for group in reading.groups] == form.groups
    assert len(readings) == form.plans
    assert [reading.unread for reading in readings] == [()] * form.plans


@pytest.mark.parametrize("form", CLAUSES + STRUCTURES[:6], ids=lambda form: form.name)
def test_form_is_read_with_half_width_marks_and_windows_breaks(form: Form) -> None:
    text = (HEAD + form.text).replace("（", "(").replace("）", ")").replace("：", ":").replace("\n", "\r\n")
    assert folded_rows(rows(read_plan_text(text))) == folded_rows(form.tasks)


@pytest.mark.parametrize("form", CLAUSES, ids=lambda form: form.name)
def test_form_is_read_with_blank_lines_and_indents(form: Form) -> None:
    text = "\n\n".join(f"　　{line}" for line in (HEAD + form.text).split("\n") if line)
    assert rows(read_plan_text(text)) == form.tasks


def disagreement(written: Written) -> str:
    """What a reader got wrong of a written plan; empty when it gave everything back."""
    readings = read_plan_text(written.text)
    expected = [(task.number, task.title, task.lead, task.responsible, task.deadline) for task in written.tasks]
    got = rows(readings)
    if folded_rows(got) != folded_rows(expected):
        return f"{written.choices}\n{got}\n{expected}"
    if folded(readings[0].title) != folded(written.title) or folded(readings[0].document_number) != folded(written.number):
        return f"{written.choices}: {readings[0].title} {readings[0].document_number}"
    if any(reading.unread for reading in readings):
        return f"{written.choices}: {readings[0].unread[:3]}"
    return ""


def test_plans_in_random_mixtures_are_given_back() -> None:
    wrong = [text for seed in range(150) if (text := disagreement(write_plan(seed)))]
    assert wrong == []


@pytest.mark.slow
def test_many_plans_in_random_mixtures_are_given_back() -> None:
    wrong = [text for seed in range(1000, 3000) if (text := disagreement(write_plan(seed)))]
    # Text wrapped to short lines without indents can end a line where a sentence could end as well.
    assert len(wrong) <= 10, "\n\n".join(wrong[:5])
