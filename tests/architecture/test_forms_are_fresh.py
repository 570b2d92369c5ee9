"""The compiled forms match the .ui files they come from, and the compiler makes what mypy and readers need."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

pytestmark = pytest.mark.qt

REPOSITORY = Path(__file__).resolve().parents[2]

SAMPLE = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0">
 <class>SampleForm</class>
 <widget class="QDialog" name="SampleForm">
  <property name="windowTitle"><string>示例“{title}”</string></property>
  <layout class="QVBoxLayout" name="main_layout">
   <item><widget class="QLabel" name="title_label">
    <property name="text"><string>标题(&amp;T) C:\\u4e2d</string></property>
    <property name="buddy"><cstring>title_edit</cstring></property>
   </widget></item>
   <item><widget class="QLineEdit" name="title_edit"/></item>
   <item><widget class="QTableWidget" name="grid_table">
    <column><property name="text"><string>列一</string></property></column>
   </widget></item>
  </layout>
 </widget>
</ui>
"""


@pytest.fixture
def compiler() -> ModuleType:
    spec = importlib.util.spec_from_file_location("compile_ui", REPOSITORY / "scripts" / "compile_ui.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["compile_ui"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def with_form(tmp_path: Path) -> Callable[[str], Path]:
    def place(title: str) -> Path:
        form = tmp_path / "ui" / "samples" / "sample_form.ui"
        form.parent.mkdir(parents=True, exist_ok=True)
        form.write_text(SAMPLE.replace("{title}", title), encoding="utf-8")
        return tmp_path

    return place


def test_committed_forms_are_fresh(compiler: ModuleType) -> None:
    assert compiler.differences(REPOSITORY) == []


def test_a_changed_label_is_noticed(compiler: ModuleType, with_form: Callable[[str], Path]) -> None:
    tree = with_form("一")
    compiler.write(tree)
    assert compiler.differences(tree) == []
    with_form("二")
    assert compiler.differences(tree) == [
        "wanzhou_gui/gui/generated/samples/ui_sample_form.py: differs from its form"
    ]


def test_a_module_without_its_form_is_noticed_and_removed(
    compiler: ModuleType, with_form: Callable[[str], Path]
) -> None:
    tree = with_form("一")
    compiler.write(tree)
    (tree / "ui" / "samples" / "sample_form.ui").unlink()
    assert "wanzhou_gui/gui/generated/samples/ui_sample_form.py: has no form" in compiler.differences(tree)
    compiler.write(tree)
    assert compiler.differences(tree) == []


def test_a_form_with_a_foreign_class_name_is_refused(
    compiler: ModuleType, with_form: Callable[[str], Path]
) -> None:
    tree = with_form("一")
    (tree / "ui" / "samples" / "sample_form.ui").rename(tree / "ui" / "samples" / "other_form.ui")
    with pytest.raises(compiler.FormError, match="must be named OtherForm"):
        compiler.write(tree)


def test_compiled_text_is_readable_and_has_no_version_stamp(
    compiler: ModuleType, with_form: Callable[[str], Path]
) -> None:
    tree = with_form("一")
    compiler.write(tree)
    text = (tree / "wanzhou_gui/gui/generated/samples/ui_sample_form.py").read_text(encoding="utf-8")
    assert 'translate("SampleForm", "示例“一”", None)' in text
    assert r"C:\\u4e2d" in text, "a backslash the author typed is not an escape"
    assert "6.8" not in text
    assert "connectSlotsByName" not in text
    assert "def setupUi(self, SampleForm: QDialog) -> None:" in text
    assert "QConicalGradient" not in text


def test_compiled_form_passes_strict_typing(
    compiler: ModuleType, with_form: Callable[[str], Path], tmp_path: Path
) -> None:
    tree = with_form("一")
    compiler.write(tree)
    module = tree / "wanzhou_gui/gui/generated/samples/ui_sample_form.py"
    completed = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file", "", f"--cache-dir={tmp_path / 'cache'}", str(module)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert completed.returncode == 0, completed.stdout + completed.stderr
