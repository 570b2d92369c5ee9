"""Writes plans in a random mixture of the conventions that offices use, together with what a reader must find."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

CHINESE = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九", "二十",
    "二十一", "二十二", "二十三", "二十四", "二十五", "二十六", "二十七", "二十八", "二十九", "三十", "三十一", "三十二",
]  # fmt: skip
UNITS = [
    "市发展改革委", "市教委", "市科技局", "市经济信息委", "市公安局", "市民政局", "市司法局", "市财政局", "市人力社保局", "市规划自然资源局",
    "市生态环境局", "市住房城乡建委", "市城市管理局", "市交通局", "市水利局", "市农业农村委", "市商务委", "市文化旅游委", "市卫生健康委",
    "市应急局", "市审计局", "市国资委", "市市场监管局（市知识产权局）", "市统计局", "市医保局", "市林业局", "市金融办", "市大数据发展局",
    "市委组织部", "市委宣传部", "市法院", "市检察院", "江北海关", "国网江北供电公司", "人民银行江北分行", "江北经开区管委会",
    "市规划和自然资源局", "市城管和综合执法局", "江北职业技术学院",
]  # fmt: skip
COLLECTIVE = [
    "各区县（自治县）人民政府", "各市、县〔市、区〕人民政府", "各镇乡人民政府、各街道办事处", "各县（市、区）人民政府", "各市、县、区政府", "各区〈新区、合作区〉",
]  # fmt: skip
VERBS = ["推进", "完善", "加强", "健全", "优化", "深化", "培育", "打造", "提升", "规范", "强化", "推动", "建设", "实施", "拓展", "创新"]
THINGS = [
    "企业开办服务", "基层治理体系", "数字政务平台", "养老服务网络", "绿色建筑推广", "普惠金融供给", "河湖长效管护", "食品安全监管", "人才公寓建设", "冷链物流设施",
    "文化惠民工程", "老旧小区改造", "应急救援能力", "职业技能培训", "医疗保障服务", "商贸流通体系", "知识产权保护", "科技成果转化", "生态修复治理", "公共法律服务",
    "招标投标监管", "城市更新行动", "乡村旅游发展", "中小企业梯度培育", "不动产登记便利化", "纳税缴费服务", "跨境贸易便利化", "信用体系建设", "污水收集处理", "森林防火能力",
]  # fmt: skip
SENTENCES = [
    "坚持问题导向，完善工作机制，推动各项措施落地见效。", "依托现有资源，整合部门数据，提高办事效率。", "加强业务指导，组织专题培训，提升基层人员能力。",
    "鼓励社会力量参与，探索多元投入机制。", "健全监督检查制度，定期开展评估（含第三方评估），及时整改问题。", "落实《优化营商环境条例》（国务院令第722号）要求，细化配套措施。",
    "对重点领域、重点环节实行清单管理，逐项销号。", "按照“成熟一个、推出一个”的原则，稳步扩大试点范围。",
]  # fmt: skip
HEADINGS = ["夯实发展基础", "提升服务效能", "强化要素支撑", "优化市场环境", "增进民生福祉", "促进产业升级", "扩大开放合作", "推动绿色转型"]
SAFEGUARDS = ["加强组织领导", "强化政策支持", "营造良好氛围", "严格督促检查"]


@dataclass
class Expected:
    """One task as a reader must give it back."""

    number: str
    group: str
    title: str
    lead: list[str]
    responsible: list[str]
    deadline: str = ""


@dataclass
class Written:
    """A plan as text, with what is in it."""

    text: str
    title: str
    number: str
    tasks: list[Expected] = field(default_factory=list)
    safeguards: list[str] = field(default_factory=list)
    choices: dict[str, str] = field(default_factory=dict)


def write_plan(seed: int, noise: bool = True) -> Written:
    """A plan in the mixture of conventions that belongs to the seed."""
    return _Writer(random.Random(seed), noise).write()


class _Writer:
    def __init__(self, chance: random.Random, noise: bool) -> None:
        self.chance = chance
        self.noise = noise
        self.scheme = chance.choice(["arabic_on", "arabic_restart", "bracket_on", "bracket_restart", "chapter", "article", "chapter_arabic"])
        self.dot = chance.choice([".", "．", "、", ". "])
        self.brackets = chance.choice([("（", "）"), ("(", ")")])
        self.form = chance.choice(list(_FORMS))
        self.place = chance.choice(["end", "next_line"]) if self.form in _BRACKETED else "lines"
        self.title_form = chance.choice(["short", "whole"]) if self.form in _BRACKETED else "short"
        self.lines: list[str] = []
        self.tasks: list[Expected] = []
        self.titles = chance.sample([verb + thing for verb in VERBS for thing in THINGS], 40)
        self.declared = False

    def write(self) -> Written:
        chance = self.chance
        name = f"江北市{chance.choice(HEADINGS)}三年行动计划（2023—2025年）"
        number = f"江北府办发〔2023〕{chance.randint(1, 120)}号"
        safeguards = SAFEGUARDS[: chance.randint(2, 4)]
        self._head(name, number)
        self.lines.append("为深入贯彻落实市委、市政府决策部署，推动各项工作提质增效，制定本行动计划。")
        if self.scheme in ("arabic_on", "arabic_restart", "bracket_on", "bracket_restart", "chapter_arabic"):
            self.lines += ["一、总体要求", "坚持稳中求进工作总基调，统筹发展和安全，持续增强群众获得感。", "二、主要目标", "到2025年，服务效能显著增强，群众满意度明显提高。"]
        getattr(self, f"_{self.scheme}")()
        self._safeguards(safeguards)
        if chance.random() < 0.5:
            self.lines += ["抄送：市委办公室，市人大常委会办公室，市政协办公室，市法院，市检察院。", "江北市人民政府办公室2023年4月3日印发"]
        text = self._noisy("\n".join(self.lines))
        return Written(
            text, name, number, self.tasks, safeguards,
            {"scheme": self.scheme, "form": self.form, "place": self.place, "dot": self.dot, "title": self.title_form, "noise": self.applied},
        )

    def _head(self, name: str, number: str) -> None:
        self.lines += [
            "江北市人民政府办公室",
            f"关于印发{name}的通知",
            number,
            "各区县（自治县）人民政府，市政府有关部门，有关单位：",
            f"《{name}》已经市政府同意，现印发给你们，请认真贯彻执行。",
            "江北市人民政府办公室",
            "2023年4月1日",
            "（此件公开发布）",
            name,
        ]

    def _arabic_on(self) -> None:
        self._three_levels(restart=False)

    def _arabic_restart(self) -> None:
        self._three_levels(restart=True)

    def _three_levels(self, *, restart: bool) -> None:
        self.lines.append("三、重点任务")
        number = 0
        for index, heading in enumerate(self.chance.sample(HEADINGS, self.chance.randint(2, 4))):
            group = f"（{CHINESE[index]}）{heading}"
            self.lines.append(self._bracketed(CHINESE[index]) + heading + self.chance.choice(["。", ""]))
            if restart:
                number = 0
            for _ in range(self.chance.randint(2, 4)):
                number += 1
                self._task(str(number), f"{number}{self.dot}", group)
        self.after = 4

    def _bracket_on(self) -> None:
        self._brackets(restart=False)

    def _bracket_restart(self) -> None:
        self._brackets(restart=True)

    def _brackets(self, *, restart: bool) -> None:
        number = 0
        for index, heading in enumerate(self.chance.sample(HEADINGS, self.chance.randint(2, 3))):
            self.lines.append(f"{CHINESE[index + 2]}、{heading}")
            if restart:
                number = 0
            for _ in range(self.chance.randint(2, 4)):
                number += 1
                self._task(f"（{CHINESE[number - 1]}）", self._bracketed(CHINESE[number - 1]), f"{CHINESE[index + 2]}、{heading}")
            self.after = index + 4

    def _chapter(self) -> None:
        count = self.chance.randint(5, 14)
        for number in range(1, count + 1):
            self._task(CHINESE[number - 1], f"{CHINESE[number - 1]}、", "")
        self.after = 0

    def _article(self) -> None:
        for number in range(1, self.chance.randint(4, 9)):
            self._task(f"第{CHINESE[number - 1]}条", f"第{CHINESE[number - 1]}条 ", "")
        self.after = 0

    def _chapter_arabic(self) -> None:
        number = 0
        for index, heading in enumerate(self.chance.sample(HEADINGS, self.chance.randint(2, 3))):
            self.lines.append(f"{CHINESE[index + 2]}、{heading}")
            for _ in range(self.chance.randint(2, 4)):
                number += 1
                self._task(str(number), f"{number}{self.dot}", f"{CHINESE[index + 2]}、{heading}")
            self.after = index + 4

    def _safeguards(self, names: list[str]) -> None:
        if not self.after:
            return
        self.lines.append(f"{CHINESE[self.after - 1]}、保障措施")
        for index, name in enumerate(names):
            self.lines.append(f"{self._bracketed(CHINESE[index])}{name}。各级各部门要提高认识，压实责任，确保任务落到实处。")

    def _bracketed(self, number: str) -> str:
        return f"{self.brackets[0]}{number}{self.brackets[1]}"

    def _task(self, number: str, label: str, group: str) -> None:
        title = self.titles[len(self.tasks)]
        body = "".join(self.chance.sample(SENTENCES, self.chance.randint(1, 3)))
        if self.title_form == "whole":
            title = body.split("。")[0].rstrip("，")
            body = body[len(title) + 1 :]
        names = self.chance.sample(UNITS, self.chance.randint(2, 5))
        if self.chance.random() < 0.3:
            names.append(self.chance.choice(COLLECTIVE))
        clause, expected = _FORMS[self.form](self, names)
        expected.number, expected.group, expected.title = number, group, title
        self.tasks.append(expected)
        paragraph = f"{label}{title}。{body}"
        if self.place == "end":
            self.lines.append(paragraph + clause[0])
        else:
            self.lines.append(paragraph)
            self.lines.extend(clause)

    applied = ""

    def _noisy(self, text: str) -> str:
        if not self.noise:
            return text
        kinds = ["none", "wrap", "wrap_indent", "full_width", "spaces", "blank_lines", "page_marks", "running_head", "half_width", "lost_breaks", "crlf"]
        self.applied = self.chance.choice(kinds)
        chance = self.chance
        lines = text.split("\n")
        if self.applied in ("wrap", "wrap_indent"):
            width = chance.choice([28, 34, 42])
            wrapped: list[str] = []
            for line in lines:
                first = 2 if self.applied == "wrap_indent" else 0
                rest = "　" * first + line
                while len(rest) > width:
                    cut = width if rest[width] not in "，。、；：）”》)" else width - 1
                    wrapped.append(rest[:cut])
                    rest = rest[cut:]
                wrapped.append(rest)
            return "\n".join(wrapped)
        if self.applied == "full_width":
            return text.translate({ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)})
        if self.applied == "spaces":
            return "".join(char + (" " if char in "，、年月日号" and chance.random() < 0.2 else "") for char in text)
        if self.applied == "blank_lines":
            return "\n\n".join("　　" + line for line in lines)
        if self.applied == "page_marks":
            return "\n".join(line + (f"\n— {index} —" if index % 7 == 6 else "") for index, line in enumerate(lines))
        if self.applied == "running_head":
            head = "江北市人民政府发布\n江北市人民政府行政规范性文件"
            return "\n".join(line + (f"\n{head}" if index > 9 and index % 6 == 0 else "") for index, line in enumerate(lines))
        if self.applied == "half_width":
            return text.replace("：", ":").replace("；", ";").replace("（", "(").replace("）", ")")
        if self.applied == "lost_breaks" and self.form != "dashed_line" and self.scheme in ("arabic_on", "arabic_restart", "bracket_on", "bracket_restart"):
            return "\n".join(lines[:9]) + "\n" + "".join(lines[9:])
        if self.applied == "crlf":
            return "\ufeff" + text.replace("\n", "\r\n")
        self.applied = "none"
        return text


def _split(names: list[str]) -> tuple[list[str], list[str]]:
    cut = 1 if len(names) < 4 else 2
    return names[:cut], names[cut:]


def _flat(names: list[str]) -> list[str]:
    return [part for name in names for part in (name.split("、") if name == "各镇乡人民政府、各街道办事处" else [name])]


def _duty_verb(writer: _Writer, names: list[str]) -> tuple[list[str], Expected]:
    verb = writer.chance.choice(["按职责分工负责", "按照职责分工负责", "等按职责分工负责", "负责", "等部门按职责分工负责", "共同负责"])
    return [f"（{'、'.join(names)}{verb}）"], Expected("", "", "", [], _flat(names))


def _duty_label(writer: _Writer, names: list[str]) -> tuple[list[str], Expected]:
    word = writer.chance.choice(["责任单位", "责任部门", "负责单位", "负责部门"])
    left, right = writer.chance.choice([("（", "）"), ("〔", "〕"), ("【", "】"), ("(", ")")])
    joint = writer.chance.choice(["、", "、", "，"])
    return [f"{left}{word}：{joint.join(names)}{writer.chance.choice(['', '等'])}{right}"], Expected("", "", "", [], _flat(names))


def _lead_verb(writer: _Writer, names: list[str]) -> tuple[list[str], Expected]:
    lead, others = _split(names)
    tail = writer.chance.choice(["等按职责分工负责", "配合", "等配合", "按职责分工负责", "参与", "等参加"])
    word = writer.chance.choice(["牵头", "牵头负责", "分别牵头", "共同牵头"])
    return [f"（{'、'.join(lead)}{word}，{'、'.join(others)}{tail}）"], Expected("", "", "", lead, _flat(others))


def _lead_only(writer: _Writer, names: list[str]) -> tuple[list[str], Expected]:
    lead = names[:1]
    return [writer.chance.choice([f"（{lead[0]}牵头）", f"（{lead[0]}牵头负责）", f"（牵头单位：{lead[0]}）"])], Expected("", "", "", lead, [])


def _lead_label(writer: _Writer, names: list[str]) -> tuple[list[str], Expected]:
    lead, others = _split(names)
    joint = writer.chance.choice(["；", "，"])
    word = writer.chance.choice(["责任单位", "配合单位", "参与单位", "落实单位", "协助单位", "责任部门", "配合部门"])
    return [f"（牵头{writer.chance.choice(['单位', '部门'])}：{'、'.join(lead)}{joint}{word}：{'、'.join(others)}）"], Expected("", "", "", lead, _flat(others))


def _duty_and_support(writer: _Writer, names: list[str]) -> tuple[list[str], Expected]:
    lead, others = names[:1], names[1:]
    return [f"（责任单位：{lead[0]}，配合单位：{'、'.join(others)}等）"], Expected("", "", "", lead, _flat(others))


def _first_leads(writer: _Writer, names: list[str]) -> tuple[list[str], Expected]:
    told = "" if writer.declared else writer.chance.choice(["，列第一位的为牵头单位，下同", "，排在第一位的部门为牵头部门，下同", "，列首位的为牵头单位，下同"])
    writer.declared = True
    return [f"（{'、'.join(names)}负责{told}）"], Expected("", "", "", names[:1], _flat(names[1:]))


def _everywhere(writer: _Writer, names: list[str]) -> tuple[list[str], Expected]:
    told = "" if writer.declared else "。以下均需各县（市、区）人民政府落实，不再列出"
    writer.declared = True
    listed = _flat(names)
    if "各县（市、区）人民政府" not in listed:
        listed.append("各县（市、区）人民政府")
    return [f"（{'、'.join(names)}按职责分工负责{told}）"], Expected("", "", "", [], listed)


def _with_deadline(writer: _Writer, names: list[str]) -> tuple[list[str], Expected]:
    deadline = writer.chance.choice(["2023年12月底前", "2024年6月底前", "持续推进", "长期坚持", "2025年四季度"])
    word = writer.chance.choice(["完成时限", "完成期限", "完成时间"])
    return [f"（责任单位：{'、'.join(names)}；{word}：{deadline}）"], Expected("", "", "", [], _flat(names), deadline)


def _own_lines(writer: _Writer, names: list[str]) -> tuple[list[str], Expected]:
    lead, others = _split(names)
    kind = writer.chance.choice(["单位", "部门"])
    word = writer.chance.choice(["责任", "参与", "配合", "落实"])
    return [f"牵头{kind}：{'、'.join(lead)}", f"{word}{kind}：{'、'.join(others)}"], Expected("", "", "", lead, _flat(others))


def _own_lines_deadline(writer: _Writer, names: list[str]) -> tuple[list[str], Expected]:
    lead, others = _split(names)
    deadline = writer.chance.choice(["2023年6月底前", "2023年12月底前，以后每年持续实施", "持续推进", "按照国省安排部署"])
    return [f"牵头单位：{'、'.join(lead)}", f"参与单位：{'、'.join(others)}", f"完成时限：{deadline}"], Expected("", "", "", lead, _flat(others), deadline)


def _main_and_other(writer: _Writer, names: list[str]) -> tuple[list[str], Expected]:
    lead, others = _split(names)
    main, other = writer.chance.choice([("主要责任单位", "其他责任单位"), ("第一责任单位", "其他责任单位"), ("区级牵头单位", "共同责任单位"), ("项目牵头单位", "主要配合单位")])
    return [f"{main}：{'、'.join(lead)}", f"{other}：{'、'.join(others)}"], Expected("", "", "", lead, _flat(others))


def _lead_label_day(writer: _Writer, names: list[str]) -> tuple[list[str], Expected]:
    lead, others = _split(names)
    printed, deadline = writer.chance.choice([("6月底完成", "6月底"), ("2023年10月底前完成", "2023年10月底前"), ("长期坚持", "长期坚持"), ("12月底前", "12月底前")])
    joint = writer.chance.choice(["，", "；"])
    return [f"（牵头单位：{'、'.join(lead)}；责任单位：{'、'.join(others)}{joint}{printed}）"], Expected("", "", "", lead, _flat(others), deadline)


def _duty_and_guide(writer: _Writer, names: list[str]) -> tuple[list[str], Expected]:
    lead, others = _split(names)
    verb = writer.chance.choice(["指导", "配合", "协同", "保障", "督导"])
    return [f"（{'、'.join(lead)}负责，{'、'.join(others)}{verb}）"], Expected("", "", "", lead, _flat(others))


def _dashed_line(writer: _Writer, names: list[str]) -> tuple[list[str], Expected]:
    lead, others = _split(names)
    return [f"——{'、'.join(lead)}牵头，{'、'.join(others)}{writer.chance.choice(['配合', '参与', '按职责分工负责'])}"], Expected("", "", "", lead, _flat(others))


def _own_line_duty(writer: _Writer, names: list[str]) -> tuple[list[str], Expected]:
    del writer
    return [f"责任单位：{'，'.join(names)}"], Expected("", "", "", [], _flat(names))


_BRACKETED = {
    "duty_verb", "duty_label", "lead_verb", "lead_only", "lead_label", "duty_and_support", "first_leads", "everywhere", "with_deadline",
    "lead_label_day", "duty_and_guide",
}  # fmt: skip
_FORMS = {
    "duty_verb": _duty_verb,
    "duty_label": _duty_label,
    "lead_verb": _lead_verb,
    "lead_only": _lead_only,
    "lead_label": _lead_label,
    "duty_and_support": _duty_and_support,
    "first_leads": _first_leads,
    "everywhere": _everywhere,
    "with_deadline": _with_deadline,
    "own_lines": _own_lines,
    "own_lines_deadline": _own_lines_deadline,
    "own_line_duty": _own_line_duty,
    "dashed_line": _dashed_line,
    "main_and_other": _main_and_other,
    "lead_label_day": _lead_label_day,
    "duty_and_guide": _duty_and_guide,
}
