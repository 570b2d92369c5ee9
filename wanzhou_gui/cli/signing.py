"""`paper submit`, `review`, `sign`, `return`, `withdraw`, `state`, `chain`: a paper on its way to being issued."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from wanzhou_gui.cli.desk import Desk
from wanzhou_gui.cli.one_paper import add_paper, asked_paper
from wanzhou_gui.cli.options import Nouns, add_ledger, verb
from wanzhou_gui.cli.parsing import day
from wanzhou_gui.domain.signing import OPTIONAL_STEPS, PaperAct, PaperStep
from wanzhou_gui.reports.signing_wording import ACT_WORDS, STATE_WORDS, step_sentence
from wanzhou_gui.usecases.signing import SigningView

_VERBS = {
    "submit": (PaperAct.SUBMIT, "送核"),
    "review": (PaperAct.REVIEW, "登记核稿"),
    "sign": (PaperAct.SIGN, "登记签发"),
    "return": (PaperAct.SEND_BACK, "退回修改"),
    "withdraw": (PaperAct.TAKE_BACK, "撤回审签"),
}


def add_to(verbs: Nouns) -> None:
    """Add the verbs to the noun `paper`."""
    for name, (act, about) in _VERBS.items():
        moving = verb(
            verbs,
            name,
            _moving(act),
            about,
            "印发（编号）用 report 命令的 --issue。" if act is PaperAct.SIGN else "",
            f"paper {name} --db 台账.ledger --period 2024Q2 --by 张三 --on 2024-07-05",
        )
        add_paper(moving)
        moving.add_argument("--by", metavar="TEXT", required=True, help="谁办理的")
        moving.add_argument("--on", metavar="DATE", type=day, help="哪天；不写时为今天")
        moving.add_argument("--opinion", metavar="TEXT", default="", help="意见；退回修改必须写")
    add_paper(
        verb(verbs, "state", show_state, "审签到了哪一步", example="paper state --db 台账.ledger --period 2024Q2")
    )
    chaining = verb(
        verbs,
        "chain",
        set_chain,
        "签发之前须有哪些步骤",
        "不写步骤时只显示。签发和印发总要有。",
        "paper chain submit review --db 台账.ledger",
    )
    chaining.add_argument(
        "steps", metavar="STEP", nargs="*", choices=[*(one.value for one in OPTIONAL_STEPS), "none", []],
        help="submit（拟稿送核）、review（核稿）；none：都不要",
    )  # fmt: skip
    add_ledger(chaining)


def _moving(act: PaperAct) -> Callable[[Desk, argparse.Namespace], int]:
    def move(desk: Desk, arguments: argparse.Namespace) -> int:
        """Put a step on record."""
        with desk.ledger(arguments.db) as services:
            paper = asked_paper(services, arguments)
            plan_id, period_id, kind, unit_id = paper
            services.signing.move(
                plan_id, period_id, act, actor=arguments.by, done_on=arguments.on, opinion=arguments.opinion,
                kind=kind, unit_id=unit_id,
            )  # fmt: skip
            return _tell(desk, arguments, services.signing.view(*paper))

    return move


def show_state(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show where a paper stands."""
    with desk.ledger(arguments.db) as services:
        return _tell(desk, arguments, services.signing.view(*asked_paper(services, arguments)))


def set_chain(desk: Desk, arguments: argparse.Namespace) -> int:
    """Show or change the steps the office asks for."""
    with desk.ledger(arguments.db) as services:
        if arguments.steps:
            services.signing.change_chain([PaperAct(one) for one in arguments.steps if one != "none"])
        chain = services.signing.chain()
    steps = [act for act in (*OPTIONAL_STEPS, PaperAct.SIGN, PaperAct.PRINT) if act in chain or act not in OPTIONAL_STEPS]
    if arguments.json:
        desk.console.hand_over({"steps": [act.value for act in steps]})
    else:
        desk.console.say(" → ".join(ACT_WORDS[act] for act in steps))
    return 0


def _tell(desk: Desk, arguments: argparse.Namespace, view: SigningView) -> int:
    if arguments.json:
        desk.console.hand_over(
            {
                "title": view.title,
                "state": view.state.value,
                "state_label": STATE_WORDS[view.state],
                "changed_since": view.is_changed,
                "possible": [act.value for act in view.possible],
                "steps": [_step_object(step) for step in view.steps],
            }
        )
    else:
        desk.console.say(f"{view.title}　{STATE_WORDS[view.state]}", *map(step_sentence, view.steps))
        if view.is_changed:
            desk.console.say("送审之后数据或文字又有变化，请撤回后重新送审。")
    return 0


def _step_object(step: PaperStep) -> dict[str, object]:
    return {
        "act": step.act.value,
        "act_label": ACT_WORDS[step.act],
        "by": step.actor,
        "on": step.done_on.isoformat(),
        "opinion": step.opinion,
        "clerk": step.clerk,
    }
