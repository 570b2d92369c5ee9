"""`self-test`: does the installed program work here? Everything once, in a folder that is thrown away."""

from __future__ import annotations

import argparse
import json
import logging
import platform
import sys
import tempfile
import traceback
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from wanzhou_gui import __version__
from wanzhou_gui.cli.desk import Desk, qt_is_missing
from wanzhou_gui.cli.failures import failure_line
from wanzhou_gui.cli.options import Nouns, add_json, verb
from wanzhou_gui.domain.entries import ProgressStatus
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.domain.unit_forms import CellState
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.system.logging_setup import start_log, stop_log
from wanzhou_gui.system.paths import log_folder, resource_root
from wanzhou_gui.usecases.demo import SAMPLE_TODAY
from wanzhou_gui.usecases.errors import DeskError
from wanzhou_gui.usecases.services import Office, Services

_TITLES = {
    "ledger": "新建台账",
    "plan": "读取并存入内置方案",
    "calendar": "节假日数据",
    "initials": "拼音检索",
    "entry": "填报并重新读出",
    "facts": "汇总通报数据",
    "fonts": "字体齐全",
    "paper": "生成通报 PDF",
    "archival": "长期保存格式（PDF/A）",
    "word": "生成 Word 通报",
    "old_workbook": "读取旧版 Excel（.xls）",
    "workbook": "导出表格",
    "forms": "发出并读回填报表",
    "package": "加密的交换包",
    "health": "检查台账文件",
    "backup": "备份与恢复",
    "window": "打开各页面",
}


@dataclass(frozen=True)
class Outcome:
    """One check: whether it passed, and what was seen; None where it was not carried out."""

    name: str
    passed: bool | None
    detail: str


