"""`delivery` and `chase letters --together`: what went out, whose receipt is back, one letter over several plans."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from tests.cli.conftest import Run

OTHER = """万州区2024年优化营商环境重点任务
一、重点任务
1.压缩办理时限。企业开办时间压缩到1个工作日。（牵头单位：区市场监管局；责任单位：区经济信息委、区科技局）
"""


@pytest.fixture
def issued(run: Run, ledger: Path, tmp_path: Path) -> list[str]:
    """Two letters, by their numbers."""
    done = run(
        "chase", "letters", "--db", ledger, "--period", "2024Q2", "--to", tmp_path / "催办单.pdf",
        "--word", tmp_path / "催办单.docx", "--receipts", tmp_path / "回证.pdf", "--issue", "--json",
        "--unit", "区教委", "--unit", "区经济信息委",
    )  # fmt: skip
    return [one["number"] for one in done.object["letters"]]


def test_letters_receipts_and_word_are_written_together(issued: list[str], tmp_path: Path) -> None:
    assert len(issued) == 2
    assert len(PdfReader(tmp_path / "催办单.pdf").pages) == len(PdfReader(tmp_path / "回证.pdf").pages) == 2
    assert len(docx.Document(str(tmp_path / "催办单.docx")).sections) == 2


def test_a_letter_is_sent_and_its_receipt_comes_back(run: Run, ledger: Path, issued: list[str], tmp_path: Path) -> None:
    about = ("--db", ledger, "--period", "2024Q2", "--json")
    number = issued[0]
    before = run("delivery", "list", *about).object["deliveries"]
    assert [one["standing"] for one in before if one["kind"] == "reminder"] == ["unsent", "unsent"]
    sent = run("delivery", "send", "--number", number, "--way", "机要交换", *about)
    assert [one["way"] for one in sent.object["deliveries"]] == ["exchange"]
    back = run("delivery", "receive", "--number", number, "--by", "张科长", *about)
    assert [(one["standing"], one["received_by"]) for one in back.object["deliveries"]] == [("received", "张科长")]
    left = run("delivery", "list", "--open", *about).object["deliveries"]
    assert number not in [one["number"] for one in left]
    sheet = run("delivery", "sheet", "--number", number, "--to", tmp_path / "一张.pdf", *about)
    assert sheet.code == 0
    assert len(PdfReader(tmp_path / "一张.pdf").pages) == 1


def test_a_number_nobody_bears_is_refused_in_one_line(run: Run, ledger: Path) -> None:
    done = run("delivery", "send", "--db", ledger, "--period", "2024Q2", "--number", "某〔2024〕9号", "--way", "post")
    assert done.code == 1
    assert "没有文号为" in done.complaint


def test_receipts_of_a_draft_are_refused(run: Run, ledger: Path, tmp_path: Path) -> None:
    done = run(
        "chase", "letters", "--db", ledger, "--period", "2024Q2", "--to", tmp_path / "a.pdf", "--receipts", tmp_path / "b.pdf"
    )
    assert done.code == 1
    assert not (tmp_path / "a.pdf").exists()


def test_a_unit_gets_one_letter_over_all_plans(run: Run, ledger: Path, tmp_path: Path) -> None:
    other = tmp_path / "营商.txt"
    other.write_text(OTHER, encoding="utf-8")
    assert run("plan", "add", other, "--db", ledger).code == 0
    done = run(
        "chase", "letters", "--together", "--unit", "区经济信息委", "--db", ledger, "--period", "2024Q2",
        "--to", tmp_path / "催办单.pdf", "--issue", "--json",
    )  # fmt: skip
    assert [len(one["plans"]) for one in done.object["letters"]] == [2]
    number = done.object["letters"][0]["number"]
    for plan in ("1", "2"):
        line = next(
            one
            for one in run("chase", "list", "--db", ledger, "--plan", plan, "--period", "2024Q2", "--json").object["units"]
            if one["unit"] == "区经济信息委"
        )
        assert [step["number"] for step in line["steps"]] == [number]
