"""Bad input gets one plain line that says what, where and what to do; nothing is lost and nothing half-written."""

from __future__ import annotations

import os
import random
import sqlite3
import sys
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLE_PLAN, Run, ledger_held_open


def made_by_another_program(path: Path) -> Path:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE money (amount INTEGER)")
    connection.commit()
    connection.close()
    return path


def of_a_newer_version(ledger: Path) -> Path:
    connection = sqlite3.connect(ledger)
    connection.execute("PRAGMA user_version = 900")
    connection.commit()
    connection.close()
    return ledger


def docx_bomb(path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", '<?xml version="1.0"?><Types/>')
        with package.open("word/document.xml", "w", force_zip64=True) as member:
            for _ in range(300):
                member.write(b" " * (1 << 20))
    return path


DOCUMENTS: dict[str, bytes] = {
    "买菜.txt": "今天买白菜两斤、萝卜三斤。\n".encode(),
    "空.txt": b"",
    "空白.txt": b" \n\n \t\n",
    "坏.docx": b"PK\x03\x04 not a package at all",
    "假.docx": b"plain words in a file that calls itself a document",
    "乱码.txt": random.Random(7).randbytes(4000),
    "图片.png": b"\x89PNG\r\n\x1a\n" + bytes(64),
    "旧.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "文.pdf": b"%PDF-1.7\nbroken",
}


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
@pytest.mark.parametrize("as_json", [False, True])
def test_a_document_that_is_no_plan_is_refused_in_one_line(name: str, as_json: bool, run: Run, tmp_path: Path) -> None:
    paper = tmp_path / name
    paper.write_bytes(DOCUMENTS[name])
    answer = run("plan", "read", paper, *(["--json"] if as_json else []))
    assert answer.out == ""
    assert name in answer.complaint
    assert len(answer.complaint) < 250


def test_a_docx_bomb_is_refused_in_one_line(run: Run, tmp_path: Path) -> None:
    bomb = docx_bomb(tmp_path / "炸弹.docx")
    assert bomb.stat().st_size < 1 << 20
    assert "炸弹.docx" in run("plan", "read", bomb).complaint


def test_fifty_megabytes_of_text_are_refused_in_one_line(run: Run, tmp_path: Path) -> None:
    big = tmp_path / "大.txt"
    big.write_text("今天天气很好，适合出门。\n" * 1_500_000, encoding="utf-8")
    assert big.stat().st_size > 50 << 20
    assert "大.txt" in run("plan", "read", big).complaint


def test_a_plan_in_gb18030_is_read_and_not_refused(run: Run, tmp_path: Path) -> None:
    old = tmp_path / "方案.txt"
    old.write_bytes(SAMPLE_PLAN.read_text(encoding="utf-8").encode("gb18030"))
    assert run("plan", "read", old, "--json").object == run("plan", "read", SAMPLE_PLAN, "--json").object


def test_a_document_that_is_not_there_is_named(run: Run, tmp_path: Path) -> None:
    assert "没有.docx" in run("plan", "read", tmp_path / "没有.docx").complaint


def test_a_folder_in_place_of_a_document_is_called_a_folder(run: Run, tmp_path: Path) -> None:
    assert "是文件夹" in run("plan", "read", tmp_path).complaint
    assert "是文件夹" in run("plan", "add", tmp_path, "--db", tmp_path / "a.ledger").complaint
    assert not (tmp_path / "a.ledger").exists()


def test_a_document_that_is_no_plan_leaves_no_ledger_behind(run: Run, tmp_path: Path) -> None:
    paper = tmp_path / "买菜.txt"
    paper.write_bytes(DOCUMENTS["买菜.txt"])
    assert run("plan", "add", paper, "--db", tmp_path / "新.ledger").complaint
    assert [path.name for path in tmp_path.iterdir()] == ["买菜.txt"]


def test_refused_dates_leave_no_ledger_behind(run: Run, tmp_path: Path) -> None:
    refused = run(
        "plan", "add", SAMPLE_PLAN, "--db", tmp_path / "新.ledger", "--period-ends-on", "2020-01-01", "--supervised-from", "2024-03-04"
    )  # fmt: skip
    assert "计划期" in refused.complaint
    assert list(tmp_path.iterdir()) == []


def test_the_same_plan_twice_is_refused_and_the_first_stays(run: Run, ledger: Path) -> None:
    assert "万州府办发〔2024〕16号" in run("plan", "add", SAMPLE_PLAN, "--db", ledger).complaint
    assert len(run("plan", "list", "--db", ledger, "--json").object["plans"]) == 1


def test_the_database_of_another_program_is_refused_and_untouched(run: Run, tmp_path: Path) -> None:
    other = made_by_another_program(tmp_path / "别的.db")
    before = other.read_bytes()
    for command in (("plan", "list"), ("db", "check"), ("db", "backup"), ("period", "open", "2024Q2")):
        assert "别的.db" in run(*command, "--db", other).complaint
    assert "别的.db" in run("plan", "add", SAMPLE_PLAN, "--db", other).complaint
    assert other.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.is_file() and path.stat().st_size] == ["别的.db"]


