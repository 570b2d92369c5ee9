"""签发人, 份号 and 紧急程度: set in the template of a kind, measured on the page that is issued; 密级 is offered nowhere."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from tests.rendering.pdf.conftest import Paper
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.reports.papers.registry import PAPER_FORMS
from wanzhou_gui.reports.template_wording import SLOT_WORDS
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services

Sample = tuple[Services, SampleCounts]
EM_3 = 16 * 25.4 / 72
PITCH = (225 - EM_3) / 21
ASCENT = 0.796
SIGNED: dict[str, Any] = {"approved_on": date(2024, 10, 14), "issued_on": date(2024, 10, 15)}


def page(sample: Sample, kind: PaperKind, unit: str = "") -> Paper:
    services, counts = sample
    unit_id = services.units.unit(unit).id if unit else None
    draft = services.reports.draft(counts.plan_id, services.periods.period("2024Q3").id, kind, unit_id)
    return Paper(services.reports.drawn(draft.document))


def issued(sample: Sample, kind: PaperKind, approver: str) -> Paper:
    services, counts = sample
    period = services.periods.period("2024Q3").id
    return Paper(services.reports.issue(counts.plan_id, period, kind=kind, approver=approver, **SIGNED)[1])


def test_a_paper_to_a_superior_names_who_signed_it_beside_its_number(sample: Sample) -> None:
    lines = issued(sample, PaperKind.EVALUATION, "张三").body_lines(0)
    line = next(one for one in lines if "签发人：" in one.text)
    assert re.fullmatch(r"签发人：张三万州府督评〔2024〕1号|万州府督评〔2024〕1号签发人：张三", line.text)
    assert min(one.left for one in line.characters) == pytest.approx(28 + EM_3, abs=0.05)
    assert max(one.right for one in line.characters) == pytest.approx(184 - EM_3, abs=0.05)
    assert "PaperKaiti" in next(one.font for one in line.characters if one.text == "张")


def test_what_was_issued_and_its_word_file_name_the_same_signer(sample: Sample) -> None:
    services, counts = sample
    issued(sample, PaperKind.EVALUATION, "张三")
    period = services.periods.period("2024Q3").id
    head = services.reports.draft(counts.plan_id, period, PaperKind.EVALUATION).document.head
    assert head is not None
    assert head.signers == ("张三",)


def test_a_draft_keeps_room_for_the_name_and_takes_the_one_that_is_set(sample: Sample) -> None:
    drafted = page(sample, PaperKind.EVALUATION).body_lines(0)
    left = next(one for line in drafted if "签发人：" in line.text for one in line.characters if one.text == "：")
    assert left.right <= 184 - 4 * EM_3 + 0.05
    sample[0].templates.save(PaperKind.EVALUATION, {"signed_by": "李四、王五"})
    assert any("签发人：李四王五" in one.text for one in page(sample, PaperKind.EVALUATION).body_lines(0))


def test_a_long_title_and_a_long_number_do_not_run_into_each_other(sample: Sample) -> None:
    lines = issued(sample, PaperKind.EVALUATION, "重庆市万州区人民政府常务副区长").body_lines(0)
    signer = next(one for one in lines if "签发人：" in one.text)
    number = next(one for one in lines if "〔2024〕1号" in one.text)
    assert number.baseline - signer.baseline == pytest.approx(PITCH, abs=0.05)


@pytest.mark.parametrize("kind", [PaperKind.BULLETIN, PaperKind.EVALUATION])
def test_copy_number_and_urgency_stand_one_under_the_other_from_line_one(sample: Sample, kind: PaperKind) -> None:
    sample[0].templates.save(kind, {"copy_number": "000001", "urgency": "特急"})
    lines = page(sample, kind).lines(0)
    first, second = (next(one for one in lines if one.text == text) for text in ("000001", "特急"))
    assert first.baseline - ASCENT * EM_3 == pytest.approx(37, abs=0.02)
    # 黑体 has its baseline a little lower in the line than 仿宋.
    assert second.baseline - first.baseline == pytest.approx(PITCH, abs=0.4)
    assert first.left == second.left == pytest.approx(28, abs=0.05)
    assert "PaperHeiti" in second.font


def test_a_letter_has_its_urgency_on_the_line_of_the_number(sample: Sample) -> None:
    sample[0].templates.save(PaperKind.FEEDBACK, {"urgency": "加急"})
    line = next(one for one in page(sample, PaperKind.FEEDBACK, "区经济信息委").lines(0) if "加急" in one.text)
    assert "号" in line.text


def test_only_a_paper_to_a_superior_names_a_signer(sample: Sample) -> None:
    services, _ = sample
    for kind, form in PAPER_FORMS.items():
        assert ("signed_by" in services.templates.view(kind).slots) == form.goes_upward
    with pytest.raises(RejectedError) as told:
        services.templates.save(PaperKind.BULLETIN, {"signed_by": "张三"})
    assert told.value.code == "template_slot_unknown"
    assert "签发人" not in page(sample, PaperKind.BULLETIN).text(0)


def test_a_table_without_a_head_has_no_place_for_them(sample: Sample) -> None:
    slots = sample[0].templates.view(PaperKind.LEDGER).slots
    assert not {"copy_number", "urgency", "signed_by"} & set(slots)


@pytest.mark.parametrize(
    ("slot", "text", "code"),
    [
        ("copy_number", "1", "copy_number_not_six_digits"),
        ("copy_number", "０００００１", "copy_number_not_six_digits"),
        ("urgency", "机密", "urgency_unknown"),
        ("urgency", "急件", "urgency_unknown"),
    ],
)
def test_what_does_not_belong_there_is_refused(sample: Sample, slot: str, text: str, code: str) -> None:
    with pytest.raises(RejectedError) as told:
        sample[0].templates.save(PaperKind.BULLETIN, {slot: text})
    assert told.value.code == code


def test_no_place_offers_a_degree_of_secrecy() -> None:
    assert "secrecy" not in SLOT_WORDS
    assert not any("密级" in word for word in SLOT_WORDS.values())
