"""Joint agencies, 用印 and binding of annexes on the page, what is looked at before the number, and their words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from wanzhou_gui.domain.paper_seals import (
    ANNEX_BINDING,
    BOUND_APART,
    BOUND_TOGETHER,
    DOCUMENT_WORD,
    JOINT_AGENCIES,
    JOINT_LIMIT,
    JOINT_MARK,
    LEADING_ALONE,
    NAMES_ALONE,
    NAMES_WITH_DOCUMENT,
    SEALED,
    SEALING,
    STAMPED,
    STAMPED_BY,
    UNSEALED,
    agencies_in,
    lead_name,
    stamps_in,
)
from wanzhou_gui.reports.document import HeadForm, OfficialDocument, RedHead, Signature
from wanzhou_gui.reports.paper_parts.checks import CheckLevel, PaperCheck

SEAL_WORDS = {
    JOINT_AGENCIES: "联合发文机关",
    JOINT_MARK: "联合发文标志",
    SEALING: "用印方式",
    STAMPED_BY: "签名章",
    ANNEX_BINDING: "附件装订",
}
SEAL_HINTS = {
    JOINT_AGENCIES: (
        f"联合行文时写本机关以外的机关，按顺序用顿号隔开，最多{JOINT_LIMIT}个；本机关为主办机关，自动排在最前。信函只印主办机关标志，署名写全部机关。"
    ),
    JOINT_MARK: f"写“{NAMES_WITH_DOCUMENT}”、“{NAMES_ALONE}”或“{LEADING_ALONE}”。只在联合行文时使用。",
    SEALING: f"写“{SEALED}”、“{UNSEALED}”或“{STAMPED}”。",
    STAMPED_BY: "用签名章时写签发人的职务和姓名，中间空一格，如 区长 张三；联合行文按机关顺序，用顿号隔开。页面印职务，姓名处留空盖章。",
    ANNEX_BINDING: f"写“{BOUND_TOGETHER}”或“{BOUND_APART}”。另装的附件在左上角加印发文字号。",
}
SEAL_REFUSALS: Mapping[str, tuple[str, str]] = {
    "seal_choice_unknown": ("不能写“{value}”。", "可以写：{known}。"),
    "joint_agency_is_own": ("联合发文机关里有本机关“{value}”。", "本机关自动排在最前，请只写其他机关。"),
    "joint_agency_twice": ("联合发文机关“{value}”写了两次。", "请删去一个。"),
    "joint_agency_too_long": ("联合发文机关“{value}”过长，一行写不下。", "请用规范化简称，不超过{limit}个字。"),
    "joint_agencies_too_many": (
        "联合发文机关有{count}个，首页排不下。",
        "除本机关外最多写{limit}个，其余机关请改为会签或抄送。",
    ),
    "stamp_without_name": ("签名章“{value}”没有写全职务和姓名。", "请写职务和姓名，中间空一格，如 区长 张三；几个人用顿号隔开。"),
    "stamp_post_too_long": ("签名章的职务“{value}”过长，盖章的位置不够。", "请用规范化简称，不超过{limit}个字。"),
    "stamp_signer_missing": ("用印方式是签名章，没有写签发人的职务和姓名。", "请在“签名章”一项写明，如 区长 张三。"),
    "stamps_unlike_agencies": (
        "签名章写了{stamps}人，发文机关有{agencies}个。",
        "请按机关顺序，每个机关写一人的职务和姓名。",
    ),
}
SEAL_DEFAULTS = {SEALING: SEALED, ANNEX_BINDING: BOUND_TOGETHER}
# Room for a post that is still to be named.
_ROOM_FOR_A_POST = "　　　"


def default_joint_mark(red_mark: str) -> str:
    """What a joint mark is without a setting: with 文件 where the office's own mark has it."""
    return NAMES_WITH_DOCUMENT if red_mark.strip().endswith(DOCUMENT_WORD) else NAMES_ALONE