def test_a_ledger_of_a_newer_version_is_refused_and_untouched(run: Run, ledger: Path) -> None:
    of_a_newer_version(ledger)
    before = ledger.read_bytes()
    assert "升级" in run("plan", "list", "--db", ledger).complaint
    assert ledger.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"text", b"SQLite format 3\x00" + bytes(100), bytes(5000)])
def test_a_file_that_is_no_database_is_refused(content: bytes, run: Run, tmp_path: Path) -> None:
    strange = tmp_path / "怪.ledger"
    strange.write_bytes(content)
    assert "怪.ledger" in run("plan", "list", "--db", strange).complaint
    assert strange.read_bytes() == content


def test_a_damaged_ledger_is_refused_with_the_way_back(run: Run, ledger: Path) -> None:
    content = bytearray(ledger.read_bytes())
    content[8192:20480] = random.Random(1).randbytes(12288)
    ledger.write_bytes(content)
    answer = run("db", "check", "--db", ledger)
    assert "db restore" in answer.complaint


@pytest.mark.parametrize(
    "command",
    [
        ("plan", "list"),
        ("period", "list"),
        ("unit", "list"),
        ("history", "list"),
        ("db", "check"),
        ("report", "facts", "bulletin", "--period", "2024Q2"),
    ],
)
def test_a_ledger_that_is_not_there_is_not_made(command: tuple[str, ...], run: Run, tmp_path: Path) -> None:
    assert "没有.ledger" in run(*command, "--db", tmp_path / "没有.ledger").complaint
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("command", "ending"),
    [
        (("ledger", "export"), ".xlsx"),
        (("report", "annexes"), ".xlsx"),
        (("report", "bulletin"), ".pdf"),
    ],
)
def test_a_place_that_cannot_be_written_is_named(
    command: tuple[str, ...], ending: str, run: Run, ledger: Path, unwritable: Path, tmp_path: Path
) -> None:
    named = f"文件{ending}"
    where = ("--db", ledger, "--period", "2024Q2", "--to")
    assert named in run(*command, *where, unwritable / named).complaint
    assert "没有的文件夹" in run(*command, *where, tmp_path / "没有的文件夹" / named).complaint
    assert "请写明文件名" in run(*command, *where, tmp_path).complaint
    assert not (tmp_path / "没有的文件夹").exists()


def test_a_ledger_cannot_be_made_where_nobody_may_write(run: Run, unwritable: Path, tmp_path: Path) -> None:
    assert "新.ledger" in run("plan", "add", SAMPLE_PLAN, "--db", unwritable / "新.ledger").complaint
    assert "没有文件夹" in run("plan", "add", SAMPLE_PLAN, "--db", tmp_path / "没有" / "新.ledger").complaint


SET = ("entry", "set", "--period", "2024Q2", "--task", "1", "--unit", "区市场监管局")


