"""What bench_big_ledger.py stands on: the ledger's place, times and memory, and the heavy jobs that run by themselves."""

from __future__ import annotations

import gc
import json
import math
import os
import resource
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))

from make_big_ledger import TODAY, Size  # noqa: E402  # the repository is put on the path first

if TYPE_CHECKING:
    from wanzhou_gui.storage.search_index import SqliteTextStore
    from wanzhou_gui.usecases.services import Office, Services

LEDGER = "big.ledger"
_MOST_MEMORY = 6 << 30


@dataclass(frozen=True)
class Place:
    """Where a job works, and how big the ledger is."""

    folder: Path
    size: Size

    @property
    def ledger(self) -> Path:
        """The big ledger."""
        return self.folder / LEDGER


def milliseconds(work: Callable[[], object]) -> float:
    """What one run takes of the processor: on warm files that is what it takes, and what others do is not in it."""
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


def waited(work: Callable[[], object]) -> float:
    """What one run takes by the clock."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def high(times: Sequence[float], share: float) -> float:
    """The value that this share of the times does not pass."""
    return sorted(times)[min(len(times) - 1, math.ceil(len(times) * share) - 1)]


def warm(path: Path) -> None:
    """Read the file once, so that the disk of the day is not what is measured."""
    with path.open("rb") as file:
        while file.read(1 << 24):
            pass


def office_on_the_day() -> Office:
    """The program on the day for which the ledger is made."""
    from wanzhou_gui.bootstrap import open_office

    return open_office(_StandingClock())


class _StandingClock:
    def now(self) -> datetime:
        return datetime(TODAY.year, TODAY.month, TODAY.day, 8, tzinfo=UTC)

    def today(self) -> date:
        return TODAY


@contextmanager
def opened(path: Path) -> Iterator[Services]:
    """The verbs on a ledger; what was loaded so far is set apart, as the window does."""
    services = office_on_the_day().open_ledger(path)
    gc.collect()
    gc.freeze()
    try:
        yield services
    finally:
        services.close()


def memory() -> tuple[float, float]:
    """MiB of this process now and at its highest."""
    told = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines())
    return int(told["VmRSS"].split()[0]) / 1024, int(told["VmHWM"].split()[0]) / 1024


def job_check(services: Services, at: Place) -> str:
    """`db check` with the chain of the journal; without the index of the texts, which takes minutes (see `faults`)."""
    del at
    services.history.chain()
    health = services.upkeep.check()
    return f"{len(health.faults)} faults"


def job_compare(services: Services, at: Place) -> str:
    """Two periods of a plan beside each other."""
    return f"{len(services.history.compare(at.size.plans // 2, at.size.periods - 2, at.size.periods - 1))} rows"


def job_backup(services: Services, at: Place) -> str:
    """A verified copy."""
    return services.upkeep.backup(at.folder / "copy.backup")[1][:8]


def job_journal(services: Services, at: Place) -> str:
    """The journal as an exported file."""
    with (at.folder / "journal.txt").open("w", encoding="utf-8") as file:
        lines = sum(1 for line in services.history.exported() if file.write(line + "\n"))
    (at.folder / "journal.txt").unlink()
    return f"{lines} lines"


def job_sheet(services: Services, at: Place) -> str:
    """The task ledger of a plan as a workbook."""
    to = services.exports.ledger(at.size.plans // 2, at.size.periods, at.folder / "sheet.xlsx")
    to.unlink()
    return "written"


def job_forms(services: Services, at: Place) -> str:
    """The forms of every unit of a plan for a period."""
    _, forms = services.forms.export(at.size.plans // 2, at.size.periods, at.folder / "forms", None)
    shutil.rmtree(at.folder / "forms")
    return f"{len(forms)} forms"


def job_faults(services: Services, at: Place) -> str:
    """The index of the texts against every row, as `db check` does where there is one."""
    del at
    store = cast("SqliteTextStore", services.settings._ledger.text_store())  # noqa: SLF001  # what the verb does inside
    return f"{len(store.faults())} tables differ"


def job_index(services: Services, at: Place) -> str:
    """The index of the texts made anew."""
    shutil.rmtree(Path(os.environ["WANZHOU_HOME"]) / "search", ignore_errors=True)
    del at
    while not services.search.keep_ready():
        pass
    return "made"


def job_package(services: Services, at: Place) -> str:
    """A package for a desk nobody has heard of; the first one names every act of the journal."""
    from wanzhou_gui.usecases.errors import DeskError

    try:
        made = services.packages.make(at.folder / "own.package")
    except DeskError as error:
        # Where nothing was done yet the only act is what stood there before: millions of rows.
        return f"refused: {error.code}"
    return f"{made.head.act_count} acts, {made.path.stat().st_size / 1e6:.1f} MB"


def job_package_of_copy(services: Services, at: Place) -> str:
    """A desk that goes on with a copy of the ledger works for a day and makes its package."""
    from dataclasses import replace

    from wanzhou_gui.domain.entries import Entry

    copy = at.folder / "other.ledger"
    services.upkeep.backup(copy)
    with opened(copy) as other:
        ledger = other.settings._ledger  # noqa: SLF001  # what the verbs save with
        for number in range(1, 200):
            with ledger.transaction("save_entry") as transaction:
                transaction.change(replace(ledger.get(Entry, number * 7), progress_text=f"副本改第{number}条。"))
        made = other.packages.make(at.folder / "other.package")
    return f"{made.head.act_count} acts, {made.path.stat().st_size / 1e6:.1f} MB"


def job_package_in(services: Services, at: Place) -> str:
    """That package checked, merged and taken back."""
    check = services.packages.check(at.folder / "other.package")
    merged = services.packages.merge(check).merged
    if merged is not None:
        services.packages.withdraw(merged.id)
    for name in ("own.package", "other.package", "other.ledger", "other.ledger.sha256.json", "other.ledger-wal", "other.ledger-shm"):
        (at.folder / name).unlink(missing_ok=True)
    return f"{check.new_acts} new acts, {len(check.rows)} rows"


JOBS: dict[str, Callable[[Services, Place], str]] = {
    "compare": job_compare, "sheet": job_sheet, "forms": job_forms, "journal": job_journal, "index": job_index, "faults": job_faults,
    "check": job_check, "backup": job_backup, "package": job_package, "package_of_copy": job_package_of_copy,
    "package_in": job_package_in,
}  # fmt: skip


def run_job(name: str, folder: Path, size: Size) -> int:
    """In its own process: one job, then what it took as JSON."""
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    path = folder / LEDGER
    if name == "check":
        os.environ["WANZHOU_HOME"] += "-without-index"
    begun = time.monotonic()
    told = ""
    try:
        if name == "restore":
            office_on_the_day().restore_ledger(folder / "copy.backup", folder / "restored.ledger")
            (folder / "restored.ledger").unlink()
            told = "restored"
        else:
            with opened(path) as services:
                told = JOBS[name](services, Place(folder, size))
    except MemoryError:
        told = f"gave up at {_MOST_MEMORY >> 30} GiB"
    print(json.dumps([time.monotonic() - begun, memory()[1], told]))
    return 0
