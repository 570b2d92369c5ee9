"""`demo`: from nothing to a sample ledger with its papers, workbooks and pictures of every page."""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from dataclasses import asdict
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from wanzhou_gui import __version__
from wanzhou_gui.cli.desk import Desk, qt_is_missing
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import Nouns, add_json, verb
from wanzhou_gui.domain.chasing import ChaseKind
from wanzhou_gui.domain.closing import RequestKind
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.reports.papers.registry import paper_word
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.closing import RequestWish
from wanzhou_gui.usecases.demo import (
    SAMPLE_APPROVED,
    SAMPLE_PERIODS,
    SAMPLE_TODAY,
    SampleCounts,
    build_sample,
)
from wanzhou_gui.usecases.errors import LedgerFileError
from wanzhou_gui.usecases.services import Services

LEDGER = "ledger.db"
RECORD = "demo.json"
_MADE_BY = "wanzhou-gui demo"
_FOLDERS = ("papers", "workbooks", "pages")
_APPROVER = "区政府主要负责人（示例）"
_APPLICANT = "区市场监管局"
# One of each further kind with its unit; the archive list last, so that it names the others.
_FAMILY = {
    PaperKind.BRIEFING: "",
    PaperKind.FEEDBACK: "区经济信息委",
    PaperKind.EXTENSION: _APPLICANT,
    PaperKind.ASSIGNMENT: "",
    PaperKind.LEDGER: "",
    PaperKind.PROFILE: "",
    PaperKind.STOCKTAKE: "",
    PaperKind.EVALUATION: "",
    PaperKind.ARCHIVE: "",
}
# A bulletin goes out some days after its quarter has ended.
_DAYS_UNTIL_ISSUE = 10


def add_to(nouns: Nouns) -> None:
    """Add the command."""
    parser = verb(
        nouns,
        "demo",
        make_demo,
        "用内置方案生成一套示例",
        "包括台账、三个季度的示例填报、每季度一份督查通报、各种文书各一份、催办单、工作台一页纸、表格和各页面的图片。内容均标明示例。可重复运行。",
        "demo --to build/demo",
    )
    parser.add_argument("--to", metavar="DIR", type=Path, required=True, help="存放示例的文件夹，没有时新建")
    add_json(parser)


def make_demo(desk: Desk, arguments: argparse.Namespace) -> int:
    """Make the sample in a folder, replacing what an earlier run made there and nothing else."""
    folder: Path = arguments.to
    _clear(desk, folder)
    record: dict[str, Any] = {"made_by": _MADE_BY, "version": __version__, "finished": False, "sample": True}
    # Written first: a run that breaks off leaves a folder that the next run knows as its own.
    _write_record(folder, record)
    ledger = folder / LEDGER
    office = desk.open_office(FixedClock(SAMPLE_TODAY))
    services = office.create_ledger(ledger)
    try:
        counts = build_sample(services, office.read_sample_plan()[0], SAMPLE_APPROVED)
        plan = next(one.plan for one in services.plans.plans() if one.plan.id == counts.plan_id)
        record |= {"ledger": LEDGER, "plan": {"title": plan.title, "document_number": plan.document_number}}
        record["counts"] = {name: value for name, value in asdict(counts).items() if name != "plan_id"}
        record["papers"] = [_issue(services, counts, code, folder) for code in SAMPLE_PERIODS]
        _decide_a_request(services, counts)
        record["family"] = [_issue_kind(services, counts, kind, folder) for kind in _FAMILY]
        record["letters"] = [_issue_reminders(services, counts, folder)]
        record["one_page"] = _one_page(services, counts, folder)
        record["workbooks"] = _workbooks(services, counts, folder)
    finally:
        services.close()
    record |= _pictures(desk, ledger, folder)
    record["finished"] = True
    _write_record(folder, record)
    if arguments.json:
        desk.console.hand_over(record)
    else:
        desk.console.say(*_told(record, folder))
    return 0


