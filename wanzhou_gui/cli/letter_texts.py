"""The text of letters on the command line: `chase text` and `chase why`, and the same for papers about 约谈 proposals."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

from wanzhou_gui.cli.desk import Desk, chosen_period, chosen_plan, writable_place
from wanzhou_gui.cli.failures import CommandRefusedError
from wanzhou_gui.cli.figures import say_figures
from wanzhou_gui.cli.options import Nouns, add_ledger, add_period, add_plan, add_target, add_unit, verb
from wanzhou_gui.cli.parsing import counted, day
from wanzhou_gui.domain.chasing import WRITTEN_KINDS, ChaseKind
from wanzhou_gui.reports.chasing.letter_facts import LetterWish
from wanzhou_gui.reports.chasing.wording import CHASE_WORDS
from wanzhou_gui.reports.paper_parts.checks import CheckLevel
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.chasing import Place
from wanzhou_gui.usecases.letter_texts import LetterDraft
from wanzhou_gui.usecases.services import Services

_LEVEL_WORDS = {CheckLevel.PASSED: "通过", CheckLevel.ADVICE: "提示", CheckLevel.BLOCKS: "须处理"}
_KINDS = {
    **{kind.value: kind for kind in WRITTEN_KINDS},
    **{CHASE_WORDS[kind]: kind for kind in WRITTEN_KINDS},
}


def add_to(verbs: Nouns) -> None:
    """Add the verbs to the noun `chase`."""
    texts = verb(
        verbs, "text", edit_text, "查看或修改一份催办文书编号前的文字",
        "不写 --section 时只列出各段和检查结果。改过的文字编号时写入文书，数字与台账不一致的不能编号。",
        "chase text --db 台账.ledger --period 2024Q2 --unit 区教委 --section demand --text 请抓紧补报。",
    )  # fmt: skip
    add_edit_options(texts)
    _add_letter(texts)
    tracing = verb(
        verbs, "why", show_why, "催办文书里的一个数字从哪里来", "照抄文书里的一小段。",
        "chase why --db 台账.ledger --period 2024Q2 --unit 区教委 --phrase 任务3项",
    )  # fmt: skip
    add_why_option(tracing)
    _add_letter(tracing)
    wording = verb(
        verbs, "word", write_word, "把已编号的催办文书、退回修改通知写成 Word", "文字照原件，原件不变。",
        "chase word 万州府督催〔2024〕1号 --db 台账.ledger --to 催办单.docx",
    )  # fmt: skip
    wording.add_argument("number", metavar="NUMBER", help="完整文号")
    add_target(wording, ".docx")
    add_ledger(wording)


def write_word(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write an issued letter as .docx; its kept PDF stays as it is."""
    to = writable_place(arguments.to)
    with desk.ledger(arguments.db) as services:
        content = services.kept_letters.word_of(arguments.number)
    write_whole(content, to)
    if arguments.json:
        desk.console.hand_over({"number": arguments.number, "to": str(to)})
    else:
        desk.console.say(f"已写成 Word：{to}。原件不变。")
    return 0


def add_edit_options(parser: argparse.ArgumentParser) -> None:
    """Which section, and its text or that the generated one comes back."""
    parser.add_argument("--section", metavar="KEY", help="要修改的一段，如 opening、demand；不写时列出各段")
    parser.add_argument("--text", metavar="TEXT", help="这一段的新文字；写 \\n 换段")
    parser.add_argument("--restore", action="store_true", help="这一段恢复为自动生成的文字")


def add_why_option(parser: argparse.ArgumentParser) -> None:
    """The phrase the figure stands in."""
    parser.add_argument("--phrase", metavar="TEXT", required=True, help="文书里的一个数字，照抄一小段，如 逾期11个工作日")


def _add_letter(parser: argparse.ArgumentParser) -> None:
    add_unit(parser)
    parser.add_argument("--kind", choices=sorted(_KINDS), metavar="KIND", default=ChaseKind.REMINDER.value, help="文书种类，默认 reminder")
    parser.add_argument("--together", action="store_true", help="各方案合并的一份")
    parser.add_argument("--issued-on", metavar="DATE", type=day, help="发文日期；不写时为今天")
    parser.add_argument("--reply-by", metavar="DATE", type=day, help="补报时限；不写时按台账设置的工作日数")
    parser.add_argument("--days", metavar="N", type=counted(1, 60), help="补报时限为发文后第几个工作日")
    add_period(parser)
    add_plan(parser)
    add_ledger(parser)


def edit_text(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show the sections of a letter, or change one before it has its number."""
    with desk.ledger(arguments.db) as services:
        asked = _asked(services, arguments)
        return tell_text(
            desk, arguments, lambda: services.letters.draft(*asked), lambda key, text: services.letters.edit(*asked, key, text)
        )


def show_why(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show the rows behind a figure of a letter."""
    with desk.ledger(arguments.db) as services:
        return tell_why(desk, arguments, services, services.letters.draft(*_asked(services, arguments)))


def _asked(services: Services, arguments: argparse.Namespace) -> tuple[list[Place], int, LetterWish]:
    period = chosen_period(services, arguments.period)
    if arguments.together:
        places = [(board.plan.id, board.period.id) for board in services.several_plans.boards(period.id)]
    else:
        places = [(chosen_plan(services, arguments.plan).id, period.id)]
    kind = _KINDS[arguments.kind]
    usual = services.letters.proposed_wish(kind, arguments.issued_on, arguments.days)
    wish = LetterWish(kind, usual.issued_on, arguments.reply_by or usual.reply_by)
    return places, services.units.unit(arguments.unit).id, wish


def tell_text(
    desk: Desk,
    arguments: argparse.Namespace,
    read: Callable[[], LetterDraft[Any]],
    edit: Callable[[str, str | None], Changes],
) -> int:
    """Keep the text that is asked for, where one is, and show the letter as it reads then with its checks."""
    if arguments.section is None and (arguments.text is not None or arguments.restore):
        raise CommandRefusedError("没有写明改哪一段。请加上 --section；不写任何选项可列出各段。")
    if arguments.section is not None:
        if (arguments.text is None) == (not arguments.restore):
            raise CommandRefusedError("改一段须写 --text，恢复原文须写 --restore，两个只能写一个。")
        edit(arguments.section, None if arguments.restore else arguments.text.replace("\\n", "\n"))
    draft = read()
    if arguments.json:
        desk.console.hand_over(
            {
                "unit": draft.unit.name,
                "kind": draft.form.kind.value,
                "title": draft.title,
                "sections": [
                    {"key": one.key, "name": one.name, "text": one.text, "is_edited": one.edited is not None}
                    for one in draft.sections
                ],
                "checks": [{"code": one.code, "level": one.level.value, "sentence": one.sentence} for one in draft.checks],
            }
        )
        return 0
    desk.console.say(f"{draft.unit.name}　{draft.title}")
    for one in draft.sections:
        desk.console.say(f"{one.key}\t{one.name}{'（已改）' if one.edited is not None else ''}", *(f"　　{line}" for line in one.text.split("\n")))
    desk.console.say(*(f"{_LEVEL_WORDS[check.level]}\t{check.sentence}" for check in draft.checks))
    return 0


def tell_why(desk: Desk, arguments: argparse.Namespace, services: Services, draft: LetterDraft[Any]) -> int:
    """Show the rows behind a figure of a letter; refused where the letter has no such figure."""
    found = services.figures.in_letter(draft, arguments.phrase)
    if not found:
        raise CommandRefusedError(f"这份文书里没有与“{arguments.phrase}”对应的数字。请照原文抄一小段再试。")
    return say_figures(desk, found, arguments.json)
