"""退回修改通知: what it says, how it is numbered, and that its bytes stay."""

from __future__ import annotations

from datetime import date

import pytest

from wanzhou_gui.domain.papers import PaperKind, PaperState
from wanzhou_gui.reports.document_text import document_text
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services

Who = tuple[int, int, int]


def who(services: Services, counts: SampleCounts, unit: str) -> Who:
    return counts.plan_id, services.units.unit(unit).id, services.periods.period("2024Q3").id


def returned(services: Services, counts: SampleCounts, unit: str, rows: int = 1) -> Who:
    ids = who(services, counts, unit)
    for row in services.review.sheet(*ids).rows[:rows]:
        services.review.send_back(*ids, "缺数据：请补充件数。", row.key)
    return ids


def test_the_letter_names_rows_and_reasons_and_says_by_when(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    ids = returned(services, counts, "区市场监管局", 2)
    draft = services.corrections.draft(*ids)
    text = document_text(draft.document)
    assert "关于退回修改2024年第三季度推进情况填报表的通知" in text.replace("\n", "")
    assert "有2项需要修改完善" in text
    assert text.count("缺数据：请补充件数。") == 2
    # 15 October 2024 is a Tuesday; the third working day after it is Friday the 18th.
    assert draft.facts.reply_by == date(2024, 10, 18)
    assert "2024年10月18日前重新报送" in text
    assert "草稿" in draft.document.watermark


def test_a_body_that_may_not_be_directed_is_asked(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    text = document_text(services.corrections.draft(*returned(services, counts, "区法院")).document)
    assert "商请补充完善" in text.replace("\n", "")
    assert "贵单位" in text
    assert "你单位" not in text
    assert "退回" not in text.replace("退回修改事项", "").replace("退回原因", "")


def test_a_return_sent_back_as_a_whole_says_its_reason(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    ids = who(services, counts, "区科技局")
    services.review.send_back(*ids, "未经主要负责人审签")
    draft = services.corrections.draft(*ids)
    assert "原因是：未经主要负责人审签。" in document_text(draft.document)
    assert draft.document.annexes == ()


def test_letters_get_numbers_of_their_own_in_order_and_keep_their_bytes(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    first, content, _ = services.corrections.issue(*returned(services, counts, "区市场监管局"))
    second, _, _ = services.corrections.issue(*returned(services, counts, "区科技局"))
    assert [first.number_text, second.number_text] == ["万州府督退〔2024〕1号", "万州府督退〔2024〕2号"]
    assert (first.kind, first.state, first.unit_id) == (
        PaperKind.CORRECTION,
        PaperState.ISSUED,
        services.units.unit("区市场监管局").id,
    )
    assert content.startswith(b"%PDF")
    services.review.send_back(*who(services, counts, "区市场监管局"), "再改")
    assert services.corrections.file_of(first) == content
    assert [one.id for one in services.corrections.issued(counts.plan_id, first.period_id)] == [first.id, second.id]
    assert services.reports.next_number(date(2024, 10, 20)) == "万州府督〔2024〕1号"
    operation = services.history.operations(2)[1]
    assert (operation.verb, operation.can_be_undone) == ("issue_correction", False)


def test_without_anything_returned_there_is_no_letter(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    with pytest.raises(RejectedError, match="no_rows_returned"):
        services.corrections.draft(*who(services, counts, "区市场监管局"))
    ids = returned(services, counts, "区市场监管局")
    with pytest.raises(RejectedError, match="reply_before_issue"):
        services.corrections.draft(*ids, reply_by=date(2024, 10, 1))
