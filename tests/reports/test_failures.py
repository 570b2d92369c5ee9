"""Every failure the program can raise has its two sentences."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from wanzhou_gui.exchange.plan_documents.errors import PlanProblem
from wanzhou_gui.reports.failures import error_text, failure_text, is_explained
from wanzhou_gui.usecases.errors import RejectedError

PACKAGE = Path(__file__).resolve().parents[2] / "wanzhou_gui"
FAILURES = {
    "RejectedError", "ConflictError", "NotFoundError", "EnvironmentProblemError", "LedgerFileError", "PlanFileError",
}  # fmt: skip


def raised_codes() -> Iterator[tuple[str, str]]:
    """Codes written out where a failure is made, with the file they stand in."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            first = node.args[0]
            if name in FAILURES and isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value, path.relative_to(PACKAGE).as_posix()


def test_every_code_that_is_raised_is_explained() -> None:
    codes = dict(raised_codes())
    assert len(codes) > 30, "the search must find the failures"
    assert {code: place for code, place in codes.items() if not is_explained(code)} == {}


@pytest.mark.parametrize("problem", list(PlanProblem))
def test_every_way_a_document_refuses_is_explained(problem: PlanProblem) -> None:
    assert is_explained(problem)
    text = failure_text(problem, {"path": "方案.docx"})
    assert "方案.docx" in text.what
    assert text.remedy.endswith("。")


def test_figures_are_filled_in_and_field_names_are_told_in_chinese() -> None:
    told = error_text(RejectedError("registration_incomplete", field="approver"))
    assert told.line == "立项记录缺少“批准人”。请补填后再保存。"


def test_a_fault_of_our_own_is_told_calmly() -> None:
    assert error_text(ZeroDivisionError("x")).what.startswith("程序出现意外错误")
