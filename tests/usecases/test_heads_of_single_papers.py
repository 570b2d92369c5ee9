"""版头 and 版记 of one paper: set for it alone, kept with it, taken back, and the signer who really signed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.rendering.pdf.conftest import Paper as Pages
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.signing import PaperAct, SigningState
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services

Sample = tuple[Services, SampleCounts]
SIGNED: dict[str, Any] = {"approved_on": date(2024, 10, 14), "issued_on": date(2024, 10, 15)}
UPWARD = PaperKind.EVALUATION


def place(sample: Sample, code: str = "2024Q3") -> tuple[int, int]:
    services, counts = sample
    return counts.plan_id, services.periods.period(code).id


def words(sample: Sample, kind: PaperKind, code: str = "2024Q3") -> str:
    services, _ = sample
    pages = Pages(services.reports.drawn(services.reports.draft(*place(sample, code), kind).document))
    return "\n".join(pages.text(page) for page in range(pages.pages))


def test_one_paper_says_otherwise_and_the_next_follows_the_template(sample: Sample) -> None:
    services, _ = sample
    services.templates.save(PaperKind.BULLETIN, {"urgency": "加急", "copied_to": "区委办公室"})
    told = {"urgency": "特急", "copy_number": "000007", "copied_to": "区纪委监委", "note": "此件公开发布", "recipients": "有关单位"}
    services.paper_heads.change(*place(sample), told)
    text = words(sample, PaperKind.BULLETIN)
    for said in ("特急", "000007", "抄送：区纪委监委。", "（此件公开发布）", "有关单位："):
        assert said in text
    assert "加急" not in text
    other = words(sample, PaperKind.BULLETIN, "2024Q2")
    assert "加急" in other
    assert "抄送：区委办公室。" in other


def test_the_office_that_prints_is_set_for_one_paper(sample: Sample) -> None:
    sample[0].paper_heads.change(*place(sample), {"printing_office": "万州区人民政府办公室"}, UPWARD)
    imprint = sample[0].reports.draft(*place(sample), UPWARD).document.imprint
    assert imprint is not None
    assert imprint.office == "万州区人民政府办公室"


def test_what_says_the_same_as_the_template_follows_it_again(sample: Sample) -> None:
    services, _ = sample
    services.paper_heads.change(*place(sample), {"urgency": "特急", "recipients": "有关单位"})
    assert services.paper_heads.view(*place(sample)).own == {"urgency", "recipients"}
    services.paper_heads.change(*place(sample), {"urgency": "", "recipients": ""})
    view = services.paper_heads.view(*place(sample))
    assert (view.own, view.texts["recipients"]) == (frozenset(), view.template["recipients"])


def test_nobody_gets_a_copy_of_this_one_paper(sample: Sample) -> None:
    services, _ = sample
    services.paper_heads.change(*place(sample), {"copied_to": ""})
    assert "抄送" not in words(sample, PaperKind.BULLETIN)
    services.paper_heads.change(*place(sample), {"copied_to": None})
    assert "抄送：" in words(sample, PaperKind.BULLETIN)


def test_a_setting_is_an_act_on_record_that_can_be_undone(sample: Sample) -> None:
    services, _ = sample
    services.paper_heads.change(*place(sample), {"urgency": "特急"})
    assert services.history.operations(1)[0].verb == "edit_head"
    services.history.undo()
    assert services.paper_heads.view(*place(sample)).own == frozenset()


def test_an_issued_paper_keeps_its_head_and_a_void_one_hands_it_on(sample: Sample) -> None:
    services, _ = sample
    services.paper_heads.change(*place(sample), {"urgency": "特急"})
    paper, content, _ = services.reports.issue(*place(sample), approver="张三", **SIGNED)
    assert "特急" in Pages(content).text(0)
    with pytest.raises(RejectedError) as told:
        services.paper_heads.change(*place(sample), {"urgency": "加急"})
    assert told.value.code == "paper_is_issued"
    assert paper.number_sequence is not None
    services.register.void(PaperKind.BULLETIN, 2024, paper.number_sequence, "数据有误")
    assert services.paper_heads.view(*place(sample)).texts["urgency"] == "特急"


def test_what_lay_before_the_signer_is_what_is_printed(sample: Sample) -> None:
    services, _ = sample
    services.signing.move(*place(sample), PaperAct.SIGN, actor="张三", kind=UPWARD)
    with pytest.raises(RejectedError) as told:
        services.paper_heads.change(*place(sample), {"urgency": "特急"}, UPWARD)
    assert told.value.code == "paper_in_signing"


def test_a_signer_who_did_not_sign_is_told_and_put_right_in_one_step(sample: Sample) -> None:
    services, _ = sample
    services.templates.save(UPWARD, {"signed_by": "李四"})
    services.signing.move(*place(sample), PaperAct.SIGN, actor="张三", kind=UPWARD)
    checks = {check.code: check for check in services.reports.draft(*place(sample), UPWARD).checks}
    assert "李四" in checks["signer_differs"].sentence
    assert "张三" in checks["signer_differs"].sentence
    with pytest.raises(RejectedError) as told:
        services.reports.issue(*place(sample), approver="", approved_on=None, issued_on=date(2024, 10, 15), kind=UPWARD)
    assert told.value.code == "signer_differs"
    services.paper_heads.follow_signature(*place(sample), UPWARD)
    draft = services.reports.draft(*place(sample), UPWARD)
    assert not {"signer_differs", "changed_in_signing"} & {check.code for check in draft.checks}
    assert services.signing.view(*place(sample), UPWARD).state is SigningState.SIGNED
    content = services.reports.issue(
        *place(sample), approver="", approved_on=None, issued_on=date(2024, 10, 15), kind=UPWARD
    )[1]
    assert "签发人：张三" in Pages(content).text(0)


def test_a_signer_may_be_kept_on_purpose_and_one_of_several_is_no_question(sample: Sample) -> None:
    services, _ = sample
    services.paper_heads.change(*place(sample), {"signed_by": "李四、张三"}, UPWARD)
    services.signing.move(*place(sample), PaperAct.SIGN, actor="张三", kind=UPWARD)
    assert "signer_differs" not in {check.code for check in services.reports.draft(*place(sample), UPWARD).checks}
    services.signing.move(*place(sample), PaperAct.TAKE_BACK, actor="张三", kind=UPWARD)
    services.paper_heads.change(*place(sample), {"signed_by": "李四"}, UPWARD)
    content = services.reports.issue(*place(sample), approver="张三", kind=UPWARD, keeps_signer=True, **SIGNED)[1]
    assert "签发人：李四" in Pages(content).text(0)


@pytest.mark.parametrize(
    ("kind", "texts", "code"),
    [
        (PaperKind.BULLETIN, {"signed_by": "张三"}, "head_slot_unknown"),
        (PaperKind.LEDGER, {"urgency": "特急"}, "head_slot_unknown"),
        (PaperKind.BULLETIN, {"copy_number": "7"}, "copy_number_not_six_digits"),
        (PaperKind.BULLETIN, {"urgency": "机密"}, "urgency_unknown"),
        (PaperKind.BULLETIN, {"note": "一\n二"}, "template_with_line_break"),
    ],
)
def test_what_does_not_belong_on_a_head_is_refused(
    sample: Sample, kind: PaperKind, texts: dict[str, str | None], code: str
) -> None:
    with pytest.raises(RejectedError) as told:
        sample[0].paper_heads.change(*place(sample), texts, kind)
    assert told.value.code == code


def test_the_template_of_a_letter_names_who_gets_a_copy(sample: Sample) -> None:
    services, _ = sample
    services.templates.save(PaperKind.FEEDBACK, {"copied_to": "区委办公室"})
    unit = services.units.unit("区经济信息委").id
    imprint = services.reports.draft(*place(sample), PaperKind.FEEDBACK, unit).document.imprint
    assert imprint is not None
    assert imprint.copies_to == "区委办公室"