def with_seals(document: OfficialDocument, told: Mapping[str, str]) -> OfficialDocument:
    """The paper signed as it is told; a paper without a signature or with a briefing's head stays as it is."""
    head, signature = document.head, document.signature
    if head is None or head.compact or head.form is HeadForm.BRIEFING or signature is None:
        return document
    own = {*signature.issuers, *map(lead_name, head.mark)}
    further = tuple(name for name in dict.fromkeys(agencies_in(told.get(JOINT_AGENCIES, ""))) if name not in own)
    return replace(
        document,
        head=_joint_head(head, further, told.get(JOINT_MARK, "")) if further else head,
        signature=_signed(replace(signature, issuers=(*signature.issuers, *further)), told),
        annexes_apart=bool(document.annexes) and told.get(ANNEX_BINDING) == BOUND_APART,
    )


def _joint_head(head: RedHead, further: tuple[str, ...], form: str) -> RedHead:
    mark = head.mark[0]
    if head.form is HeadForm.LETTER:
        # 10.1: a joint letter bears the mark of the leading agency; the renderer draws the first name alone.
        return replace(head, mark=(mark, *further))
    form = form or default_joint_mark(mark)
    if form == LEADING_ALONE:
        return head
    suffix = DOCUMENT_WORD if form == NAMES_WITH_DOCUMENT else ""
    return replace(head, mark=(lead_name(mark), *further), mark_suffix=suffix)


def _signed(signature: Signature, told: Mapping[str, str]) -> Signature:
    sealing = told.get(SEALING) or SEALED
    if sealing == STAMPED:
        posts = tuple(post for post, _ in stamps_in(told.get(STAMPED_BY, "")))
        return replace(signature, posts=posts or (_ROOM_FOR_A_POST,) * len(signature.issuers))
    return replace(signature, seal_room=sealing == SEALED)


def seal_slots(document: OfficialDocument) -> tuple[str, ...]:
    """Which of these may be set for a paper."""
    head = document.head
    if head is None or head.compact or head.form is HeadForm.BRIEFING or document.signature is None:
        return ()
    mark = (JOINT_MARK,) if head.form is HeadForm.DOCUMENT else ()
    return (JOINT_AGENCIES, *mark, SEALING, STAMPED_BY, *((ANNEX_BINDING,) if document.annexes else ()))


def stamp_problem(told: Mapping[str, str]) -> tuple[str, Mapping[str, str]] | None:
    """Why a paper cannot go out under a 签名章: nobody is named, or not one for each agency (7.3.5.3); None where it can."""
    if told.get(SEALING) != STAMPED:
        return None
    stamps, agencies = len(stamps_in(told.get(STAMPED_BY, ""))), 1 + len(agencies_in(told.get(JOINT_AGENCIES, "")))
    if not stamps:
        return "stamp_signer_missing", {}
    if stamps != agencies:
        return "stamps_unlike_agencies", {"stamps": str(stamps), "agencies": str(agencies)}
    return None


def seal_checks(told: Mapping[str, str], signer: str) -> tuple[PaperCheck, ...]:
    """What is looked at: a 签名章 without its signer stops the number, another signer and 会签 are asked about.

    《党政机关公文处理工作条例》第二十二条: a joint paper is countersigned by the heads of all its agencies.
    """
    checks = []
    if problem := stamp_problem(told):
        code, details = problem
        sentence = "".join(SEAL_REFUSALS[code]).format_map(details)
        checks.append(PaperCheck(code, CheckLevel.BLOCKS, sentence))
    elif told.get(SEALING) == STAMPED and signer.strip():
        names = [name for _, name in stamps_in(told.get(STAMPED_BY, ""))]
        if signer.strip() not in names:
            sentence = f"签名章是“{'、'.join(names)}”，实际签发的是“{signer.strip()}”。请核对用谁的签名章。"
            checks.append(PaperCheck("stamp_signer_differs", CheckLevel.ADVICE, sentence))
    if further := agencies_in(told.get(JOINT_AGENCIES, "")):
        sentence = f"联合行文须由各机关负责人会签：{'、'.join(further)}。请核对会签齐全。"
        checks.append(PaperCheck("joint_countersigned", CheckLevel.ADVICE, sentence))
    return tuple(checks)
