"""Makes a big ledger with the product's own structure: 500 plans × 20 tasks × 20 units × 25 periods are 5,000,000 returns.

``make_big_ledger.py FILE --plans 50`` makes a tenth of it. The rows are written past the verbs (which would take days) but
with the shapes the product writes with. With ``--journal`` every unit's
return of a period is also an operation with its images, as if each form had been taken in: that doubles the file.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sqlite3
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))

from wanzhou_gui.domain.chasing import PhoneNote  # noqa: E402  # the repository is put on the path first
from wanzhou_gui.domain.closing import ChangeRequest, RequestKind, RequestState  # noqa: E402
from wanzhou_gui.domain.entries import Entry, ReturnState, UnitReturn  # noqa: E402
from wanzhou_gui.domain.indicators import Indicator, IndicatorKind, IndicatorValue  # noqa: E402
from wanzhou_gui.domain.lamps import Lamp, LampOverride  # noqa: E402
from wanzhou_gui.domain.periods import Period, period_of_code  # noqa: E402
from wanzhou_gui.domain.plan_reading import Comparator, Rhythm, Strength  # noqa: E402
from wanzhou_gui.domain.plan_versions import FormerRole, FormerTask, PlanVersion  # noqa: E402
from wanzhou_gui.domain.plans import Milestone, Plan, PlanGroup, Task, TaskUnit, UnitRole  # noqa: E402
from wanzhou_gui.domain.records import Record  # noqa: E402
from wanzhou_gui.domain.returns_review import Decision, RowReview  # noqa: E402
from wanzhou_gui.domain.units import Unit  # noqa: E402
from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles  # noqa: E402
from wanzhou_gui.storage.rows import json_text, moment_text  # noqa: E402
from wanzhou_gui.storage.tables import shape_of  # noqa: E402
from wanzhou_gui.system.paths import migrations_folder, schema_path  # noqa: E402

TODAY = date(2026, 3, 20)
"""The day the ledger is looked at: the last period is running, the one before it is over."""

_BYTES_PER_RETURN = 700
PLACES = ["区科技局", "区教委", "区法院", "区检察院", "区商务委", "区财政局", "区文化旅游委", "区农业农村委", "万州海关", "市场监管局"]
ACTS = ["召开推进会", "印发实施方案", "开展专利导航", "完成质押融资", "组织专题培训", "办理侵权案件", "建设维权援助站", "开展商标布局", "走访重点企业", "梳理存量专利"]
RESULTS = ["签订许可协议", "发放贷款", "培训技术人员", "移送线索", "通过验收", "列入清单", "兑现奖励", "形成专利池", "引进服务机构", "报送专题信息"]
RARE = ["长江上游", "三峡库区", "柑橘产业", "硅基材料", "智能装备", "绿色照明", "榨菜", "稀土", "显示面板", "航空运动"]
PROBLEMS = ["资金到位较慢，影响第{0}批项目开工", "缺少专业人员{0}名，需统筹解决", "部分企业配合度不高，有{0}家未提交资料", "用地手续尚在办理，预计{0}天"]
NEXT_STEPS = ["下一步加快完成剩余{0}件", "{0}月底前完成验收", "继续跟进第{0}批清单", "会同相关单位再走访{0}家企业"]
TOPICS = ["知识产权保护", "产业人才引进", "数字乡村建设", "营商环境优化", "污染防治攻坚", "老旧小区改造", "文旅融合发展", "粮食安全保障"]


@dataclass(frozen=True)
class Size:
    """How big the ledger is; the goal's size by default."""

    plans: int = 500
    tasks: int = 20
    units: int = 20
    periods: int = 25
    journal: bool = False

    @property
    def returns(self) -> int:
        """Rows that units have returned."""
        return self.plans * self.tasks * self.units * self.periods


def one_text(chance: random.Random, number: int) -> str:
    """A progress as units write it, with numbers and now and then a rare word."""
    text = "；".join(
        f"{chance.choice(PLACES)}{chance.choice(ACTS)}{chance.randrange(1, 400)}次，{chance.choice(RESULTS)}{chance.randrange(1, 9000)}件"
        for _ in range(chance.randrange(1, 4))
    )
    if chance.random() < 0.002:
        text += f"；涉及{chance.choice(RARE)}{number}号项目"
    return text + "。"


