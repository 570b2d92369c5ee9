"""Inputs made to hurt: each ends in a reading or in one clear error, with bounded work."""

from __future__ import annotations

import contextlib
import io
import random
import sys
import zipfile
from pathlib import Path

import pytest
from packages_by_hand import document, paragraph
from plan_writer import write_plan

from wanzhou_gui.exchange.plan_documents.errors import PlanDocumentError
from wanzhou_gui.exchange.plan_documents.reading import read_plan_file, read_plan_text

_BUILDING_BLOCKS = [
    "一、", "（一）", "1.", "1．", "①", "第一条", "（", "）", "“", "”", "《", "》", "〔", "〕", "【", "】", "责任单位：", "牵头单位：", "配合单位：", "完成时限：", "市教委", "、", "，", "。", "；",
    "各市、", "县、", "区政府", "等", "和", "按职责分工负责", "牵头", "负责", "分别", "达到", "5%", "100个", "以上", "到2025年", "2023—2025年", "不再列出", "以下均需", "列第一位的为牵头单位", "下同",
    "附件", "抄送：", "方案", "\n", "\n\n", "\t", "\v", "\x00", "\u202e", "\u200b", "\ufeff", "\U0001f600", "٣", "１", " ", "　", "序号\t重点任务\t责任单位\t完成时间", "建立一批平台", "序号\n重点任务\n责任单位\n完成时间\n",
]  # fmt: skip


def survives(text: str) -> None:
    """A reading that accounts for its lines, or one typed error."""
    try:
        readings = read_plan_text(text)
    except PlanDocumentError:
        return
    assert readings
    for reading in readings:
        assert reading.tasks
        for span in reading.spans:
            assert 0 <= span.start <= span.end <= len(reading.source_lines[span.line - 1])


def soup(chance: random.Random) -> str:
    return "".join(chance.choices(_BUILDING_BLOCKS, k=chance.randint(1, 400)))


def mutilated(chance: random.Random) -> str:
    text = list(write_plan(chance.randint(0, 10**6)).text)
    for _ in range(chance.randint(1, 60)):
        at = chance.randrange(len(text))
        match chance.randint(0, 3):
            case 0:
                del text[at : at + chance.randint(1, 80)]
            case 1:
                text.insert(at, chance.choice(_BUILDING_BLOCKS))
            case 2:
                text[at] = chr(chance.randrange(32, 0xD7FF))
            case _:
                other = chance.randrange(len(text))
                text[at], text[other] = text[other], text[at]
        if not text:
            break
    return "".join(text)


def random_bytes(chance: random.Random) -> bytes:
    return chance.randbytes(chance.randint(1, 3000))


def broken_package(chance: random.Random) -> bytes:
    content = bytearray(document("".join(paragraph(line) for line in write_plan(chance.randint(0, 10**6)).text.split("\n")[:12] if "<" not in line)))
    for _ in range(chance.randint(1, 20)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    return bytes(content[: chance.randint(10, len(content))]) if chance.random() < 0.5 else bytes(content)


def campaign(seeds: range, folder: Path) -> None:
    for seed in seeds:
        chance = random.Random(seed)
        match seed % 4:
            case 0:
                survives(soup(chance))
            case 1:
                survives(mutilated(chance))
            case 2:
                file = folder / chance.choice(["a.txt", "a.docx", "a.pdf", "a.xlsx", "a"])
                file.write_bytes(random_bytes(chance))
                file_survives(file)
            case _:
                file = folder / chance.choice(["b.docx", "b.docx", "b.xlsx", "b.wps"])
                file.write_bytes(broken_package(chance))
                file_survives(file)


def file_survives(file: Path) -> None:
    with contextlib.suppress(PlanDocumentError):
        assert read_plan_file(file)


def test_generated_cases_end_in_a_reading_or_one_error(tmp_path: Path) -> None:
    campaign(range(240), tmp_path)


@pytest.mark.slow
def test_many_generated_cases_end_in_a_reading_or_one_error(tmp_path: Path) -> None:
    campaign(range(1000, 4000), tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "1.加强（" * 8000, "（" * 10000 + "）" * 10000, "（\n" * 8000, "1.加强。（责任单位：" + "市教委、" * 10000, "1.“" * 10000, "1" * 100_000, "1.达到" + "100个、" * 8000,
        "1.加强" + "（一）" * 8000, "一、a\n二、b\n" * 2000, "等" * 50000, "1.a。（市局" + "和市局" * 10000 + "负责）", "1.a。（" + "各市、" * 10000 + "负责）",
        "1." + "A分别达到" * 5000 + "5个、6个", "附件\n" * 10000, "1.a（市" + "按照职责分工" * 10000 + "）", "《" * 10000 + "1.达到5%", "\u202e" * 50000 + "1.加强",
        "序号\n重点任务\n责任单位\n完成时间\n" + "\n".join(str(number) for number in range(5000)), "1.a。（以下均需" + "各市" * 10000 + "不再",
    ],
)  # fmt: skip
def test_repetition_is_no_trap(text: str) -> None:
    survives(text)


def test_the_work_grows_with_the_length_and_no_faster() -> None:
    """Steps of the interpreter, not seconds: twice the text may take hardly more than twice the steps."""
    block = "\n".join(f"{number}.完善第{number}类服务。到2025年建成平台{number}个，培育一批企业。（市教委、市财政局负责）" for number in range(1, 60))
    small, large = _steps(f"一、任务\n{block}\n" * 4), _steps(f"一、任务\n{block}\n" * 16)
    assert large < 4 * 1.35 * small


def _steps(text: str) -> int:
    count = 0

    def counted(*_: object) -> object:
        nonlocal count
        count += 1
        return counted

    before = sys.gettrace()
    sys.settrace(counted)  # type: ignore[arg-type]
    try:
        read_plan_text(text)
    finally:
        sys.settrace(before)
    return count


def test_a_package_of_many_parts_is_refused(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for number in range(6000):
            package.writestr(f"word/{number}.xml", "")
    file = tmp_path / "a.docx"
    file.write_bytes(buffer.getvalue())
    with pytest.raises(PlanDocumentError):
        read_plan_file(file)
