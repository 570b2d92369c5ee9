"""归档: everything about a plan put together so that it can be read without the program, and checked for ever."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from wanzhou_gui.domain.evidence import EvidenceFile, FiledCopy, FileFault
from wanzhou_gui.domain.history import Operation
from wanzhou_gui.domain.papers import Paper
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan, Task
from wanzhou_gui.domain.signed_pages import SignedPage
from wanzhou_gui.domain.unit_forms import ReturnedFile
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports import archive_contents as contents
from wanzhou_gui.reports.archive_contents import ArchiveItem, ArchiveList, ArchiveSection
from wanzhou_gui.reports.papers.registry import paper_word
from wanzhou_gui.reports.readable_returns import return_paper, returns_text
from wanzhou_gui.reports.wording import operation_sentence, period_label
from wanzhou_gui.usecases.archive_ports import ArchiveFiles, ArchiveStage
from wanzhou_gui.usecases.chase_steps import issued_on_plan
from wanzhou_gui.usecases.clerks import read_settings
from wanzhou_gui.usecases.errors import EnvironmentProblemError, RejectedError
from wanzhou_gui.usecases.paper_numbers import void_papers
from wanzhou_gui.usecases.paper_ports import ArchivalCopies
from wanzhou_gui.usecases.ports import Clock, Ledger, PaperRenderer, WorkbookWriter
from wanzhou_gui.usecases.readable_returns import Authors, readable_returns, returns_of

Progress = Callable[[int, int], bool]
_ALL = 1_000_000_000
_FAULT_WORDS = {FileFault.MISSING: "文件已不在原处", FileFault.CHANGED: "文件内容与登记时不同"}


@dataclass(frozen=True)
class ArchiveTools:
    """The adapters an archive is made with."""

    files: Callable[[], ArchiveFiles]
    renderer: Callable[[], PaperRenderer]
    lasting: Callable[[], ArchivalCopies]
    workbooks: Callable[[], WorkbookWriter]


class ArchiveVerbs:
    """Making an archive of a plan."""

    def __init__(self, ledger: Ledger, clock: Clock, tools: ArchiveTools) -> None:
        self._ledger = ledger
        self._clock = clock
        self._tools = tools

    def make(self, plan_id: int, to: Path, progress: Progress | None = None) -> ArchiveList:
        """Write the archive of a plan as a folder, or as one file when the name ends in .zip; whole or not at all.

        RejectedError archive_exists when something stands there, stopped when `progress` says so;
        EnvironmentProblemError when the machine refuses. Nothing is written to the ledger.
        """
        plan = self._ledger.get(Plan, plan_id)
        with self._tools.files().stage(to) as stage:
            work = _Gathering(self._ledger, self._tools, stage, plan, self._clock.today(), progress)
            items = tuple(work.items())
            listed = ArchiveList(
                plan.title,
                plan.document_number,
                read_settings(self._ledger).office_name,
                self._clock.today(),
                items,
            )
            work.finish(listed)
        return listed


class _Gathering:
    """The files of one archive, part by part."""

    def __init__(
        self, ledger: Ledger, tools: ArchiveTools, stage: ArchiveStage, plan: Plan, today: date, progress: Progress | None
    ) -> None:
        self._ledger = ledger
        self._tools = tools
        self._stage = stage
        self._plan = plan
        self._today = today
        self._progress = progress
        self._taken: set[str] = set()
        self._sums: list[tuple[str, str]] = []
        self._papers = issued_on_plan(ledger, plan.id)
        self._returns = ledger.find(ReturnedFile, plan_id=plan.id)
        self._signed = ledger.find(SignedPage, plan_id=plan.id)
        self._evidence = ledger.find(EvidenceFile, plan_id=plan.id)
        self._contents = len(returns_of(ledger, plan))
        self._authors = Authors()
        # Reading the operations, the text of all returns, operations, backup and list are five steps more.
        self._total = 2 * len(self._papers) + len(self._returns) + len(self._signed) + self._contents + len(self._evidence) + 5
        self._done = 0

    def items(self) -> Iterator[ArchiveItem]:
        """Write part after part; what cannot be taken in is listed with its reason."""
        papers = sorted(self._papers, key=lambda one: (str(one.issued_on), one.id))
        void = void_papers(self._ledger)
        for lasting in (False, True):
            for number, paper in enumerate(papers, start=1):
                yield self._paper(paper, number, lasting=lasting, is_void=paper.id in void)
        yield from self._returned_files()
        yield from self._signed_pages()
        operations, whole = self._read_journal()
        yield from self._readable_returns()
        yield from self._evidence_files()
        yield from self._journal(operations, whole)
        yield self._backup()

    def finish(self, listed: ArchiveList) -> None:
        """The list in four shapes, the digests, and everything in its place."""
        self._step()
        name = contents.LIST_NAME
        self._add(f"{name}.pdf", self._tools.lasting().copy(self._tools.renderer().render_bytes(contents.list_paper(listed)), listed.made_on))
        self._tools.workbooks().write([contents.list_sheet(listed)], self._stage.place(f"{name}.xlsx"))
        self._sums.append((f"{name}.xlsx", self._stage.note(f"{name}.xlsx").sha256))
        # Notepad of older Windows takes a text for UTF-8 only when it begins with the mark.
        self._add(f"{name}.txt", contents.list_text(listed).encode("utf-8-sig"))
        self._add(contents.INDEX_NAME, contents.index_page(listed).encode("utf-8"))
        self._stage.add(contents.SUMS_NAME, contents.sums_text(sorted(self._sums)).encode("utf-8"))
        self._stage.finish()

    def _paper(self, paper: Paper, number: int, *, lasting: bool, is_void: bool) -> ArchiveItem:
        self._step()
        section = ArchiveSection.LASTING if lasting else ArchiveSection.PAPERS
        content = self._ledger.file_of(paper.id)
        if lasting:
            content = self._tools.lasting().copy(content, paper.issued_on)
        title = contents.safe_name(f"{number:03d} {paper_word(paper.kind)} {paper.number_text}", ".pdf")
        about = "，".join(part for part in (paper_word(paper.kind), paper.number_text, "已作废" if is_void else "") if part)
        return self._item(ArchiveItem(section, title, paper.title, about, paper.issued_on), content)

    def _returned_files(self) -> Iterator[ArchiveItem]:
        units = {unit.id: unit.name for unit in self._ledger.find(Unit)}
        periods = {period.id: period for period in self._ledger.find(Period)}
        for one in self._returns:
            self._step()
            unit, period = units.get(one.unit_id, "未知单位"), period_label(periods[one.period_id])
            path = f"{contents.safe_name(period)}/{contents.safe_name(unit)}/{contents.safe_name(f'第{one.version}稿 {one.file_name}')}"
            item = ArchiveItem(
                ArchiveSection.RETURNS, path, one.file_name, f"{unit}，{period}，第{one.version}稿", one.taken_at.astimezone().date()
            )
            yield self._item(item, self._ledger.returned_content(one.sha256))

    def _signed_pages(self) -> Iterator[ArchiveItem]:
        units = {unit.id: unit for unit in self._ledger.find(Unit)}
        periods = {period.id: period for period in self._ledger.find(Period)}
        lineage = self._ledger.unit_lineage()
        for one in self._signed:
            self._step()
            period = periods[one.period_id]
            unit, label = lineage.named_on(units[one.unit_id], period.ends_on).name, period_label(period)
            path = "/".join(contents.safe_name(part) for part in (label, unit, one.name))
            yield self._kept(ArchiveItem(ArchiveSection.SIGNED, path, one.name, f"{unit}，{label}", one.added_on), one)

    def _evidence_files(self) -> Iterator[ArchiveItem]:
        tasks = {task.id: task for task in self._ledger.find(Task, plan_id=self._plan.id)}
        for one in self._evidence:
            self._step()
            task = tasks.get(one.task_id)
            number = f"任务{task.number}" if task is not None else "其他"
            item = ArchiveItem(
                ArchiveSection.EVIDENCE,
                f"{contents.safe_name(number)}/{contents.safe_name(one.name)}",
                one.name,
                "，".join(part for part in (number, one.document_number) if part),
                one.dated_on or one.added_on,
            )
            yield self._kept(item, one)

    def _kept(self, item: ArchiveItem, file: FiledCopy) -> ArchiveItem:
        """A file of the evidence folder; where it is missing or was changed, the list says so."""
        folder = self._ledger.evidence_folder()
        fault = folder.fault_of(file)
        if fault is None:
            try:
                return self._item(item, folder.place_of(file))
            except EnvironmentProblemError:
                fault = FileFault.MISSING
        return replace(item, path="", missing=f"未收入：{_FAULT_WORDS[fault]}")

    def _readable_returns(self) -> Iterator[ArchiveItem]:
        """Every return as a paper of its own, and all of them as one text."""
        office, today = read_settings(self._ledger).office_name, self._today
        told = []
        for number, (one, readable) in enumerate(readable_returns(self._ledger, self._plan, self._authors), start=1):
            self._step()
            told.append(readable)
            content = self._tools.renderer().render_bytes(return_paper(readable, office, today))
            came_on = one.received_on or (one.submitted_at.astimezone().date() if one.submitted_at else None)
            path = f"{contents.safe_name(readable.period)}/{contents.safe_name(f'{number:03d} {readable.unit}', '.pdf')}"
            about = "，".join((readable.unit, readable.period, "有原始文件" if readable.files else "直接录入"))
            item = ArchiveItem(ArchiveSection.CONTENTS, path, readable.title, about, came_on)
            yield self._item(item, self._tools.lasting().copy(content, came_on or today))
        self._step()
        if told:
            whole = ArchiveItem(ArchiveSection.CONTENTS, "全部报送内容.txt", "全部报送内容", f"{len(told)}份", today)
            yield self._item(whole, returns_text(told).encode("utf-8-sig"))

    def _read_journal(self) -> tuple[list[Operation], bytes]:
        """Every operation, oldest first, and all of them for programs; on the way, who put which return in."""
        self._step()
        operations = list(reversed(self._ledger.operations(_ALL)))
        lines = []
        for one in operations:
            changes = self._ledger.changes_of(one.id)
            self._authors.note(one, changes)
            told = {
                "id": one.id,
                "at": one.at.isoformat(),
                "clerk": one.clerk,
                "verb": one.verb,
                "subject": one.subject,
                "sentence": operation_sentence(one),
                "undoes": one.undoes,
                "undone_by": one.undone_by,
                "changes": [
                    {"table": change.table, "row": change.row_id, "before": change.before, "after": change.after}
                    for change in changes
                ],
            }
            lines.append(json.dumps(told, ensure_ascii=False, sort_keys=True, default=str))
        return operations, "".join(f"{line}\n" for line in lines).encode("utf-8")

    def _journal(self, operations: Sequence[Operation], whole: bytes) -> Iterator[ArchiveItem]:
        """What was done, for people and for programs; undone acts are in it too."""
        self._step()
        about = f"{len(operations)}条，包括台账内全部方案"
        day = operations[-1].at.astimezone().date() if operations else None
        readable = ArchiveItem(ArchiveSection.JOURNAL, "操作记录.txt", "操作记录", about, day)
        yield self._item(readable, contents.journal_text(operations).encode("utf-8-sig"))
        yield self._item(ArchiveItem(ArchiveSection.JOURNAL, "操作记录.jsonl", "操作记录（含改动前后的值）", about, day), whole)

    def _backup(self) -> ArchiveItem:
        self._step()
        path = f"{ArchiveSection.LEDGER.value}/{contents.safe_name(self._ledger.path.stem, '.ledger')}"
        place = self._stage.place(path)
        self._ledger.backup(place)
        for beside in sorted(place.parent.iterdir()):
            if beside != place:
                extra = f"{ArchiveSection.LEDGER.value}/{beside.name}"
                self._sums.append((extra, self._stage.note(extra).sha256))
        kept = self._stage.note(path)
        self._sums.append((path, kept.sha256))
        return ArchiveItem(ArchiveSection.LEDGER, path, "台账完整副本", "", None, kept.size, kept.sha256)

    def _item(self, item: ArchiveItem, content: bytes | Path) -> ArchiveItem:
        path = self._free(f"{item.section.value}/{item.path}")
        kept = self._stage.add(path, content) if isinstance(content, bytes) else self._stage.add_copy(path, content)
        self._sums.append((path, kept.sha256))
        return replace(item, path=path, size=kept.size, sha256=kept.sha256)

    def _free(self, wanted: str) -> str:
        """Two files of one name stand side by side; Windows tells no capitals apart."""
        stem, dot, ending = wanted.rpartition(".")
        path, number = wanted, 1
        while path.casefold() in self._taken:
            number += 1
            path = f"{stem} ({number}){dot}{ending}"
        self._taken.add(path.casefold())
        return path

    def _add(self, path: str, content: bytes) -> None:
        self._sums.append((path, self._stage.add(path, content).sha256))

    def _step(self) -> None:
        if self._progress is not None and not self._progress(self._done, self._total):
            raise RejectedError("stopped")
        self._done += 1
