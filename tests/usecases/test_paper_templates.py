"""Templates: the office's own words in every draft, versions that can be brought back, issued papers that stay."""

from __future__ import annotations

import re
from datetime import date

import pytest

from wanzhou_gui.domain.paper_templates import unknown_placeholders
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.reports.document_text import document_text
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import NotFoundError, RejectedError
from wanzhou_gui.usecases.services import Services

BULLETIN = PaperKind.BULLETIN
OWN = {
    "red_mark": "万州区政务督查",
    "number_template": "第{n}期",
    "recipients": "各镇乡人民政府、街道办事处，区级各部门",
    "copied_to": "区委督查室",
    "opening": "受区政府委托，{督查机构}对{方案}{期间}落实情况进行了督查，共{任务总数}项任务。",
    "overall": "总的看，{期间}推进平稳。",
    "last_demand": "压实责任。各单位要逐项对账。",
    "closing": "特此通报。",
}


def _text(services: Services, counts: SampleCounts) -> str:
    return document_text(services.reports.bulletin(counts.plan_id, services.periods.period("2024Q2").id).document)


def test_the_offices_own_words_stand_in_the_paper(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    services.templates.save(BULLETIN, OWN)
    text = _text(services, counts)
    assert text.startswith("万州区政务督查\n第　期\n")
    assert "各镇乡人民政府、街道办事处，区级各部门：" in text
    assert "抄送：区委督查室。" in text
    assert "受区政府委托，重庆市万州区人民政府督查室对《" in text
    assert "》2024年第二季度落实情况进行了督查，共19项任务。" in text
    assert "总的看，2024年第二季度推进平稳。" in text
    assert "）压实责任。各单位要逐项对账。\n特此通报。" in text
    assert "持续抓好工作落实" not in text


def test_praise_and_demands_are_worded_by_the_nature_of_the_unit(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    services.templates.save(
        BULLETIN,
        {"praise.directed": "{单位}动作快、效果好。", "demand.directed": "请{单位}挂图作战，尽快完成{任务}"},
    )
    text = _text(services, counts)
    assert "区金融办动作快、效果好。" in text
    assert "请区经济信息委挂图作战，尽快完成第8项任务" in text
    assert "中国人民银行万州分行牵头事项进展顺利，对其支持表示感谢。" in text


def test_a_letter_carries_the_offices_own_demand(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    services.templates.save(PaperKind.FEEDBACK, {"demand.directed": "请{单位}于{时限}前报送整改台账。"})
    period, unit = services.periods.period("2024Q3").id, services.units.unit("区经济信息委").id
    draft = services.reports.draft(counts.plan_id, period, PaperKind.FEEDBACK, unit)
    assert re.search(r"请你单位于\d{4}年\d+月\d+日前报送整改台账。", document_text(draft.document))


def test_an_earlier_version_is_brought_back_as_a_new_one(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    plain = _text(services, counts)
    services.templates.save(BULLETIN, {"closing": "特此通报。"})
    services.templates.save(BULLETIN, OWN, "换红头")
    services.templates.restore(BULLETIN, 1)
    view = services.templates.view()
    assert [(one.version, one.note) for one in view.versions] == [(3, "恢复第1版"), (2, "换红头"), (1, "")]
    assert dict(view.wording) == {"closing": "特此通报。"}
    services.templates.restore(BULLETIN, 0)
    assert _text(services, counts) == plain
    with pytest.raises(NotFoundError):
        services.templates.restore(BULLETIN, 9)
    services.history.undo()
    assert "特此通报。" in _text(services, counts)


def test_an_issued_paper_keeps_the_version_it_used(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    period = services.periods.period("2024Q2")
    services.templates.save(BULLETIN, OWN)
    paper, content, _ = services.reports.issue(counts.plan_id, period.id, approver="区长", approved_on=date(2024, 7, 5), issued_on=date(2024, 7, 8))  # fmt: skip
    assert (paper.template_version, paper.number_text) == (1, "第1期")
    issued = _text(services, counts)
    services.templates.save(BULLETIN, OWN | {"closing": "以上通报。"})
    assert services.reports.file_of(paper.id) == content
    assert _text(services, counts) == issued
    assert services.register.next_text(BULLETIN, 2024) == "第2期"


def test_a_wording_is_tried_before_it_is_saved(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    period = services.periods.period("2024Q2")
    plain = _text(services, counts)
    tried = services.reports.preview(counts.plan_id, period.id, {"closing": "特此通报。"})
    assert "特此通报。" in document_text(tried.document)
    assert _text(services, counts) == plain
    assert services.templates.view().versions == ()


def test_other_kinds_have_a_template_of_their_own(sample: tuple[Services, SampleCounts]) -> None:
    services, counts = sample
    services.templates.save(PaperKind.BRIEFING, {"number_template": "{yyyy汉字}年第{n汉字}期"})
    assert services.reports.next_number(date(2024, 7, 8), PaperKind.BRIEFING) == "二〇二四年第一期"
    assert services.reports.next_number(date(2024, 7, 8)).endswith("号")
    assert "opening" not in services.templates.view(PaperKind.BRIEFING).slots
    assert counts.tasks == 19


@pytest.mark.parametrize(
    ("wording", "code"),
    [
        ({"closing": "共{任务数}项。"}, "template_placeholder_unknown"),
        ({"closing": "共{任务总数项。"}, "template_placeholder_unknown"),
        ({"number_template": "督〔{yyyy}〕号"}, "number_template_without_number"),
        ({"copied_to": "甲\n乙"}, "template_with_line_break"),
        ({"footer": "甲"}, "template_slot_unknown"),
        ({"closing": "甲" * 601}, "text_too_long"),
        ({"demand.written": "责令{单位}限期完成{任务}"}, "template_word_blocked"),
        ({"praise.asked": "{单位}务必再接再厉。"}, "template_word_blocked"),
        ({"demand.directed": "请{单位}于{时限}前完成"}, "template_placeholder_unknown"),
        ({}, "template_unchanged"),
    ],
)
def test_what_makes_no_template_is_refused(
    sample: tuple[Services, SampleCounts], wording: dict[str, str], code: str
) -> None:
    services, _ = sample
    with pytest.raises(RejectedError) as refused:
        services.templates.save(BULLETIN, wording)
    assert refused.value.code == code


def test_each_slot_has_its_own_placeholders() -> None:
    assert unknown_placeholders("closing", "{方案}{期间}") == ()
    assert unknown_placeholders("number_template", "{机关代字}〔{yyyy}〕{n}号") == ()
    assert unknown_placeholders("number_template", "{方案}{n}") == ("{方案}",)
    assert unknown_placeholders("copied_to", "{期间}") == ("{期间}",)