def changed(command: tuple[str, ...], option: str, value: str) -> tuple[str, ...]:
    place = command.index(option) + 1
    return (*command[:place], value, *command[place + 1 :])


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ((*changed(SET, "--period", "2024Q5"), "完成比例=40"), "看不懂周期“2024Q5”"),
        ((*changed(SET, "--period", "2024Q4"), "完成比例=40"), "没有周期 2024Q4"),
        ((*changed(SET, "--task", "20"), "完成比例=40"), "没有编号为 20 的任务"),
        ((*changed(SET, "--task", "17"), "完成比例=40", "--plan", "2"), "没有方案“2”"),
        ((*changed(SET, "--unit", "区公安"), "完成比例=40", "预计完成时间=2024-12-31"), "责任单位不填“预计完成时间”"),
        ((*changed(SET, "--unit", "区财政局"), "完成比例=40"), "“区财政局”在任务 1 中没有分工"),
        ((*changed(SET, "--unit", "区市场监督局"), "完成比例=40"), "是不是“区市场监管局”"),
        ((*changed(SET, "--unit", "火星局"), "完成比例=40"), "单位字典里没有“火星局”"),
        ((*SET, "完成比例=八成"), "完成比例：看不懂“八成”"),
        ((*SET, "预计完成时间=2024-02-30"), "预计完成时间：没有“2024-02-30”这一天"),
        ((*SET, "状态=很好"), "状态：没有“很好”。可填：未启动"),
        ((*SET, "心情=好"), "没有名为“心情”的填报项。可填：本期进展"),
        ((*SET, "完成比例"), "“完成比例”里没有等号"),
        ((*SET, "完成比例=40", "completion_percent=50"), "“完成比例”写了两次"),
        (("plan", "answer", "no_such:17=区教委"), "没有代码为“no_such”的问题"),
        (("plan", "answer", "no_lead:17"), "看不懂答复“no_lead:17”"),
        (("plan", "answer", "no_lead:1=区教委"), "没有提出问题“no_lead:1”"),
        (("plan", "answer"), "没有写明答复"),
        (("plan", "dates"), "没有写明要改的日期"),
        (("plan", "dates", "--period-ends-on", "2020-01-01"), "计划期的终止日早于起始日"),
        (("period", "open"), "没有写明周期"),
        (("period", "open", "2024Q3", "2024Q9"), "看不懂周期“2024Q9”"),
        (("report", "facts", "bulletin", "--period", "第二季度"), "看不懂周期“第二季度”"),
        (("indicator", "set", "--period", "2024Q2", "--indicator", "I99", "本期值=1"), "没有指标“I99”"),
        (("indicator", "set", "--period", "2024Q2", "--indicator", "每万人口", "本期值=1"), "请写指标代码"),
        (("indicator", "set", "--period", "2024Q2", "--indicator", "I1", "本期值=很多"), "本期值：看不懂“很多”"),
        (("indicator", "set", "--period", "2024Q2", "--indicator", "I1", "分子=5", "分母=0"), "分母必须大于零"),
        (("indicator", "set", "--period", "2024Q2", "--indicator", "I1", "类别=好"), "类别：没有“好”"),
        (("return", "reopen", "--period", "2024Q2", "--unit", "区法院", "--reason", " "), "还没有报送"),
        (("db", "restore"), "没有写明备份文件"),
        (("db", "restore", "没有.ledger"), "没有.ledger"),
    ],
)
def test_a_wrong_name_or_value_is_refused_and_changes_nothing(
    command: tuple[str, ...], said: str, run: Run, ledger: Path
) -> None:
    before = run("history", "list", "--db", ledger, "--json").object
    answer = run(*command, "--db", ledger)
    assert said in answer.complaint
    assert answer.out == ""
    assert run("history", "list", "--db", ledger, "--json").object == before


def test_a_wrong_second_code_opens_no_first_period(run: Run, ledger: Path) -> None:
    assert run("period", "open", "2024Q3", "2024Q9", "--db", ledger).complaint
    codes = [one["code"] for one in run("period", "list", "--db", ledger, "--json").object["periods"]]
    assert codes == ["2024Q1", "2024Q2"]


def test_a_period_that_is_not_open_takes_no_entries(run: Run, ledger: Path) -> None:
    assert run("period", "generate", "--db", ledger, "--kind", "quarter").code == 0
    said = run(*changed(SET, "--period", "2025Q1"), "完成比例=40", "--db", ledger).complaint
    assert "2025Q1" in said
    assert "period open" in said


