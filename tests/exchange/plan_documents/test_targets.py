"""Numbers that are targets, and the many that are not."""

from __future__ import annotations

import datetime as dt

import pytest

from wanzhou_gui.exchange.plan_documents.deadlines import deadline_on
from wanzhou_gui.exchange.plan_documents.targets import targets_in

Row = tuple[str, str, str, str, int | None]


def found(text: str, *, goal: bool = False) -> list[Row]:
    targets, _ = targets_in(text, None, goal=goal)
    return [(one.name, str(one.value), one.unit, one.comparator.value, one.year) for one in targets]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("到2025年，建设碳汇林90万亩。", [("建设碳汇林", "90", "万亩", "reach", 2025)]),
        ("森林覆盖率保持在76.80%以上。", [("森林覆盖率", "76.80", "%", "ge", None)]),
        ("能耗、用水量较2020年分别下降14.5%和15%。", [("能耗", "14.5", "%", "down", None), ("用水量", "15", "%", "down", None)]),
        ("回收利用率、资源化率分别达到35%、60%以上。", [("回收利用率", "35", "%", "ge", None), ("资源化率", "60", "%", "ge", None)]),
        ("“十四五”期间，完成森林抚育300万亩、封山育林100万亩。", [("森林抚育", "300", "万亩", "reach", 2025), ("封山育林", "100", "万亩", "reach", 2025)]),
        ("绿色产业总产值突破8000亿元。", [("绿色产业总产值", "8000", "亿元", "ge", None)]),
        ("培育10家以上领军企业。", [("领军企业", "10", "家", "ge", None)]),
        ("建设50个数字化车间、20家智能工厂。", [("数字化车间", "50", "个", "reach", None), ("智能工厂", "20", "家", "reach", None)]),
        ("PM2.5浓度控制在35微克/立方米以内。", [("PM2.5浓度", "35", "微克/立方米", "le", None)]),
        ("失业率控制在5.5%以内，就业率不低于90%。", [("失业率", "5.5", "%", "le", None), ("就业率", "90", "%", "ge", None)]),
        ("工业增加值年均增长8%左右。", [("工业增加值增长", "8", "%", "about", None)]),
        ("投入强度达到2.5%以上。", [("投入强度", "2.5", "%", "ge", None)]),
        ("处理率由85%提高到95%以上。", [("处理率", "95", "%", "ge", None)]),
        ("2023年底前，建成养老服务中心50个。", [("建成养老服务中心", "50", "个", "reach", 2023)]),
        ("产出强度提升至85亿元/平方公里。", [("产出强度", "85", "亿元/平方公里", "reach", None)]),
        ("企业开办时间压缩至1个工作日以内。", [("企业开办时间", "1", "个工作日", "le", None)]),
        ("累计培育企业30家、省级企业300家。", [("培育企业", "30", "家", "reach", None), ("省级企业", "300", "家", "reach", None)]),
        ("确保2021年、2022年分别建成基站1万个、2万个。", [("建成基站", "1", "万个", "reach", 2021), ("建成基站", "2", "万个", "reach", 2022)]),
        ("平均受教育年限达到11.5年。", [("平均受教育年限", "11.5", "年", "reach", None)]),
        (
            "其中，2024年完成营造林8万亩，2025年完成7.5万亩，2026年6.5万亩。",
            [("营造林", "8", "万亩", "reach", 2024), ("营造林", "7.5", "万亩", "reach", 2025), ("营造林", "6.5", "万亩", "reach", 2026)],
        ),
        ("粮食产量稳定在1080万吨以上。", [("粮食产量", "1080", "万吨", "ge", None)]),
    ],
)  # fmt: skip
def test_target_is_found(text: str, expected: list[Row]) -> None:
    assert found(text) == expected


