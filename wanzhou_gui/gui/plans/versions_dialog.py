"""方案版本与差异: every version of a plan with its ground, and what each changed, to be looked at at any time."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from wanzhou_gui.domain.plan_differences import PlanDifferences
from wanzhou_gui.domain.plan_versions import PlanVersion
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.plans.ui_versions_dialog import Ui_VersionsDialog
from wanzhou_gui.reports.plan_differences_wording import version_line
from wanzhou_gui.reports.wording import chinese_day
from wanzhou_gui.usecases.services import Services


class VersionsDialog(QDialog):
    """Shows what a version changed against the one before; with a task given, that task first."""

    def __init__(self, desk: Desk, plan_id: int, task_id: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_VersionsDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._plan_id = plan_id
        self._task_id = task_id
        self._versions: tuple[PlanVersion, ...] = ()
        ui = self._ui
        ui.version_combo.currentIndexChanged.connect(lambda _: self._ask())
        ui.close_button.clicked.connect(self.accept)
        desk.ask(lambda services: services.plan_versions.versions(plan_id), self._list)

    def _list(self, versions: tuple[PlanVersion, ...]) -> None:
        if not isValid(self):
            return
        ui = self._ui
        self._versions = versions
        ui.plan_label.setText(versions[-1].title if versions[-1].is_whole else versions[0].title)
        ends = [one.effective_from for one in versions[1:]] + [None]
        ui.version_combo.blockSignals(True)
        ui.version_combo.clear()
        for one, until in zip(versions, ends, strict=True):
            ui.version_combo.addItem(version_line(one, until), one.number)
        ui.version_combo.setCurrentIndex(len(versions) - 1)
        ui.version_combo.blockSignals(False)
        self._ask()

    def _ask(self) -> None:
        ui, at = self._ui, self._ui.version_combo.currentIndex()
        if not 0 <= at < len(self._versions):
            return
        version, plan_id = self._versions[at], self._plan_id
        ui.ground_label.setText(_ground_sentence(version))
        ui.differences_view.setEnabled(at > 0)
        if at == 0:
            ui.differences_view.show_sides("上一版", "第1版")
            ui.differences_view.show_differences(PlanDifferences())
            return

        def question(services: Services) -> PlanDifferences:
            return services.plan_versions.differences(plan_id, version.number)

        def show(differences: PlanDifferences) -> None:
            if isValid(self) and self._ui.version_combo.currentIndex() == at:
                ui.differences_view.show_sides(f"第{version.number - 1}版", f"第{version.number}版")
                ui.differences_view.show_differences(differences)
                if self._task_id:
                    ui.differences_view.choose_task(self._task_id)

        self._desk.ask(question, show)


def _ground_sentence(version: PlanVersion) -> str:
    """On what ground a version was recorded, by whom and from what document."""
    parts = [f"依据：{version.basis}"] if version.basis else []
    if version.approver:
        parts.append(f"批准人：{version.approver}")
    if version.decided_on:
        parts.append(f"批准日期：{chinese_day(version.decided_on)}")
    if version.source_name:
        parts.append(f"文件：{version.source_name}")
    if version.number > 1 and not version.is_whole:
        parts.append("文件只列出有变化的任务")
    return "　".join(parts) or "没有登记依据。"
