"""Words of command in text a clerk edited: asked about where they speak of a body that may only be asked."""

from __future__ import annotations

import pytest

from wanzhou_gui.domain.paper_templates import COMMANDING_WORDS
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.paper_parts.tone_checks import polite_form
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.services import Services

Sample = tuple[Services, SampleCounts]


def asked(sample: Sample, text: str, kind: PaperKind = PaperKind.BULLETIN, unit: str = "", key: str = "problems") -> list[str]:
    services, counts = sample
    period = services.periods.period("2024Q2").id
    unit_id = services.units.unit(unit).id if unit else None
    services.reports.edit_section(counts.plan_id, period, key, text, kind=kind, unit_id=unit_id)
    checks = services.reports.draft(counts.plan_id, period, kind, unit_id).checks
    return [one.sentence for one in checks if one.code == "commanding_words" and not one.blocks]


def test_section_sentence_word_and_polite_form_are_named(sample: Sample) -> None:
    [told] = asked(sample, "总体平稳。\n区公安局进展较快。责令区检察院说明原因。")
    assert told == "“三、存在问题”第2段“责令区检察院说明原因”，对区检察院不宜用命令、批评的话，“责令”可改为“函请”。"


@pytest.mark.parametrize(
    "text",
    [
        "责令区公安局限期整改。",
        "区检察院支持有力，表示感谢。各部门必须抓紧推进。",
        "区检察院按照《关于责令整改的通报》提供了情况。",
        "区检察院提供了情况。区公安局务必于下期补报。",
        "区检察院提供了情况。其中，区公安局务必补报。",
    ],
)
def test_words_for_others_and_titles_are_not_asked_about(sample: Sample, text: str) -> None:
    assert asked(sample, text) == []


@pytest.mark.parametrize("text", ["区检察院尚未提供情况。要求其限期补报。", "区检察院尚未提供情况。务必于近日补报。"])
def test_the_sentence_after_the_name_still_speaks_of_it(sample: Sample, text: str) -> None:
    [told] = asked(sample, text)
    assert "对区检察院" in told


def test_a_central_agency_is_known_by_its_name(sample: Sample) -> None:
    [told] = asked(sample, "对中国人民银行万州分行予以批评并约谈。")
    assert "“批评”可改为“说明有关情况”，“约谈”可改为“会商”" in told


def test_every_sentence_of_a_letter_speaks_to_its_body(sample: Sample) -> None:
    [told] = asked(sample, "有关事项必须抓紧推进。", PaperKind.FEEDBACK, "区检察院", "demands")
    assert "“有关事项必须抓紧推进”" in told
    assert "“必须”可改为“请”" in told
    assert asked(sample, "有关事项必须抓紧推进。", PaperKind.FEEDBACK, "区经济信息委", "demands") == []


def test_the_question_goes_when_the_text_is_put_right(sample: Sample) -> None:
    assert asked(sample, "责令区检察院说明原因。")
    assert asked(sample, "商请区检察院提供有关情况。") == []


def test_every_word_of_command_has_a_polite_form() -> None:
    assert all(polite_form(word, Unit(name="某院")) for word in COMMANDING_WORDS)
