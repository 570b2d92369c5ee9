"""Task tables in workbooks of both formats: layouts of real offices, proposals, choices, and what is refused."""

from __future__ import annotations

import random
import struct
from collections.abc import Sequence
from pathlib import Path

import pytest
from sheets_by_hand import Area, Rows, write_workbook

from wanzhou_gui.domain.plan_columns import ColumnRole, TableChoice, fingerprint
from wanzhou_gui.domain.plan_reading import Confidence, PlanReading, QuestionCode
from wanzhou_gui.exchange.plan_documents.errors import PlanDocumentError, PlanProblem
from wanzhou_gui.exchange.plan_documents.reading import read_plan_file, read_plan_text
from wanzhou_gui.exchange.plan_documents.sheet_text import text_of_tables
from wanzhou_gui.exchange.plan_documents.workbook_files import tables_of_file

BOTH = pytest.mark.parametrize("ending", [".xlsx", ".xls"])

BREAKDOWN: Rows = [
    ["江北区2025年重点工作任务分解表"],
    ["填报单位：区政府督查室", None, None, None, "2025年2月", None, None],
    ["序号", "工作类别", "重点任务", "主要目标及措施", "责任分工", None, "完成时限"],
    [None, None, None, None, "牵头单位", "配合单位", None],
    [1, "产业升级", "培育先进制造业", "新增规上企业20家。\n建成数字化车间5个。", "区经济信息委", "区财政局\n区科技局", "2025年12月底前"],
    [2, None, "扩大有效投资", "完成固定资产投资80亿元。", "区发展改革委", "各镇街", "持续推进"],
    [3, "民生保障", "办好民生实事", "改造老旧小区12个。", "区住房城乡建委", "区民政局、区残联", "2025年10月底"],
]
BREAKDOWN_MERGED: Sequence[Area] = [(0, 0, 0, 6), (2, 3, 0, 0), (2, 3, 1, 1), (2, 3, 2, 2), (2, 3, 3, 3), (2, 2, 4, 5), (2, 3, 6, 6), (4, 5, 1, 1)]


def rows_of(reading: PlanReading) -> list[tuple[str, str, str, tuple[str, ...], tuple[str, ...], str]]:
    return [(task.number, task.group, task.title, task.lead_units, task.responsible_units, task.deadline) for task in reading.tasks]


def asked(reading: PlanReading) -> list[tuple[QuestionCode, str]]:
    return [
        (one.code, one.subject or one.quote) for one in reading.questions if one.code in (QuestionCode.COLUMN_UNKNOWN, QuestionCode.HEADINGS_GUESSED)
    ]


@BOTH
@pytest.mark.parametrize("with_merges", [True, False])
def test_a_head_over_two_rows_with_groups_and_units_on_lines_of_their_own(ending: str, with_merges: bool, tmp_path: Path) -> None:
    file = write_workbook(tmp_path / f"分解表{ending}", {"Sheet1": BREAKDOWN}, {"Sheet1": BREAKDOWN_MERGED} if with_merges else {})
    (reading,) = read_plan_file(file)
    assert reading.title == "江北区2025年重点工作任务分解表"
    assert rows_of(reading) == [
        ("1", "产业升级", "培育先进制造业", ("区经济信息委",), ("区财政局", "区科技局"), "2025年12月底前"),
        ("2", "产业升级", "扩大有效投资", ("区发展改革委",), ("各镇街",), "持续推进"),
        ("3", "民生保障", "办好民生实事", ("区住房城乡建委",), ("区民政局", "区残联"), "2025年10月底"),
    ]
    assert [(one.name, int(one.value)) for one in reading.indicators] == [
        ("新增规上企业", 20), ("建成数字化车间", 5), ("固定资产投资", 80), ("改造老旧小区", 12),
    ]  # fmt: skip
    assert asked(reading) == []
    assert reading.unread == ()


