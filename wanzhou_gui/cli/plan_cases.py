"""`plan keep-case`: a document and its corrected reading, kept as a case that the tests of the reader run."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.usecases.errors import PlanFileError
from wanzhou_gui.usecases.plan_cases import case_of
from wanzhou_gui.usecases.services import Office

_HINT = "请先用 plan read --json 输出读出结果，改正后再保存。"


def corrected_reading(file: Path) -> dict[str, Any]:
    """What a case keeps of a corrected reading; refused when the file is no reading."""
    written = written_in(file)
    if not isinstance(written, dict) or not _are_tasks(written.get("tasks")) or not written["tasks"]:
        raise CommandRefusedError(f"{file} 不是方案的读出结果：没有任务，或者任务缺少序号、标题、单位。{_HINT}")
    if not _are_tasks(written.get("safeguards", [])) or not _are_targets(written.get("indicators", [])):
        raise CommandRefusedError(f"{file} 中的保障措施或者指标写得不完整。{_HINT}")
    return case_of(written)


def corrected_plans(office: Office, file: Path, readings: Sequence[PlanReading]) -> tuple[PlanReading, ...]:
    """The readings a file of corrections describes; refused when it belongs to another text."""
    try:
        return office.plan_from_json(written_in(file), readings[0].source_lines)
    except PlanFileError as error:
        raise PlanFileError(error.code, path=file) from error


def written_in(file: Path) -> Any:
    """The object of a JSON file, its figures as printed; refused when the file is none."""
    try:
        return json.loads(file.read_text(encoding="utf-8-sig"), parse_float=Decimal)
    except FileNotFoundError as error:
        raise CommandRefusedError(f"没有文件 {file}。{_HINT}") from error
    except OSError as error:
        raise CommandRefusedError(f"文件 {file} 打不开。请检查位置和权限。") from error
    except (ValueError, RecursionError) as error:
        raise CommandRefusedError(f"{file} 不是 JSON 文件。{_HINT}") from error


def keep(name: str, lines: Sequence[str], reading: Mapping[str, Any], folder: Path) -> tuple[Path, Path]:
    """The two files of the case, source text and reading; refused when the case is there or the folder cannot hold it."""
    text, expected = folder / f"{name}.txt", folder / f"{name}.json"
    if text.exists() or expected.exists():
        raise CommandRefusedError(f"{folder} 里已有用例“{name}”。请先移走，或者给文件改名。")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        text.write_text("\n".join(lines), encoding="utf-8", newline="\n")
        content = json.dumps(reading, ensure_ascii=False, indent=1, default=float)
        expected.write_text(content + "\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise CommandRefusedError(f"用例写不进 {folder}。请换一个文件夹。") from error
    return text, expected


def _are_tasks(listed: object) -> bool:
    return isinstance(listed, list) and all(
        isinstance(one, dict)
        and all(isinstance(one.get(name), str) for name in ("number", "title"))
        and all(_are_names(one.get(name)) for name in ("lead_units", "responsible_units"))
        for one in listed
    )


def _are_names(listed: object) -> bool:
    return isinstance(listed, list) and all(isinstance(name, str) for name in listed)


def _are_targets(listed: object) -> bool:
    return isinstance(listed, list) and all(
        isinstance(one, dict) and isinstance(one.get("name"), str) and isinstance(one.get("value"), int | Decimal) for one in listed
    )
