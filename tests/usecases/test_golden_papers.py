"""Every paper of the family for the sample's third quarter, word for word, and what holds for all of them.

After a wanted change of wording: WANZHOU_RENEW_GOLDEN=1 python -m pytest tests/usecases/test_golden_papers.py, then read the diff.
"""

from __future__ import annotations

import io
import os
import re
from datetime import date
from pathlib import Path

import pypdf
import pytest

from wanzhou_gui.domain.papers import PaperKind, PaperState
from wanzhou_gui.reports.document import OfficialDocument
from wanzhou_gui.reports.document_text import document_text, located_texts
from wanzhou_gui.reports.paper_parts.words import PAPER_WORDS
from wanzhou_gui.reports.papers.form import PaperScope
from wanzhou_gui.reports.papers.registry import PAPER_FORMS
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.reporting import PaperDraft
from wanzhou_gui.usecases.services import Services

GOLDEN = Path(__file__).parent / "golden"
UNITS = {PaperKind.FEEDBACK: "区经济信息委", PaperKind.PROFILE: "区市场监管局"}
APPROVAL = {"approver": "区长", "approved_on": date(2024, 10, 14), "issued_on": date(2024, 10, 15)}
# Letters on applications need a decision first: tests/usecases/test_case_papers.py.
ON_APPLICATIONS = (PaperKind.EXTENSION, PaperKind.CLOSING)
KINDS = [kind for kind in PAPER_FORMS if kind not in (PaperKind.BULLETIN, *ON_APPLICATIONS)]

Sample = tuple[Services, SampleCounts]


def unit_id(services: Services, kind: PaperKind, name: str = "") -> int | None:
    wanted = name or UNITS.get(kind, "")
    return services.units.unit(wanted).id if wanted else None


def drafted(sample: Sample, kind: PaperKind, code: str = "2024Q3", unit: str = "") -> PaperDraft:  # type: ignore[type-arg]
    services, counts = sample
    period = services.periods.period(code)
    return services.reports.draft(counts.plan_id, period.id, kind, unit_id(services, kind, unit))


def check_words(name: str, document: OfficialDocument) -> None:
    text = document_text(document)
    expected = GOLDEN / f"{name}.txt"
    if os.environ.get("WANZHOU_RENEW_GOLDEN"):
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_reads_word_for_word(sample: Sample, kind: PaperKind) -> None:
    check_words(f"{kind.value}_2024Q3", drafted(sample, kind).document)


def test_a_body_that_may_not_be_commanded_is_only_asked(sample: Sample) -> None:
    document = drafted(sample, PaperKind.FEEDBACK, "2024Q2", "区检察院").document
    check_words("feedback_2024Q2_检察院", document)
    assert not re.search("责令|整改|督查结论|点名|通报", document_text(document))


@pytest.mark.parametrize("kind", KINDS)
def test_the_pages_hold_every_word_of_the_paper(sample: Sample, kind: PaperKind) -> None:
    draft = drafted(sample, kind)
    pages = pypdf.PdfReader(io.BytesIO(sample[0].reports.drawn(draft.document))).pages
    printed = re.sub(r"\s", "", "".join(page.extract_text() for page in pages))
    told = [re.sub(r"\s", "", text) for place, text in located_texts(draft.document) if place != "watermark"]
    # Cells stand side by side on the page: their characters are counted, not their order.
    missing = {one for one in "".join(told) if one not in printed}
    assert missing == set()
    assert len(printed) >= sum(len(one) for one in set(told))


@pytest.mark.parametrize("kind", KINDS)
def test_its_counts_agree_before_it_is_issued(sample: Sample, kind: PaperKind) -> None:
    services, counts = sample
    if kind is PaperKind.ARCHIVE:
        services.reports.issue(counts.plan_id, services.periods.period("2024Q1").id, **APPROVAL)  # type: ignore[arg-type]
    checks = {check.code: check for check in drafted(sample, kind).checks}
    assert "sums_agree" in checks
    assert not [check.sentence for check in checks.values() if check.blocks]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not PaperKind.ARCHIVE])
