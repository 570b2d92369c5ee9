"""What a bulletin says where there is little to say: nothing late, everything late, one unit, no period to compare with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from wanzhou_gui.domain.lamps import LAMP_ORDER, Lamp
from wanzhou_gui.domain.percentages import shares
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.reports.bulletin.facts import BulletinFacts, ClassCount, Timeliness
from wanzhou_gui.reports.bulletin.sections import BULLETIN_PHRASES, bulletin_sections, full_figures
from wanzhou_gui.reports.paper_parts.linking import Phrases, contradictions, strange_figures
from wanzhou_gui.reports.paper_parts.office_phrases import OfficePhrases
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.services import Services


@pytest.fixture
def facts(sample: tuple[Services, SampleCounts]) -> BulletinFacts:
    services, counts = sample
    return services.reports.facts(counts.plan_id, services.periods.period("2024Q3").id)


def changed(facts: BulletinFacts, lamp: Lamp, came: Timeliness, before: Lamp | None = None) -> BulletinFacts:
    """The same plan with every task at one lamp and every unit at one timeliness."""
    tasks = tuple(
        replace(one, lamp=lamp, previous_lamp=before, reason="完成20%。", problems_text="", coordination="")
        for one in facts.tasks
    )
    counts = [len(tasks) if each is lamp else 0 for each in LAMP_ORDER]
    classes = tuple(
        ClassCount(each, count, share, (len(tasks) if each is before else 0) if before else None)
        for each, count, share in zip(LAMP_ORDER, counts, shares(counts), strict=True)
    )
    units = tuple(replace(one, timeliness=came) for one in facts.units)
    return replace(facts, tasks=tasks, classes=classes, units=units, indicators=(), safeguards=())


def told(facts: BulletinFacts) -> dict[str, str]:
    """The text of each section; every figure of it agrees with the facts."""
    sections = bulletin_sections(facts, {}, OfficePhrases(BULLETIN_PHRASES))
    book = full_figures(facts)
    phrases = Phrases(book, [one.generated_live for one in sections])
    for one in sections:
        assert contradictions(one.live, book, phrases) == ()
        assert strange_figures(one.live, book, phrases) == ()
    return {f"{one.heading}": one.text for one in sections}


def test_where_nothing_is_late_nothing_is_blamed(facts: BulletinFacts) -> None:
    text = told(changed(facts, Lamp.GREEN, Timeliness.ON_TIME))
    assert text["三、存在问题"] == "本期督查未发现进展滞后或报送不及时的情况。"
    assert "正常推进19项，占100.0%。" in text["一、总体情况"]
    assert "本期应报送单位21家，均按时报送。" in text["一、总体情况"]
    assert text["四、下一步工作要求"].startswith("（一）持续抓好工作落实。")
    assert "与上期相比" not in text["一、总体情况"]


def test_where_everything_is_late_nobody_is_praised_and_numbers_do_not_skip(facts: BulletinFacts) -> None:
    text = told(changed(facts, Lamp.RED, Timeliness.MISSING, Lamp.GREEN))
    assert list(text) == ["", "一、总体情况", "二、存在问题", "三、下一步工作要求"]
    assert "与上期相比，19项由正常推进转为滞后。" in text["一、总体情况"]
    problems = text["二、存在问题"]
    assert problems.startswith("（一）全部事项进展滞后。")
    late = problems[problems.index("单位报送不及时") :].split("\n")[0]
    assert "区法院" not in late
    assert "区法院" in problems[problems.index("尚待补充了解") :]


def test_what_was_closed_is_told_first(facts: BulletinFacts) -> None:
    text = told(changed(facts, Lamp.BLUE, Timeliness.ON_TIME, Lamp.YELLOW))
    assert "与上期相比，新增办结19项。" in text["一、总体情况"]


def test_an_unchanged_period_says_so(facts: BulletinFacts) -> None:
    text = told(changed(facts, Lamp.GREEN, Timeliness.ON_TIME, Lamp.GREEN))
    assert "与上期相比，19项任务的状态均没有变化。" in text["一、总体情况"]


def test_one_unit_and_one_task_read_as_sentences(facts: BulletinFacts) -> None:
    alone = changed(facts, Lamp.YELLOW, Timeliness.LATE)
    task, unit = alone.tasks[7], next(one for one in alone.units if one.name == "区经济信息委")
    classes = tuple(replace(one, count=1 if one.lamp is Lamp.YELLOW else 0) for one in alone.classes)
    text = told(replace(alone, total=1, tasks=(task,), units=(unit,), classes=classes, as_of=date(2024, 9, 30)))
    assert "本期应报送单位1家，逾期报送1家。" in text["一、总体情况"]
    assert "（一）个别事项需要预警。" in text["二、存在问题"]


def test_courts_and_central_agencies_are_never_blamed_or_ordered(facts: BulletinFacts) -> None:
    late = changed(facts, Lamp.RED, Timeliness.MISSING)
    tasks = tuple(
        replace(one, lead_units=("区法院",), speaker="区法院", speaker_nature=UnitNature.JUDICIAL_ORGAN) for one in late.tasks
    )
    text = told(replace(late, tasks=tasks))
    for line in "\n".join(text.values()).split("。"):
        if "区法院" in line:
            assert not any(word in line for word in ("责令", "批评", "认真查找原因", "切实加以改进", "整改"))
    assert "商请区法院协助推进" in text["三、下一步工作要求"]
