"""汇总责任单位情况: puts what the other units of a task reported into the lead's own words, for it to check."""

from __future__ import annotations

from PySide6.QtCore import QObject

from wanzhou_gui.gui import messages
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.returns.entry_form import EntryForm


class CoUnitSummary(QObject):
    """Listens to the form's button and answers it from the ledger."""

    def __init__(self, desk: Desk, form: EntryForm) -> None:
        super().__init__(form)
        self._desk = desk
        self._form = form
        form.co_units_button.clicked.connect(self._compile)

    def _compile(self) -> None:
        key, plan_id = self._form.key, self._desk.scope.plan_id
        if key is None or plan_id is None:
            return
        # What is being typed comes first; it stays before the words of the others.
        self._form.commit()

        def put(answer: tuple[str, list[str]]) -> None:
            text, missing = answer
            if self._form.key != key:
                return
            waiting = f"还没有报的：{'、'.join(missing)}。" if missing else ""
            if not text:
                messages.tell(self._form, "其他责任单位本期还没有报送。", waiting)
                return
            own = self._form.text_of("progress_text").strip()
            if text not in own:
                self._form.put_text("progress_text", f"{own}\n{text}" if own else text)
            self._form.go_to("progress_text")
            if waiting:
                messages.tell(self._form, "已汇总各责任单位所报情况，请核对。", waiting)

        self._desk.ask(
            lambda services: services.forms.compiled(plan_id, key.period_id, key.unit_id, key.task_id),
            put,
            lambda error: messages.tell_error(self._form, error),
        )
