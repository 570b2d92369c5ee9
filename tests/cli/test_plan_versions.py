"""An amended plan at the command line: first looked at, then recorded, then looked at again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

GROUND = ("--basis", "万州府办发〔2024〕88号", "--approver", "李四", "--decided-on", "2024-09-20")


@pytest.fixture
def document(tmp_path: Path, amended_text: str) -> Path:
    path = tmp_path / "修订版.txt"
    path.write_text(amended_text, encoding="utf-8")
    return path


@pytest.fixture
def amended(run: Run, ledger: Path, document: Path) -> Path:
    said = run("plan", "amend", document, "--db", ledger, "--from", "2024Q2", *GROUND, "--json").object
    assert (said["written"], said["version"]) == (True, 2)
    return ledger


def test_a_check_tells_the_differences_and_writes_nothing(run: Run, ledger: Path, document: Path) -> None:
    before = ledger.read_bytes()
    said = run("plan", "amend", document, "--db", ledger, "--from", "2024Q2", "--check", "--json").object
    assert (said["written"], said["version"], said["doubtful"]) == (False, None, 0)
    assert said["counts"] == {"added": 1, "cancelled": 1, "changed": 3, "renumbered": 11, "same": 7}
    changed = next(one for one in said["tasks"] if one["old"] and one["old"]["number"] == "2")
    assert "".join(piece["text"] for piece in changed["marked"] if piece["mark"] != "added") == changed["old"]["body"]
    assert "".join(piece["text"] for piece in changed["marked"] if piece["mark"] != "removed") == changed["new"]["body"]
    target = next(one for one in said["indicators"] if one["kind"] == "changed")
    assert (target["old"]["target"], target["new"]["target"]) == ("19", "25")
    assert ledger.read_bytes() == before
    assert len(run("plan", "versions", "--db", ledger, "--json").object["versions"]) == 1


def test_for_people_each_change_is_a_line(run: Run, ledger: Path, document: Path) -> None:
    said = run("plan", "amend", document, "--db", ledger, "--from", "2024Q2", "--check")
    assert "取消\t6　培育打造地理标志" in said.out
    assert "调整\t11→10　加强知识密集型企业培育（单位）" in said.out
    assert "区经济信息委：责任→牵头" in said.out
    assert "【增：，建立重点企业保护名录】" in said.out
    assert "指标“市级知识产权优势企业”：到2025年达到19家 → 到2025年达到25家" in said.out
    assert "没有写入" in said.out


def test_earlier_periods_keep_the_old_tasks(run: Run, amended: Path) -> None:
    def titles(period: str) -> dict[str, str]:
        said = run("ledger", "show", "--db", amended, "--period", period, "--json").object
        return {one["number"]: one["title"] for one in said["tasks"]}

    assert titles("2024Q1")["6"] == "培育打造地理标志"
    assert titles("2024Q2")["6"] == "发展高效特色农业"
    assert titles("2024Q2")["19"] == "建设海外知识产权维权援助站"


def test_versions_are_listed_with_what_they_changed(run: Run, amended: Path) -> None:
    first, second = run("plan", "versions", "--db", amended, "--json").object["versions"]
    assert (first["number"], first["effective_from"]) == (1, None)
    assert (second["basis"], second["effective_from"]) == ("万州府办发〔2024〕88号", "2024-04-01")
    said = run("plan", "versions", "--db", amended, "--version", "2", "--json").object
    assert said["counts"]["cancelled"] == 1
    lines = run("plan", "versions", "--db", amended).out.splitlines()
    assert lines[0].startswith("第1版　最初版本，至2024年4月1日前")
    assert "没有第3版" in run("plan", "versions", "--db", amended, "--version", "3").complaint


def test_what_is_taken_back_is_gone(run: Run, amended: Path) -> None:
    assert "方案新版本" in run("history", "undo", "--db", amended).out
    assert len(run("plan", "versions", "--db", amended, "--json").object["versions"]) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--from", "2024Q2"), "缺少“依据”"),
        (("--from", "下季度", *GROUND), "看不懂周期"),
        (("--from", "2024Q2", "--pair", "6", *GROUND), "看不懂对应关系“6”"),
        (("--from", "2024Q2", "--pair", "6=99", *GROUND), "“6=99”里的编号不在方案中"),
    ],
)
def test_what_is_not_right_is_said_in_one_line(
    run: Run, ledger: Path, document: Path, arguments: tuple[str, ...], said: str
) -> None:
    assert said in run("plan", "amend", document, "--db", ledger, *arguments).complaint


def test_a_pair_can_be_parted(run: Run, ledger: Path, document: Path) -> None:
    said = run(
        "plan", "amend", document, "--db", ledger, "--from", "2024Q2", "--check", "--json", "--pair", "2=", "--pair", "=2"
    ).object
    assert said["counts"]["cancelled"] == 2
    assert said["counts"]["added"] == 2


def test_the_plan_itself_is_no_amendment(run: Run, ledger: Path) -> None:
    plan = Path(__file__).resolve().parents[2] / "resources" / "plans" / "wanzhou_2024_16.txt"
    assert "内容相同" in run("plan", "amend", plan, "--db", ledger, "--from", "2024Q2", *GROUND).complaint