def ranges(text: str) -> list[tuple[str, str, str, str]]:
    targets, _ = targets_in(text, None, goal=True)
    assert all(one.comparator.value == "between" for one in targets)
    return [(one.name, str(one.value), str(one.upper), one.unit) for one in targets]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("居民消费价格涨幅控制在2%—3%。", [("居民消费价格涨幅", "2", "3", "%")]),
        ("居民消费价格涨幅控制在2-3%之间。", [("居民消费价格涨幅", "2", "3", "%")]),
        ("地区生产总值年均增长5%-7%。", [("地区生产总值增长", "5", "7", "%")]),
        ("森林覆盖率稳定在55%至60%。", [("森林覆盖率", "55", "60", "%")]),
        ("办理时间压缩到3～5个工作日。", [("办理时间", "3", "5", "个工作日")]),
        ("药占比由30%降至25%—28%。", [("药占比", "25", "28", "%")]),
        ("城乡居民收入比控制在2.1—2.3之间。", [("城乡居民收入比", "2.1", "2.3", "")]),
        ("失业率、物价涨幅分别控制在5%—5.5%、2%—3%。", [("失业率", "5", "5.5", "%"), ("物价涨幅", "2", "3", "%")]),
    ],
)  # fmt: skip
def test_two_edges_behind_a_verb_of_attainment_are_one_target(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert ranges(text) == expected


@pytest.mark.parametrize(
    "text", ["PM2.5浓度下降到35微克/立方米。", "企业开办时间压缩至1个工作日。", "万元产值能耗降低至0.4吨标准煤。"]
)
def test_what_is_brought_down_to_a_figure_may_not_be_more(text: str) -> None:
    assert [row[3] for row in found(text)] == ["le"]


@pytest.mark.parametrize(
    "text",
    [
        "对500万元以上技改项目给予支持。", "最高奖励800万元。", "每台不低于200元的补贴。", "给予20万元一次性奖励。", "按照5+10+X布局产业。", "落实《方案（2023—2025年）》（国办发〔2023〕37号）。",
        "聚焦2—3个细分行业持续深耕。", "培育龙头企业3—5家。", "按2021—2035年安排。", "选取5%-10%的样本抽查。", "依托三地协同，五大产业集聚。", "年综合能耗1万吨标准煤以上的企业要开展审计。", "截至2020年，全市已建成平台30个。", "对6个月内仍未整改到位的机构依法处理。",
        "推广“12345”热线。", "2024年3月4日起施行。", "第3次会议审议通过。", "完善“三个100%”机制。",
    ],
)  # fmt: skip
def test_number_that_is_no_target(text: str) -> None:
    assert found(text) == []


def test_an_elliptical_level_takes_the_measure_before_it() -> None:
    assert [name for name, *_ in found("省级事项可办率不低于90%，市县级不低于70%。", goal=True)] == ["省级事项可办率", "市县级事项可办率"]


def test_the_year_at_the_head_governs_the_paragraph() -> None:
    assert [row[4] for row in found("到2025年，效能显著增强。产值达到5亿元。覆盖率达到90%。")] == [2025, 2025]


def test_a_share_is_told_from_its_subject() -> None:
    assert found("到2025年工业产能全部达到基准水平，30%以上达到标杆水平。")[-1][:3] == ("工业产能达到标杆水平比例", "30", "%")


@pytest.mark.parametrize(
    ("text", "year", "day"),
    [
        ("2022年2月底前", None, dt.date(2022, 2, 28)), ("6月底", 2024, dt.date(2024, 6, 30)), ("2021年四季度", None, dt.date(2021, 12, 31)), ("持续推进", 2024, None),
        ("按照国省安排部署", 2024, None), ("2019年7月底前，以后每年持续实施", None, dt.date(2019, 7, 31)), ("2025年", None, dt.date(2025, 12, 31)), ("年底前", 2023, dt.date(2023, 12, 31)),
        ("2024年5月20日前", None, dt.date(2024, 5, 20)), ("上半年", 2024, dt.date(2024, 6, 30)), ("6月底", None, None), ("2024年13月", None, dt.date(2024, 12, 31)), ("", 2024, None),
        ("3月上旬", 2024, dt.date(2024, 3, 10)), ("2月30日", 2024, None),
    ],
)  # fmt: skip
def test_the_day_of_a_deadline(text: str, year: int | None, day: dt.date | None) -> None:
    assert deadline_on(text, year) == day
