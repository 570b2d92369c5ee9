"""Turns every Qt Designer form under ``ui/`` into the typed module the controllers import.

``ui/<area>/<form>.ui`` becomes ``wanzhou_gui/gui/generated/<area>/ui_<form>.py``. The modules are committed, so that a
fresh clone starts and type-checks without a build step; ``--check`` says which of them no longer match their form.
"""

from __future__ import annotations

import argparse
import io
import re
import subprocess
import sys
import tokenize
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
PACKAGE_TEXT = '"""Forms compiled by scripts/compile_ui.py; change the .ui file, never these modules."""\n'
IMPORT_FROM_QT = re.compile(r"^from (PySide6\.\w+) import \((.*?)\)\n", re.DOTALL | re.MULTILINE)
ITEM_LOOKED_UP = re.compile(r"^(?P<indent> +)(?P<name>___q\w+item\d*) = ")
ESCAPED_CHARACTER = re.compile(r"(?<!\\)(?P<pairs>(?:\\\\)*)\\(?:u(?P<short>[0-9a-fA-F]{4})|U(?P<long>[0-9a-fA-F]{8}))")


class FormError(Exception):
    """A form that cannot become a module, with the file and the reason."""


@dataclass(frozen=True)
class CompiledModule:
    """One file of the generated folder: where it belongs and what it must hold."""

    path: Path
    text: str


def compiled_modules(repository: Path) -> Iterator[CompiledModule]:
    """Every file the generated folder must hold, in a fixed order; refuses a form that breaks the naming rule."""
    forms = repository / "ui"
    generated = repository / "wanzhou_gui" / "gui" / "generated"
    packages: set[Path] = set()
    for form in sorted(forms.rglob("*.ui")):
        area = form.parent.relative_to(forms)
        package = generated / area
        for folder in (package, *package.parents):
            if folder == generated.parent:
                break
            packages.add(folder)
        yield CompiledModule(package / f"ui_{form.stem}.py", compiled_text(form, form.relative_to(repository)))
    for folder in sorted(packages):
        yield CompiledModule(folder / "__init__.py", PACKAGE_TEXT)


def compiled_text(form: Path, shown_as: Path) -> str:
    """The typed module for one form; refuses a form whose class name does not follow from its file name."""
    class_name, root_type = _class_and_root(form, shown_as)
    completed = subprocess.run(
        [str(_uic_program()), "-g", "python", "--no-autoconnection", str(form)],
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
    )
    if completed.returncode or completed.stderr.strip():
        raise FormError(f"{shown_as.as_posix()}: {completed.stderr.strip() or 'uic failed without a word'}")
    body = _without_noise(completed.stdout)
    body = body.replace(f"class Ui_{class_name}(object):", f"class Ui_{class_name}:")
    for method in ("setupUi", "retranslateUi"):
        body = body.replace(
            f"def {method}(self, {class_name}):", f"def {method}(self, {class_name}: {root_type}) -> None:"
        )
    body = _with_readable_strings(body)
    body = _with_needed_imports_only(body)
    heading = f'"""Form {shown_as.as_posix()}, compiled by scripts/compile_ui.py; change the .ui file, not this module."""\n'
    return heading + "\n" + body.strip() + "\n"


def _class_and_root(form: Path, shown_as: Path) -> tuple[str, str]:
    try:
        root = ElementTree.parse(form).getroot()
    except ElementTree.ParseError as error:
        raise FormError(f"{shown_as.as_posix()}: not well-formed XML: {error}") from error
    class_name = root.findtext("class", "")
    widget = root.find("widget")
    if widget is None:
        raise FormError(f"{shown_as.as_posix()}: has no root widget")
    expected = "".join(word.capitalize() for word in form.stem.split("_"))
    if class_name != expected or widget.get("name") != expected:
        raise FormError(
            f"{shown_as.as_posix()}: class and root widget must be named {expected} "
            f"(they are {class_name!r} and {widget.get('name')!r})"
        )
    return class_name, widget.get("class", "QWidget")


def _uic_program() -> Path:
    # The console script of PySide6 starts a second interpreter for each form (0.2 s); the program below it takes 10 ms.
    import PySide6

    package = Path(PySide6.__file__).parent
    for candidate in (package / "Qt" / "libexec" / "uic", package / "uic.exe"):
        if candidate.is_file():
            return candidate
    raise FormError(f"the form compiler of PySide6 is missing from {package}")


