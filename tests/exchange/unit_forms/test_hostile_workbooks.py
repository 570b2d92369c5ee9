"""Workbooks made to harm: whatever comes, an answer in bounded time and memory, and never an exception."""

from __future__ import annotations

import io
import random
import re
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from wanzhou_gui.domain.entries import FIELDS_OF_ROLE, Entry, UnitReturn
from wanzhou_gui.domain.envelopes import Envelope
from wanzhou_gui.domain.periods import period_of_code
from wanzhou_gui.domain.plans import Plan, Task, UnitRole
from wanzhou_gui.domain.unit_forms import FormContent, FormTask
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.exchange.unit_forms.reading import BoundedFormReader
from wanzhou_gui.rendering.xlsx.unit_forms import envelope_bytes

MOST_MEMORY = 200 * 1024 * 1024


def drawn_form() -> bytes:
    """A real form with two tasks."""
    plan = Plan(id=1, uid="a" * 32, title="行动方案", period_ends_on=date(2025, 12, 31))
    period = period_of_code("2024Q2")
    tasks = tuple(
        FormTask(
            Task(id=number, uid=f"{number:032x}", plan_id=1, group_id=None, number=str(number), title=f"任务{number}", body="正文"),
            UnitRole.LEAD, None, Entry(task_id=number, unit_id=1, period_id=1), None, FIELDS_OF_ROLE[UnitRole.LEAD],
        )
        for number in (1, 2)
    )  # fmt: skip
    who = UnitReturn(plan_id=1, unit_id=1, period_id=1)
    form = FormContent("f" * 32, 1, plan, period, Unit(id=1, uid="b" * 32, name="区科技局"), tasks, (), who)
    return envelope_bytes(Envelope((form,)))


@pytest.fixture(scope="module")
def form() -> bytes:
    """A real form with two tasks."""
    return drawn_form()


def rebuilt(form: bytes, change: Callable[[str, bytes], bytes | None], more: dict[str, bytes] | None = None) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(form)) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = change(name, source.read(name))
            if content is not None:
                target.writestr(name, content)
        for name, content in (more or {}).items():
            target.writestr(name, content)
    return made.getvalue()


def in_sheet(form: bytes, old: str, new: str) -> bytes:
    return rebuilt(form, lambda name, content: re.sub(old.encode(), new.encode(), content, count=1) if name.endswith("sheet1.xml") else content)


def shared(texts: bytes) -> Callable[[bytes], bytes]:
    """The form with a part of shared texts, which our own forms do without."""
    return lambda form: rebuilt(form, lambda name, content: content, {"xl/sharedStrings.xml": texts})


def bomb(size: int) -> Callable[[bytes], bytes]:
    return lambda form: rebuilt(form, lambda name, content: content, {"xl/sharedStrings.xml": b"<sst>" + b" " * size + b"</sst>"})