@pytest.mark.parametrize(
    ("headings", "roles"),
    [
        (["序号", "任务", "责任单位", "完成时限"], "number title duty deadline"),
        (["编号", "工作任务", "工作内容", "牵头单位", "责任单位", "办结时限", "备注"], "number title body lead duty deadline note"),
        (["项次", "重点工作", "工作目标", "牵头部门", "参与部门", "时间节点"], "number title body lead support deadline"),
        (["序\n号", "事项名称", "具体举措", "主办单位", "协办单位", "计划完成时间"], "number title body lead support deadline"),
        (["序号", "一级任务", "二级任务", "三级措施", "主责单位", "配合单位", "进度安排"], "number group title body lead support deadline"),
        (["序号", "反馈问题", "整改措施", "整改目标", "责任单位", "整改时限", "责任领导"], "number title body body duty deadline note"),
        (["序号", "项目名称", "建设内容", "目标值", "责任科室", "年度任务"], "number title body target duty body"),
        (["序 号", "工 作 任 务", "责任单位（列首位的为牵头单位）", "完成时间"], "number title duty deadline"),
        (["任务编号", "工作板块", "任务内容", "承办单位", "落实期限"], "number group title duty deadline"),
    ],
)
def test_headings_of_many_names_are_known(headings: list[str], roles: str, tmp_path: Path) -> None:
    body = [str(number + 1) for number in range(len(headings))]
    file = write_workbook(tmp_path / "表.xlsx", {"任务": [headings, body]})
    head = tables_of_file(file).sheets[0].head
    assert (head.row, " ".join(head.roles)) == (1, roles)
    assert head.is_sure


@BOTH
def test_an_unknown_heading_is_asked_about_and_never_used_silently(ending: str, tmp_path: Path) -> None:
    rows: Rows = [["任务清单"], ["序号", "重点任务", "说法", "责任单位", "完成时限"], [1, "完善网络", "甲乙丙", "区教委", "6月底"]]
    (reading,) = read_plan_file(write_workbook(tmp_path / f"表{ending}", {"一": rows}))
    assert asked(reading) == [(QuestionCode.COLUMN_UNKNOWN, "说法")]
    assert reading.tasks[0].body == ""


def test_a_table_without_headings_is_taken_by_its_contents_and_asked_about(tmp_path: Path) -> None:
    rows: Rows = [["2025年任务清单"], *[[n, f"第{n}项建设任务要按期完成", "区教委、区财政局", "2025年6月底"] for n in range(1, 6)]]
    file = write_workbook(tmp_path / "表.xlsx", {"一": rows})
    head = tables_of_file(file).sheets[0].head
    assert (head.row, head.is_sure) == (0, False)
    assert {column.confidence for column in head.columns} == {Confidence.GUESS}
    (reading,) = read_plan_file(file)
    assert [(task.number, task.title, task.responsible_units, task.deadline) for task in reading.tasks][4] == (
        "5", "第5项建设任务要按期完成", ("区教委", "区财政局"), "2025年6月底",
    )  # fmt: skip
    assert asked(reading) == [(QuestionCode.HEADINGS_GUESSED, "A列？［序号］、B列？［任务］、C列？［责任单位］、D列？［时限］")]


def test_headings_in_words_nobody_foresaw_are_found_by_what_stands_below(tmp_path: Path) -> None:
    rows: Rows = [["任务表"], ["号", "做什么", "谁来做", "何时"], [1, "建成三所学校", "区教委", "2025年8月"], [2, "建成两个公园", "区林业局", "年底"]]
    file = write_workbook(tmp_path / "表.xlsx", {"一": rows})
    head = tables_of_file(file).sheets[0].head
    assert (head.row, head.is_sure, [column.heading for column in head.columns]) == (2, False, ["号", "做什么", "谁来做", "何时"])
    (reading,) = read_plan_file(file)
    task = reading.tasks[0]
    assert (task.number, task.title, task.responsible_units, task.deadline) == ("1", "建成三所学校", ("区教委",), "2025年8月")
    assert [code for code, _ in asked(reading)] == [QuestionCode.HEADINGS_GUESSED]


