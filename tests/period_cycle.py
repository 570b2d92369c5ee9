"""The returns of one period as units really send them: most in order, one twice, one renamed, one cut, one saved by WPS."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

MISSING = ("区人力社保局", "区财政局", "区委组织部")
TWICE = "区教委"
RENAMED = "区商务委"
CUT = "区公安局"
BY_WPS = "区林业局"
EMPTY = ("区司法局", "区科技局")
EMPTY_WORDS = "正在积极推进相关工作"
# 7 days before the day the second quarter is due on.
IN_TIME = "2024-06-18"
_INLINE = re.compile(r't="inlineStr"([^>]*)><is><t(?: [^>]*)?>([^<]*)</t></is></c>')
_EMPTY_CELL = re.compile(r'<c r="[A-Z]+[0-9]+"(?: s="\d+")?(?: t="\w+")?(?:></c>| ?/>)')


@dataclass(frozen=True)
class Returns:
    """What came back: the files, and which of them are the ones to look at."""

    folder: Path
    first_of_two: Path
    second_of_two: Path
    renamed: Path
    cut: Path
    by_wps: Path

    @property
    def files(self) -> list[Path]:
        """Every file that came."""
        return sorted(self.folder.iterdir())


def form_of(folder: Path, unit: str) -> Path:
    """The form of a unit as it was issued."""
    return next(one for one in folder.glob("*.xlsx") if one.name.startswith(f"{unit}_"))


def come_back(issued: Path, folder: Path, units: list[str]) -> Returns:
    """Fill in the forms of all units but the missing ones, with the faults of the scenario."""
    folder.mkdir()
    for at, unit in enumerate(units):
        if unit in MISSING:
            continue
        words = (lambda row: EMPTY_WORDS) if unit in EMPTY else (lambda row, at=at: f"完成阶段性任务{at + row}项。")
        fill(form_of(issued, unit), folder / form_of(issued, unit).name, words)
    first = form_of(folder, TWICE)
    second = folder / f"{TWICE}（更正）.xlsx"
    fill(form_of(issued, TWICE), second, lambda row: f"完成阶段性任务{row + 90}项。", percent=60)
    renamed = folder / "新建 Microsoft Excel 工作表.xlsx"
    form_of(folder, RENAMED).rename(renamed)
    cut = form_of(folder, CUT)
    book = openpyxl.load_workbook(cut)
    book["填报表"].delete_rows(5)
    book.save(cut)
    by_wps = form_of(folder, BY_WPS)
    save_as_wps_does(by_wps)
    return Returns(folder, first, second, renamed, cut, by_wps)


def fill(form: Path, to: Path, words: Callable[[int], str], percent: int = 40) -> Path:
    """Fill every row of a form in, and its signature."""
    book = openpyxl.load_workbook(form)
    page = book["填报表"]
    columns = {str(cell.value).partition("（")[0]: cell.column for cell in page[4] if cell.value}
    for row in task_rows(page):
        page.cell(row, columns["本期进展"]).value = words(row)
        page.cell(row, columns["完成比例"]).value = percent
        page.cell(row, columns["状态"]).value = "有序推进"
    for label, name in (("填报人", "张三"), ("联系电话", "58200000"), ("审核人", "李四")):
        sign(page, label, name)
    if to != form:
        shutil.copyfile(form, to)
    book.save(to)
    return to


def task_rows(page: Worksheet) -> list[int]:
    """The rows of tasks: those with a number."""
    found = []
    for row in range(5, page.max_row + 1):
        if not str(page.cell(row, 1).value or "").isdigit():
            break
        found.append(row)
    return found


def sign(page: Worksheet, label: str, name: str) -> None:
    """Write beside a label of the signature block."""
    cell = next(cell for row in page.iter_rows(min_row=5) for cell in row if str(cell.value or "").startswith(label))
    right = next((area.max_col for area in page.merged_cells.ranges if cell.coordinate in area), cell.column)
    page.cell(cell.row, right + 1).value = name


def save_as_wps_does(path: Path) -> None:
    """Move every text into the shared ones and leave empty cells out, as WPS does when it saves."""
    texts: list[str] = []

    def shared(match: re.Match[str]) -> str:
        texts.append(match[2])
        return f't="s"{match[1]}><v>{len(texts) - 1}</v></c>'

    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for name in [name for name in parts if name.startswith("xl/worksheets/sheet")]:
        parts[name] = _EMPTY_CELL.sub("", _INLINE.sub(shared, parts[name].decode())).encode()
    items = "".join(f'<si><t xml:space="preserve">{text}</t></si>' for text in texts)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts["xl/sharedStrings.xml"] = f'<?xml version="1.0" encoding="UTF-8"?><sst xmlns="{main}">{items}</sst>'.encode()
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    override = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", override.encode())
    link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    relation = f'<Relationship Id="rIdTexts" Type="{link}" Target="sharedStrings.xml"/></Relationships>'
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(b"</Relationships>", relation.encode())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
