"""`state`: which states units may choose from, and what the office calls them (状态用语)."""

from __future__ import annotations

import argparse
from dataclasses import replace

from wanzhou_gui.cli.desk import Desk
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import Nouns, add_ledger, noun, verb
from wanzhou_gui.domain.entries import ProgressStatus
from wanzhou_gui.domain.status_list import LONGEST_WORD, STANDARD_STATES, StatusList
from wanzhou_gui.reports.wording import STATUS_WORDS, status_word


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "state", "状态用语")
    listing = verb(verbs, "list", list_states, "列出各个状态、本机关用语和是否供选择", example="state list --db 台账.ledger")
    add_ledger(listing)
    setting = verb(
        verbs,
        "set",
        set_state,
        "改一个状态的本机关用语，或停用、恢复",
        "停用的状态不再供选择，已填的仍照常显示和读取。",
        "state set 已完成 --word 办结 --db 台账.ledger",
    )
    setting.add_argument("state", metavar="STATE", help=f"状态：{'、'.join(STATUS_WORDS.values())}，也可用英文名或本机关用语")
    wording = setting.add_mutually_exclusive_group()
    wording.add_argument("--word", metavar="TEXT", help=f"本机关用语，不超过{LONGEST_WORD}字")
    wording.add_argument("--standard-word", action="store_true", help="改回标准用语")
    choice = setting.add_mutually_exclusive_group()
    choice.add_argument("--offer", action="store_true", help="供选择")
    choice.add_argument("--withdraw", action="store_true", help="停用")
    add_ledger(setting)
    resetting = verb(verbs, "reset", reset_states, "全部恢复标准用语，全部供选择", example="state reset --db 台账.ledger")
    add_ledger(resetting)


def list_states(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show the list."""
    with desk.ledger(arguments.db) as services:
        states = services.settings.states()
    return _say(desk, arguments, states)


def set_state(desk: Desk, arguments: argparse.Namespace) -> int:
    """Change the word of one state, or whether it can be chosen."""
    if not (arguments.word is not None or arguments.standard_word or arguments.offer or arguments.withdraw):
        raise CommandRefusedError("没有写要改什么。请写 --word、--standard-word、--offer 或 --withdraw。")
    with desk.ledger(arguments.db) as services:
        states = services.settings.states()
        status = _named(arguments.state, states)
        words = dict(states.own_words)
        if arguments.word is not None or arguments.standard_word:
            words[status] = arguments.word or ""
        withdrawn = states.withdrawn
        if arguments.offer or arguments.withdraw:
            withdrawn = withdrawn | {status} if arguments.withdraw else withdrawn - {status}
        services.settings.change_states(replace(states, own_words=tuple(words.items()), withdrawn=withdrawn))
        states = services.settings.states()
    return _say(desk, arguments, states)


def reset_states(desk: Desk, arguments: argparse.Namespace) -> int:
    """Give every state its standard word back and offer it."""
    with desk.ledger(arguments.db) as services:
        services.settings.change_states(STANDARD_STATES)
        states = services.settings.states()
    return _say(desk, arguments, states)


def _named(text: str, states: StatusList) -> ProgressStatus:
    wanted = text.strip()
    for status, word in STATUS_WORDS.items():
        if wanted in (status.value, word, states.own_word(status)):
            return status
    raise CommandRefusedError(f"没有“{wanted}”这个状态。可填：{'、'.join(STATUS_WORDS.values())}。")


def _say(desk: Desk, arguments: argparse.Namespace, states: StatusList) -> int:
    if arguments.json:
        desk.console.hand_over(
            {
                "states": [
                    {
                        "code": str(status),
                        "standard": word,
                        "word": status_word(status, states),
                        "is_offered": status in states.offered,
                        "is_done": status.is_done,
                    }
                    for status, word in STATUS_WORDS.items()
                ]
            }
        )
        return 0
    for status, word in STATUS_WORDS.items():
        own = states.own_word(status)
        told = f"本机关用语 {own}" if own else "标准用语"
        desk.console.say(f"{word}\t{told}\t{'供选择' if status in states.offered else '停用'}")
    return 0
