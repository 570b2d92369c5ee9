"""An edited paper held against the ledger: figures with their sentences, paragraphs lost and added, other words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.reports.paper_comparison import ChangedFigure, Passage, Rewording, compare_papers

OURS = "一、总体情况\n本期58项任务中，已完成12项，占20.7%。与上季度相比，完成数增加4项。\n\n1\t培育样板企业\t12\t20.7%\n（联系人：张三）\n"


def test_white_space_is_no_change() -> None:
    assert compare_papers(OURS, OURS.replace("\n\n", "\n").replace("一、", "  一、")).is_same


def test_a_changed_figure_is_shown_with_its_sentence_before_and_after() -> None:
    found = compare_papers(OURS, OURS.replace("已完成12项", "已完成15项"))
    assert found.figures == (
        ChangedFigure(
            "12", "15", "本期58项任务中，已完成12项，占20.7%。", "本期58项任务中，已完成15项，占20.7%。", "“一、总体情况”第1段"
        ),
    )
    assert (found.missing, found.added, found.reworded) == ((), (), ())


def test_a_figure_in_a_table_is_found_too() -> None:
    found = compare_papers(OURS, OURS.replace("\t12\t", "\t13\t"))
    assert [(one.before, one.after, one.place) for one in found.figures] == [
        ("12", "13", "“一、总体情况”，表格第1行“1 培育样板企业”")
    ]


def test_a_figure_that_was_dropped_has_nothing_in_its_place() -> None:
    found = compare_papers(OURS, OURS.replace("，占20.7%。", "。"))
    assert [(one.before, one.after) for one in found.figures] == [("20.7%", "")]


def test_other_words_with_the_same_figures_are_no_changed_figures() -> None:
    found = compare_papers(OURS, OURS.replace("完成数增加4项", "完成的增加了4项"))
    assert found.figures == ()
    assert found.reworded == (
        Rewording("与上季度相比，完成数增加4项。", "与上季度相比，完成的增加了4项。", "“一、总体情况”第1段"),
    )


def test_paragraphs_lost_and_added_are_named() -> None:
    found = compare_papers(OURS, OURS.replace("（联系人：张三）", "请各单位认真整改。"))
    assert found.missing == (Passage("（联系人：张三）", "“一、总体情况”第2段"),)
    assert found.added == (Passage("请各单位认真整改。", "“一、总体情况”第2段"),)
    assert found.figures == ()


def test_a_figure_of_an_added_paragraph_that_the_paper_states_nowhere_is_named() -> None:
    found = compare_papers(OURS, OURS.replace("（联系人：张三）", "（联系人：张三）\n另有58项任务中的31项正在验收。"))
    assert [(one.before, one.after, one.sentence_after) for one in found.figures] == [
        ("", "31", "另有58项任务中的31项正在验收。")
    ]


@given(st.lists(st.sampled_from(["甲12项。", "乙3项，占5.0%。", "丙。", "丁\t1\t2"]), max_size=8), st.integers(100, 999))
def test_any_single_changed_figure_is_found(lines: list[str], figure: int) -> None:
    text = "\n".join([*lines, "末段共77项任务。"])
    edited = text.replace("77", str(figure))
    found = compare_papers(text, edited)
    assert ("77", str(figure)) in {(one.before, one.after) for one in found.figures}