def test_a_choice_decides_and_stands_in_the_text_that_is_kept(tmp_path: Path) -> None:
    rows: Rows = [["甲", "乙", "丙", "丁"], ["1", "区教委", "建成学校3所", "6月底"], ["2", "区民政局", "新建养老院2个", "7月底"]]
    tables = tables_of_file(write_workbook(tmp_path / "年度任务.xlsx", {"Sheet1": rows}))
    choice = TableChoice(head_row=1, roles=(ColumnRole.NUMBER, ColumnRole.LEAD, ColumnRole.TITLE, ColumnRole.UNUSED))
    text = text_of_tables(tables, choice)
    assert text.split("\n")[:2] == ["年度任务", "甲［序号］\t乙［牵头单位］\t丙［任务］\t丁［不用］"]
    (reading,) = read_plan_text(text)
    assert [(task.number, task.title, task.lead_units, task.deadline) for task in reading.tasks] == [
        ("1", "建成学校3所", ("区教委",), ""),
        ("2", "新建养老院2个", ("区民政局",), ""),
    ]
    assert asked(reading) == []
    assert rows_of(read_plan_text("\n".join(reading.source_lines))[0]) == rows_of(reading)


def test_another_heading_row_brings_its_own_proposal(tmp_path: Path) -> None:
    tables = tables_of_file(write_workbook(tmp_path / "表.xlsx", {"Sheet1": BREAKDOWN}))
    assert "［" not in text_of_tables(tables, TableChoice(head_row=3))
    assert rows_of(read_plan_text(text_of_tables(tables, TableChoice(head_row=3)))[0])[0][3] == ("区经济信息委",)


def test_sheets_are_read_together_or_alone(tmp_path: Path) -> None:
    head = ["序号", "重点任务", "责任单位", "完成时限"]
    sheets: dict[str, Rows] = {
        "经济发展": [head, [1, "扩大投资", "区发展改革委", "12月底"]],
        "社会事业": [head, [1, "新建学校", "区教委", "8月底"]],
        "说明": [["填表说明"], ["请于每月25日前报送。"]],
    }
    file = write_workbook(tmp_path / "清单.xlsx", sheets)
    (reading,) = read_plan_file(file)
    assert [(task.key, task.title, task.group) for task in reading.tasks] == [("1", "扩大投资", ""), ("1-2", "新建学校", "社会事业")]
    (alone,) = read_plan_text(text_of_tables(tables_of_file(file), TableChoice(sheet="社会事业")))
    assert [task.title for task in alone.tasks] == ["新建学校"]
    with pytest.raises(PlanDocumentError) as caught:
        text_of_tables(tables_of_file(file), TableChoice(sheet="没有"))
    assert caught.value.code is PlanProblem.SHEET_MISSING
    with pytest.raises(PlanDocumentError) as caught:
        text_of_tables(tables_of_file(file), TableChoice(head_row=99))
    assert caught.value.code is PlanProblem.HEAD_ROW_MISSING


def test_target_values_take_their_name_from_the_task(tmp_path: Path) -> None:
    rows: Rows = [
        ["指标任务分解表"],
        ["序号", "任务", "目标值", "责任单位"],
        [1, "义务教育巩固率", "≥98%", "区教委"],
        [2, "新建公园", "3个", "区林业局"],
        [3, "优化营商环境", "新增经营主体5000户，办结率达到99%以上", "区市场监管局"],
    ]
    (reading,) = read_plan_file(write_workbook(tmp_path / "表.xlsx", {"一": rows}))
    assert [(one.name, str(one.value), one.unit, one.comparator.value) for one in reading.indicators] == [
        ("义务教育巩固率", "98", "%", "ge"),
        ("新建公园", "3", "个", "reach"),
        ("新增经营主体", "5000", "户", "reach"),
        ("办结率", "99", "%", "ge"),
    ]


def test_a_wps_table_is_read_like_the_workbook_it_is(tmp_path: Path) -> None:
    (reading,) = read_plan_file(write_workbook(tmp_path / "表.et", {"Sheet1": BREAKDOWN}, {"Sheet1": BREAKDOWN_MERGED}))
    assert len(reading.tasks) == 3


