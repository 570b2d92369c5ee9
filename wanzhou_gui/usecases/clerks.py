"""Settings of the office and the name that stands behind every act."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from decimal import Decimal

from wanzhou_gui.domain.clerks import Clerk, ClerkRole, role_of
from wanzhou_gui.domain.lamps import LampRule
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.status_list import StatusList, settings_of_list, status_list_of
from wanzhou_gui.reports.status_words import NO_CHANGE
from wanzhou_gui.reports.wording import STATUS_WORDS
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Ledger

# Somebody else sits down: no act of the ledger's content, so undo passes it over.
SWITCH = "switch_clerk"


@dataclass(frozen=True, kw_only=True)
class Setting(Record):
    """One business setting of the office, kept in the ledger so that it travels with it."""

    name: str
    value: str


def read_settings(ledger: Ledger) -> OfficeSettings:
    """The office's settings; what was never set has its default."""
    stored = {setting.name: setting.value for setting in ledger.find(Setting)}
    known: dict[str, str | int] = {}
    for field in fields(OfficeSettings):
        if field.name in stored:
            is_number = isinstance(field.default, int)
            known[field.name] = int(stored[field.name]) if is_number else stored[field.name]
    return replace(OfficeSettings(), **known)  # type: ignore[arg-type]  # values follow the fields' own types


def read_states(ledger: Ledger) -> StatusList:
    """Which states the office offers, and what it calls them."""
    return status_list_of({setting.name: setting.value for setting in ledger.find(Setting)})


def clerk_name(ledger: Ledger) -> str:
    """The name written beside every operation."""
    # Asked at every save, so that one row is read and not the whole of the settings.
    stored = ledger.find(Setting, name="clerk_name")
    return stored[0].value if stored else OfficeSettings.clerk_name


def only_looks(ledger: Ledger) -> bool:
    """Whether somebody sits here who may change nothing; what they would leave behind unasked (drafts) is not kept."""
    return role_of(clerk_name(ledger), ledger.find(Clerk)) is ClerkRole.VIEWER


def refuse_looking(ledger: Ledger) -> None:
    """Refuse to write for somebody who only looks (RejectedError)."""
    if only_looks(ledger):
        raise RejectedError("viewer_cannot_change", name=clerk_name(ledger))


def reviewer_names(ledger: Ledger) -> tuple[str, ...]:
    """Who may approve and unlock: the clerks listed as 审核, else the one name in the settings; nobody in particular when empty."""
    listed = tuple(one.name for one in ledger.find(Clerk, role=ClerkRole.REVIEWER, is_active=True))
    stored = ledger.find(Setting, name="reviewer_name")
    named = stored[0].value.strip() if stored else OfficeSettings.reviewer_name
    return listed or ((named,) if named else ())


def lamp_rule(settings: OfficeSettings) -> LampRule:
    """The office's lamp rule."""
    return LampRule(
        yellow_gap_points=Decimal(settings.yellow_gap_points),
        red_gap_points=Decimal(settings.red_gap_points),
        due_soon_days=settings.due_soon_days,
        missed_periods=settings.missed_periods,
        start_slip_periods=settings.start_slip_periods,
        behind_periods=settings.behind_periods,
        late_is_yellow=bool(settings.late_is_yellow),
        recovered_is_yellow=bool(settings.recovered_is_yellow),
        forecast_is_yellow=bool(settings.forecast_is_yellow),
        edge_is_yellow=bool(settings.edge_is_yellow),
    )


def lamp_settings(rule: LampRule) -> dict[str, int]:
    """A rule as the settings that hold it."""
    return {field.name: int(getattr(rule, field.name)) for field in fields(LampRule)}


class SettingVerbs:
    """Reading and changing the office's settings."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def settings(self) -> OfficeSettings:
        """The settings in force."""
        return read_settings(self._ledger)

    def change(self, settings: OfficeSettings) -> Changes:
        """Store what differs; refused when the numbers make no rule."""
        if not 0 <= settings.yellow_gap_points <= settings.red_gap_points <= 100:
            raise RejectedError("lamp_gaps_reversed")
        if not 1 <= settings.due_day <= 31:
            raise RejectedError("due_day_out_of_range", value=settings.due_day)
        counts = (settings.due_soon_days, settings.start_slip_periods, settings.behind_periods)
        if settings.missed_periods < 1 or min(counts) < 0:
            raise RejectedError("lamp_numbers_negative")
        for name in ("office_name", "red_mark", "number_template", "clerk_name"):
            if not getattr(settings, name).strip():
                raise RejectedError("setting_empty", field=name)
        if "{n" not in settings.number_template:
            raise RejectedError("number_template_without_number", value=settings.number_template)
        stored = {setting.name: setting for setting in self._ledger.find(Setting)}
        current = self.settings()
        with self._ledger.transaction("change_settings", clerk=current.clerk_name) as transaction:
            for field in fields(OfficeSettings):
                value = getattr(settings, field.name)
                if value == getattr(current, field.name):
                    continue
                if field.name in stored:
                    transaction.change(replace(stored[field.name], value=str(value)))
                else:
                    transaction.add(Setting(name=field.name, value=str(value)))
        return Changes.of(Subject.SETTING, Subject.ENTRY, Subject.INDICATOR)

    def states(self) -> StatusList:
        """Which states the office offers, and what it calls them."""
        return read_states(self._ledger)

    def change_states(self, states: StatusList) -> Changes:
        """Store what differs; RejectedError for a word that is none or that another state has, and for a list that lacks a kind.

        What was declared before keeps its state and is shown with the new word; issued papers and forms stay as they are.
        """
        words = ((status, word.strip()) for status, word in states.own_words)
        wanted = replace(states, own_words=tuple((one, word) for one, word in words if word not in ("", STATUS_WORDS[one])))
        refusal = wanted.refusal(STATUS_WORDS, (NO_CHANGE,))
        if refusal is not None:
            raise RejectedError(refusal.code, value=refusal.word, other=refusal.other)
        stored = {setting.name: setting for setting in self._ledger.find(Setting)}
        current = settings_of_list(self.states())
        with self._ledger.transaction("change_settings", clerk=clerk_name(self._ledger)) as transaction:
            for name, value in settings_of_list(wanted).items():
                if value == current[name]:
                    continue
                if name in stored:
                    transaction.change(replace(stored[name], value=value))
                else:
                    transaction.add(Setting(name=name, value=value))
        return Changes.of(Subject.SETTING, Subject.ENTRY)
