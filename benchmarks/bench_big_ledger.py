"""What the program costs at up to 5,000,000 returns, in one run, beside a naive reading of the same rows.

    python benchmarks/bench_big_ledger.py --scale 1 --folder F [--only workbench,search]

Without a ledger in the folder it makes one (make_big_ledger.py, 1.9 GB at full scale; three times that is needed in all,
and a quarter of an hour). By itself it measures a tenth of that. The index of the texts stays in the folder too: the job
"index" makes it anew, "search" takes it as it is and makes it only when it is missing or of another ledger.
Naive is what a reader of the tables would write without our index: a window function, a scan, LIKE. Every reading is taken warm,
after the file has been read once, in processor time, so that a busy machine says nearly the same as a quiet one.
Jobs whose memory counts run in processes of their own, each held to 6 GiB.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))
sys.path.insert(0, str(REPOSITORY / "benchmarks"))

import bench_start  # noqa: E402  # the repository is put on the path first
from big_ledger_rig import (  # noqa: E402
    JOBS,
    LEDGER,
    Place,
    high,
    memory,
    milliseconds,
    office_on_the_day,
    opened,
    run_job,
    waited,
    warm,
)
from make_big_ledger import RARE, Size, make  # noqa: E402

if TYPE_CHECKING:
    from wanzhou_gui.storage.search_index import SqliteTextStore

MEMORY_GOAL = 150.0
Verdicts = list[tuple[str, bool]]

NAIVE_STANDING = """
SELECT task_id, unit_id, completion_percent, status, expected_on FROM (
  SELECT entry.*, row_number() OVER (PARTITION BY task_id, unit_id ORDER BY period.starts_on DESC) AS place
  FROM entry JOIN period ON period.id = entry.period_id
  WHERE (progress_text <> '' OR completion_percent IS NOT NULL OR status IS NOT NULL) {only}
) WHERE place = 1
"""
"""The latest return of every task and unit: what each lamp stands on."""


def say(verdicts: Verdicts, what: str, *, holds: bool | None = None) -> None:
    """One line; with `holds` it is a goal."""
    mark = "" if holds is None else "  holds" if holds else "  MISSED"
    print(what + mark, flush=True)
    if holds is not None:
        verdicts.append((what, holds))


def some_plans(count: int, of: int) -> list[int]:
    """Plans that were not read before, spread over the ledger."""
    step = max(1, of // count)
    return list(range(1, of + 1, step))[:count]


# what pages ask for


def workbench(at: Place, verdicts: Verdicts) -> None:
    """The whole 工作台, the task ledger, the board of returns and a form, each for plans read for the first time."""
    last = at.size.periods
    with opened(at.ledger) as services:
        services.workbench.facts(1, last)
        plans = some_plans(120, at.size.plans)
        # The quietest of three rounds, each of plans not read before: in the others a busy machine measures its caches.
        rounds = [
            [milliseconds(lambda: services.workbench.facts(plan, last)) for plan in plans[begin::3]]  # noqa: B023  # called at once
            for begin in range(3)
        ]
        first = min(rounds, key=lambda times: high(times, 0.95))
        again = milliseconds(lambda: services.workbench.facts(plans[2::3][-1], last))
        plans = plans[:60]
        overview = [milliseconds(lambda: services.overview.view(plan, last)) for plan in plans]  # noqa: B023
        board = [milliseconds(lambda: services.chasing.board(plan, last)) for plan in plans]  # noqa: B023
        forms = [milliseconds(lambda: services.entries.form(plan, plan % at.size.units + 1, last)) for plan in plans]  # noqa: B023
    with closing(sqlite3.connect(at.ledger)) as naive:
        own = "AND task_id IN (SELECT id FROM task WHERE plan_id = ?)"
        of_plan = min(milliseconds(lambda: naive.execute(NAIVE_STANDING.format(only=own), (plan,)).fetchall()) for plan in plans[:5])  # noqa: B023
        whole = milliseconds(lambda: naive.execute(f"SELECT count(*) FROM ({NAIVE_STANDING.format(only='')})").fetchone())
    middle, late = statistics.median(first), high(first, 0.95)
    say(verdicts, f"工作台, first reading of a plan: {middle:.1f} ms in the middle, {late:.1f} ms p95 (goal 25)", holds=late <= 25)
    print(f"  once more: {again:.1f} ms; only the task ledger's view: {statistics.median(overview):.1f} ms p50, {high(overview, 0.95):.1f} p95")
    print(f"  naive window function over the same plan: {of_plan:.1f} ms, ratio {middle / of_plan:.2f}")
    print(f"  naive window function over all returns: {whole:.0f} ms, ratio 1/{whole / middle:.0f}")
    print(f"  board of returns {statistics.median(board):.1f} ms, a unit's form {statistics.median(forms):.1f} ms")


def grid(at: Place, verdicts: Verdicts) -> None:
    """The real table over the work items of fifty plans, offscreen: wheel, page, jump, sort, filter; and turning to another plan."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QKeyEvent, QWheelEvent
    from PySide6.QtWidgets import QApplication

    from wanzhou_gui.domain.ledger import LedgerFilter
    from wanzhou_gui.gui import theme
    from wanzhou_gui.gui.background import Background
    from wanzhou_gui.gui.desk import Desk
    from wanzhou_gui.gui.ledger.ledger_model import Column
    from wanzhou_gui.gui.ledger.ledger_page import LedgerPage

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.apply(application)
    with opened(at.ledger) as services:
        views = [services.overview.view(plan, at.size.periods) for plan in some_plans(50, at.size.plans)]
        before = memory()[0]
        background = Background()
        page = LedgerPage(Desk(office_on_the_day(), background))
        page.resize(1280, 800)
        page.show()
        whole = replace(views[0], rows=tuple(row for view in views for row in view.rows))

        def painted() -> None:
            application.processEvents()

        def show(view: Any) -> None:
            page._show(view)  # noqa: SLF001  # what the page and the verb do inside
            painted()

        show(whole)
        table = page.table
        spot = QPointF(600, 400)

        def wheel(at: int) -> None:
            turn = QPoint(0, -120 if at % 200 < 100 else 120)
            application.sendEvent(
                table.viewport(),
                QWheelEvent(spot, spot, QPoint(), turn, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False),
            )
            painted()

        def page_down(at: int) -> None:
            key = Qt.Key.Key_PageDown if at % 30 < 15 else Qt.Key.Key_PageUp
            application.sendEvent(table, QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
            painted()

        bar = table.verticalScrollBar()
        chance = random.Random(3)

        def jump(_: int) -> None:
            bar.setValue(chance.randrange(bar.maximum()))
            painted()

        def sort(at: int) -> None:
            page._sort(list(Column)[at % len(Column)])  # noqa: SLF001  # what the page and the verb do inside
            painted()

        lamps = [LedgerFilter(), *(LedgerFilter(lead_unit_id=unit) for unit in range(1, 4)), LedgerFilter(text="专利")]

        def narrow(at: int) -> None:
            table.forget_spans()
            page.model.show_rows(whole, whole.filtered(lamps[at % len(lamps)]))
            page._span_groups()  # noqa: SLF001  # what the page and the verb do inside
            painted()

        def turn_to(at: int) -> None:
            show(views[at % len(views)])

        for name, work, count, share, goal in (
            ("wheel step", wheel, 400, 0.99, 8.0),
            ("PageDown", page_down, 200, 0.95, 16.0),
            ("jump of the scroll bar", jump, 200, 0.95, 16.0),
            ("sort by a column", sort, 40, 0.95, 50.0),
            ("filter", narrow, 40, 0.95, 50.0),
            ("page of another plan", turn_to, 60, 0.95, 16.0),
        ):
            if work is turn_to:
                narrow(0)
            work(0)
            rounds = [[milliseconds(lambda: work(at)) for at in range(1, count + 1)] for _ in range(3)]  # noqa: B023  # called at once
            times = min(rounds, key=lambda one: high(one, share))  # the quietest round
            reached = high(times, share)
            text = f"grid of {len(whole.rows)} items, {name}: {statistics.median(times):.1f} ms p50, {reached:.1f} ms p{share * 100:.0f} (goal {goal:.0f})"
            say(verdicts, text, holds=reached <= goal)
        grown = memory()[0] - before
        say(verdicts, f"grid: {grown:.0f} MiB more than before it (goal 40)", holds=grown <= 40)
        page.close()
        background.stop()


def search(at: Place, verdicts: Verdicts) -> None:
    """First fifty hits for words of two to ten characters, the same hits as LIKE, and the size of the index."""
    from wanzhou_gui.domain.searching import SEARCHED
    from wanzhou_gui.storage.tables import TABLE_OF_KIND

    with closing(sqlite3.connect(at.ledger)) as naive:
        text = sum(
            naive.execute(f"SELECT total({' + '.join(f'length(CAST({field} AS BLOB))' for field in one.fields)}) FROM {TABLE_OF_KIND[one.kind]}").fetchone()[0]
            for one in SEARCHED
        )
        most = at.size.returns
        chance = random.Random(11)
        drawn = [naive.execute("SELECT progress_text FROM entry WHERE id = ?", (chance.randrange(1, most + 1),)).fetchone()[0] for _ in range(600)]
    queries = [*RARE, "没有这样的话", "不存在的词语"]
    for words in filter(None, drawn):
        length = chance.randrange(2, 11)
        begin = chance.randrange(max(1, len(words) - length))
        queries.append(words[begin : begin + length])
    with opened(at.ledger) as services:
        print("  bringing the index of the texts up to date; one that is made anew takes some 35 s for a million returns", flush=True)
        begun = told = time.monotonic()
        while not services.search.keep_ready():
            if time.monotonic() - told > 10:
                told = time.monotonic()
                print(f"  … {told - begun:.0f} s", flush=True)
        store = cast("SqliteTextStore", services.settings._ledger.text_store())  # noqa: SLF001  # what the page and the verb do inside
        ours = [min(milliseconds(lambda: store.find((query,), 50)) for _ in range(2)) for query in queries]  # noqa: B023
        # A LIKE that finds nothing reads every row: only some are asked that way.
        compared = [*RARE[:3], "没有这样的话", *queries[12:32]]
        like = [milliseconds(lambda: store.scan((query,), 50)) for query in compared]  # noqa: B023
        different = [query for query in compared if store.find((query,), 50) != store.scan((query,), 50)]
        by_verb = [milliseconds(lambda: services.search.find(query)) for query in queries[:60]]  # noqa: B023
    folder = Path(os.environ["WANZHOU_HOME"]) / "search"
    share = sum(file.stat().st_size for file in folder.iterdir()) / text
    ratio = sum(ours[queries.index(query)] for query in compared) / sum(like)
    late, worst = high(ours, 0.99), max(ours)
    say(verdicts, f"search, first 50 of {len(queries)} queries: {statistics.median(ours):.2f} ms p50, {late:.2f} p99, "
        f"{worst:.1f} at most ({queries[ours.index(worst)]}; goal 5)", holds=worst <= 5)  # fmt: skip
    say(verdicts, f"search: {len(different)} of {len(compared)} queries with other hits than LIKE (goal 0); ratio to LIKE {ratio:.5f}", holds=not different)
    say(verdicts, f"search: index {share:.2f} of {text / 1e6:.0f} MB of text (goal 0.4)", holds=share <= 0.4)
    print(f"  with places and plans of the hits: {statistics.median(by_verb):.1f} ms p50, {max(by_verb):.1f} at most")


def save(at: Place, verdicts: Verdicts) -> None:
    """One field through its verb: forced writes, time with slow forced writes, processor time against a raw insert."""
    forced = ctypes.CDLL(None).forced_to_disk
    forced.restype = ctypes.c_ulong
    slow = ctypes.CDLL(None).slow_down
    number = iter(range(10**9))
    with opened(at.ledger) as services:
        form = next(
            one for plan in range(1, at.size.plans + 1) for unit in range(1, at.size.units + 1)
            if not (one := services.entries.form(plan, unit, at.size.periods)).is_locked and one.rows
        )  # fmt: skip
        entry = form.rows[0].entry

        def ours() -> None:
            nonlocal entry
            entry = services.entries.save(replace(entry, progress_text=f"召开部门协调会{next(number)}次，完成专利预评估。")).entry

        services.upkeep.settle()
        for _ in range(20):
            ours()
        before = forced()
        times = [milliseconds(ours) for _ in range(300)]
        per_save = (forced() - before) / 300
        slow(10)
        slowed = [(waited(ours), milliseconds(ours)) for _ in range(60)]
        slow(0)
        cpu = [_cpu_of(ours) for _ in range(10)]
        services.upkeep.settle()
    with closing(sqlite3.connect(at.ledger, isolation_level=None)) as raw:
        raw.executescript("PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 20480")
        texts = ("problems_text", "next_steps", "coordination", "evidence")
        columns = ", ".join(("uid", "row_version", "task_id", "unit_id", "period_id", "progress_text", *texts))

        def insert() -> None:
            one = next(number)
            values = (f"raw{one}", 1, -one, 1, 1, f"召开部门协调会{one}次，完成专利预评估。", "", "", "", "")
            raw.execute(f"INSERT INTO entry ({columns}) VALUES ({', '.join('?' * 10)})", values)

        for _ in range(20):
            insert()
        bare = [_cpu_of(insert) for _ in range(10)]
        raw.execute("DELETE FROM entry WHERE task_id < 0")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    say(verdicts, f"save: {per_save:.3f} forced writes (goal exactly 1), {statistics.median(times):.2f} ms", holds=per_save == 1)
    clock, own = [one for one, _ in slowed], [one for _, one in slowed]
    late = per_save * 10 + high(own, 0.95)
    say(verdicts, f"save with 10 ms for a forced write: {late:.1f} ms p95 with its own time, by the clock {min(clock):.1f} at best, "
        f"{statistics.median(clock):.1f} p50 (goal 12)", holds=late <= 12)  # fmt: skip
    ratio = min(cpu) / min(bare)
    say(verdicts, f"save: {min(cpu):.3f} ms of processor time, {ratio:.2f} times a raw insert into the same table (goal 3)", holds=ratio <= 3)


def _cpu_of(work: Callable[[], object]) -> float:
    begun = time.process_time()
    for _ in range(60):
        work()
    return (time.process_time() - begun) * 1000 / 60


# heavy jobs, each in a process of its own


def jobs(at: Place, verdicts: Verdicts, names: Sequence[str]) -> None:
    """The highest memory of every heavy job."""
    for name in names:
        print(f"  job {name} …", flush=True)
        arguments = [sys.executable, __file__, "--folder", str(at.folder), "--job", name, *_size_arguments(at.size)]
        completed = subprocess.run(arguments, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
        if completed.returncode or not completed.stdout.strip():
            say(verdicts, f"memory of {name}: broke off: {completed.stderr.strip().splitlines()[-1:]}", holds=False)
            continue
        seconds, peak, told = json.loads(completed.stdout.splitlines()[-1])
        say(verdicts, f"memory of {name}: {peak:.0f} MiB at most in {seconds:.1f} s, {told} (goal {MEMORY_GOAL:.0f})", holds=peak <= MEMORY_GOAL)
    (at.folder / "copy.backup").unlink(missing_ok=True)
    (at.folder / "copy.backup.sha256.json").unlink(missing_ok=True)


WINDOW = bench_start.OURS.replace(
    "print(json.dumps([moments,",
    "memory = [line for line in open('/proc/self/status') if line.startswith('VmHWM')][0].split()[1]\n"
    "    print(json.dumps([[*moments, int(memory) / 1024],",
)


def start(at: Place, verdicts: Verdicts) -> None:
    """The window on that ledger until it is usable, against an empty window; in turn, fresh processes."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": home, "WANZHOU_HOME": home}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        times: dict[str, list[float]] = {"empty": [], "ours": []}
        peaks = []
        for number in range(bench_start.ROUNDS + 1):
            for name, code, arguments in (("empty", bench_start.EMPTY, ()), ("ours", bench_start.OURS, (str(at.ledger),))):
                one = bench_start.started(code, environment, *arguments)
                if number:
                    times[name].append(one.usable * 1000)
        completed = subprocess.run(
            [sys.executable, "-c", WINDOW, str(at.ledger)], cwd=REPOSITORY, env=environment, capture_output=True, text=True, check=True,
            stdin=subprocess.DEVNULL,
        )  # fmt: skip
        peaks.append(json.loads(completed.stdout.splitlines()[-1])[0][2])
    ratio = statistics.median(times["ours"]) / statistics.median(times["empty"])
    say(verdicts, f"window usable after {statistics.median(times['ours']):.0f} ms, {ratio:.2f} times an empty one (goal 1.5)", holds=ratio <= 1.5)
    say(verdicts, f"memory of the window: {max(peaks):.0f} MiB at most (goal {MEMORY_GOAL:.0f})", holds=max(peaks) <= MEMORY_GOAL)


PARTS: dict[str, Callable[[Place, Verdicts], None]] = {
    "workbench": workbench, "grid": grid, "save": save, "start": start, "search": search,
}  # fmt: skip


def _size_arguments(size: Size) -> list[str]:
    return ["--plans", str(size.plans)] + (["--journal"] if size.journal else [])


def under_shim(arguments: Sequence[str], kept_in: Path | None) -> int | None:
    """The same call with the counter of forced writes preloaded; None where it is, or where no compiler is.

    What the program keeps outside the ledger is kept in that folder, so that the next run finds its index of the texts.
    """
    compiler = shutil.which("gcc") or shutil.which("cc")
    if os.environ.get("WANZHOU_COUNTING") or compiler is None or not sys.platform.startswith("linux"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        shim = Path(folder) / "count_fsync.so"
        source = REPOSITORY / "benchmarks" / "count_fsync.c"
        subprocess.run([compiler, "-O2", "-shared", "-fPIC", "-o", str(shim), str(source), "-ldl"], check=True)
        home = str(kept_in.resolve() / "home") if kept_in else folder
        environment = {"WANZHOU_HOME": home, **os.environ, "LD_PRELOAD": str(shim), "WANZHOU_COUNTING": "1"}
        return subprocess.run([sys.executable, __file__, *arguments], env=environment, check=False).returncode


def main(arguments: Sequence[str]) -> int:
    """Measures what is asked for; 1 when a goal was missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, help="where the ledger is, or is made and stays; else one that is removed")
    parser.add_argument("--scale", type=float, default=0.1, help="1 makes 500 plans, which are 5,000,000 returns; 0.02 makes 10")
    parser.add_argument("--plans", type=int, help="plans of the ledger in the folder")
    parser.add_argument("--journal", action="store_true", help="make the ledger with a journal of all returns (4 GB)")
    parser.add_argument("--only", default="", help=f"of {', '.join([*PARTS, *JOBS, 'restore'])}")
    parser.add_argument("--job", default="", help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    size = Size(plans=given.plans or max(10, round(500 * given.scale)), journal=given.journal)
    if given.job:
        return run_job(given.job, given.folder, size)
    if not sys.platform.startswith("linux"):
        print("memory is read from /proc: Linux only")
        return 77
    code = under_shim(arguments, given.folder)
    if code is not None:
        return code
    if not os.environ.get("WANZHOU_COUNTING"):
        print("counting forced writes needs a C compiler (apt-get install gcc libc6-dev)")
        return 77
    with tempfile.TemporaryDirectory() as own:
        folder = given.folder or Path(own)
        path = folder / LEDGER
        if not path.exists():
            needed = size.returns * (1600 if size.journal else 1100)
            if shutil.disk_usage(folder).free < needed:
                print(f"needs {needed / 1e9:.1f} GB of room in {folder}")
                return 77
            print(f"{size.returns} returns made in {make(path, size):.0f} s, {path.stat().st_size / 1e6:.0f} MB", flush=True)
        warm(path)
        wanted = given.only.split(",") if given.only else [*PARTS, *JOBS, "restore"]
        verdicts: Verdicts = []
        at = Place(folder, size)
        # The index of the texts first: it is what a search is measured with.
        jobs(at, verdicts, [name for name in ("index",) if name in wanted])
        for name, part in PARTS.items():
            if name in wanted:
                part(at, verdicts)
        jobs(at, verdicts, [name for name in [*JOBS, "restore"] if name in wanted and name != "index"])
    missed = [what for what, holds in verdicts if not holds]
    print(f"\n{len(verdicts) - len(missed)} of {len(verdicts)} goals hold at {size.returns} returns" + "".join(f"\n  MISSED {one}" for one in missed))
    return int(bool(missed))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
