"""联合行文, 用印 and 附件另装: set for one paper or in the template, measured on the page and in the Word file."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from typing import Any

import docx
import pytest

from tests.rendering.pdf.conftest import Line
from tests.rendering.pdf.conftest import Paper as Pages
from wanzhou_gui.domain.chasing import ChaseKind
from wanzhou_gui.domain.paper_seals import JOINT_LIMIT
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.signing import PaperAct
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services

Sample = tuple[Services, SampleCounts]
SIGNED: dict[str, Any] = {"approved_on": date(2024, 10, 14), "issued_on": date(2024, 10, 15)}
OWN = "重庆市万州区人民政府督查室"
FINANCE = "重庆市万州区财政局"
PLANNING = "重庆市万州区发展和改革委员会"
MOST = "、".join((PLANNING, FINANCE, "重庆市万州区经济和信息化委员会", "重庆市万州区市场监督管理局"))
EM_3 = 16 * 25.4 / 72
CELL = 156 / 28
PITCH = (225 - EM_3) / 21
ALL_KINDS = (PaperKind.BULLETIN, PaperKind.EVALUATION, PaperKind.FEEDBACK)


def place(sample: Sample) -> tuple[int, int]:
    services, counts = sample
    return counts.plan_id, services.periods.period("2024Q3").id


def unit_of(sample: Sample, kind: PaperKind) -> int | None:
    return sample[0].units.unit("区经济信息委").id if kind is PaperKind.FEEDBACK else None


def change(sample: Sample, kind: PaperKind = PaperKind.BULLETIN, **texts: str | None) -> None:
    sample[0].paper_heads.change(*place(sample), texts, kind, unit_of(sample, kind))


def pages(sample: Sample, kind: PaperKind = PaperKind.BULLETIN) -> Pages:
    services = sample[0]
    document = services.reports.draft(*place(sample), kind, unit_of(sample, kind)).document
    return Pages(services.reports.drawn(replace(document, watermark="")))


def word(sample: Sample, kind: PaperKind = PaperKind.BULLETIN) -> list[str]:
    services = sample[0]
    content = services.paper_files.word(services.reports.draft(*place(sample), kind, unit_of(sample, kind)))
    return [one.text.strip() for one in docx.Document(io.BytesIO(content)).paragraphs]


def mark_lines(paper: Pages) -> list[Line]:
    return [line for line in paper.lines(0) if line.size > 22.5]


def signing_lines(paper: Pages) -> list[Line]:
    """The last lines of the text, down to the date or what is signed beside it."""
    for page in range(paper.pages):
        lines = paper.body_lines(page)
        dated = [place for place, line in enumerate(lines) if line.text.startswith("2024年") and line.text.endswith("日")]
        if dated:
            return lines[: dated[-1] + 1]
    raise AssertionError("no date on any page")


def test_all_agencies_stand_in_the_mark_with_the_leading_one_first(sample: Sample) -> None:
    change(sample, joint_agencies=f"{PLANNING}、{FINANCE}")
    lines = mark_lines(pages(sample))
    # 7.2.4: one under the other, spread to one width, 文件 at their right in the middle.
    names = [line for line in lines if line.text != "文件"]
    assert [line.text for line in names] == [OWN, PLANNING, FINANCE]
    assert [line.left for line in names] == pytest.approx([names[0].left] * 3, abs=0.1)
    assert [line.right for line in names] == pytest.approx([names[0].right] * 3, abs=0.6)
    (document,) = [line for line in lines if line.text == "文件"]
    assert document.left > max(line.right for line in names)
    assert names[0].baseline < document.baseline < names[2].baseline


@pytest.mark.parametrize(
    ("form", "expected"),
    [("只写机关名称", {OWN, FINANCE}), ("只用主办机关标志", {f"{OWN}文件"}), ("机关名称加“文件”", {OWN, FINANCE, "文件"})],
)
def test_the_joint_mark_has_the_form_that_is_chosen(sample: Sample, form: str, expected: set[str]) -> None:
    change(sample, joint_agencies=FINANCE, joint_mark=form)
    assert "".join(sorted("".join(line.text for line in mark_lines(pages(sample))))) == "".join(sorted("".join(expected)))
    assert signing_lines(pages(sample))[-2].text.endswith(FINANCE)


def test_every_agency_signs_under_its_own_seal(sample: Sample) -> None:
    change(sample, joint_agencies=FINANCE)
    *_, names, dated = signing_lines(pages(sample))
    assert (names.text, dated.text) == (OWN + FINANCE, "2024年9月30日")
    own, other = names.characters[: len(OWN)], names.characters[len(OWN) :]
    middles = [(part[0].left + part[-1].right) / 2 for part in (own, other)]
    # 7.3.5.1: seals of 42 mm side by side without touching, the last one over the date.
    assert middles[1] - middles[0] > 42
    assert middles[0] - 21 >= 28
    assert middles[1] == pytest.approx((dated.left + dated.right) / 2, abs=0.3)
    assert f"{OWN}\t{FINANCE}" in word(sample)


def test_a_joint_letter_bears_the_leading_mark_and_is_signed_by_all(sample: Sample) -> None:
    change(sample, PaperKind.FEEDBACK, joint_agencies=FINANCE)
    paper = pages(sample, PaperKind.FEEDBACK)
    assert [line.text for line in mark_lines(paper)] == [OWN]
    assert signing_lines(paper)[-2].text == OWN + FINANCE
    slots = sample[0].paper_heads.view(*place(sample), PaperKind.FEEDBACK, unit_of(sample, PaperKind.FEEDBACK)).texts
    assert "joint_mark" not in slots


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_as_many_agencies_as_may_be_named_leave_text_on_the_first_page(sample: Sample, kind: PaperKind) -> None:
    assert len(MOST.split("、")) == JOINT_LIMIT
    change(sample, kind, joint_agencies=MOST)
    paper = pages(sample, kind)
    assert any("根据《政府督查工作条例》" in line.text for line in paper.body_lines(0))
    assert [line.text for line in signing_lines(paper) if line.text in MOST] == MOST.split("、")
    assert all(line.left >= 27.9 and line.right <= 184.1 for line in signing_lines(paper)[-6:])


def test_without_a_seal_the_names_stand_close_and_the_date_two_characters_further(sample: Sample) -> None:
    change(sample, sealing="不盖章", joint_agencies=FINANCE)
    *_, text, first, second, dated = signing_lines(pages(sample))
    assert (first.text, second.text) == (OWN, FINANCE)
    assert first.baseline - text.baseline == pytest.approx(2 * PITCH, abs=0.05)
    assert second.baseline - first.baseline == pytest.approx(PITCH, abs=0.05)
    assert dated.left - first.left == pytest.approx(2 * CELL, abs=0.05)


def test_a_personal_stamp_has_its_post_beside_it_and_no_agency(sample: Sample) -> None:
    change(sample, sealing="签名章", stamped_by="副区长 张三")
    *_, post, dated = signing_lines(pages(sample))
    assert post.text == "副区长"
    assert 184 - post.right == pytest.approx((4 + 7 + 2) * CELL, abs=0.3)
    assert 184 - dated.right == pytest.approx(4 * CELL, abs=0.3)
    texts = word(sample)
    assert "副区长" in texts
    assert OWN not in texts


def test_a_stamp_without_its_signer_stops_the_number(sample: Sample) -> None:
    services, _ = sample
    change(sample, sealing="签名章")
    assert "stamp_signer_missing" in {check.code for check in services.reports.draft(*place(sample)).checks if check.blocks}
    with pytest.raises(RejectedError) as told:
        services.reports.issue(*place(sample), approver="张三", **SIGNED)
    assert told.value.code == "paper_blocked"
    change(sample, stamped_by="副区长 张三", joint_agencies=FINANCE)
    assert "stamps_unlike_agencies" in {check.code for check in services.reports.draft(*place(sample)).checks if check.blocks}
    change(sample, stamped_by="副区长 张三、局长 李四")
    content = services.reports.issue(*place(sample), approver="张三", **SIGNED)[1]
    assert [line.text for line in signing_lines(Pages(content))][-3:-1] == ["副区长", "局长"]


def test_the_stamp_of_someone_who_did_not_sign_and_countersigning_are_asked_about(sample: Sample) -> None:
    services, _ = sample
    change(sample, sealing="签名章", stamped_by="副区长 李四")
    services.signing.move(*place(sample), PaperAct.SIGN, actor="张三")
    checks = {check.code: check.sentence for check in services.reports.draft(*place(sample)).checks}
    assert "“李四”，实际签发的是“张三”" in checks["stamp_signer_differs"]
    change(sample, PaperKind.EVALUATION, joint_agencies=FINANCE)
    checks = {check.code: check.sentence for check in services.reports.draft(*place(sample), PaperKind.EVALUATION).checks}
    assert FINANCE in checks["joint_countersigned"]


def test_annexes_bound_apart_begin_with_the_number_of_the_paper(sample: Sample) -> None:
    services, _ = sample
    change(sample, annex_binding="附件另装")
    number, content, _ = services.reports.issue(*place(sample), approver="张三", **SIGNED)
    paper = Pages(content)
    texts = [paper.text(page) for page in range(paper.pages)]
    assert any(f"{number.number_text}附件1" in text.replace("\r\n", "") for text in texts)
    assert f"{number.number_text}附件1" in word(sample)


def test_an_issued_joint_paper_stays_as_it_was_when_the_template_changes(sample: Sample) -> None:
    services, _ = sample
    services.templates.save(PaperKind.BULLETIN, {"joint_agencies": FINANCE, "sealing": "不盖章"})
    services.reports.issue(*place(sample), approver="张三", **SIGNED)
    services.templates.save(PaperKind.BULLETIN, {"sealing": "加盖公章"})
    signature = services.reports.draft(*place(sample)).document.signature
    assert signature is not None
    assert (signature.issuers, signature.seal_room) == ((OWN, FINANCE), False)


def test_one_paper_is_not_joint_though_its_template_is(sample: Sample) -> None:
    services, _ = sample
    services.templates.save(PaperKind.BULLETIN, {"joint_agencies": FINANCE, "joint_mark": "只写机关名称"})
    change(sample, joint_agencies="")
    assert [line.text for line in mark_lines(pages(sample))] == [f"{OWN}文件"]
    change(sample, joint_agencies=None)
    assert services.paper_heads.view(*place(sample)).own == frozenset()
    assert [line.text for line in mark_lines(pages(sample))] == [OWN, FINANCE]


def test_a_template_of_a_letter_is_signed_by_all_its_agencies(sample: Sample) -> None:
    services, _ = sample
    assert set(services.templates.view(PaperKind.REMINDER).slots) >= {"joint_agencies", "sealing", "stamped_by"}
    services.templates.save(PaperKind.REMINDER, {"joint_agencies": FINANCE, "sealing": "不盖章"})
    wording = dict(services.templates.view(PaperKind.REMINDER).wording)
    signature = services.letters.preview(*place(sample), ChaseKind.REMINDER, wording, None).document.signature
    assert signature is not None
    assert (signature.issuers, signature.seal_room) == ((OWN, FINANCE), False)


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        ({"joint_agencies": f"{FINANCE}、{FINANCE}"}, "joint_agency_twice"),
        ({"joint_agencies": OWN}, "joint_agency_is_own"),
        ({"joint_agencies": f"{MOST}、区民政局"}, "joint_agencies_too_many"),
        ({"joint_agencies": "局" * 27}, "joint_agency_too_long"),
        ({"joint_mark": "文件"}, "seal_choice_unknown"),
        ({"sealing": "盖章"}, "seal_choice_unknown"),
        ({"annex_binding": "合订"}, "seal_choice_unknown"),
        ({"stamped_by": "区长"}, "stamp_without_name"),
        ({"stamped_by": f"{'长' * 16} 张三"}, "stamp_post_too_long"),
    ],
)
def test_what_cannot_be_signed_is_refused_in_template_and_single_paper(
    sample: Sample, texts: dict[str, str | None], code: str
) -> None:
    with pytest.raises(RejectedError) as told:
        sample[0].paper_heads.change(*place(sample), texts)
    assert told.value.code == code
    with pytest.raises(RejectedError) as told:
        sample[0].templates.save(PaperKind.BULLETIN, {slot: text or "" for slot, text in texts.items()})
    assert told.value.code == code


def test_a_template_names_who_stamps(sample: Sample) -> None:
    with pytest.raises(RejectedError) as told:
        sample[0].templates.save(PaperKind.BULLETIN, {"sealing": "签名章"})
    assert told.value.code == "stamp_signer_missing"


@pytest.mark.parametrize("kind", [PaperKind.BRIEFING, PaperKind.LEDGER])
def test_a_briefing_and_a_table_are_signed_by_nobody(sample: Sample, kind: PaperKind) -> None:
    assert not {"joint_agencies", "sealing", "stamped_by"} & set(sample[0].templates.view(kind).slots)
    with pytest.raises(RejectedError) as told:
        sample[0].paper_heads.change(*place(sample), {"sealing": "不盖章"}, kind)
    assert told.value.code == "head_slot_unknown"