def _without_noise(text: str) -> str:
    """Drops what changes with the compiler's version or says nothing to Python."""
    kept = []
    for line in text.splitlines():
        bare = line.strip()
        if bare.startswith("#") or "QMetaObject.connectSlotsByName" in bare:
            continue
        kept.append(line.rstrip().removesuffix(";"))
        if item := ITEM_LOOKED_UP.match(line):
            # The stubs say such a lookup may find nothing; uic has made the item a few lines above.
            kept.append(f"{item['indent']}assert {item['name']} is not None")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).replace("\nclass Ui_", "\n\nclass Ui_") + "\n"


def _with_readable_strings(text: str) -> str:
    """Turns escaped Chinese in string literals back into characters, so that a difference can be read."""
    lines = text.splitlines(keepends=True)
    literals = [
        token for token in tokenize.generate_tokens(io.StringIO(text).readline) if token.type == tokenize.STRING
    ]
    for token in reversed(literals):
        (first, start), (last, end) = token.start, token.end
        assert first == last, "uic writes one literal per line"
        line = lines[first - 1]
        lines[first - 1] = line[:start] + _readable(token.string) + line[end:]
    return "".join(lines)


def _readable(literal: str) -> str:
    def shown(match: re.Match[str]) -> str:
        character = chr(int(match["short"] or match["long"], 16))
        # Invisible and unpaired characters stay escaped: nobody could see them in a difference.
        return match["pairs"] + character if character.isprintable() else match[0]

    return ESCAPED_CHARACTER.sub(shown, literal.removeprefix("u"))


def _with_needed_imports_only(text: str) -> str:
    """Keeps of uic's long import lists only the names the form uses."""
    code = IMPORT_FROM_QT.sub("", text)
    used = {token.string for token in tokenize.generate_tokens(io.StringIO(code).readline) if token.type == tokenize.NAME}

    def trimmed(match: re.Match[str]) -> str:
        names = sorted(name.strip() for name in match[2].split(",") if name.strip() in used)
        if not names:
            return ""
        if len(names) < 5:
            return f"from {match[1]} import {', '.join(names)}\n"
        return f"from {match[1]} import (\n" + "".join(f"    {name},\n" for name in names) + ")\n"

    return IMPORT_FROM_QT.sub(trimmed, text)


def differences(repository: Path) -> list[str]:
    """What is missing, stale or left over in the generated folder; an empty list when it is fresh."""
    found: list[str] = []
    wanted: set[Path] = set()
    for module in compiled_modules(repository):
        wanted.add(module.path)
        shown = module.path.relative_to(repository).as_posix()
        if not module.path.is_file():
            found.append(f"{shown}: missing")
        elif module.path.read_text(encoding="utf-8") != module.text:
            found.append(f"{shown}: differs from its form")
    left_over = [path for path in _present(repository) if path not in wanted]
    return found + [f"{path.relative_to(repository).as_posix()}: has no form" for path in left_over]


def write(repository: Path) -> int:
    """Brings the generated folder up to date and gives the number of files written or removed."""
    changed = 0
    modules = list(compiled_modules(repository))
    for module in modules:
        if not module.path.is_file() or module.path.read_text(encoding="utf-8") != module.text:
            module.path.parent.mkdir(parents=True, exist_ok=True)
            module.path.write_text(module.text, encoding="utf-8", newline="\n")
            changed += 1
    wanted = {module.path for module in modules}
    for path in _present(repository):
        if path not in wanted:
            path.unlink()
            changed += 1
    return changed


def _present(repository: Path) -> list[Path]:
    return sorted((repository / "wanzhou_gui" / "gui" / "generated").rglob("*.py"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Compiles the forms, or with ``--check`` only says which modules are not fresh."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare only; exit code 1 when something is not fresh")
    parser.add_argument("--repository", type=Path, default=REPOSITORY, help="the tree to work on")
    chosen = parser.parse_args(arguments)
    repository: Path = chosen.repository.resolve()
    try:
        if not chosen.check:
            print(f"forms: {write(repository)} file(s) brought up to date")
            return 0
        found = differences(repository)
    except FormError as error:
        print(f"form: {error}", file=sys.stderr)
        return 1
    for line in found:
        print(line, file=sys.stderr)
    if found:
        print("Run: .venv/bin/python scripts/compile_ui.py", file=sys.stderr)
        return 1
    print("forms: compiled modules are fresh")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
