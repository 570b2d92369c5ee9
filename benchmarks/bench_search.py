"""What a search costs against reading the same rows with LIKE: the first 50 hits, for words of two to ten characters.

The texts are returns of 20 units and 20 tasks over many periods (WANZHOU_SEARCH_ROWS, 100,000 by default). Goals: the same
hits for every query, at most 5 ms for the first 50, and an index of at most 0.4 times the text. Saving is measured by
bench_save.py, which knows nothing of the index: it is brought up to date before a search and in idle moments.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))

ROWS = int(os.environ.get("WANZHOU_SEARCH_ROWS", "100000"))
QUERIES, HITS = 60, 50
GOAL_MS, GOAL_SIZE = 5.0, 0.4
PLACES = ["区科技局", "区教委", "区法院", "区检察院", "区商务委", "区财政局", "区文化旅游委", "区农业农村委", "万州海关", "市场监管局"]
ACTS = ["召开推进会", "印发实施方案", "开展专利导航", "完成质押融资", "组织专题培训", "办理侵权案件", "建设维权援助站", "开展商标布局", "走访重点企业", "梳理存量专利"]
RESULTS = ["签订许可协议", "发放贷款", "培训技术人员", "移送线索", "通过验收", "列入清单", "兑现奖励", "形成专利池", "引进服务机构", "报送专题信息"]
RARE = ["长江上游", "三峡库区", "柑橘产业", "硅基材料", "智能装备", "绿色照明", "榨菜", "稀土", "显示面板", "航空运动"]


def one_text(chance: random.Random, number: int) -> str:
    """A return as units write them, each with numbers and now and then a rare word."""
    parts = [
        f"{chance.choice(PLACES)}{chance.choice(ACTS)}{chance.randrange(1, 400)}次，{chance.choice(RESULTS)}{chance.randrange(1, 9000)}件"
        for _ in range(chance.randrange(1, 4))
    ]
    if chance.random() < 0.002:
        parts.append(f"涉及{chance.choice(RARE)}{number}号项目")
    return "；".join(parts) + "。"


def fill(path: Path) -> int:
    """A ledger of that many returns; returns the bytes of text."""
    from wanzhou_gui.domain.entries import Entry
    from wanzhou_gui.domain.periods import Period, PeriodKind
    from wanzhou_gui.domain.plans import Plan, Task
    from wanzhou_gui.domain.units import Unit
    from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles
    from wanzhou_gui.storage.tables import shape_of
    from wanzhou_gui.system.paths import migrations_folder, schema_path

    ledger = SqliteLedgerFiles(schema_path(), migrations_folder()).create(path, ())
    chance = random.Random(7)
    with ledger.transaction("fill") as transaction:
        plan = transaction.add(Plan(title="行动方案"))
        tasks = [transaction.add(Task(plan_id=plan.id, group_id=None, number=str(n), title=f"任务{n}", body="", position=n)) for n in range(20)]
        units = [transaction.add(Unit(name=f"单位{n}", position=n)) for n in range(20)]
        months = [
            transaction.add(Period(code=f"{1950 + n // 12}M{n % 12 + 1:02d}", kind=PeriodKind.MONTH, starts_on=date(1950 + n // 12, n % 12 + 1, 1),
                                   ends_on=date(1950 + n // 12, n % 12 + 1, 28), due_on=date(1950 + n // 12, n % 12 + 1, 28)))
            for n in range(-(-ROWS // 400))
        ]  # fmt: skip
    ledger.close()
    import sqlite3

    # A ledger that grew over years; the journal of these rows is not what is measured.
    connection = sqlite3.connect(path)
    shape, size = shape_of(Entry), 0
    for number in range(ROWS):
        text = one_text(chance, number)
        size += len(text.encode())
        entry = Entry(
            id=number + 1, uid=f"{number:032x}", row_version=1, task_id=tasks[number % 20].id,
            unit_id=units[number // 20 % 20].id, period_id=months[number // 400].id, progress_text=text,
        )  # fmt: skip
        connection.execute(shape.insert, shape.written(entry))
    connection.commit()
    connection.close()
    return size


def milliseconds(work: Callable[[], object]) -> float:
    """What one run takes."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def main() -> int:
    """Builds the ledger and the index, then asks every query both ways."""
    from wanzhou_gui.domain.entries import Entry
    from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles
    from wanzhou_gui.storage.search_index import SqliteTextStore
    from wanzhou_gui.system.paths import migrations_folder, schema_path

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        size = fill(folder / "bench.ledger")
        ledger = SqliteLedgerFiles(schema_path(), migrations_folder(), index_folder=folder / "search").open(folder / "bench.ledger")
        store = ledger.text_store()
        assert isinstance(store, SqliteTextStore)
        begun = time.process_time()
        while not store.advance(20_000):
            pass
        built = time.process_time() - begun
        share = sum(file.stat().st_size for file in (folder / "search").iterdir()) / size
        chance = random.Random(11)
        texts = [entry.progress_text for entry in ledger.find(Entry)[:: max(1, ROWS // 2000)]]
        queries = [*RARE, "没有这样的话", "不存在的词语"]
        while len(queries) < QUERIES:
            text, length = chance.choice(texts), chance.randrange(2, 11)
            at = chance.randrange(max(1, len(text) - length))
            queries.append(text[at : at + length])
        different, ours, like = 0, [], []
        for query in queries:
            like.append(milliseconds(lambda: store.scan((query,), HITS)))  # noqa: B023  # called at once
            ours.append(min(milliseconds(lambda: store.find((query,), HITS)) for _ in range(3)))  # noqa: B023
            different += store.find((query,), HITS) != store.scan((query,), HITS)
        ledger.close()
    print(f"{ROWS} returns, {size / 1e6:.0f} MB of text; index {share:.2f} times the text (goal: at most {GOAL_SIZE}), "
          f"{built / ROWS * 1e6:.0f} µs a row to build")  # fmt: skip
    print(f"queries with other hits than LIKE: {different} of {len(queries)} (goal: 0)")
    print(f"first {HITS} hits: {statistics.median(ours):.2f} ms in the middle, {max(ours):.2f} ms at most (goal: {GOAL_MS}; {queries[ours.index(max(ours))]})")
    ratios = sorted(mine / naive for mine, naive in zip(ours, like, strict=True))
    print(f"ratio to LIKE over the same rows: {statistics.median(ratios):.4f} in the middle; all queries together {sum(ours) / sum(like):.4f}")
    return int(different > 0 or max(ours) > GOAL_MS or share > GOAL_SIZE)


if __name__ == "__main__":
    raise SystemExit(main())
