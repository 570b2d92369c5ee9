"""What was done, in words of the office."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from wanzhou_gui.domain.history import Operation
from wanzhou_gui.reports.wording import operation_sentence


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("2024Q3", "开放填报周期：2024年第三季度"),
        ("2024M05、2024Q2", "开放填报周期：2024年5月、2024年第二季度"),
        ("2024Q3进展.xlsx", "开放填报周期：2024Q3进展.xlsx"),
        ("区科技局、区财政局", "开放填报周期：区科技局、区财政局"),
        ("", "开放填报周期"),
    ],
)
def test_periods_are_named_and_everything_else_stays_as_it_was_written(subject: str, said: str) -> None:
    done = Operation(
        id=1, at=datetime(2024, 7, 1, tzinfo=UTC), clerk="经办人", verb="open_period", subject=subject,
        can_be_undone=True, undoes=None, undone_by=None,
    )  # fmt: skip
    assert operation_sentence(done) == said
