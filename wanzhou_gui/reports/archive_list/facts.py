"""What belongs to the files of a plan, counted by class."""

from __future__ import annotations

from dataclasses import dataclass

from wanzhou_gui.reports.paper_parts.heading import PlanHeading
from wanzhou_gui.reports.paper_source import ArchivedFile, PaperSource


@dataclass(frozen=True)
class ArchiveFacts:
    """The 归档目录: every file in order of days."""

    heading: PlanHeading
    registration_number: str
    files: tuple[ArchivedFile, ...]

    def of(self, *sorts: str) -> tuple[ArchivedFile, ...]:
        """Files of some classes."""
        return tuple(one for one in self.files if one.sort in sorts)


def archive_facts(source: PaperSource) -> ArchiveFacts:
    """Everything the ledger holds of the plan; the list itself, once issued, is the last of its papers."""
    files = tuple(one for one in source.files if one.sort != "archive")
    return ArchiveFacts(PlanHeading.of(source.view), source.bulletin.registration_number, files)
