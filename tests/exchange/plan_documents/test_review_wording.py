"""Questions told to a clerk: no code and no blank left in the words, and the trap of the period explained with its figure."""

from __future__ import annotations

import re

import pytest

from wanzhou_gui.domain.plan_reading import QuestionCode, ReviewQuestion
from wanzhou_gui.domain.unit_nature import UnitNature, guess_nature
from wanzhou_gui.exchange.plan_documents.reading import read_plan_text
from wanzhou_gui.reports.plan_review_wording import question_words


@pytest.mark.parametrize("code", QuestionCode)
def test_every_code_has_words(code: QuestionCode) -> None:
    words = question_words(ReviewQuestion(code, "3", "原文", ("市教委",), must_answer=True))
    for text in (words.title, words.explanation):
        assert re.search(r"[\u4e00-\u9fff]{3}", text)
        assert not re.search(r"[{}]|None", text)
    assert words.explanation.endswith("。")


def test_the_period_trap_is_told_with_its_share(first_plan_text: str) -> None:
    (reading,) = read_plan_text(first_plan_text)
    (trap,) = [question for question in reading.questions if question.code is QuestionCode.PERIOD_START_TRAP]
    words = question_words(trap)
    assert "39.1%" in words.explanation
    assert "2024年3月4日" in words.explanation


def test_the_first_name_is_the_first_option(first_plan_text: str) -> None:
    (reading,) = read_plan_text(first_plan_text)
    asked = next(question for question in reading.questions if question.code is QuestionCode.NO_LEAD)
    words = question_words(asked)
    assert words.title == "任务17没有牵头单位"
    assert words.options[0] == "区委组织部"
    assert "推定" in words.explanation


@pytest.mark.parametrize(
    ("name", "nature"),
    [
        ("区法院", UnitNature.JUDICIAL_ORGAN), ("市检察院", UnitNature.JUDICIAL_ORGAN), ("区委组织部", UnitNature.PARTY_DEPARTMENT), ("省委编办", UnitNature.PARTY_DEPARTMENT),
        ("区新闻出版局", UnitNature.ATTACHED_ORGAN), ("中国人民银行万州分行", UnitNature.CENTRAL_AGENCY), ("市税务局", UnitNature.CENTRAL_AGENCY), ("西安海关", UnitNature.CENTRAL_AGENCY),
        ("万州经开区经济发展局", UnitNature.DEVELOPMENT_ZONE), ("西咸新区管委会", UnitNature.DEVELOPMENT_ZONE), ("各区县（自治县）人民政府", UnitNature.COLLECTIVE), ("省级有关部门", UnitNature.COLLECTIVE),
        ("武陵镇", UnitNature.TOWN_STREET), ("太白街道办事处", UnitNature.TOWN_STREET), ("国网万州供电公司", UnitNature.ENTERPRISE_INSTITUTION), ("区发展改革委", UnitNature.GOVERNMENT_DEPARTMENT),
        ("市规划和自然资源局", UnitNature.GOVERNMENT_DEPARTMENT), ("区人武部", UnitNature.OTHER), ("区人大常委会办公室", UnitNature.OTHER), ("市总工会", UnitNature.OTHER), ("沙县区人民政府", UnitNature.OTHER),
    ],
)  # fmt: skip
def test_the_nature_of_a_unit_is_guessed(name: str, nature: UnitNature) -> None:
    assert guess_nature(name) is nature
