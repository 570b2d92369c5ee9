"""约谈 in the window: from what is to be done today over the task page to the result, and beside the ladder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.gui.ledger.test_task_page import button, case_of, click, fill, open_task, said
from wanzhou_gui.domain.interviews import InterviewState
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.gui.chasing.chasing_page import ChasingPage
from wanzhou_gui.gui.chasing.letter_text_dialog import LetterTextDialog
from wanzhou_gui.gui.workbench.workbench_page import WorkbenchPage

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.conftest import ScriptedVoice, WindowRig
    from wanzhou_gui.usecases.services import Services

pytestmark = pytest.mark.qt


def make_red(rig: WindowRig, number: str) -> int:
    """The task is judged red in both periods of the ledger; the id of who answers for it."""
    found: list[int] = []

    def judge(services: Services) -> int:
        plan_id = services.plans.plans()[0].plan.id
        unit_id = 0
        for period in services.periods.periods()[:2]:
            row = next(one for one in services.overview.view(plan_id, period.id).rows if one.task.number == number)
            services.lamps.override(plan_id, period.id, row.task.id, Lamp.RED, "现场核查没有开工")
            unit_id = (row.convenor or row.lead_units[0]).id
        return unit_id

    rig.window.desk.ask(judge, found.append)
    rig.settle()
    return found[0]


def test_a_proposal_is_made_answered_and_held_on_the_page_of_the_task(opened: WindowRig) -> None:
    make_red(opened, "5")
    page = open_task(opened, "5")
    assert "建议提请约谈" in said(page)
    click(opened, page, "提请约谈…")
    opened.press("Ctrl+Return")
    assert "【待批准】" in said(page)
    assert case_of(opened).interviews[0][0].reason.startswith("任务5连续2期红灯")
    click(opened, page, "登记批复…")
    opened.press("Ctrl+Return")
    assert page.dialog is not None
    assert "没有写明由谁批准" in page.dialog._ui.problem_label.sentence
    fill(opened, page, by="李区长")
    click(opened, page, "登记约谈结果…")
    fill(opened, page, result="承诺11月底前开工")
    assert "承诺11月底前开工" in said(page)
    assert case_of(opened).interviews[0][0].state is InterviewState.HELD
    assert button(page, "提请约谈…").isEnabled()


def test_the_paper_to_the_leaders_is_edited_and_numbered_on_the_page_of_the_task(
    opened: WindowRig, voice: ScriptedVoice, tmp_path: Path
) -> None:
    make_red(opened, "5")
    page = open_task(opened, "5")
    click(opened, page, "提请约谈…")
    opened.press("Ctrl+Return")
    voice.answers = ["修改文字…"]
    click(opened, page, "呈报文书…")
    opened.settle()
    dialog = page.interview_letter.dialog
    assert isinstance(dialog, LetterTextDialog)
    assert dialog.draft is not None
    assert [section.key for section in dialog.draft.sections] == ["reds", "measures"]
    opened.press("Escape")
    opened.settle()
    to = tmp_path / "约谈建议.pdf"
    voice.answers = ["编号呈报…", "李主任", to]
    button(page, "呈报文书…").click()
    opened.settle()
    assert to.read_bytes().startswith(b"%PDF")
    number = case_of(opened).interview_letters[0][0]
    assert f"呈报文书：{number}" in said(page)
    copy = tmp_path / "又一份.pdf"
    voice.answers = [copy]
    page._open_paper(next(paper for paper in case_of(opened).papers if paper.number_text == number))
    opened.settle()
    assert copy.read_bytes() == to.read_bytes()


def test_what_is_due_stands_on_the_workbench_and_leads_to_the_task(opened: WindowRig) -> None:
    make_red(opened, "5")
    opened.press("Ctrl+1")
    workbench = opened.window.current_page
    assert isinstance(workbench, WorkbenchPage)
    assert workbench.facts is not None
    lines = [one for one in workbench.facts.attention_lines("today") if "约谈建议" in one.note]
    assert [(one.title[:1], one.right, one.target[0]) for one in lines] == [("5", "待提请", "case")]  # type: ignore[index]  # a pair


def test_the_ladder_of_the_unit_says_what_its_red_tasks_ask_for(opened: WindowRig) -> None:
    unit_id = make_red(opened, "5")
    opened.window.show_page("chasing", ("unit", unit_id))
    opened.settle()
    page = opened.window.current_page
    assert isinstance(page, ChasingPage)
    panel = page._panel._ui
    assert "建议提请约谈：任务5连续2期红灯" in panel.red_label.text()
    panel.interview_button.setFocus()
    opened.press("Space")
    assert case_of(opened).row.task.number == "5"
