"""Letters as they were issued, put together again from the facts and the text kept with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from types import UnionType
from typing import TYPE_CHECKING, Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.reports.document import OfficialDocument
from wanzhou_gui.reports.letters.form import LetterForm
from wanzhou_gui.reports.paper_parts.letter_page import with_letter_template
from wanzhou_gui.reports.paper_parts.live_document import unmarked
from wanzhou_gui.reports.paper_parts.live_text import LiveText
from wanzhou_gui.reports.paper_parts.office_phrases import OfficePhrases
from wanzhou_gui.reports.paper_parts.section import PaperSection
from wanzhou_gui.reports.paper_parts.stamp import Stamp

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

F = TypeVar("F", bound="DataclassInstance")
# What a letter shows of the office's settings; they may be others by the time it is wanted again.
_OFFICE = ("red_mark", "office_name", "contact_name", "contact_phone")


def office_kept(settings: OfficeSettings) -> dict[str, str]:
    """What of the settings is kept with a letter."""
    return {name: getattr(settings, name) for name in _OFFICE}


def office_then(kept: Mapping[str, str] | None, now: OfficeSettings) -> OfficeSettings:
    """The settings a letter was drawn with; those of today where none were kept with it."""
    known: dict[str, Any] = {name: kept[name] for name in _OFFICE if name in kept} if kept else {}
    return replace(now, **known)


def facts_read(kind: type[F], told: Mapping[str, Any]) -> F:
    """Facts as they were before they were kept as JSON; KeyError or ValueError where what was kept is of another shape."""
    hints = get_type_hints(kind)
    return kind(**{one.name: _value(hints[one.name], told[one.name]) for one in fields(kind)})


def _value(hint: Any, told: Any) -> Any:
    if get_origin(hint) in (Union, UnionType):
        return None if told is None else _value(next(one for one in get_args(hint) if one is not type(None)), told)
    if get_origin(hint) is tuple:
        return tuple(_value(get_args(hint)[0], one) for one in told)
    if is_dataclass(hint):
        return facts_read(cast("type[DataclassInstance]", hint), told)
    if hint is date:
        return date.fromisoformat(told)
    return hint(told) if isinstance(hint, type) and issubclass(hint, Enum) else told


def letter_again(
    form: LetterForm[F], facts: F, text: Mapping[str, str], settings: OfficeSettings, wording: Mapping[str, str], stamp: Stamp
) -> OfficialDocument:
    """The letter with its text as printed, in the order of its sections."""
    known = {one.key: one for one in form.sections(facts, {}, OfficePhrases(form.phrases, wording))}
    keys = [key for key in known if key in text] + sorted(key for key in text if key not in known)
    sections = [PaperSection(key, known[key].heading if key in known else "", LiveText(text[key])) for key in keys]
    document, _ = unmarked(form.compose(facts, sections, settings, stamp))
    return with_letter_template(document, wording)
