"""Whom to call at a unit: seen, changed and remembered from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_a_contact_is_changed_and_the_one_before_stays_known(run: Run, ledger: Path) -> None:
    about = ("unit", "contact", "--db", ledger, "--unit", "区教委")
    assert "联络员：未登记" in run(*about).out
    run(*about, "--name", "张敏", "--phone", "58221234", "--leader", "王局长")
    run(*about, "--name", "李强")
    told = run(*about, "--history", "--json").object
    assert (told["unit"]["contact_name"], told["unit"]["contact_phone"], told["unit"]["leader_name"]) == ("李强", "58221234", "王局长")
    assert [(one["before"], one["after"]) for one in told["history"]["contact_name"]] == [(None, "张敏"), ("张敏", "李强")]
    assert [one["after"] for one in told["history"]["contact_phone"]] == ["58221234"]
    assert "联络员：张敏 → 李强" in run(*about, "--history").out


def test_what_stands_already_is_no_act(run: Run, ledger: Path) -> None:
    about = ("unit", "contact", "--db", ledger, "--unit", "区教委", "--name", "张敏")
    run(*about)
    run(*about)
    history = run("unit", "contact", "--db", ledger, "--unit", "区教委", "--history", "--json").object["history"]
    assert len(history["contact_name"]) == 1
