"""What every paper on a plan says of plan and period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wanzhou_gui.domain.ledger import LedgerView
from wanzhou_gui.reports.document import Metadata
from wanzhou_gui.reports.paper_parts.live_text import mark
from wanzhou_gui.reports.wording import chinese_day, period_label


@dataclass(frozen=True)
class PlanHeading:
    """Plan, period and the day the data stands at."""

    plan_title: str
    document_number: str
    is_sample: bool
    period_code: str
    period_label: str
    as_of: date

    @classmethod
    def of(cls, view: LedgerView) -> PlanHeading:
        """The heading of a view."""
        return cls(
            plan_title=view.plan.title,
            document_number=view.plan.document_number,
            is_sample=view.plan.is_sample,
            period_code=view.period.code,
            period_label=period_label(view.period),
            as_of=view.as_of,
        )

    @property
    def as_of_words(self) -> str:
        """数据截至2024年9月30日, marked."""
        return f"数据截至{self.live_as_of}"

    @property
    def live_plan(self) -> str:
        """The plan with its number, marked."""
        number = f"（{mark(self.document_number, 'plan.number')}）" if self.document_number else ""
        return mark(f"《{self.plan_title}》", "plan.title") + number

    @property
    def live_period(self) -> str:
        """2024年第三季度, marked."""
        return mark(self.period_label, "period")

    @property
    def live_as_of(self) -> str:
        """2024年9月30日, marked."""
        return mark(chinese_day(self.as_of), "as_of")

    def metadata(self, title: str, author: str, word: str) -> Metadata:
        """What the file says about itself."""
        subject = f"{self.plan_title}；{self.period_label}；数据截至{chinese_day(self.as_of)}"
        return Metadata(title=title, author=author, subject=subject, keywords=(word, self.period_code))
