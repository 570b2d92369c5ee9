"""Joins the real parts: the only module that knows them all. Heavy parts load when they are first used."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles
from wanzhou_gui.system.calendar_file import JsonCalendarSource
from wanzhou_gui.system.clock import SystemClock
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.system.initials import PinyinInitials
from wanzhou_gui.system.paths import index_folder, migrations_folder, resource_root, schema_path
from wanzhou_gui.usecases.archive_ports import ArchiveFiles
from wanzhou_gui.usecases.package_ports import PackageFiles
from wanzhou_gui.usecases.page_ports import FigurePages
from wanzhou_gui.usecases.paper_ports import ArchivalCopies, WordPapers
from wanzhou_gui.usecases.ports import (
    Clock,
    FormReader,
    FormWriter,
    PaperPages,
    PaperRenderer,
    PlanReader,
    WorkbookWriter,
)
from wanzhou_gui.usecases.seal_ports import SealedBackups
from wanzhou_gui.usecases.services import Office, Tools


def open_office(clock: Clock | None = None) -> Office:
    """The program's verbs with real adapters behind them; another clock may be given for samples and tests."""
    resources = resource_root()
    return Office(
        Tools(
            files=SqliteLedgerFiles(schema_path(), migrations_folder(), index_folder=index_folder()),
            clock=clock or SystemClock(),
            calendar=JsonCalendarSource(resources / "calendar" / "workdays.json"),
            initials=PinyinInitials(),
            reader=_reader,
            renderer=lambda: _renderer(resources / "fonts"),
            pages=_pages,
            figure_pages=lambda: _figure_pages(resources / "fonts"),
            workbooks=_workbooks,
            form_writer=_form_writer,
            form_reader=_form_reader,
            packages=_packages,
            sealed_backups=_sealed_backups,
            word_papers=lambda: _word_papers(resources / "fonts"),
            archival_copies=lambda: _archival_copies(resources / "colour" / "sRGB.icc"),
            archives=_archives,
            sample_plan=resources / "plans" / "wanzhou_2024_16.txt",
        )
    )


@cache
def _reader() -> PlanReader:
    from wanzhou_gui.exchange.plan_reader import PlanDocumentReader

    return PlanDocumentReader()


@cache
def _renderer(fonts: Path) -> PaperRenderer:
    from wanzhou_gui.rendering.pdf.renderer import PdfRenderer
    from wanzhou_gui.system.paths import office_font_paths

    return PdfRenderer(fonts, office_font_paths())


@cache
def _figure_pages(fonts: Path) -> FigurePages:
    from wanzhou_gui.rendering.pdf.figure_page import PdfFigurePages
    from wanzhou_gui.system.paths import office_font_paths

    return PdfFigurePages(fonts, office_font_paths())


def _pages(content: bytes) -> PaperPages:
    from wanzhou_gui.rendering.pdf.pages import PdfPages

    return PdfPages(content)


@cache
def _workbooks() -> WorkbookWriter:
    from wanzhou_gui.rendering.xlsx import OpenpyxlWorkbookWriter

    return OpenpyxlWorkbookWriter(write_whole)


@cache
def _form_writer() -> FormWriter:
    from wanzhou_gui.rendering.xlsx.form_stage import OpenpyxlFormWriter

    return OpenpyxlFormWriter()


@cache
def _packages() -> PackageFiles:
    from wanzhou_gui.exchange.packages.container import BoundedPackageFiles

    return BoundedPackageFiles(write_whole)


@cache
def _sealed_backups() -> SealedBackups:
    from wanzhou_gui.exchange.packages.sealed_backups import PasswordSealedBackups

    return PasswordSealedBackups()


@cache
def _word_papers(fonts: Path) -> WordPapers:
    from wanzhou_gui.rendering.docx.renderer import DocxRenderer

    return DocxRenderer(lambda: _renderer(fonts), _pages)


@cache
def _archival_copies(profile: Path) -> ArchivalCopies:
    from wanzhou_gui.rendering.pdf.archival import ArchivalCopies as PikepdfCopies

    return PikepdfCopies(profile)


@cache
def _archives() -> ArchiveFiles:
    from wanzhou_gui.exchange.archive_files import FolderOrZipArchives

    return FolderOrZipArchives()


@cache
def _form_reader() -> FormReader:
    from wanzhou_gui.exchange.unit_forms.reading import BoundedFormReader

    return BoundedFormReader()
