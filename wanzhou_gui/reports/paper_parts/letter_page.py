"""The page all letters share: 信函格式 (GB/T 9704-2012, 10.1), and what the template of a kind sets on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from wanzhou_gui.domain.paper_templates import COPIED_TO, NOTE, settings_with
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.reports.document import (
    Annex,
    Block,
    HeadForm,
    Imprint,
    Metadata,
    OfficialDocument,
    RedHead,
    Signature,
)
from wanzhou_gui.reports.paper_parts.head_settings import with_head
from wanzhou_gui.reports.paper_parts.stamp import Stamp


def letter_settings(settings: OfficeSettings, wording: Mapping[str, str]) -> OfficeSettings:
    """The office's settings as a letter sees them: its mark is the name of the office, without 文件 (10.1)."""
    return settings_with(replace(settings, red_mark=settings.office_name), wording)


def contact_line(settings: OfficeSettings) -> str:
    """附注 with whom to call; nothing where nobody is named."""
    if not settings.contact_name and not settings.contact_phone:
        return ""
    return f"联系人：{settings.contact_name}；联系电话：{settings.contact_phone}"


def letter_page(
    title: str,
    recipients: str,
    blocks: Sequence[Block],
    settings: OfficeSettings,
    stamp: Stamp,
    *,
    keep: tuple[str, ...] = (),
    note: str = "",
    annexes: tuple[Annex, ...] = (),
    is_sample: bool,
    metadata: Metadata,
) -> OfficialDocument:
    """A letter of the office with its number and day."""
    return OfficialDocument(
        title=title,
        title_keep=keep,
        recipients=recipients,
        blocks=tuple(blocks),
        head=RedHead(mark=(settings.red_mark,), form=HeadForm.LETTER, number=stamp.number),
        signature=Signature((settings.office_name,), stamp.day),
        note=note,
        annexes=annexes,
        watermark=stamp.watermark(is_sample=is_sample),
        metadata=metadata,
    )


def with_letter_template(document: OfficialDocument, wording: Mapping[str, str]) -> OfficialDocument:
    """The letter with what its template sets around the text: 份号, 紧急程度, 抄送, 附注, and to whom a proposal goes."""
    if copies := wording.get(COPIED_TO, "").strip():
        document = replace(document, imprint=Imprint(copies_to=copies))
    if note := wording.get(NOTE, "").strip():
        document = replace(document, note=note)
    return with_head(document, wording, "", goes_upward=False)