@pytest.mark.skipif(sys.platform == "win32", reason="a file name Windows does not allow")
def test_a_file_name_with_a_line_end_still_makes_one_line(run: Run, tmp_path: Path) -> None:
    strange = tmp_path / "第一行\n第二行.txt"
    strange.write_bytes(DOCUMENTS["买菜.txt"])
    assert "第一行 第二行.txt" in run("plan", "read", strange).complaint


@pytest.mark.skipif(sys.platform == "win32", reason="names in bytes are of POSIX systems")
def test_bytes_that_are_no_text_are_refused_as_a_value(run: Run, ledger: Path) -> None:
    broken = os.fsdecode("本期进展=办理案件".encode() + b"\xff")
    assert "请删去" in run(*SET, broken, "--db", ledger).complaint


def test_a_backup_that_was_altered_is_not_used(run: Run, ledger: Path, tmp_path: Path) -> None:
    backup = tmp_path / "备份.ledger"
    assert run("db", "backup", "--db", ledger, "--to", backup).code == 0
    with backup.open("r+b") as file:
        file.seek(-100, os.SEEK_END)
        file.write(b"altered")
    before = ledger.read_bytes()
    assert "备份.ledger" in run("db", "restore", backup, "--db", ledger).complaint
    assert ledger.read_bytes() == before


def test_two_plans_in_one_ledger_must_be_told_apart(run: Run, ledger: Path, tmp_path: Path) -> None:
    text = SAMPLE_PLAN.read_text(encoding="utf-8").replace("〔2024〕16号", "〔2024〕17号", 1)
    other = tmp_path / "另一个.txt"
    other.write_text(text, encoding="utf-8")
    added = run("plan", "add", other, "--db", ledger, "--json").object
    assert added["created"] is False
    assert "--plan" in run("report", "facts", "bulletin", "--db", ledger, "--period", "2024Q2").complaint
    for named in ("2", "万州府办发〔2024〕17号"):
        facts = run("report", "facts", "bulletin", "--db", ledger, "--period", "2024Q2", "--plan", named, "--json").object
        assert facts["document_number"] == "万州府办发〔2024〕17号"


def test_a_restore_keeps_the_ledger_that_was_there(run: Run, ledger: Path, tmp_path: Path) -> None:
    backup = tmp_path / "备份.ledger"
    assert run("db", "backup", "--db", ledger, "--to", backup).code == 0
    assert run("period", "open", "2024Q3", "--db", ledger).code == 0
    kept = Path(run("db", "restore", backup, "--db", ledger, "--json").object["kept"])
    assert [len(run("period", "list", "--db", one, "--json").object["periods"]) for one in (ledger, kept)] == [2, 3]


def test_a_ledger_open_in_the_window_is_left_alone(run: Run, ledger: Path, tmp_path: Path) -> None:
    backup = tmp_path / "备份.ledger"
    assert run("db", "backup", "--db", ledger, "--to", backup).code == 0
    with ledger_held_open(ledger):
        assert "使用" in run(*SET, "完成比例=40", "--db", ledger).complaint
        assert "使用" in run("db", "restore", backup, "--db", ledger).complaint
    assert run(*SET, "完成比例=40", "--db", ledger).code == 0


def test_an_encrypted_backup_is_made_and_put_back_with_its_password_file(run: Run, ledger: Path, tmp_path: Path) -> None:
    secret, other = tmp_path / "密码.txt", tmp_path / "别的密码.txt"
    secret.write_text("督查2024\n", encoding="utf-8")
    other.write_text("督查2025\n", encoding="utf-8")
    sealed = tmp_path / "台账.wzbak"
    assert run("db", "backup", "--db", ledger, "--to", sealed, "--password-file", secret).code == 0
    for options, said in (((), "请输入备份时设定的密码"), (("--password-file", other), "密码不对，或文件已损坏")):
        refused = run("db", "restore", sealed, "--db", ledger, *options)
        assert (refused.code, refused.out) == (1, "")
        assert said in refused.err
    assert run("db", "restore", sealed, "--db", ledger, "--password-file", secret).code == 0
    assert run("db", "check", "--db", ledger).code == 0
    nowhere = run("db", "backup", "--db", ledger, "--password-file", secret)
    assert "没有写明加密备份存到哪里" in nowhere.err
