"""A batch of returned workbooks: guard, read, validate and one transaction, against openpyxl merely reading the same files.

100 units with 19 tasks each return their forms, every row filled in. Goal: at most a quarter of the processor time that
openpyxl needs to read the files, which is where an import would begin otherwise. Both run in this process, in turn.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))

UNITS, TASKS, ROUNDS = 100, 19, 3
GOAL = 0.25
TEXT = "已印发实施方案，召开部门协调会{0}次，完成专利预评估{0}件，存在的问题正在逐项整改，下一步将继续跟进。"


def processor_seconds(work: Callable[[], object]) -> float:
    """What one run costs."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def filled_forms(folder: Path) -> tuple[Path, list[Path]]:
    """A ledger with 100 units, and the forms they return."""
    import openpyxl

    from wanzhou_gui.bootstrap import open_office
    from wanzhou_gui.domain.periods import period_of_code
    from wanzhou_gui.domain.plans import Plan, Task, TaskUnit, UnitRole
    from wanzhou_gui.domain.units import Unit
    from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles
    from wanzhou_gui.system.paths import migrations_folder, schema_path

    path = folder / "bench.ledger"
    ledger = SqliteLedgerFiles(schema_path(), migrations_folder()).create(path, ())
    with ledger.transaction("fill") as transaction:
        plan = transaction.add(
            Plan(title="行动方案", period_starts_on=date(2023, 1, 1), period_ends_on=date(2025, 12, 31))
        )
        tasks = [
            transaction.add(
                Task(plan_id=plan.id, group_id=None, number=str(number), title=f"重点任务{number}", body="正文" * 100, position=number)
            )
            for number in range(1, TASKS + 1)
        ]
        for number in range(UNITS):
            unit = transaction.add(Unit(name=f"单位{number:03d}", position=number))
            for task in tasks:
                transaction.add(TaskUnit(task_id=task.id, unit_id=unit.id, role=UnitRole.LEAD, position=number))
        period = transaction.add(period_of_code("2024Q2"))
        transaction.change(type(period)(**{**period.__dict__, "is_open": True}))
    ledger.close()
    services = open_office().open_ledger(path)
    services.forms.export(plan.id, period.id, folder / "forms")
    services.close()
    files = sorted((folder / "forms").glob("*.xlsx"))
    for number, one in enumerate(files):
        book = openpyxl.load_workbook(one)
        page = book["填报表"]
        for row in range(5, 5 + TASKS):
            page.cell(row, 6).value = TEXT.format(number + row)
            page.cell(row, 7).value = 10 + row
            page.cell(row, 8).value = "有序推进"
        book.save(one)
    return path, files


def main() -> int:
    """Prints the ratio of medians; 1 when the goal is missed."""
    import openpyxl

    from wanzhou_gui.bootstrap import open_office

    with tempfile.TemporaryDirectory() as name:
        path, files = filled_forms(Path(name))
        services = open_office().open_ledger(path)

        def ours() -> None:
            taken = services.forms.take_in(services.forms.check([files[0].parent]))
            if taken.batch is None or taken.batch.cell_count != UNITS * TASKS * 3:
                raise SystemExit("the batch was not taken in whole")

        def theirs() -> None:
            for one in files:
                for page in openpyxl.load_workbook(one).worksheets:
                    for row in page.iter_rows(values_only=True):
                        _ = row

        ratios, our_seconds = [], []
        for _ in range(ROUNDS):
            our_time, their_time = processor_seconds(ours), processor_seconds(theirs)
            our_seconds.append(our_time)
            ratios.append(our_time / their_time)
            services.forms.withdraw(services.forms.batches()[-1].id)
        services.close()
    ratio = statistics.median(ratios)
    print(f"{UNITS} workbooks, {UNITS * TASKS} rows: {statistics.median(our_seconds):.2f} s of processor time")
    print(f"ratio {ratio:.3f} against openpyxl merely reading (goal: at most {GOAL}; median of {ROUNDS} rounds)")
    return int(ratio > GOAL)


if __name__ == "__main__":
    raise SystemExit(main())
