"""One form is four files with one name: .ui, compiled module, controller and test."""

from __future__ import annotations

from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


def test_every_form_has_a_compiled_module_a_controller_and_a_test() -> None:
    missing = []
    forms = sorted((REPOSITORY / "ui").rglob("*.ui"))
    assert forms, "the window has no forms at all"
    for form in forms:
        area = form.parent.relative_to(REPOSITORY / "ui")
        partners = (
            Path("wanzhou_gui/gui/generated") / area / f"ui_{form.stem}.py",
            Path("wanzhou_gui/gui") / area / f"{form.stem}.py",
            Path("tests/gui") / area / f"test_{form.stem}.py",
        )
        missing += [partner.as_posix() for partner in partners if not (REPOSITORY / partner).is_file()]
    assert missing == []


def test_every_compiled_form_is_used_by_its_controller() -> None:
    unused = []
    for form in sorted((REPOSITORY / "ui").rglob("*.ui")):
        controller = REPOSITORY / "wanzhou_gui" / "gui" / form.relative_to(REPOSITORY / "ui").with_suffix(".py")
        class_name = "Ui_" + "".join(word.capitalize() for word in form.stem.split("_"))
        if class_name not in controller.read_text(encoding="utf-8"):
            unused.append(form.relative_to(REPOSITORY).as_posix())
    assert unused == []