def test_an_issued_paper_keeps_its_bytes_and_its_number(sample: Sample, kind: PaperKind) -> None:
    services, counts = sample
    period = services.periods.period("2024Q3")
    unit = unit_id(services, kind)
    promised = services.reports.next_number(date(2024, 10, 15), kind)
    paper, content, _ = services.reports.issue(counts.plan_id, period.id, kind=kind, unit_id=unit, **APPROVAL)  # type: ignore[arg-type]
    assert (paper.state, paper.number_text, paper.unit_id) == (PaperState.ISSUED, promised, unit)
    assert services.reports.file_of(paper.id) == content
    with pytest.raises(RejectedError, match="paper_is_issued"):
        services.reports.issue(counts.plan_id, period.id, kind=kind, unit_id=unit, **APPROVAL)  # type: ignore[arg-type]
    assert services.reports.next_number(date(2024, 10, 16), kind) != promised
    assert services.reports.next_number(date(2024, 10, 16)) == "万州府督〔2024〕1号"


def test_the_archive_lists_what_was_issued_with_its_digest(sample: Sample) -> None:
    services, counts = sample
    period = services.periods.period("2024Q3")
    paper, _, _ = services.reports.issue(counts.plan_id, period.id, kind=PaperKind.BRIEFING, **APPROVAL)  # type: ignore[arg-type]
    text = document_text(drafted(sample, PaperKind.ARCHIVE).document)
    assert paper.pdf_sha256 in text.replace("\n", "").replace(" ", "")
    assert "督查专报" in text
    assert "合计：1件。" in text


def test_a_figure_typed_by_hand_is_questioned(sample: Sample) -> None:
    services, counts = sample
    period = services.periods.period("2024Q3")
    services.reports.edit_section(
        counts.plan_id, period.id, "conclusion", "进展顺利，完成87.3%。", kind=PaperKind.BRIEFING
    )
    draft = drafted(sample, PaperKind.BRIEFING)
    assert "进展顺利，完成87.3%。" in document_text(draft.document)
    assert [check.sentence for check in draft.checks if check.code == "foreign_figures"] == [
        "“总体情况”第1段“完成87.3%”中的87.3不在数据中，请核对出处。"
    ]


def test_a_unit_is_named_exactly_where_the_kind_has_one(sample: Sample) -> None:
    services, counts = sample
    period = services.periods.period("2024Q3")
    unit = services.units.unit("区教委").id
    for kind, form in PAPER_FORMS.items():
        wrong = unit if form.scope is PaperScope.PERIOD else None
        if form.scope is PaperScope.UNIT_OR_ALL:
            continue
        with pytest.raises(RejectedError, match=r"paper_is_for_all|paper_needs_unit"):
            services.reports.draft(counts.plan_id, period.id, kind, wrong)


def test_all_units_have_one_page_each(sample: Sample) -> None:
    services, counts = sample
    draft = services.reports.draft(counts.plan_id, services.periods.period("2024Q3").id, PaperKind.PROFILE)
    assert len(pypdf.PdfReader(io.BytesIO(services.reports.drawn(draft.document))).pages) == counts.units


def test_the_briefing_says_everything_on_its_first_page(sample: Sample) -> None:
    draft = drafted(sample, PaperKind.BRIEFING)
    page = pypdf.PdfReader(io.BytesIO(sample[0].reports.drawn(draft.document))).pages[0]
    first = re.sub(r"\s", "", page.extract_text())
    for section in draft.sections:
        assert re.sub(r"\s", "", section.text) in first
    assert "领导批示" in first


def test_every_kind_has_its_word() -> None:
    assert set(PAPER_WORDS) == set(PaperKind)
    assert {kind: form.word for kind, form in PAPER_FORMS.items()} == {kind: PAPER_WORDS[kind] for kind in PAPER_FORMS}


def test_a_plan_without_reports_still_gives_every_paper(with_plan: Services) -> None:
    plan = with_plan.plans.plans()[0].plan
    period = with_plan.periods.period("2024Q2")
    for kind, form in PAPER_FORMS.items():
        unit = with_plan.units.unit("区教委").id if form.scope is PaperScope.UNIT else None
        draft = with_plan.reports.draft(plan.id, period.id, kind, unit)
        assert with_plan.reports.drawn(draft.document).startswith(b"%PDF")
