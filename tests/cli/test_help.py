"""Every command explains itself in Chinese, and a slip gets one Chinese line."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator

import pytest

from tests.cli.conftest import REPOSITORY, Run
from wanzhou_gui.cli.parsing import ChineseArgumentParser
from wanzhou_gui.cli.program import parser

PROMISED = (
    "plan read", "plan add", "plan list", "plan questions", "plan answer", "plan register", "period list", "period open", "period generate",
    "unit list", "entry set", "entry show", "return submit", "indicator set", "report facts", "report bulletin", "report annexes",
    "ledger export", "db check", "db backup", "db restore", "history list", "history undo", "history redo", "demo", "self-test",
)  # fmt: skip
ENGLISH_OF_ARGPARSE = re.compile(
    r"usage|options|positional|argument|required|show this|exit|invalid|expected|choice|error|default", re.IGNORECASE
)


def commands(of: argparse.ArgumentParser, words: tuple[str, ...] = ()) -> Iterator[tuple[str, ChineseArgumentParser]]:
    inner = [action for action in of._actions if isinstance(action, argparse._SubParsersAction)]
    if not inner:
        assert isinstance(of, ChineseArgumentParser)
        yield " ".join(words), of
    for action in inner:
        for name, parsed in action.choices.items():
            yield from commands(parsed, (*words, name))


COMMANDS = dict(commands(parser()))


def is_chinese(text: str | None) -> bool:
    return bool(text) and any("\u4e00" <= one <= "\u9fff" for one in text or "")


def test_every_promised_command_is_there() -> None:
    assert set(PROMISED) <= set(COMMANDS)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_a_command_explains_itself_and_its_options_in_chinese(name: str, run: Run) -> None:
    answer = run(*name.split(), "--help")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("用法：")
    assert is_chinese(COMMANDS[name].description)
    for action in COMMANDS[name]._actions:
        assert is_chinese(action.help), action.option_strings
    words = re.sub(r"--[\w-]+|FIELD=VALUE|[\w.-]+ " + name, "", answer.out)
    assert ENGLISH_OF_ARGPARSE.findall(words) == []


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_a_command_can_answer_a_machine(name: str) -> None:
    assert "--json" in COMMANDS[name]._option_string_actions


def test_every_command_is_in_the_manual() -> None:
    manual = (REPOSITORY / "docs" / "command_line.md").read_text(encoding="utf-8")
    described = set(re.findall(r"`([a-z-]+(?: [a-z][a-z-]*)?)[^`]*`", "".join(re.findall(r"^\| (`.*?) \|", manual, re.MULTILINE))))
    assert set(COMMANDS) - described == set()


@pytest.mark.parametrize("noun", sorted({name.split()[0] for name in COMMANDS if " " in name}))
def test_a_noun_lists_its_verbs(noun: str, run: Run) -> None:
    answer = run(noun, "--help")
    assert answer.code == 0
    for name in COMMANDS:
        if name.startswith(f"{noun} "):
            assert re.search(rf"^  {name.split()[1]} +\S*[\u4e00-\u9fff]", answer.out, re.MULTILINE)


def test_no_line_of_help_is_wider_than_a_terminal(run: Run) -> None:
    for name in COMMANDS:
        for line in run(*name.split(), "--help").out.splitlines():
            columns = sum(2 if ord(one) > 0x2E7F else 1 for one in line)
            # An example is one line to copy and may be longer.
            assert columns <= 90 or line.startswith("  main.py "), line


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("plan",), "缺少参数：命令。"),
        (("plan", "read"), "缺少参数：FILE。"),
        (("period", "list"), "缺少参数：--db。"),
        (("period", "list", "--db"), "--db 后面缺少内容。"),
        (("planning", "read"), "命令写成了“planning”。"),
        (("plan", "list", "--db", "x", "--loud"), "不认识的参数：--loud。"),
        (("entry", "set", "--db", "x", "--task", "1", "--unit", "u", "--period", "2024Q2"), "缺少参数：FIELD=VALUE。"),
        (("report", "facts", "letter", "--db", "x", "--period", "2024Q2"), "PAPER写成了“letter”。"),
        (("plan", "add", "f", "--db", "x", "--supervised-from", "三月"), "--supervised-from：看不懂日期“三月”"),
        (("plan", "add", "f", "--db", "x", "--supervised-from", "2024-02-30"), "看不懂日期“2024-02-30”"),
        (("history", "list", "--db", "x", "--limit", "many"), "--limit：应为1到100000之间的整数，现在是“many”。"),
        (("period", "generate", "--db", "x", "--due-day", "32"), "--due-day：应为1到31之间的整数"),
        (("self-test", "--json=yes"), "--json 后面不应带内容"),
    ],
)
def test_a_slip_gets_one_chinese_line_and_exit_code_2(arguments: tuple[str, ...], said: str, run: Run) -> None:
    answer = run(*arguments)
    assert (answer.code, answer.out) == (2, "")
    assert len(answer.err.splitlines()) == 1
    assert said in answer.err
    assert re.search(r"查看用法：\S+( [a-z-]+)* --help$", answer.err.strip())
    assert ENGLISH_OF_ARGPARSE.findall(answer.err) == []


def test_version_is_told(run: Run) -> None:
    answer = run("--version")
    assert answer.code == 0
    assert re.fullmatch(r"督查台 \d+\.\d+\.\d+\n", answer.out)