def _clear(desk: Desk, folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise CommandRefusedError(f"{folder} 是文件，不是文件夹。请换一个文件夹。")
    if (folder / LEDGER).exists() and not _is_ours(folder / RECORD):
        raise CommandRefusedError(f"{folder / LEDGER} 不是示例台账，没有改动。请换一个文件夹。")
    folder.mkdir(parents=True, exist_ok=True)
    if _is_ours(folder / RECORD):
        _refuse_if_in_use(desk, folder / LEDGER)
        for ours in folder.glob(f"{LEDGER}*"):
            ours.unlink()
        for name in _FOLDERS:
            shutil.rmtree(folder / name, ignore_errors=True)
    for name in _FOLDERS:
        (folder / name).mkdir(exist_ok=True)


def _refuse_if_in_use(desk: Desk, ledger: Path) -> None:
    """Somebody may be looking at the sample in the window: it is not taken away from under it."""
    if not ledger.exists():
        return
    try:
        desk.open_office().open_ledger(ledger).close()
    except LedgerFileError as error:
        # Half-made or damaged ones are exactly what a new run replaces.
        if error.code == "in_use":
            raise


def _is_ours(record: Path) -> bool:
    try:
        said = json.loads(record.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(said, dict) and said.get("made_by") == _MADE_BY


def _write_record(folder: Path, record: dict[str, Any]) -> None:
    text = json.dumps(record, ensure_ascii=False, indent=2, default=str) + "\n"
    write_whole(text.encode(), folder / RECORD)


def _issue(services: Services, counts: SampleCounts, code: str, folder: Path) -> dict[str, object]:
    period = services.periods.period(code)
    issued_on = period.ends_on + timedelta(days=_DAYS_UNTIL_ISSUE)
    paper, content, _ = services.reports.issue(
        counts.plan_id, period.id, approver=_APPROVER, approved_on=issued_on, issued_on=issued_on
    )
    place = f"papers/{code}-督查通报.pdf"
    write_whole(content, folder / place)
    facts = services.reports.facts(counts.plan_id, period.id)
    return {
        "file": place,
        "period": code,
        "number": paper.number_text,
        "pages": _page_count(services, content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "tasks": facts.total,
        "lamps": {str(one.lamp): one.count for one in facts.classes},
    }


def _decide_a_request(services: Services, counts: SampleCounts) -> None:
    """One request for another date, granted, so that there is something to answer."""
    period = services.periods.period(SAMPLE_PERIODS[-1])
    rows = services.overview.view(counts.plan_id, period.id).rows
    task = next(row.task for row in rows if row.task.number == "4")
    wish = RequestWish(
        kind=RequestKind.EXTENSION,
        reason="跨区域协作平台的建设方案需与达州市、开州区商定（示例）",
        signer="李四（示例）",
        # After the period, so that the figures of the period stay what its bulletin says.
        applied_on=period.ends_on + timedelta(days=_DAYS_UNTIL_ISSUE - 2),
        wished_on=date(2026, 3, 31),
        unit_id=services.units.unit(_APPLICANT).id,
    )
    request, _ = services.closing.request(task.id, wish)
    decided_on = period.ends_on + timedelta(days=_DAYS_UNTIL_ISSUE)
    services.closing.decide(request.id, True, decided_by=_APPROVER, decided_on=decided_on)


def _issue_kind(services: Services, counts: SampleCounts, kind: PaperKind, folder: Path) -> dict[str, object]:
    """One paper of each further kind, for the last period."""
    period = services.periods.period(SAMPLE_PERIODS[-1])
    issued_on = period.ends_on + timedelta(days=_DAYS_UNTIL_ISSUE)
    unit = _FAMILY[kind]
    paper, content, _ = services.reports.issue(
        counts.plan_id,
        period.id,
        approver=_APPROVER,
        approved_on=issued_on,
        issued_on=issued_on,
        kind=kind,
        unit_id=services.units.unit(unit).id if unit else None,
    )
    name = paper_word(kind) + (f"（{unit}）" if unit else "")
    place = f"papers/{period.code}-{name}.pdf"
    write_whole(content, folder / place)
    return {
        "file": place,
        "kind": kind.value,
        "period": period.code,
        "unit": unit or None,
        "number": paper.number_text,
        "pages": _page_count(services, content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }


def _issue_reminders(services: Services, counts: SampleCounts, folder: Path) -> dict[str, object]:
    """The letters to all who owe their return of the last period, as one file."""
    period = services.periods.period(SAMPLE_PERIODS[-1])
    owing = [line.unit.id for line in services.chasing.board(counts.plan_id, period.id).lines if line.is_owed]
    wish = services.letters.proposed_wish(ChaseKind.REMINDER, SAMPLE_TODAY)
    issued, _ = services.letters.issue([(counts.plan_id, period.id)], owing, wish)
    place = f"papers/{period.code}-催办单.pdf"
    write_whole(issued.content, folder / place)
    return {
        "file": place,
        "period": period.code,
        "letters": len(owing),
        "pages": _page_count(services, issued.content),
        "sha256": hashlib.sha256(issued.content).hexdigest(),
    }


def _one_page(services: Services, counts: SampleCounts, folder: Path) -> str:
    period = services.periods.period(SAMPLE_PERIODS[-1])
    place = f"papers/{period.code}-工作台一页纸.pdf"
    write_whole(services.workbench.one_page(counts.plan_id, period.id), folder / place)
    return place


def _page_count(services: Services, content: bytes) -> int:
    pages = services.reports.open_pages(content)
    try:
        return pages.page_count
    finally:
        pages.close()


def _workbooks(services: Services, counts: SampleCounts, folder: Path) -> list[str]:
    made = []
    for code in SAMPLE_PERIODS:
        period: Period = services.periods.period(code)
        for name, export in (
            (f"{code}-督查台账.xlsx", services.exports.ledger),
            (f"{code}-通报附表.xlsx", services.exports.annexes),
        ):
            export(counts.plan_id, period.id, folder / "workbooks" / name)
            made.append(f"workbooks/{name}")
    services.exports.units(folder / "workbooks" / "责任单位名录.xlsx")
    return [*made, "workbooks/责任单位名录.xlsx"]


def _pictures(desk: Desk, ledger: Path, folder: Path) -> dict[str, object]:
    """Pictures of the window, or why there are none: without Qt everything else is made all the same."""
    if desk.picture_pages is None:
        return {"pages": [], "pages_missing": "本程序不带窗口，没有画页面图片。"}
    try:
        drawn = desk.picture_pages(ledger, folder / "pages")
    except ImportError as error:
        if not qt_is_missing(error):
            raise
        return {"pages": [], "pages_missing": f"缺少图形组件（{error.name or error}），没有画页面图片。"}
    return {"pages": [path.relative_to(folder).as_posix() for path in drawn]}


def _told(record: dict[str, Any], folder: Path) -> list[str]:
    counts = record["counts"]
    lines = [
        f"示例已生成：{folder}",
        f"　　{LEDGER}：任务 {counts['tasks']} 项，单位 {counts['units']} 家，填报 {counts['entries']} 条（示例）",
        (f"　　papers：督查通报 {len(record['papers'])} 份，其他文书 {len(record['family'])} 份，"
        f"催办单 {sum(one['letters'] for one in record['letters'])} 份，工作台一页纸"),
        f"　　workbooks：表格 {len(record['workbooks'])} 个",
        f"　　pages：页面图片 {len(record['pages'])} 张",
    ]
    if record.get("pages_missing"):
        lines.append(f"　　{record['pages_missing']}")
    return lines
