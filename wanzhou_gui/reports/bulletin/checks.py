"""What is looked at before a bulletin may be issued."""

from __future__ import annotations

from wanzhou_gui.reports.bulletin.facts import BulletinFacts, Timeliness
from wanzhou_gui.reports.paper_parts.checks import CheckLevel, PaperCheck


def bulletin_checks(facts: BulletinFacts, word: str = "通报") -> tuple[PaperCheck, ...]:
    """Everything a careful clerk would look at before the paper gets its number; `word` is what the paper is called."""
    checks: list[PaperCheck] = []

    def say(code: str, level: CheckLevel, sentence: str, target: str = "") -> None:
        checks.append(PaperCheck(code, level, sentence, target))

    counted = sum(one.count for one in facts.classes)
    if facts.total == 0:
        say("no_tasks", CheckLevel.BLOCKS, "台账里没有任务，无法成文。", "plan_review")
    elif counted == facts.total and sum(one.share for one in facts.classes) == 100:
        say("sums_agree", CheckLevel.PASSED, f"各类合计{counted}项，与台账一致；占比合计100.0%。")
    else:
        say("sums_differ", CheckLevel.BLOCKS, f"各类合计{counted}项，与台账{facts.total}项不一致。")
    if facts.registration_number:
        say("registered", CheckLevel.PASSED, f"方案已立项（{facts.registration_number}）。")
    else:
        say("not_registered", CheckLevel.BLOCKS, f"方案尚未立项，不能签发{word}。", "plan_review")
    missing = facts.units_that(Timeliness.MISSING)
    if missing:
        say("units_missing", CheckLevel.ADVICE, f"{len(missing)}家单位本期未报送，正文已列出。", "returns")
    early = facts.units_that(Timeliness.NOT_YET_DUE)
    if early:
        say("not_yet_due", CheckLevel.ADVICE, f"报送截止日未到，还有{len(early)}家单位没有报送。", "returns")
    returned = facts.units_that(Timeliness.SENT_BACK)
    if returned:
        sentence = f"{len(returned)}家单位的填报退回修改，尚未重新报送。"
        say("units_sent_back", CheckLevel.ADVICE, sentence, "returns")
    if not missing and not early and not returned:
        say("all_reported", CheckLevel.PASSED, f"{len(facts.units)}家单位均已报送。")
    if facts.unapproved_rows:
        told = "、".join(f"{one.unit}{one.count}项" for one in facts.unapproved_rows)
        rows = sum(one.count for one in facts.unapproved_rows)
        effect = "没有计入" if facts.approved_only else "按设置仍计入"
        sentence = f"{len(facts.unapproved_rows)}家单位的{rows}项填报尚未审核通过，{effect}：{told}。"
        say("unapproved", CheckLevel.ADVICE, sentence, "review")
    presumed = [task for task in facts.tasks if task.speaker_is_inferred]
    if presumed:
        numbers = "、".join(task.number for task in presumed)
        say(
            "convenor_presumed", CheckLevel.ADVICE, f"第{numbers}项任务的汇总单位仍为推定，请确认。", "ledger"
        )
    unspoken = [task for task in facts.tasks if not task.speaker]
    if unspoken:
        say("no_unit", CheckLevel.ADVICE, f"{len(unspoken)}项任务没有责任单位。", "ledger")
    if facts.calendar_years_missing:
        years = "、".join(str(year) for year in facts.calendar_years_missing)
        say(
            "calendar_missing",
            CheckLevel.ADVICE,
            f"{years}年放假安排尚未录入，工作日按周一至周五推算。",
            "settings",
        )
    return tuple(checks)