class SelfTest:
    """Carries the checks out one after the other; each stands on what the ones before it made."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self._desk = desk
        self._folder = folder
        self._ledger = folder / "自检.ledger"
        self._office: Office = desk.open_office(FixedClock(SAMPLE_TODAY))
        self._services: Services | None = None
        self._plan: Plan | None = None
        self._period: Period | None = None

    def outcomes(self) -> list[Outcome]:
        """Every check in order; after the first failure the rest is not carried out."""
        checks: dict[str, Callable[[], str | None]] = {
            "ledger": self._make_ledger,
            "plan": self._add_plan,
            "calendar": self._read_calendar,
            "initials": self._search_by_initials,
            "entry": self._save_entry,
            "facts": self._gather_facts,
            "fonts": self._look_for_missing_characters,
            "paper": self._draw_paper,
            "archival": self._copy_for_the_archive,
            "word": self._write_word_paper,
            "old_workbook": self._read_old_workbook,
            "workbook": self._write_workbook,
            "forms": self._issue_and_read_forms,
            "package": self._seal_a_package,
            "health": self._check_file,
            "backup": self._back_up_and_restore,
            "window": self._open_window,
        }
        outcomes: list[Outcome] = []
        try:
            for name, check in checks.items():
                if any(one.passed is False for one in outcomes):
                    outcomes.append(Outcome(name, None, "前面的检查没有通过，未进行"))
                else:
                    outcomes.append(_outcome(name, check))
        finally:
            self._close()
        return outcomes

    def _make_ledger(self) -> str:
        self._services = self._office.create_ledger(self._ledger)
        return self._ledger.name

    def _add_plan(self) -> str:
        reading = self._office.read_sample_plan()[0]
        self._plan, _ = self._open.plans.add(reading)
        _expect(len(reading.tasks) > 0, "内置方案里没有任务")
        return f"任务 {len(reading.tasks)} 项，单位 {len(reading.units)} 家"

    def _read_calendar(self) -> str:
        years = sorted(self._open.periods.calendar().known_years)
        _expect(bool(years), "没有节假日数据")
        return f"{years[0]}—{years[-1]} 年"

    def _search_by_initials(self) -> str:
        unit = self._open.units.units()[0]
        initials = next(iter(self._open.units.initials()[unit.id]), "")
        _expect(bool(initials) and unit in self._open.units.search(initials), f"用拼音找不到{unit.name}")
        return f"{initials} → {unit.name}"

    def _save_entry(self) -> str:
        self._period, _ = self._open.periods.open("2024Q2")
        unit = self._open.units.units()[0]
        form = self._open.entries.form(self._the_plan.id, unit.id, self._period.id)
        entry = replace(
            form.rows[0].entry,
            progress_text="自检：办理案件12件。",
            completion_percent=Decimal(40),
            status=ProgressStatus.ON_TRACK,
        )
        self._open.entries.save(entry)
        stored = self._open.entries.form(self._the_plan.id, unit.id, self._period.id).rows[0].entry
        _expect(stored.progress_text == entry.progress_text, "存入与读出的内容不一致")
        _expect(stored.completion_percent == Decimal(40), "存入与读出的数字不一致")
        return unit.name

    def _gather_facts(self) -> str:
        facts = self._open.reports.facts(self._the_plan.id, self._the_period.id)
        _expect(sum(one.count for one in facts.classes) == facts.total, "分类合计与总数不一致")
        _expect(sum(one.share for one in facts.classes) == 100, "占比合计不是100%")
        return f"任务 {facts.total} 项"

    def _look_for_missing_characters(self) -> str:
        draft = self._open.reports.bulletin(self._the_plan.id, self._the_period.id)
        missing = self._open.reports.renderer().preflight(draft.document)
        characters = "、".join(dict.fromkeys(one.character for one in missing))
        _expect(not missing, f"字体里没有这些字：{characters}")
        return "没有缺字"

    def _draw_paper(self) -> str:
        draft = self._open.reports.bulletin(self._the_plan.id, self._the_period.id)
        to = self._folder / "通报.pdf"
        write_whole(self._open.reports.renderer().render_bytes(draft.document), to)
        pages = self._open.reports.open_pages(to.read_bytes())
        try:
            page_count = pages.page_count
            _expect(page_count > 0, "通报没有页")
            image = pages.page_image(0, 0.5)
            _expect(len(set(image.data)) > 1, "第一页是空白")
        finally:
            pages.close()
        return f"{page_count} 页"

    def _copy_for_the_archive(self) -> str:
        draft = self._open.reports.bulletin(self._the_plan.id, self._the_period.id)
        copy = self._open.paper_files.archival(draft)
        _expect(b"pdfaid:part" in copy, "文件没有写明是长期保存格式")
        pages = self._open.reports.open_pages(copy)
        try:
            _expect(pages.page_count > 0, "长期保存格式的通报没有页")
            return f"{pages.page_count} 页"
        finally:
            pages.close()

    def _write_word_paper(self) -> str:
        draft = self._open.reports.bulletin(self._the_plan.id, self._the_period.id)
        to = self._folder / "通报.docx"
        write_whole(self._open.paper_files.word(draft), to)
        compared = self._open.paper_files.compare(draft, to)
        _expect(compared.is_same, "文字版读回来与原文不同")
        return f"{to.stat().st_size} 字节"

    def _read_old_workbook(self) -> str:
        reading = self._office.read_plan(resource_root() / "self_test" / "task_table.xls")[0]
        _expect([task.deadline for task in reading.tasks] == ["2025年6月30日"], "任务表读出的内容不对")
        return f"任务 {len(reading.tasks)} 项"

    def _write_workbook(self) -> str:
        to = self._open.exports.ledger(self._the_plan.id, self._the_period.id, self._folder / "台账.xlsx")
        with zipfile.ZipFile(to) as package:
            _expect(package.testzip() is None, "表格文件不完整")
            _expect("xl/worksheets/sheet1.xml" in package.namelist(), "表格里没有工作表")
        return f"{to.stat().st_size} 字节"

    def _issue_and_read_forms(self) -> str:
        folder = self._folder / "填报表"
        folder.mkdir()
        self._open.forms.export(self._the_plan.id, self._the_period.id, folder)
        read = self._open.forms.check([folder]).files
        cells = [cell for file in read for cell in file.cells]
        _expect(bool(cells), "发出的填报表没有读回")
        changed = sum(cell.state is not CellState.UNCHANGED for cell in cells)
        _expect(not changed, f"没有动过的填报表读回来有{changed}处不同")
        return f"{len(read)} 份，没有差异"

    def _seal_a_package(self) -> str:
        to = self._folder / "自检.wzpack"
        word = "自检口令"
        self._open.packages.make(to, full=True, password=word)
        _expect(self._open.packages.check(to, word).is_known, "交换包读回的内容不一致")
        return f"{to.stat().st_size} 字节"

    def _check_file(self) -> str:
        health = self._open.upkeep.check()
        _expect(not health.faults, "；".join(f"{code} {place}" for code, place in health.faults[:3]))
        return f"结构版本 {health.schema_version}"

    def _back_up_and_restore(self) -> str:
        backup, _ = self._open.upkeep.backup(self._folder / "备份.ledger")
        self._close()
        restored = self._folder / "恢复.ledger"
        self._office.restore_ledger(backup, restored)
        services = self._office.open_ledger(restored)
        try:
            _expect(len(services.plans.plans()) == 1, "恢复的台账里没有方案")
        finally:
            services.close()
        return "恢复后内容完整"

    def _open_window(self) -> str | None:
        if self._desk.self_test_window is None:
            return None
        try:
            opened = self._desk.self_test_window(self._ledger)
        except ImportError as error:
            if not qt_is_missing(error):
                raise
            return None
        _expect(bool(opened), "没有打开任何页面")
        return f"{len(opened)} 个页面"

    @property
    def _open(self) -> Services:
        _expect(self._services is not None, "台账没有打开")
        assert self._services is not None
        return self._services

    @property
    def _the_plan(self) -> Plan:
        assert self._plan is not None
        return self._plan

    @property
    def _the_period(self) -> Period:
        assert self._period is not None
        return self._period

    def _close(self) -> None:
        if self._services is not None:
            self._services.close()
            self._services = None


class _UnexpectedResultError(Exception):
    """A check saw something else than it should; the message says what, in Chinese."""


def add_to(nouns: Nouns) -> None:
    """Add the command."""
    parser = verb(
        nouns,
        "self-test",
        self_test,
        "自检：程序在这台电脑上能否正常工作",
        "在临时文件夹中试用各项功能，不碰已有台账。全部通过时退出码为 0。",
        "self-test --json",
    )
    add_json(parser)


def self_test(desk: Desk, arguments: argparse.Namespace) -> int:
    """Try everything once and say what works."""
    log = start_log(log_folder())
    try:
        with tempfile.TemporaryDirectory(prefix="wanzhou-", ignore_cleanup_errors=True) as folder:
            outcomes = SelfTest(desk, Path(folder)).outcomes()
        passed = all(one.passed is not False for one in outcomes)
        result = {
            "ok": passed,
            "version": __version__,
            "python": platform.python_version(),
            "system": platform.platform(),
            "frozen": bool(getattr(sys, "frozen", False)),
            "checks": [
                {"name": one.name, "title": _TITLES[one.name], "ok": one.passed, "detail": one.detail}
                for one in outcomes
            ],
            "log": str(log) if log else None,
        }
        # A windowed program on Windows has no console: the log is where its answer can be read.
        logging.getLogger(__name__).info("self-test %s", json.dumps(result, ensure_ascii=False))
    finally:
        stop_log()
    if arguments.json:
        desk.console.hand_over(result)
    else:
        words = {True: "通过", False: "未通过", None: "未进行"}
        desk.console.say(*(f"［{words[one.passed]}］{_TITLES[one.name]}　{one.detail}" for one in outcomes))
        desk.console.say("自检通过。" if passed else "自检未通过。", f"日志：{log or '没有写成'}")
    return 0 if passed else 1


def _outcome(name: str, check: Callable[[], str | None]) -> Outcome:
    try:
        seen = check()
    except _UnexpectedResultError as error:
        return Outcome(name, False, str(error))
    except DeskError as error:
        return Outcome(name, False, failure_line(error))
    except Exception as error:  # noqa: BLE001 - whatever breaks is what this command is for
        logging.getLogger(__name__).error("self-test %s:\n%s", name, "".join(traceback.format_exception(error)))
        return Outcome(name, False, f"{type(error).__name__}: {error}")
    if seen is None:
        return Outcome(name, None, "没有图形组件")
    return Outcome(name, True, seen)


def _expect(holds: bool, otherwise: str) -> None:
    if not holds:
        raise _UnexpectedResultError(otherwise)
