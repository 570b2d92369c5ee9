"""`calendar`: holidays and 调休 working days, by hand or from the yearly notice."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from wanzhou_gui.cli.desk import Desk
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.options import Nouns, add_ledger, noun, verb
from wanzhou_gui.cli.parsing import counted, day
from wanzhou_gui.cli.plain_values import text_or_none
from wanzhou_gui.reports.chasing.wording import notice_remark_sentence

_STATES = {"work": True, "rest": False, "plain": None}
_LONGEST_NOTICE = 200_000


def add_to(nouns: Nouns) -> None:
    """Add the noun and its verbs."""
    verbs = noun(nouns, "calendar", "节假日和调休")
    listing = verb(verbs, "list", list_days, "列出放假和调休上班的日期", example="calendar list --db 台账.ledger --year 2025")
    listing.add_argument("--year", metavar="YEAR", type=counted(1949, 2999), help="只列这一年")
    add_ledger(listing)
    setting = verb(
        verbs, "set", set_day, "改一天：work（上班）、rest（放假）、plain（按平常的周一至周五）",
        example="calendar set 2025-10-11 work --name 国庆节调休上班 --db 台账.ledger",
    )  # fmt: skip
    setting.add_argument("day", metavar="DATE", type=day, help="日期，如 2025-10-11")
    setting.add_argument("state", metavar="STATE", choices=list(_STATES), help="work、rest 或 plain")
    setting.add_argument("--name", metavar="TEXT", default="", help="节日名称")
    add_ledger(setting)
    taking = verb(
        verbs, "import", import_notice, "从国务院办公厅放假通知的正文或表格导入一年的安排",
        "替换台账中这一年原有的安排，并保存通知原文。文件名写 - 时从标准输入读取。加 --check 时只预览。",
        "calendar import 放假通知.txt --year 2027 --db 台账.ledger",
    )  # fmt: skip
    taking.add_argument("file", metavar="FILE", help="文本文件（UTF-8），- 表示标准输入")
    taking.add_argument("--year", metavar="YEAR", type=counted(1949, 2999), help="年份；通知标题写明时不必写")
    taking.add_argument("--title", metavar="TEXT", default="", help="来源，如通知的标题和文号；不写时取正文第一行")
    taking.add_argument("--check", action="store_true", help="只预览，不写入")
    taking.add_argument("--confirmed", action="store_true", help="有疑问之处已核对无误")
    add_ledger(taking)


def list_days(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show the days that differ from the plain week."""
    with desk.ledger(arguments.db) as services:
        years = [one for one in services.calendars.years() if arguments.year in (None, one.year)]
    if arguments.json:
        desk.console.hand_over(
            {
                "years": [
                    {
                        "year": one.year,
                        "source": text_or_none(one.source.title if one.source else ""),
                        "days": [
                            {"day": each.day.isoformat(), "is_workday": each.is_workday, "name": text_or_none(each.name)}
                            for each in one.days
                        ],
                    }
                    for one in years
                ]
            }
        )
        return 0
    for one in years:
        desk.console.say(f"{one.year}年　来源：{one.source.title if one.source and one.source.title else '随程序提供'}")
        desk.console.say(*(f"{each.day}\t{'上班' if each.is_workday else '放假'}\t{each.name}" for each in one.days))
    if not years:
        desk.console.say(f"{arguments.year}年的放假安排未收录，工作日按周一至周五推算。" if arguments.year else "还没有收录放假安排。")
    return 0


def set_day(desk: Desk, arguments: argparse.Namespace) -> int:
    """Change one day."""
    is_workday = _STATES[arguments.state]
    with desk.ledger(arguments.db) as services:
        services.calendars.set_day(arguments.day, is_workday, arguments.name)
        works = services.calendars.calendar().is_workday(arguments.day)
    if arguments.json:
        desk.console.hand_over({"day": arguments.day.isoformat(), "is_workday": works})
    else:
        desk.console.say(f"{arguments.day}　{'上班' if works else '不上班'}")
    return 0


def import_notice(desk: Desk, arguments: argparse.Namespace) -> int:
    """Read a notice and put its days in the calendar; refused while something in it is in doubt and not confirmed."""
    text = _text(arguments.file)
    with desk.ledger(arguments.db) as services:
        reading = services.calendars.read_notice(text, arguments.year)
        year = arguments.year or reading.year or reading.years[-1]
        remarks = [notice_remark_sentence(remark) for remark in reading.remarks]
        title = arguments.title.strip() or next((line.strip() for line in text.splitlines() if line.strip()), "")[:80]
        is_taken = not arguments.check and (not remarks or arguments.confirmed)
        if is_taken:
            services.calendars.take_notice(reading.days, year, title, text)
    if not is_taken and not arguments.check:
        raise CommandRefusedError(f"通知中有 {len(remarks)} 处需要核对，没有导入：{remarks[0]}核对无误后加上 --confirmed。")
    if arguments.json:
        desk.console.hand_over(
            {
                "year": year,
                "taken": is_taken,
                "source": title,
                "remarks": remarks,
                "days": [
                    {"day": one.day.isoformat(), "is_workday": one.is_workday, "name": text_or_none(one.name)}
                    for one in reading.days
                ],
            }
        )
        return 0
    desk.console.say(f"{'已导入' if is_taken else '预览'}{year}年：{len(reading.days)} 天")
    desk.console.say(*(f"{one.day}\t{'上班' if one.is_workday else '放假'}\t{one.name}" for one in reading.days))
    desk.console.say(*(f"注意：{one}" for one in remarks))
    return 0


def _text(name: str) -> str:
    if name == "-":
        return sys.stdin.read(_LONGEST_NOTICE)
    path = Path(name)
    if not path.is_file():
        raise CommandRefusedError(f"没有找到文件：{path}。请核对文件名和所在文件夹。")
    if path.stat().st_size > _LONGEST_NOTICE:
        raise CommandRefusedError(f"{path} 太大，不像是放假通知。请只保留通知正文。")
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        try:
            return path.read_text(encoding="gb18030")
        except UnicodeDecodeError:
            raise CommandRefusedError(f"{path} 不是文本文件。请把通知正文另存为 UTF-8 文本。") from None
