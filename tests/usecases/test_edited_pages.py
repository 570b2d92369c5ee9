"""Text of 单位画像 and 盘点材料 is edited like that of a bulletin, and words a clerk wrote are never dropped unsaid."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.plans import MilestoneState
from wanzhou_gui.domain.unit_lineage import UnitChangeKind
from wanzhou_gui.reports.document_text import document_text
from wanzhou_gui.reports.paper_parts.checks import PaperCheck
from wanzhou_gui.reports.paper_parts.live_text import LiveText
from wanzhou_gui.reports.paper_parts.section import numbered, section_blocks, sections_of
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.reporting import PaperDraft
from wanzhou_gui.usecases.services import Services
from wanzhou_gui.usecases.unit_changes import UnitChangeWish

Sample = tuple[Services, SampleCounts]
QUARTERS = ["2024Q1", "2024Q2", "2024Q3"]


def drafted(sample: Sample, kind: PaperKind, code: str = "2024Q3") -> PaperDraft:  # type: ignore[type-arg]
    services, counts = sample
    return services.reports.draft(counts.plan_id, services.periods.period(code).id, kind)


def edit(sample: Sample, kind: PaperKind, key: str, text: str | None, code: str = "2024Q3") -> None:
    services, counts = sample
    services.reports.edit_section(counts.plan_id, services.periods.period(code).id, key, text, kind=kind)


def checks(draft: PaperDraft) -> dict[str, PaperCheck]:  # type: ignore[type-arg]
    return {check.code: check for check in draft.checks}


@pytest.mark.parametrize("code", QUARTERS)
def test_the_stocktake_has_one_page_for_each_priority(sample: Sample, code: str) -> None:
    draft = drafted(sample, PaperKind.STOCKTAKE, code)
    pages = pypdfium2.PdfDocument(sample[0].reports.drawn(draft.document))
    titles = [section.heading for section in draft.sections]
    assert len(pages) == len(titles)
    for page, title in enumerate(titles):
        text = re.sub(r"\s", "", pages[page].get_textpage().get_text_range())
        assert re.sub(r"\s", "", title) in text
        assert not any(re.sub(r"\s", "", other) in text for other in titles if other not in title and other != title)


@pytest.mark.parametrize("code", QUARTERS)
def test_each_unit_of_the_portraits_has_a_page_and_a_section(sample: Sample, code: str) -> None:
    draft = drafted(sample, PaperKind.PROFILE, code)
    assert [section.heading for section in draft.sections] == [unit.name for unit in draft.facts.units]
    pages = pypdfium2.PdfDocument(sample[0].reports.drawn(draft.document))
    assert len(pages) >= len(draft.sections)


@pytest.mark.parametrize("kind", [PaperKind.PROFILE, PaperKind.STOCKTAKE])
def test_edited_sentences_print_and_their_figures_stay_linked(sample: Sample, kind: PaperKind) -> None:
    section = drafted(sample, kind).sections[1]
    first, *rest = section.text.split("\n")
    edit(sample, kind, section.key, "\n".join([f"总的看，{first}", "督查室建议：逐月调度。", *rest]))
    draft = drafted(sample, kind)
    now = next(one for one in draft.sections if one.key == section.key)
    assert "督查室建议：逐月调度。" in document_text(draft.document)
    assert "总的看，" in document_text(draft.document)
    assert [one.path for one in now.live.figures] == [one.path for one in section.live.figures]
    assert not {"contradicts", "foreign_figures"} & checks(draft).keys()


@pytest.mark.parametrize("kind", [PaperKind.PROFILE, PaperKind.STOCKTAKE])
def test_a_figure_changed_by_hand_stops_the_number(sample: Sample, kind: PaperKind) -> None:
    for section in drafted(sample, kind).sections[:3]:
        edit(sample, kind, section.key, re.sub(r"([共项])\d+项", r"\g<1>98项", section.text, count=1))
        assert f"“{section.name}”" in checks(drafted(sample, kind))["contradicts"].sentence
        edit(sample, kind, section.key, None)


def test_words_on_a_unit_that_is_gone_are_kept_and_named(sample: Sample) -> None:
    services, counts = sample
    section = drafted(sample, PaperKind.PROFILE).sections[0]
    edit(sample, PaperKind.PROFILE, section.key, "该单位主动靠前，建议表扬。")
    wish = UnitChangeWish(UnitChangeKind.RENAME, (services.units.unit(section.heading).id,), ("区某某局",), date(2024, 7, 1), "万州府发〔2024〕1号")
    services.unit_changes.record(wish)
    draft = drafted(sample, PaperKind.PROFILE)
    assert "该单位主动靠前，建议表扬" in checks(draft)["words_without_place"].sentence
    assert "建议表扬" not in document_text(draft.document)
    assert next(one for one in draft.sections if one.key == section.key).text == "该单位主动靠前，建议表扬。"
    edit(sample, PaperKind.PROFILE, section.key, None)
    assert "words_without_place" not in checks(drafted(sample, PaperKind.PROFILE))
    with pytest.raises(RejectedError):
        edit(sample, PaperKind.PROFILE, section.key, "再写")
    assert counts.plan_id


def test_own_words_of_a_section_that_says_nothing_any_more_are_printed_with_its_heading() -> None:
    own = {"problems": LiveText("（一）请各单位重视资料归集。")}
    drafts = [("overall", "总体情况", ["有序。"]), ("problems", "存在问题", []), ("next", "要求", ["抓紧。"])]
    sections = sections_of(numbered(drafts, own), own)
    assert [section.heading for section in sections] == ["一、总体情况", "二、存在问题", "三、要求"]
    assert any("资料归集" in str(block) for block in section_blocks(sections))
    assert [key for key, _, _ in numbered(drafts)] == ["overall", "next"]


def test_the_clerk_is_told_that_only_own_words_are_left_in_a_section(sample: Sample) -> None:
    services, counts = sample
    key = "deliverables"
    kind = PaperKind.EVALUATION
    told = next((one for one in drafted(sample, kind).sections if one.key == key), None)
    assert told is not None
    edit(sample, kind, key, "各项成果正在核对。")
    for task in services.plans.tasks(counts.plan_id):
        for line in services.milestones.lines(task.id):
            services.milestones.change(replace(line.milestone, state=MilestoneState.REJECTED))
    draft = drafted(sample, kind)
    assert "各项成果正在核对" in document_text(draft.document)
    assert "照印" in checks(draft)["words_kept"].sentence


def test_an_emptied_section_goes_with_its_number_and_comes_back(sample: Sample) -> None:
    edit(sample, PaperKind.BULLETIN, "good", "")
    draft = drafted(sample, PaperKind.BULLETIN)
    text = document_text(draft.document)
    assert "推进较好的单位和事项" not in text
    assert "二、存在问题" in text
    assert "不印" in checks(draft)["section_emptied"].sentence
    edit(sample, PaperKind.BULLETIN, "good", None)
    assert "二、推进较好的单位和事项" in document_text(drafted(sample, PaperKind.BULLETIN).document)
