"""Reports in plain text cut into pieces: by unit, by number, by the words of the task; doubtful ones say so."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.pasted_returns import Confidence, TaskWords, UnitWords, fields_of, pieces_of

TASKS = (
    TaskWords("a", "8", "发展先进制造业", "培育专利产业化样板企业，建设重点产业集群。"),
    TaskWords("b", "12", "强化校企合作共建", "开展专利技术对接，盘活高校专利。"),
    TaskWords("c", "17", "加强知识产权人才队伍建设", "组建专家团队。"),
)
SCIENCE = UnitWords(1, ("区科技局", "区科学技术局"), TASKS)
TRADE = UnitWords(2, ("区商务委",), (TaskWords("d", "9", "发展现代旅游服务业", "举办美食文化节。"),))
UNITS = (SCIENCE, TRADE)


def test_a_unit_before_a_colon_or_alone_on_a_line_owns_what_follows() -> None:
    pieces = pieces_of("区商务委：举办美食文化节1场。\n\n区科技局关于二季度工作的报告\n8. 发展先进制造业：新增样板企业2家。\n12、校企合作：对接3次。", UNITS)
    assert [(one.unit_id, one.task_uid) for one in pieces] == [(2, "d"), (1, "a"), (1, "b")]


def test_a_unit_named_in_the_middle_of_a_sentence_is_no_heading() -> None:
    pieces = pieces_of("区科技局\n12. 校企合作：会同区商务委对接3次。\n区商务委配合开展活动1次。", UNITS)
    assert {one.unit_id for one in pieces} == {1}


def test_numbers_and_words_together_are_sure_and_words_alone_may_need_a_look() -> None:
    [sure] = pieces_of("12. 强化校企合作共建：开展专利技术对接3次。", UNITS, 1)
    assert (sure.task_uid, sure.confidence) == ("b", Confidence.SURE)
    [likely] = pieces_of("本季度举办活动1场。", UNITS, 2)
    assert (likely.task_uid, likely.confidence) == ("d", Confidence.LIKELY)
    [unknown] = pieces_of("领导好，材料已发。", UNITS)
    assert (unknown.unit_id, unknown.task_uid, unknown.confidence) == (None, "", Confidence.UNKNOWN)


def test_numbers_in_order_stand_for_the_tasks_in_order() -> None:
    pieces = pieces_of("一、新增两家。\n二、对接三次。\n三、组建一支队伍。", UNITS, 1)
    assert [one.task_uid for one in pieces] == ["a", "b", "c"]
    assert Confidence.SURE not in {one.confidence for one in pieces}


def test_labels_and_percentages_become_fields_and_the_title_is_not_repeated() -> None:
    [piece] = pieces_of("8. 发展先进制造业：新增样板企业2家，完成比例45%。存在问题：经费不足。下一步工作：继续跟进。", UNITS, 1)
    assert piece.fields == {
        "progress_text": "新增样板企业2家，完成比例45%。", "problems_text": "经费不足。", "next_steps": "继续跟进。",
        "completion_percent": "45",
    }  # fmt: skip
    assert "completion_percent" not in fields_of("完成比例145%")


@given(st.text(alphabet="区科技局商务委：:。\n 一二8912.、任务发展校企合作%完成比例进展存在问题", max_size=400))
def test_nothing_of_a_text_is_lost_but_headings_and_it_never_fails(text: str) -> None:
    pieces = pieces_of(text, UNITS)
    kept = "".join("".join(one.text.split()) for one in pieces)
    for line in text.split("\n"):
        bare = "".join(line.split())
        if bare and "区科技局" not in bare and "区商务委" not in bare and "区科学技术局" not in bare:
            assert bare in kept
