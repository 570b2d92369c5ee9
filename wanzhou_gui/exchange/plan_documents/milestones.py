"""Deliverables hidden in the text of a task, found by the verb and by what the verb is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wanzhou_gui.domain.plan_reading import MilestoneReading, Rhythm, Strength


@dataclass(frozen=True, slots=True)
class _Rule:
    """A verb, the objects that make it a deliverable, and the force of the promise."""

    verb: re.Pattern[str]
    about: re.Pattern[str] | None
    strength: Strength


_ADVERBS = (
    r"(?:同时|并且|并|且|还|再|进一步|持续|不断|着力|积极|大力|深入|认真|全面|切实|有力|加快|严格|有效|充分|努力|分门别类|分别|稳步|有序|扎实|统一|合理|科学|定期|适时|逐步|牵头|精心|广泛|严厉|依法|重点|优先|统筹|每年|率先|尽快|抓紧|"
    r"推动|推进|要|应|全力|高标准|高质量|高水平|系统|主动|常态化|集中|及时|联合|共同|组织(?=开展|实施|编制|举办|召开|制定|申报))*"
)
# Words at the end that only close a phrase: 等工作, 建设, 情况, 力度.
_CLOSE = r"(?:等)?(?:各类|系列|一系列)?"
_PAPERS = r"机制|制度|方案|办法|标准|规范|流程|细则|指引|指南|规程|政策|措施|计划|规划|预案|基准|意见|协议|条例|章程|导则|目录|清单|名录|名单|台账|台帐|地图|图谱|报告|白皮书|指数|规则"
_PLACES = r"平台|系统|数据库|资源库|人才库|专家库|项目库|库|中心|基地|园|园区|窗口|网点|街区|集聚区|示范区|示范点|示范园|示范村|先行区|试验区|功能区|站|工作站|服务站|驿站|实验室|研究院|研究所|学院|场馆|博物馆|展馆|大厅|专区|站点|网络|生产线|产业园|社区|厂|服务点|超市|旗舰店|热线|门户|小程序|APP"
_BODIES = r"团队|队伍|梯队|专班|联盟|协会|促进会|委员会|领导小组|小组|机构|联合体|公司|基金|资金池|企业|主体|人才|集群|集群格局|品牌|商标|IP|产品|大礼包|礼包|案例|项目|工程|示范|模式|试点|景点|景区|赛事|服务机构|专利|作品|课程|标杆|典型|样板"
_EVENTS = r"活动|培训|培训班|辅导|宣讲|调研|普查|普查摸底|摸底|排查|检查|抽查|督查|评估|评价|分析|监测|对接|对接工作|对接会|交流服务|交流|行动|整治|治理|演练|论坛|展会|大会|博览会|交易会|会议|大赛|比赛|竞赛|服务|宣传周|宣传|巡展|招聘会|发布会|调查|审查|清理|攻关|研究|合作|布局"
_ANY_THING = rf"(?:{_PAPERS}|{_PLACES}|{_BODIES}|{_EVENTS}|备案|认定|认证|许可|建设|工作|互认|梳理|归集)"


def _rule(verbs: str, about: str, strength: Strength) -> _Rule:
    return _Rule(re.compile(rf"{_ADVERBS}(?P<verb>{verbs})"), re.compile(about) if about else None, strength)


_TAIL = r"[”’》）)]*$"
_RULES: tuple[_Rule, ...] = (
    _rule("建立健全|建立完善|健全完善", rf"(?:{_PAPERS}|{_PLACES}){_TAIL}", Strength.MEDIUM),
    _rule(
        "建立和完善|制定和完善|制定完善|修订完善|制定出台|研究制定|编制发布|研究出台|起草|制修订|制定|编制|出台|印发|修订|绘制|发布|公布|编印|梳理编制",
        rf"(?:{_PAPERS}|{_BODIES}){_TAIL}|政策|方案|办法|目录|规划|标准|地图|表{_TAIL}",
        Strength.HARD,
    ),
    _rule("建立|组建|共建|建成|新建|建设|搭建|设立|成立|创设|筹建|改建|扩建|改扩建|布局建设|开发建设|开通|上线|设置", rf"(?:{_PAPERS}|{_PLACES}|{_BODIES}|互认){_TAIL}|一批|\d", Strength.HARD),
    _rule("构建", rf"(?:{_PAPERS}|{_PLACES}){_TAIL}", Strength.HARD),
    _rule("提升改造|改造提升|改造升级|升级改造|改造|整治提升", "", Strength.HARD),
    _rule("举办好?|办好|承办|召开|主办|组织举办|筹办", "", Strength.HARD),
    _rule("启动|推出|上架|投产|开工|竣工|开业|投用", "", Strength.HARD),
    _rule("开展|组织开展|组织实施|组织申报|实施|组织编制", r".{4,}", Strength.HARD),
    _rule("进行", r"(?:辅导|培训|评估|检查|抽查|普查|排查|监测|审查|改造)" + _TAIL, Strength.HARD),
    _rule("形成", rf"(?:机制|制度|方案|清单|目录|报告|案例){_TAIL}", Strength.HARD),
    _rule("形成|集聚|聚集", rf"集群(?:格局)?{_TAIL}|\d+[个家]", Strength.MEDIUM),
    _rule("打造", rf"一批.*(?:{_PLACES}){_TAIL}|(?:{_PLACES}){_TAIL}", Strength.HARD),
    _rule("打造|叫响|擦亮", rf"一批|(?:{_BODIES}){_TAIL}", Strength.MEDIUM),
    _rule("实现", rf"(?:互认|产业化|全覆盖|互联互通|共享|联网|上市|“[^”]+”|通行|零突破|突破){_TAIL}", Strength.HARD),
    _rule("推进实现|推动实现", "", Strength.MEDIUM),
    _rule("查处|打击|整治", rf"(?:行为|案件|犯罪|活动|问题|违法){_TAIL}", Strength.HARD),
    _rule("宣传报道|公开曝光|曝光|通报", r"案例|做法|典型", Strength.HARD),
    _rule("做好|抓好", rf"(?:宣讲|对接|招商|普查|调查|申报).{{0,14}}(?:工作)?{_TAIL}", Strength.HARD),
    _rule("做好|抓好", rf"等(?:工作|服务){_TAIL}", Strength.MEDIUM),
    _rule("招引|引进|引育|培育和引进|培育引进|产出|孵化|选树|遴选|评选|选派|培育|培养壮大|培养|发展", rf"一批|(?:{_PLACES}|机构|队伍|团队|培育){_TAIL}|\d", Strength.MEDIUM),
    _rule("深化实施|推进实施|持续实施", "", Strength.MEDIUM),
    _rule("创建|争创|创成|申报|申请|获批|承接", rf"(?:{_ANY_THING}|称号|城市|县|区|村|镇|强县|强区){_TAIL}|一批|\d", Strength.HARD),
    _rule("健全|完善", rf"(?:机制|制度|方案|办法|标准|规范|台账|清单|名录|数据库|平台|园区建设|建设){_TAIL}", Strength.MEDIUM),
    _rule("优化", rf"(?:服务|流程|窗口|平台|布局){_TAIL}", Strength.MEDIUM),
    _rule("加强", rf"(?:平台建设|平台|培训|备案|许可|监测|中心建设|基地建设){_TAIL}|对.{{2,30}}的?支持{_TAIL}", Strength.MEDIUM),
    _rule("加大|扩大|加大对|提高", rf"(?:认定|认证|财政.{{0,8}}投入|资金投入|经费投入|资助规模|资金规模){_TAIL}|^对.{{4,}}力度{_TAIL}", Strength.MEDIUM),
    _rule("提升|提高", rf"(?:满意度|参与度|知晓率|认知度|覆盖率|普及率|合格率|办结率){_TAIL}", Strength.MEDIUM),
    _rule("贯彻执行|贯彻落实|执行|落实好?", rf"《|(?:机制|制度|基准|标准|政策|清单|规定|条例|办法|任务){_TAIL}", Strength.MEDIUM),
    _rule("规范", rf"(?:标准和流程|流程|标准|程序){_TAIL}", Strength.MEDIUM),
    _rule("推行|推广|推介", rf"(?:模式|品牌|制度|做法|经验|技术|标准|服务|系统){_TAIL}", Strength.MEDIUM),
    _rule("挖掘", rf"(?:IP|赛事|品牌|资源|案例){_TAIL}", Strength.MEDIUM),
    _rule("实行", rf"(?:生产|管理|制度|制|改革|清单){_TAIL}", Strength.MEDIUM),
    _rule("规划布局|统筹|谋划", rf"(?:规划布局|布局|选址){_TAIL}|一批|\d", Strength.MEDIUM),
    _rule("给予", rf"(?:支持|奖励|补助|资助|扶持){_TAIL}", Strength.MEDIUM),
    _rule("提供", rf"服务{_TAIL}", Strength.MEDIUM),
    _rule("用好用活|用好|用足", r"政策|资金|基金", Strength.MEDIUM),
    _rule("发挥", r"(?:会议|制度|机制|专班|小组|委员会).{0,4}作用" + _TAIL, Strength.MEDIUM),
    _rule("结合|依托", rf"(?:大会|人才节|文化节|节|论坛|博览会|宣传周){_TAIL}", Strength.MEDIUM),
    _rule("将|把", rf"纳入.{{2,24}}{_TAIL}", Strength.HARD),
    _rule("完成|落地", rf"\d|一批|(?:{_ANY_THING}){_TAIL}|搭建$|改造$", Strength.HARD),
    _rule("打造|盘活|新增|配齐|配备|划定|淘汰|推广|征集|储备", r"\d", Strength.HARD),
)
_SOFT = re.compile(
    rf"{_ADVERBS}(?:探索|支持|鼓励|引导|倡导|争取|推荐|申请|研究|协助|帮助|指导)(?:和(?:指导|支持|鼓励|引导))?"
)
_SOFT_THING = re.compile(
    rf"(?:机制方案|{_PAPERS}|{_PLACES}|活动|监测|试点|备案|认证|商标|产品|团队|联盟|模式|项目|示范|服务|研究|培训|赛事){_TAIL}|一批"
)
_SOFT_ACT = re.compile(
    r"建立|构建|建设|搭建|打造|推出|创建|开展|举办|申报|申请|设立|成立|组建|制定|出台|开发|实施|发布|引进|培育|共建|推行|参与|编制|创新"
)
_NO_PROMISE = re.compile(r"^(?:围绕|聚焦|以.*为|按照.*(?:要求|思路|部署|原则|精神)$|坚持|立足|充分利用|统筹推进|发挥.*优势|针对|面向|服务保障|有效支撑|助力)")
_BEFORE_VERB = re.compile(
    r"^(?:分|依托|围绕|按照|根据|通过|针对|面向|聚焦|利用|借助|立足|结合|深入|在|对|对于|为|以|向|从|由|组织|联合|会同|推动|指导|督促|带动|到20\d\d年|20\d\d年|《)"
)
_GENERIC_TAIL = re.compile(r"(?:合力|氛围|环境|格局|优势|局面|态势|能力|水平|意识|作用|积极性|理念|动力|活力|基础|保障|支撑|合作机制)$")
_BATCH = re.compile(r"一批(?!次)")
_BATCH_NUMBER = re.compile(r"\d+(?:\.\d+)?(?:[个家项件名人场种处]|%)")
_DUE = re.compile(
    r"(?:(?:20\d\d年)?(?:\d{1,2}月(?:底|末|上旬|中旬|下旬|\d{1,2}日)?|[一二三四]季度末?|上半年|年底|年末|年内)(?:前|之前|以前)?|20\d\d年(?:底|末)?(?:前|之前|以前)?)(?=[，完实建出启开组制形举投]|$)"
)
_DATED = re.compile(r"(?:20\d\d年)?(?:\d{1,2}月(?:底|末|上旬|中旬|下旬|\d{1,2}日)?|[一二三四]季度末?|上半年|年底|年末|年内|全年)(?:之前|以前|前)?(?=[完实建出启开组制形举投划配印推搭设])")
# 对在我市举办的…会议 only says for whom something is done.
_FOR_WHOM = re.compile(r"对(?!.*力度$)[^，]*的[\u4e00-\u9fff“”]{2,14}$")
_SET_UP = re.compile(rf"{_ADVERBS}(?:建立|建成|组建|设立)(?!健全|完善).{{2,30}}(?:{_PLACES}|团队|队伍|专班)$")
_YEARLY = re.compile(r"每[年季月]|培训|活动|大会|人才节|文化节|论坛|博览会|交易会|宣传|赛事|马拉松|辅导|满意度|对接|跟踪分析|专项整治|投入|资助|推介|招聘|交流服务|会议制度|红黑榜|政策$")
_STANDING = re.compile(r"执行|贯彻|落实|查处|打击|监测|纳入|实行|监管|一站式|牵头会同|力度$|调解|常态化|等工作$")
_CUMULATIVE = re.compile(r"一批|培育|引进|招引|产出|孵化|创建|认定|备案|申报|集群|推行|项目|产业化|推出.*产品|试点|给予|队伍$")


def milestones_in(text: str, task: str, line: int) -> Iterator[MilestoneReading]:
    """Deliverables of one piece of text in reading order; each keeps its exact words."""
    clauses = _clauses(text)
    skip = False
    for index, clause in enumerate(clauses):
        if skip:
            skip = False
            continue
        following = clauses[index + 1] if index + 1 < len(clauses) else ""
        before = clauses[index - 1] if index else ""
        found = _deliverable(clause)
        if found is None:
            continue
        strength, verb_end = found
        quote = re.sub(r"^(?:同时|并且|并|且|还要|还)(?=[\u4e00-\u9fff])", "", clause)
        printed = quote
        if verb_end < 0:
            verb_end = 0
        elif following and _goes_on(clause, following):
            printed = f"{quote}，{following}"
            skip = True
        if before and _opens(before, clause) and f"{before}，{clause}" in text:
            printed = f"{before}，{printed}"
        batch = bool(_BATCH.search(quote)) and not _BATCH_NUMBER.search(quote)
        yield MilestoneReading(
            task=task,
            name=_name(clause, verb_end),
            quote=printed,
            strength=strength,
            rhythm=_rhythm(printed),
            batch_without_number=batch,
            line=line,
            due_text=_due(clause, before),
        )


def goal_deliverable(text: str, line: int) -> Iterator[MilestoneReading]:
    """Things to be set up that only the goals of a plan name; they are attached to a task by likeness later."""
    for clause in _clauses(text):
        if _SET_UP.match(clause):
            verb = re.search(r"建立|建成|组建|设立", clause)
            yield MilestoneReading(
                task="", name=_name(clause, verb.end() if verb else 0), quote=clause, strength=Strength.HARD,
                rhythm=_rhythm(clause), batch_without_number=False, line=line, due_text=_due(clause, ""),
            )


def _clauses(text: str) -> list[str]:
    """Clauses between commas and stops that do not stand inside quotes, titles or brackets."""
    found: list[str] = []
    depth = 0
    start = 0
    for index, char in enumerate(text):
        if char in "“《（(":
            depth += 1
        elif char in "”》）)":
            depth = max(0, depth - 1)
        elif (depth == 0 and char in "，；") or char in "。\n！":
            depth = 0 if char in "。\n！" else depth
            if text[start:index].strip():
                found.append(text[start:index].strip())
            start = index + 1
    if text[start:].strip():
        found.append(text[start:].strip())
    return found


def _deliverable(clause: str) -> tuple[Strength, int] | None:
    """Force and the end of the verb when a clause promises something that can be shown, or None."""
    if not 5 <= len(clause) <= 160:
        return None
    dated = _DATED.match(clause)
    if dated and len(clause) - dated.end() >= 4:
        found = _deliverable(clause[dated.end() :])
        return (found[0], found[1] + dated.end()) if found else None
    if _FOR_WHOM.match(clause):
        return None
    bare = re.sub(r"等(?:工作|服务|活动)?$", "", clause) if not re.search(r"做好|抓好", clause) else clause
    soft = _SOFT.match(clause)
    if soft:
        act = _SOFT_ACT.search(clause, soft.start())
        starts_itself = bool(re.match(rf"{_ADVERBS}(?:申请|探索|争取)", clause))
        if (act or starts_itself) and (_SOFT_THING.search(bare) or _SOFT_THING.search(clause)) and not _GENERIC_TAIL.search(bare):
            return Strength.SOFT, soft.end()
        return None
    if "牵头会同" in clause:
        return Strength.MEDIUM, 0
    for rule in _RULES:
        match = rule.verb.match(clause)
        if match and _fits(rule, bare, match.end("verb")):
            return _forced(rule, clause, match), match.end("verb")
    if _BEFORE_VERB.match(clause):
        return _inner_verb(clause, bare)
    return None


_INNER = re.compile(
    r"(?P<verb>建立健全|建立|组建|建成|建设|搭建|打造|构建|开展|举办|启动|推出|制定|编制|出台|创建|实施|进行|给予|提供|加强|培育|引进|形成|实现|发布|绘制|设立|推广|完善|健全)"
)


def _inner_verb(clause: str, bare: str) -> tuple[Strength, int] | None:
    """依托…打造…: the promise stands behind an introduction with a preposition."""
    if _NO_PROMISE.match(clause) and "：" not in clause and not re.search(r"打造|建设|开展|启动|创建", clause):
        return None
    visible = re.sub(r"《[^》]*》|“[^”]*”|[（(][^）)]*[）)]", lambda match: "□" * len(match[0]), clause)
    for match in _INNER.finditer(visible):
        if match.start() < 2:
            continue
        for rule in _RULES:
            inner = rule.verb.match(bare[match.start() :]) if match.start() < len(bare) else None
            if inner and _fits(rule, bare, match.start() + inner.end("verb")) and not _GENERIC_TAIL.search(bare):
                return rule.strength, match.start() + inner.end("verb")
    return None


def _fits(rule: _Rule, clause: str, verb_end: int) -> bool:
    about = clause[verb_end:]
    if len(about) < 2:
        return False
    if _GENERIC_TAIL.search(about) and "一批" not in about and not re.search(r"集群格局$|(?:会议|制度|机制|专班|小组|委员会).{0,4}作用$", about):
        return False
    return rule.about is None or bool(rule.about.search(about))


def _forced(rule: _Rule, clause: str, match: re.Match[str]) -> Strength:
    if re.search(r"深化|推进实现|有序推进|逐步", clause[: match.end("verb")]):
        return Strength.MEDIUM
    return rule.strength


def _goes_on(clause: str, following: str) -> bool:
    """Whether the next clause has no verb of its own and belongs to this promise."""
    if clause.endswith("牵头会同") or ("牵头会同" in clause and following.startswith("按照")):
        return True
    return bool(re.fullmatch(r"(?:分级|分类|分区|分步|分期|分批|分层)[\u4e00-\u9fff]{2,8}", following))


def _opens(before: str, clause: str) -> bool:
    """Whether the clause before only names for whom (对商标申报主体，分行业进行辅导)."""
    return bool(re.fullmatch(r"(?:对|针对|面向)[^，]{3,20}", before)) and bool(re.match(r"分[\u4e00-\u9fff]+|进行|开展|实行", clause))


def _name(clause: str, verb_end: int) -> str:
    name = clause[verb_end:] if 0 < verb_end < len(clause) - 1 else clause
    name = re.sub(r"^(?:好|了|和完善|和引进|和指导|一批|起)", "", name)
    name = re.sub(r"^一批", "", name).strip("，、")
    return name if len(name) >= 2 else clause


def _rhythm(quote: str) -> Rhythm:
    if _BATCH.search(quote):
        return Rhythm.CUMULATIVE
    if _STANDING.search(quote) and not re.search(r"建立|构建|制定|培训|宣讲", quote):
        return Rhythm.STANDING
    if _YEARLY.search(quote) and not re.search(r"建立|构建|制定", quote):
        return Rhythm.YEARLY
    if _CUMULATIVE.search(quote) and not re.search(r"机制|制度|方案", quote):
        return Rhythm.CUMULATIVE
    return Rhythm.ONCE


def _due(clause: str, before: str) -> str:
    for text in (clause, before):
        match = _DUE.match(text)
        if match and not re.match(r"20\d\d年$", match[0]):
            return match[0]
    return ""