def test_an_old_workbook_under_a_new_name_is_read(tmp_path: Path) -> None:
    file = write_workbook(tmp_path / "表.xls", {"Sheet1": BREAKDOWN})
    renamed = file.rename(tmp_path / "表.xlsx")
    assert len(read_plan_file(renamed)[0].tasks) == 3
    new = write_workbook(tmp_path / "新.xlsx", {"Sheet1": BREAKDOWN}).rename(tmp_path / "新.xls")
    assert len(read_plan_file(new)[0].tasks) == 3


def test_dates_and_numbers_of_old_workbooks_are_printed_as_people_read_them(tmp_path: Path) -> None:
    import datetime as dt

    import xlwt

    book = xlwt.Workbook()
    sheet = book.add_sheet("一")
    for column, heading in enumerate(["序号", "重点任务", "责任单位", "完成时限"]):
        sheet.write(0, column, heading)
    sheet.write(1, 0, 1.0)
    sheet.write(1, 1, "完善网络")
    sheet.write(1, 2, "区教委")
    sheet.write(1, 3, dt.date(2025, 6, 30), xlwt.easyxf(num_format_str="YYYY-MM-DD"))
    book.save(str(tmp_path / "表.xls"))
    task = read_plan_file(tmp_path / "表.xls")[0].tasks[0]
    assert (task.number, task.deadline, str(task.deadline_on)) == ("1", "2025年6月30日", "2025-06-30")


def refused(path: Path) -> PlanProblem:
    with pytest.raises(PlanDocumentError) as caught:
        read_plan_file(path)
    return caught.value.code


def _stream_at(content: bytes, signature: bytes) -> int:
    at = content.find(signature)
    assert at > 0
    return at


def test_a_protected_old_workbook_is_told_apart(tmp_path: Path) -> None:
    file = write_workbook(tmp_path / "表.xls", {"Sheet1": BREAKDOWN})
    content = bytearray(file.read_bytes())
    # CODEPAGE of the globals becomes FILEPASS, as in an encrypted file.
    at = _stream_at(content, struct.pack("<HHH", 0x0042, 2, 0x04B0))
    struct.pack_into("<H", content, at, 0x002F)
    file.write_bytes(content)
    assert refused(file) is PlanProblem.PASSWORD_PROTECTED


def test_an_old_workbook_with_masses_of_empty_cells_is_refused_before_they_are_unpacked(tmp_path: Path) -> None:
    import xlwt

    book = xlwt.Workbook()
    sheet = book.add_sheet("一")
    for row in range(8000):
        for column in range(120):
            sheet.write(row, column, "")
    book.save(str(tmp_path / "表.xls"))
    assert refused(tmp_path / "表.xls") is PlanProblem.FILE_TOO_LARGE


def test_broken_old_workbooks_end_in_a_reading_or_one_clear_error(tmp_path: Path) -> None:
    whole = write_workbook(tmp_path / "表.xls", {"Sheet1": BREAKDOWN}, {"Sheet1": BREAKDOWN_MERGED}).read_bytes()
    chance = random.Random(7)
    file = tmp_path / "坏.xls"
    codes = set()
    for turn in range(120):
        content = bytearray(whole)
        if turn % 3 == 0:
            content = content[: chance.randrange(600, len(content))]
        for _ in range(chance.randrange(1, 30)):
            content[chance.randrange(8, len(content))] = chance.randrange(256)
        file.write_bytes(content)
        try:
            read_plan_file(file)
        except PlanDocumentError as error:
            codes.add(error.code)
    assert codes <= {
        PlanProblem.OLD_EXCEL_FORMAT, PlanProblem.NOT_A_PLAN, PlanProblem.FILE_TOO_LARGE, PlanProblem.PASSWORD_PROTECTED, PlanProblem.FILE_EMPTY,
    }  # fmt: skip
    assert PlanProblem.OLD_EXCEL_FORMAT in codes


def test_headings_have_one_fingerprint_whatever_the_spaces() -> None:
    assert fingerprint(["序号", "任 务", "责任\n单位", ""]) == fingerprint(["序 号", "任务", "责任单位"])
    assert fingerprint(["序号", "任务"]) != fingerprint(["任务", "序号"])