HOSTILE: dict[str, tuple[Callable[[bytes], bytes], set[str]]] = {
    "far cell": (lambda form: in_sheet(form, "<sheetData>", '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), {""}),
    "huge dimension": (lambda form: in_sheet(form, '<dimension ref="[^"]*"', '<dimension ref="A1:XFD1048576"'), {""}),
    "merge of everything": (lambda form: in_sheet(form, "<mergeCells[^>]*>", '<mergeCells><mergeCell ref="A1:XFD1048576"/>'), {""}),
    "merge of a column": (lambda form: in_sheet(form, "<mergeCells[^>]*>", '<mergeCells><mergeCell ref="F5:F1048576"/>'), {""}),
    "row beyond all": (lambda form: in_sheet(form, "<sheetData>", '<sheetData><row r="999999999999"><c><v>1</v></c></row>'), {""}),
    "blank bomb": (bomb(300_000_000), {"too_large"}),
    "ends before beginnings": (shared(b"<sst>" + b"</si>" * 150_000 + b"<si>" * 150_000 + b"</sst>"), {"damaged"}),
    "items in items": (shared(b"<sst>" + b"<si>" * 150_000 + b"</si>" * 150_000 + b"</sst>"), {"", "damaged"}),
    "text bomb": (shared(b"<sst><si><t>" + b"A" * 6_100_000 + b"</t></si></sst>"), {"too_large"}),
    "many texts": (shared(b"<sst>" + b"<si/>" * 1_100_000 + b"</sst>"), {"too_large"}),
    "many rows": (lambda form: in_sheet(form, "<sheetData>", "<sheetData>" + "<row/>" * 450_000), {"too_large"}),
    "many validations": (lambda form: in_sheet(form, "</sheetData>", "</sheetData>" + "<dataValidation/>" * 300_000), {"", "too_large"}),
    "deep": (lambda form: in_sheet(form, "<sheetData>", "<sheetData>" + "<a>" * 200_000), {"too_large", "damaged"}),
    "odd ends": (lambda form: in_sheet(form, "<sheetData>", "<sheetData>" + "".join(f'<c r="A{row}"><v>{row * 7919 % 99991}</v></c\\t>' for row in range(60_000))), {"", "too_large"}),
    "entity": (lambda form: rebuilt(form, lambda name, content: b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>' if name.endswith("sheet1.xml") else content), {"has_document_type"}),
    "laughs": (shared(b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><a>&b;</a>'), {"has_document_type"}),
    "macros": (lambda form: rebuilt(form, lambda name, content: content, {"xl/vbaProject.bin": b"\xd0\xcf"}), {"has_macros"}),
    "external link": (lambda form: rebuilt(form, lambda name, content: content, {"xl/externalLinks/externalLink1.xml": b"<externalLink/>"}), {""}),
    "path traversal": (lambda form: rebuilt(form, lambda name, content: content, {"../../../evil.xml": b"x"}), {""}),
    "no workbook": (lambda form: rebuilt(form, lambda name, content: None if name == "xl/workbook.xml" else content), {"not_a_workbook"}),
    "many sheets": (lambda form: rebuilt(form, lambda name, content: content.replace(b"<sheets>", b"<sheets>" + b'<sheet name="a"/>' * 500) if name == "xl/workbook.xml" else content), {"too_many_sheets"}),
    "sheet outside": (lambda form: rebuilt(form, lambda name, content: content.replace(b"worksheets/sheet1.xml", b"../../../etc/passwd") if name.endswith("workbook.xml.rels") else content), {""}),
    "other encoding": (lambda form: rebuilt(form, lambda name, content: content.replace(b"<?xml version='1.0'?>", b"").decode().encode("utf-16") if name.endswith("sheet1.xml") else content), {"", "damaged"}),
    "old format": (lambda form: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000), {"old_format"}),
    "cut": (lambda form: form[: len(form) // 2], {"damaged"}),
    "empty": (lambda form: b"", {"damaged"}),
    "text": (lambda form: "今天没有表。".encode(), {"not_a_workbook"}),
    "64-bit archive": (lambda form: form[:-22] + b"PK\x06\x07" + bytes(16) + form[-22:], {"too_large", "damaged"}),
    "huge directory": (lambda form: form[:-22] + form[-22:-10] + b"\xff\xff\xff\x7f" + form[-6:], {"too_large"}),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_workbook_gets_an_answer(name: str, form: bytes, tmp_path: Path) -> None:
    make, answers = HOSTILE[name]
    path = tmp_path / "表.xlsx"
    path.write_bytes(make(form))
    tracemalloc.start()
    [found] = BoundedFormReader().read([path])
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (found.refused.code if found.refused else "") in answers
    assert most < MOST_MEMORY


def test_an_archive_of_bombs_is_refused_member_by_member(form: bytes, tmp_path: Path) -> None:
    path = tmp_path / "全部.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(5):
            archive.writestr(f"{number}.xlsx", b"PK" + bytes(40_000_000))
        archive.writestr("好.xlsx", form)
    found = list(BoundedFormReader().read([path]))
    assert [one.refused.code if one.refused else "" for one in found] == ["too_large"] * 5 + [""]


def mutated(form: bytes, chance: random.Random) -> bytes:
    """A form spoilt at random: bytes of the package, or text inside one of its parts."""
    if chance.random() < 0.35:
        content = bytearray(form)
        for _ in range(chance.randint(1, 40)):
            at = chance.randrange(len(content))
            content[at] = chance.randrange(256)
        return bytes(content[: chance.randint(10, len(content))] if chance.random() < 0.2 else content)
    with zipfile.ZipFile(io.BytesIO(form)) as package:
        victim = chance.choice(package.namelist())
    tokens = [b"<", b">", b"&", b'"', b"r=", b"ref=", b"t=\"s\"", b"<v>99999999999999999999</v>", b"XFD1048576", b"<f>1+1</f>", b"\x00",
              b"\xff\xfe", b"-1", b"1e999", b"nan", b"_x0000_", b"</row>", b"<mergeCell ref=\"A1:XFD1048576\"/>", "\u202e".encode(), b"<!DOCTYPE a>"]  # fmt: skip

    def spoil(name: str, content: bytes) -> bytes:
        if name != victim or not content:
            return content
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(content))
            content = content[:at] + chance.choice(tokens) + content[at + chance.randint(0, 12) :]
        return content

    return rebuilt(form, spoil)


def campaign(form: bytes, folder: Path, cases: int, seed: int) -> None:
    chance = random.Random(seed)
    path = folder / "表.xlsx"
    answered = 0
    for _ in range(cases):
        path.write_bytes(mutated(form, chance))
        [found] = BoundedFormReader().read([path])
        answered += (found.form is None) != (found.refused is None)
    assert answered == cases


def test_a_hundred_spoilt_forms_each_get_an_answer(form: bytes, tmp_path: Path) -> None:
    campaign(form, tmp_path, 100, 1)


@pytest.mark.slow
def test_two_thousand_spoilt_forms_each_get_an_answer(form: bytes, tmp_path: Path) -> None:
    campaign(form, tmp_path, 2_000, 2)