class Filling:
    """Writes the rows of one ledger, kind by kind."""

    def __init__(self, connection: sqlite3.Connection, size: Size) -> None:
        self._connection = connection
        self._size = size
        self._chance = random.Random(20_240_304)
        self._count = 0

    def _stored(self, record: Record, row_id: int) -> tuple[object, ...]:
        self._count += 1
        named = replace(record, id=row_id, uid=f"{self._count:032x}", row_version=1)
        return tuple(shape_of(type(named)).written(named))

    def _write(self, records: Sequence[Record]) -> None:
        if records:
            rows = (self._stored(record, at + 1) for at, record in enumerate(records))
            self._connection.executemany(shape_of(type(records[0])).insert, rows)

    def fill(self) -> None:
        """Everything, in one transaction."""
        self._connection.execute("BEGIN")
        self._frame()
        self._returns()
        self._entries()
        self._connection.execute("COMMIT")

    def _months(self) -> list[Period]:
        months = []
        for back in range(self._size.periods - 1, -1, -1):
            year, month = divmod(TODAY.year * 12 + TODAY.month - 1 - back, 12)
            months.append(replace(period_of_code(f"{year}M{month + 1:02d}"), is_open=True))
        return months

    def _frame(self) -> None:
        size, chance = self._size, self._chance
        self.months = self._months()
        first, last = self.months[0].starts_on, self.months[-1].ends_on
        self._write(self.months)
        self._write([
            Unit(name=PLACES[at] if at < len(PLACES) else f"区第{at + 1}单位", full_name=f"万州区第{at + 1}单位", position=at)
            for at in range(size.units)
        ])  # fmt: skip
        plans, groups, tasks, roles, milestones, indicators, values, requests = [], [], [], [], [], [], [], []
        versions, former_tasks, former_roles = [], [], []
        for plan_at in range(size.plans):
            plan_id, topic = plan_at + 1, f"{TOPICS[plan_at % len(TOPICS)]}（第{plan_at + 1}批）"
            plans.append(
                Plan(
                    title=f"万州区{topic}行动方案", document_number=f"万州府办〔2024〕{plan_id}号", issued_on=first,
                    period_starts_on=first, period_ends_on=date(last.year, 12, 31), supervised_from=first + timedelta(days=10),
                    source_text="\n".join(one_text(chance, plan_id) for _ in range(120)),
                )
            )  # fmt: skip
            is_amended = plan_id % 10 == 0
            if is_amended:
                versions += [
                    PlanVersion(plan_id=plan_id, number=1, title=plans[-1].title, is_whole=True, recorded_at=_moment(0), effective_from=None),
                    PlanVersion(
                        plan_id=plan_id, number=2, title=plans[-1].title, is_whole=False, recorded_at=_moment(1),
                        effective_from=self.months[len(self.months) // 2].starts_on,
                    ),
                ]  # fmt: skip
            groups += [
                PlanGroup(plan_id=plan_id, number=f"（{at + 1}）", title=f"{topic}第{at + 1}类", position=at) for at in range(4)
            ]
            for task_at in range(size.tasks):
                task_id = plan_at * size.tasks + task_at + 1
                leads = task_at % 4 == 3
                due_on = first + timedelta(days=chance.randrange(120, 1100))
                is_late = chance.random() < 0.03
                task = Task(
                    plan_id=plan_id, group_id=plan_at * 4 + task_at % 4 + 1, number=str(task_at + 1),
                    title=f"{chance.choice(ACTS)}并{chance.choice(RESULTS)}", body=one_text(chance, task_id) * 3,
                    due_on=due_on, extended_to=due_on + timedelta(days=90) if is_late else None,
                    closed_on=due_on if chance.random() < 0.1 else None,
                    convenor_unit_id=None if leads else task_at % size.units + 1, convenor_is_inferred=not leads, position=task_at,
                )  # fmt: skip
                tasks.append(task)
                if is_late:
                    requests.append(
                        ChangeRequest(
                            plan_id=plan_id, task_id=task_id, unit_id=None, kind=RequestKind.EXTENSION, applied_on=due_on - timedelta(days=20),
                            reason="涉及前置审批", progress="", signer="张三", wished_on=task.extended_to, content="",
                            original_due_on=due_on, due_on=due_on, recorded_by="李四",
                            state=RequestState.APPROVED, decided_by="李四", decided_on=due_on - timedelta(days=5), granted_on=task.extended_to,
                        )
                    )  # fmt: skip
                roles += [
                    TaskUnit(
                        task_id=task_id, unit_id=(task_at + place) % size.units + 1, position=place,
                        role=UnitRole.LEAD if leads and place == 0 else UnitRole.RESPONSIBLE,
                    )
                    for place in range(size.units)
                ]  # fmt: skip
                milestones += [
                    Milestone(task_id=task_id, name=f"印发第{at + 1}份文件", quote=task.body[:20], strength=Strength.HARD,
                              rhythm=Rhythm.ONCE, due_on=due_on, position=at)
                    for at in range(2)
                ]  # fmt: skip
                if is_amended and task_at % 7 == 0:
                    former_tasks.append(
                        FormerTask(
                            plan_id=plan_id, task_id=task_id, until_version=1, group_id=task.group_id, number=task.number,
                            title=f"{task.title}（原）", body=task.body, due_on=due_on - timedelta(days=60),
                            convenor_unit_id=(task_at + 1) % size.units + 1, position=task_at,
                        )
                    )  # fmt: skip
                    former_roles.append(
                        FormerRole(plan_id=plan_id, former_task_id=len(former_tasks), unit_id=(task_at + 1) % size.units + 1,
                                   role=UnitRole.RESPONSIBLE, position=0)
                    )  # fmt: skip
            for at in range(5):
                indicators.append(
                    Indicator(
                        plan_id=plan_id, code=f"I{at + 1}", name=f"{topic}指标{at + 1}", target=Decimal(1000), unit_of_measure="件",
                        comparator=Comparator.GE, target_year=str(last.year), kind=IndicatorKind.CUMULATIVE, owner_unit_id=at % size.units + 1,
                        baseline=Decimal(100), baseline_on=first, position=at,
                    )
                )  # fmt: skip
                reached = 100
                for period_at in range(size.periods - 1):
                    reached += chance.randrange(0, 60)
                    values.append(IndicatorValue(indicator_id=len(indicators), period_id=period_at + 1, value=Decimal(reached)))
        for records in (
            plans, versions, groups, tasks, roles, former_tasks, former_roles, milestones, indicators, values, requests,
        ):  # fmt: skip
            self._write(records)
        self._write([
            LampOverride(task_id=task_at + 1, period_id=size.periods - 1, lamp=Lamp.YELLOW, computed_lamp=Lamp.RED, reason="市级专班已协调",
                         decided_by="李四", decided_on=TODAY)
            for task_at in range(0, len(tasks), 50)
        ])  # fmt: skip

    def _returns(self) -> None:
        size, chance = self._size, self._chance
        returns: list[UnitReturn] = []
        reviews: list[RowReview] = []
        notes: list[PhoneNote] = []
        for period_at, month in enumerate(self.months):
            for plan_id in range(1, size.plans + 1):
                for unit_id in range(1, size.units + 1):
                    drawn = chance.random()
                    running = period_at == size.periods - 1
                    if (running and drawn < 0.5) or drawn < 0.03:
                        if drawn < 0.002:
                            notes.append(
                                PhoneNote(plan_id=plan_id, unit_id=unit_id, period_id=period_at + 1, called_on=month.ends_on,
                                          called_at=_moment(period_at), spoke_with="王五", said="已催，答应补报",
                                          promised_on=month.ends_on + timedelta(days=3))
                            )  # fmt: skip
                        continue
                    state = ReturnState.SUBMITTED if running or drawn < 0.2 else ReturnState.APPROVED
                    late = 4 if drawn > 0.95 else -2
                    returns.append(
                        UnitReturn(plan_id=plan_id, unit_id=unit_id, period_id=period_at + 1, state=state, filled_by="张三", phone="58200000",
                                   reviewed_by="李四", received_on=month.due_on + timedelta(days=late), submitted_at=_moment(period_at))
                    )  # fmt: skip
                    if period_at == size.periods - 2 and state is ReturnState.APPROVED:
                        first_task = (plan_id - 1) * size.tasks + 1
                        reviews += [
                            RowReview(plan_id=plan_id, unit_id=unit_id, period_id=period_at + 1, task_id=task_id, decision=Decision.APPROVED,
                                      clerk="李四", decided_at=_moment(period_at), content="0" * 64)
                            for task_id in range(first_task, first_task + size.tasks)
                        ]  # fmt: skip
        for records in (returns, reviews, notes):
            self._write(records)

    def _entries(self) -> None:
        shape = shape_of(Entry)
        journal = _Journal(self._connection) if self._size.journal else None
        for period_at in range(self._size.periods):
            rows = self._entries_of(period_at)
            if journal is None:
                self._connection.executemany(shape.insert, rows)
            else:
                journal.take_in(rows, self._size.tasks, period_at)

    def _entries_of(self, period_at: int) -> Iterator[tuple[object, ...]]:
        """Rows in the order in which forms come in: by period, plan, unit, task."""
        size, chance = self._size, self._chance
        assert shape_of(Entry).columns == (
            "id", "uid", "row_version", "task_id", "unit_id", "period_id", "progress_text", "completion_percent", "status",
            "problems_text", "next_steps", "coordination", "expected_on", "evidence",
        )  # fmt: skip
        number = period_at * size.plans * size.tasks * size.units
        running = period_at == size.periods - 1
        for plan_at in range(size.plans):
            for unit_id in range(1, size.units + 1):
                for task_at in range(size.tasks):
                    number += 1
                    task_id = plan_at * size.tasks + task_at + 1
                    head = (number, f"{number:031x}e", 1, task_id, unit_id, period_at + 1)
                    drawn = chance.random()
                    if drawn < 0.03 or (running and drawn < 0.5):
                        yield (*head, "", None, None, "", "", "", None, "")
                        continue
                    # A pace of its own for each part, with a few that stand still.
                    pace = (task_id * 7 + unit_id * 3) % 11
                    percent = min(100, (period_at + 1) * pace) if pace > 1 else 0
                    status = "done" if percent == 100 else "not_started" if percent == 0 else "behind" if pace < 3 else "on_track"
                    problems = chance.choice(PROBLEMS).format(number % 97) if drawn > 0.8 else ""
                    next_steps = chance.choice(NEXT_STEPS).format(number % 89) if drawn > 0.5 else ""
                    expected = f"{TODAY.year}-{chance.randrange(1, 13):02d}-28" if drawn > 0.95 else None
                    yield (
                        *head, one_text(chance, number), str(percent), status, problems, next_steps, "", expected,
                        "会议纪要" if drawn > 0.7 else "",
                    )  # fmt: skip


class _Journal:
    """Writes rows as if every form had been taken in by itself: an operation for each, with the image of every row."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._operation = 0

    def take_in(self, rows: Iterator[tuple[object, ...]], rows_per_form: int, period_at: int) -> None:
        shape = shape_of(Entry)
        insert = (
            "INSERT INTO row_change (id, operation_id, table_name, row_id, before, after) VALUES (?, ?, 'entry', ?, NULL, ?)"
        )
        while form := [row for _, row in zip(range(rows_per_form), rows, strict=False)]:
            self._operation += 1
            self._connection.execute(
                "INSERT INTO operation (id, at, clerk, verb, subject, can_be_undone) VALUES (?, ?, '经办人', 'take_in_forms', '', 1)",
                (self._operation, moment_text(_moment(period_at))),
            )
            self._connection.executemany(shape.insert, form)
            images = (
                ((self._operation << 32) + at, self._operation, row[0], json_text(dict(zip(shape.columns, row, strict=True))))
                for at, row in enumerate(form)
            )
            self._connection.executemany(insert, images)


def _moment(period_at: int) -> datetime:
    return datetime(2024, 1, 25, 8, 0, tzinfo=UTC) + timedelta(days=30 * period_at)


def make(path: Path, size: Size) -> float:
    """A ledger of that size at a place where none is; returns the seconds it took."""
    begun = time.monotonic()
    SqliteLedgerFiles(schema_path(), migrations_folder()).create(path, ()).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        # Nothing is lost when this breaks off: the file is made anew.
        connection.executescript("PRAGMA synchronous = OFF; PRAGMA cache_size = -1500000; PRAGMA wal_autocheckpoint = 1000000")
        Filling(connection, size).fill()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return time.monotonic() - begun


def main(arguments: Sequence[str]) -> int:
    """Makes the file; 2 when there is no room for it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    for name in ("plans", "tasks", "units", "periods"):
        parser.add_argument(f"--{name}", type=int, default=getattr(Size(), name))
    parser.add_argument("--journal", action="store_true", help="every return as an operation with its images")
    given = parser.parse_args(arguments)
    size = Size(given.plans, given.tasks, given.units, given.periods, given.journal)
    needed = size.returns * _BYTES_PER_RETURN * (3 if size.journal else 1)
    given.file.parent.mkdir(parents=True, exist_ok=True)
    if shutil.disk_usage(given.file.parent).free < 2 * needed:
        print(f"needs {2 * needed / 1e9:.1f} GB of room", file=sys.stderr)
        return 2
    seconds = make(given.file, size)
    print(f"{size.returns} returns in {seconds:.0f} s, {given.file.stat().st_size / 1e6:.0f} MB: {given.file}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
