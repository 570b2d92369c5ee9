"""How the signing chain speaks: steps, states, the mark across the pages of what is not yet issued."""

from __future__ import annotations

from wanzhou_gui.domain.signing import PaperAct, PaperStep, SigningState
from wanzhou_gui.reports.document import chinese_date
from wanzhou_gui.reports.paper_parts.checks import CheckLevel, PaperCheck

ACT_WORDS = {
    PaperAct.SUBMIT: "拟稿送核",
    PaperAct.REVIEW: "核稿",
    PaperAct.SIGN: "签发",
    PaperAct.SEND_BACK: "退回修改",
    PaperAct.TAKE_BACK: "撤回",
    PaperAct.PRINT: "印发",
}
STATE_WORDS = {
    SigningState.DRAFTING: "起草中",
    SigningState.SUBMITTED: "已送核",
    SigningState.REVIEWED: "已核稿，待签发",
    SigningState.SIGNED: "已签发，待编号印发",
    SigningState.PRINTED: "已印发",
}
# What is printed before the number is given must not pass for the paper: 清样 is the proof of a signed one.
SIGNING_MARKS = {
    SigningState.DRAFTING: "草稿",
    SigningState.SUBMITTED: "送审稿",
    SigningState.REVIEWED: "送审稿",
    SigningState.SIGNED: "清样",
    SigningState.PRINTED: "草稿",
}


def step_sentence(step: PaperStep) -> str:
    """核稿　李四　2024年7月5日　同意."""
    told = (ACT_WORDS[step.act], step.actor, chinese_date(step.done_on), step.opinion)
    return "　".join(part for part in told if part)


def signing_check(state: SigningState, *, is_changed: bool) -> PaperCheck:
    """Where a paper under way stands; what was looked at must be what is printed."""
    if is_changed:
        return PaperCheck(
            "changed_in_signing",
            CheckLevel.BLOCKS,
            "送审之后数据或文字又有变化，与送审时不同。请撤回，核对后重新送审签发。",
        )
    return PaperCheck("in_signing", CheckLevel.PASSED, f"审签：{STATE_WORDS[state]}。")
