"""What stands around a plan: document number, titles, recipients, signature and dates, copies, attachments."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from enum import Enum

from wanzhou_gui.domain.plan_reading import PlanPeriod
from wanzhou_gui.exchange.plan_documents.lines import FIELD_START, LogicalLine
from wanzhou_gui.exchange.plan_documents.numbering import Level

_NUMBER_BODY = r"[\u4e00-\u9fffA-Za-z]{1,14}[〔\[［【（(〈﹝]\s*(?:19|20)\d{2}\s*[〕\]］】）)〉﹞]\s*(?:第)?\d{1,4}\s*号"
_NUMBER = re.compile(_NUMBER_BODY)
_OTHER_NUMBER = re.compile(r"(?:第\s*\d{1,5}\s*号|[\u4e00-\u9fff]{2,10}(?:公告|令)第?\d{1,4}号)")
_DATE = re.compile(r"((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日")
_ISO_DATE = re.compile(r"((?:19|20)\d{2})-(\d{1,2})-(\d{1,2})")
_CHINESE_DATE = re.compile(r"([〇零○ＯO一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日")
_PRINTED = re.compile(r"((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)印(?:发|制)")
_PUBLISHED = re.compile(r"[（(](?:此件|本件|此文|信息公开|公开方式|公开属性|依申请)[^）)]{0,20}[）)]|(?:公开方式|公开属性|信息公开选项)[:：].{2,10}|此件(?:公开|主动|依申请|不予)[^。]{0,10}")
_META = re.compile(
    r"[-•·>|\s]*(?:(?:索引号|索取号|发文机[关构]|发布机构|发布日期|成文日期|公开方式|主题分类|发文字号|当前位置)(?=[\dA-Za-z\u4e00-\u9fff])[^。，]{2,120}|首页.*|>.*)|[-•·>|\s]*(?:索引号|索取号|发文机关|发文单位|发布机构|发布单位|制发机关|主题分类|主题词|公文种类|体裁分类|组配分类|信息分类|成文日期|发布日期|发文日期|生成日期|公开日期|生效日期|失效日期|有效性|是否有效|标题|名称|信息名称|文件名称|发文字号|文号|文件编号|"
    r"来源|信息来源|作者|责任编辑|字号|字体|浏览次数|阅读次数|点击数|时效性|统一编号|登记号|有效期|当前位置|您(?:当前|现在)的位置|时间|日期|编号|签发人|打印|分享|【字体|\[字体)\s*[:：].*"
)
_TITLE_END = re.compile(
    r"(?:通知|意见|决定|方案|计划|规划|措施|办法|纲要|实施细则|细则|清单|要点|规定|函|公告|批复|通报|任务分解|分工|任务书|工作安排|行动|政策|行动纲领|若干举措|举措|规程|指南|清单|台账|规则)"
    r"(?:[（(][^）)]{1,30}[）)])*$"
)
_PLAN_WORD = re.compile(
    r"(?:方案|计划|规划|措施|意见|办法|纲要|细则|清单|要点|举措|任务分解(?:表)?|任务分工(?:表)?|分工|行动|政策|任务书|安排|路线图|台账|责任表|一览表|任务表)(?:[（(][^）)]{1,30}[）)])*$"
)
_ISSUER = re.compile(
    r"^((?:中共|中国共产党)?[\u4e00-\u9fff·（）、，\s]{2,60}?(?:人民政府(?:办公厅|办公室)?|国务院(?:办公厅)?|委员会(?:办公厅|办公室)?|办公厅|办公室|领导小组|指挥部|联席会议|管委会|局|厅|委|部|署|院|会|行))(?=关于|印发|转发|批转)"
)
_JUNK_HEAD = re.compile(r"(?:文件|公文|公报|发布|规范性文件|首页|政务公开|信息公开目录|正文|附件下载|扫一扫|打印本页|关闭窗口|索引)$|^(?:首页|当前位置|您|\d(?!\d{3}年)|【|\[)")
# 〔2024〕第8期 under the title of minutes counts the minutes, not the document.
_ISSUE = re.compile(r"[〔\[［（(]?(?:19|20)\d\d[〕\]］）)]?年?第?\s*\d{1,4}\s*[期次号]|第?\s*\d{1,4}\s*[期次]|[（(]第?\d{1,4}[期次号][）)]")
# （共12项） under a title counts what is below.
_HOW_MANY = re.compile(r"[（(]?(?:共|计|合计)\s*\d{1,4}\s*[项条个件][）)]?")
_ATTACHMENT = re.compile(r"附\s*件\s*(?:[\d一二三四五六七八九十]{0,3})\s*[:：.]?")
_ATTACHMENT_ONLY = re.compile(r"附\s*件\s*(?:[\d一二三四五六七八九十]{0,3}|[（(]\d{1,2}[）)])\s*[:：.]?")
_COPIED = re.compile(r"抄\s*送(?:单位|机关)?\s*[:：]?")
_ATTACHMENT_LIST = re.compile(r"附\s*件\s*[:：]\s*(?:1[.．、].*)?$")
_ADDRESSEE = re.compile(r"^(?:各|市|县|区|省|国务院|有关|机关|局|委|厅|全[市县区省]|[\u4e00-\u9fff]{2,30}(?:人民政府|管委会|委员会|局|厅|委|办|部门|单位|办事处|公司|集团|院|校|中心|街道|镇|乡|行))")


# 甲经济开发区，各街道办事处，各有关单位：
_ADDRESSED_EACH = re.compile(r"^[\u4e00-\u9fff（）()]{3,30}[，、](?:[^。；]{0,200}[，、])?各[^，、。；]{2,20}(?:单位|部门|办事处|机构|街道|镇|乡|企业)[：:]$")


class Place(Enum):
    """Where a line around the plan belongs."""

    METADATA = "metadata"
    GENERAL = "general"
    FOOT = "foot"


@dataclass(slots=True)
class Frame:
    """Facts around the plan, and which lines they were read from."""

    title: str = ""
    notice_title: str = ""
    plan_name: str = ""
    document_number: str = ""
    issuing_body: str = ""
    issued_on: dt.date | None = None
    printed_on: dt.date | None = None
    main_recipients: str = ""
    copied_to: tuple[str, ...] = ()
    published: str = ""
    references: tuple[str, ...] = ()
    places: dict[int, Place] = field(default_factory=dict)
    body_start: int = 0


def date_in(text: str) -> dt.date | None:
    """The first full date in a text, printed with digits or with Chinese numerals."""
    match = _DATE.search(text)
    if match:
        return _safe_date(int(match[1]), int(match[2]), int(match[3]))
    match = _ISO_DATE.search(text)
    if match:
        return _safe_date(int(match[1]), int(match[2]), int(match[3]))
    match = _CHINESE_DATE.search(text)
    if match:
        digits = {char: str(value) for value, char in enumerate("零一二三四五六七八九")} | {"〇": "0", "○": "0", "Ｏ": "0", "O": "0"}
        year = int("".join(digits[char] for char in match[1]))
        return _safe_date(year, _small(match[2]), _small(match[3]))
    return None


def _small(text: str) -> int:
    values = {char: value for value, char in enumerate("零一二三四五六七八九")}
    if "十" in text:
        left, _, right = text.partition("十")
        return (values.get(left, 1) if left else 1) * 10 + (values.get(right, 0) if right else 0)
    return values.get(text, 0)


def _safe_date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def is_date_line(text: str) -> bool:
    """Whether a line is a signing date, alone or behind the short name of the signing body."""
    if len(text) > 44 or "。" in text:
        return False
    match = _DATE.search(text) or _CHINESE_DATE.search(text)
    if not match:
        return False
    rest = text[: match.start()].strip("（( ") + text[match.end() :].strip("）) ")
    return not rest or (match.end() >= len(text.rstrip("）) ")) and len(rest) <= 26 and not re.search(r"[，；：:、]", rest) and _looks_like_body(rest))


def _looks_like_body(text: str) -> bool:
    return bool(re.search(r"(?:政府|办公厅|办公室|国务院|委员会|局|厅|委|部|署|院|会|小组|管委会|行|公司|中心)$", text))


def is_title_like(line: LogicalLine) -> bool:
    """Whether a line could be part of a title: short, without a label and without the end of a sentence."""
    text = line.string
    if line.label is not None or line.cells or not text or len(text) > 80:
        return False
    if text[-1] in "。；：:;，、" or "。" in text or _HOW_MANY.fullmatch(text):
        return False
    if FIELD_START.match(text) or _META.fullmatch(text) or _PUBLISHED.fullmatch(text) or _COPIED.match(text) or _PRINTED.search(text):
        return False
    return not is_date_line(text) and not _ISSUE.fullmatch(text) and not _NUMBER.fullmatch(text.replace(" ", "")) and not _ATTACHMENT_ONLY.fullmatch(text) and not text.startswith(("——", "附件"))


def is_recipients(line: LogicalLine) -> bool:
    """Whether a line names the main recipients (各…：)."""
    text = line.string
    return (
        line.label is None
        and text[-1] in "：:"
        and len(text) <= 300
        and "。" not in text
        and bool(_ADDRESSEE.match(text) or _ADDRESSED_EACH.search(text))
        and not re.search(r"如下|以下|下列", text)
    )


def read_frame(lines: list[LogicalLine]) -> Frame:
    """Facts of head and foot; `places` says which line went where, `body_start` where the plan proper begins."""
    frame = Frame()
    if not lines:
        return frame
    first_label = next((index for index, line in enumerate(lines) if (line.label is not None and not _in_attachment_list(lines, index)) or line.cells), len(lines))
    _read_head(lines, min(first_label, 400), frame)
    _read_foot(lines, max(frame.body_start, first_label), frame)
    if frame.issued_on is None:
        _read_inner_signature(lines, first_label, frame)
    _settle_titles(frame)
    return frame


def _read_inner_signature(lines: list[LogicalLine], start: int, frame: Frame) -> None:
    """The signature of a notice with numbered paragraphs of its own: body and day right above the first attachment."""
    for index in range(start + 1, len(lines) - 1):
        if not lines[index].cells and is_date_line(lines[index].string) and _ATTACHMENT.match(lines[index + 1].string):
            above = lines[index - 1]
            if is_title_like(above) and _looks_like_body(above.string):
                frame.issued_on = date_in(lines[index].string)
                frame.places[index - 1] = frame.places[index] = Place.METADATA
            return


def _read_head(lines: list[LogicalLine], stop: int, frame: Frame) -> None:
    groups: list[list[int]] = []
    open_group: list[int] = []
    numbers: list[int] = []
    recipients = -1
    signed = -1
    references: list[str] = []
    for index in range(stop):
        line = lines[index]
        text = line.string
        if is_title_like(line):
            open_group.append(index)
            continue
        if open_group:
            groups.append(open_group)
            open_group = []
        if _NUMBER.fullmatch(text.replace(" ", "")) or _OTHER_NUMBER.fullmatch(text):
            numbers.append(index)
            frame.places[index] = Place.METADATA
        elif _ISSUE.fullmatch(text):
            frame.places[index] = Place.METADATA
        elif _META.fullmatch(text):
            frame.places[index] = Place.METADATA
            _read_meta(text, frame)
        elif is_date_line(text):
            signed = index
            frame.places[index] = Place.METADATA
            if frame.issued_on is None or not (recipients < 0 and text.startswith(("（", "("))):
                frame.issued_on = date_in(text) or frame.issued_on
        elif _PUBLISHED.fullmatch(text):
            frame.published = text
            frame.places[index] = Place.METADATA
        elif recipients < 0 and is_recipients(line):
            recipients = index
            frame.main_recipients = text.rstrip("：:")
            frame.places[index] = Place.METADATA
        elif _ATTACHMENT.match(text) or line.label is not None:
            frame.places[index] = Place.METADATA
        else:
            references.extend(match[0] for match in _NUMBER.finditer(text))
            frame.places.setdefault(index, Place.GENERAL)
    if open_group:
        groups.append(open_group)
    _own_number(lines, numbers, groups, frame)
    frame.references = tuple(dict.fromkeys(ref for ref in references if ref != frame.document_number))
    _titles_from_groups(lines, groups, recipients, signed, frame)


def _own_number(lines: list[LogicalLine], numbers: list[int], groups: list[list[int]], frame: Frame) -> None:
    if numbers:
        frame.document_number = lines[numbers[0]].string.replace(" ", "")
        return
    for group in groups:
        for index in group:
            match = _NUMBER.search(lines[index].string)
            if match and (match.end() == len(lines[index].string) or match.start() == 0):
                frame.document_number = frame.document_number or match[0].replace(" ", "")


def _read_meta(text: str, frame: Frame) -> None:
    if re.search(r"发文字号|文号|文件编号", text):
        match = _NUMBER.search(text, text.find("字号") + 2 if "字号" in text else 0)
        if match:
            frame.document_number = frame.document_number or re.sub(r"^.*(?:发文字号|文号|文件编号|字号)", "", match[0])
    if re.search(r"成文日期|发文日期", text) and frame.issued_on is None:
        frame.issued_on = date_in(text[text.find("成文日期") if "成文日期" in text else 0 :])


def _titles_from_groups(lines: list[LogicalLine], groups: list[list[int]], recipients: int, signed: int, frame: Frame) -> None:
    head_end = recipients if recipients >= 0 else signed if signed >= 0 else None
    before = [group for group in groups if head_end is None or group[0] < head_end]
    after = [group for group in groups if head_end is not None and group[0] > head_end]
    notice = _pick_title(lines, before)
    plan: list[int] = []
    for group in reversed(after):
        candidate = _without_authors(lines, _without_signature(group, signed))
        text = "".join(lines[index].string for index in candidate)
        if candidate and (_PLAN_WORD.search(text) or (signed >= 0 and candidate[0] > signed and len(text) >= 6)):
            plan = candidate
            break
    if not plan and signed >= 0 and len(before) > 1 and recipients < 0:
        later = [group for group in before if notice and group[0] > notice[-1]]
        for group in later:
            text = "".join(lines[index].string for index in group)
            if _PLAN_WORD.search(text):
                plan = group
    for group in groups:
        for index in group:
            frame.places[index] = Place.METADATA
    frame.notice_title = _joined_title(lines, notice)
    frame.plan_name = _joined_title(lines, plan)
    last = [index for index in frame.places if frame.places[index] is Place.METADATA]
    frame.body_start = max([*(plan or notice), recipients, signed if plan and signed < plan[0] else -1], default=-1) + 1 if last else 0


def _pick_title(lines: list[LogicalLine], groups: list[list[int]]) -> list[int]:
    """The title lines of the notice, without mastheads and navigation above them."""
    best: list[int] = []
    for group in groups:
        kept = list(group)
        texts = [lines[index].string for index in kept]
        about = next((i for i, text in enumerate(texts) if "关于" in text or "印发" in text), None)
        if about is not None:
            start = about
            if texts[about].startswith(("关于", "印发", "转发")):
                while start > 0 and _looks_like_body(texts[start - 1]) and not _JUNK_HEAD.search(texts[start - 1]):
                    start -= 1
            elif about > 0 and not _ISSUER.match("".join(texts[about:])) and _looks_like_body(texts[about - 1]):
                start -= 1
            end = next((i + 1 for i in range(about, len(texts)) if _TITLE_END.search("".join(texts[about : i + 1])) and not _title_goes_on(texts, i)), len(texts))
            kept = kept[start:end]
        else:
            while len(kept) > 1 and (_JUNK_HEAD.search(lines[kept[0]].string) or _looks_like_body(lines[kept[0]].string)):
                kept = kept[1:]
            if len(kept) == 1 and _JUNK_HEAD.search(lines[kept[0]].string):
                continue
        text = "".join(lines[index].string for index in kept)
        if not best or _TITLE_END.search(text) or about is not None:
            if best and about is None and re.search(r"关于|印发", "".join(lines[index].string for index in best)):
                continue
            best = kept
    return [index for index in best if not _NUMBER.fullmatch(lines[index].string)]


def _title_goes_on(texts: list[str], index: int) -> bool:
    """关于印发…行动计划 broken before （2023—2025年）的通知 is not complete yet."""
    rest = "".join(texts[index + 1 :])
    so_far = "".join(texts[: index + 1])
    return (bool(re.search(r"印发|转发", so_far)) and not so_far.endswith("通知") and "通知" in rest) or rest.startswith(("（", "("))


def _without_authors(lines: list[LogicalLine], group: list[int]) -> list[int]:
    """A title without the bodies printed under it (省教育厅 省财政厅)."""
    kept = list(group)
    while len(kept) > 1 and _looks_like_body(lines[kept[-1]].string) and _PLAN_WORD.search("".join(lines[index].string for index in kept[:-1])):
        kept.pop()
    return kept


def _without_signature(group: list[int], signed: int) -> list[int]:
    if signed < 0:
        return group
    if group[-1] == signed - 1 or group[-1] < signed:
        return []
    return group


def _joined_title(lines: list[LogicalLine], group: list[int]) -> str:
    text = ""
    for index in group:
        piece = lines[index].string
        if text and text[-1].isascii() and text[-1].isalnum() and piece[0].isascii() and piece[0].isalnum():
            text += " "
        text += piece
    number = _NUMBER.search(text)
    if number and number.end() == len(text):
        text = text[: number.start()]
    return text.strip("　 ")


_FOOT_START = re.compile(r"抄\s*送|主题词|附\s*件\s*[\d一二三四五六七八九十]*\s*[:：]|联系人[:：]|(?:政策|解读)(?:链接|图解)|分享到|扫一扫|【?打印|相关(?:链接|文件|附件|解读)|责任编辑")


def _read_foot(lines: list[LogicalLine], start: int, frame: Frame) -> None:
    """Walk back from the end over what is no longer the plan: copies, print line, signature, attachments."""
    foot_from = len(lines)
    for index in range(len(lines) - 1, max(start, len(lines) - 160) - 1, -1):
        line = lines[index]
        text = line.string
        if line.cells:
            break
        if (_PRINTED.search(text) and len(text) <= 80) or _COPIED.match(text) or _PUBLISHED.fullmatch(text) or is_date_line(text) or _ATTACHMENT_ONLY.fullmatch(text) or _FOOT_START.match(text):
            foot_from = index
        elif FIELD_START.match(text) or (line.label is not None and not _listed_attachment(lines, index)):
            break
    # Whatever stands behind the first certain foot line is foot too, except a plan that follows an attachment mark.
    if foot_from < len(lines):
        while foot_from > start and _belongs_to_foot(lines[foot_from - 1], lines[foot_from]):
            foot_from -= 1
    for index in range(foot_from, len(lines)):
        frame.places[index] = Place.FOOT
    _foot_facts(lines, foot_from, frame)


def _in_attachment_list(lines: list[LogicalLine], index: int) -> bool:
    """Whether a numbered line near the head goes on with 附件：1.… right above it."""
    label = lines[index].label
    if label is None or label.level is not Level.ARABIC or len(lines[index].string) > 80 or "。" in lines[index].string or not 0 < index < 60:
        return False
    above = lines[index - 1]
    if _ATTACHMENT_LIST.match(above.string):
        return True
    return above.label is not None and above.label.ordinal + 1 == label.ordinal and _in_attachment_list(lines, index - 1)


def _listed_attachment(lines: list[LogicalLine], index: int) -> bool:
    """Whether a numbered line is one of the titles under 附件： ."""
    if len(lines[index].string) > 60 or "。" in lines[index].string:
        return False
    return any(_FOOT_START.match(lines[above].string) for above in range(index - 1, max(-1, index - 8), -1))


def _belongs_to_foot(line: LogicalLine, below: LogicalLine) -> bool:
    text = line.string
    if line.label is not None or line.cells:
        return False
    if is_date_line(text) or _PUBLISHED.fullmatch(text) or _FOOT_START.match(text):
        return True
    return is_date_line(below.string) and is_title_like(line) and len(text) <= 26 and _looks_like_body(text)


def _foot_facts(lines: list[LogicalLine], foot_from: int, frame: Frame) -> None:
    copied = ""
    copying = False
    signature: dt.date | None = None
    for index in range(foot_from, len(lines)):
        text = lines[index].string
        printed = _PRINTED.search(text)
        if printed:
            frame.printed_on = frame.printed_on or date_in(printed[1])
            copying = False
            continue
        match = _COPIED.match(text)
        if match:
            copied += text[match.end() :]
            copying = True
        elif copying and not is_date_line(text) and not _PUBLISHED.fullmatch(text):
            copied += text
        elif is_date_line(text):
            signature = signature or date_in(text)
        elif _PUBLISHED.fullmatch(text):
            frame.published = frame.published or text
    if frame.issued_on is None:
        frame.issued_on = signature
    if copied:
        names = re.split(r"[，,、；;。]", _without_nested_commas(copied))
        frame.copied_to = tuple(name.strip() for name in names if name.strip())


def _without_nested_commas(text: str) -> str:
    return re.sub(r"[（(][^（()）]*[）)]", lambda match: match[0].replace("，", " ").replace("、", " "), text)


def _settle_titles(frame: Frame) -> None:
    issuer = _ISSUER.match(frame.notice_title)
    if issuer:
        frame.issuing_body = issuer[1].strip("，、 ")
    wrapped = re.search(r"(?:印发|转发|批转)(.+?)(?:的)?(?:通知|函)(?:[（(][^）)]*[）)])?$", frame.notice_title)
    if frame.plan_name:
        frame.title = frame.plan_name
    elif wrapped:
        inner = wrapped[1]
        quoted = re.match(r"^《(.+)》$", inner)
        frame.title = quoted[1] if quoted else inner.strip("《》")
    else:
        frame.title = frame.notice_title


def period_in(*texts: str) -> tuple[PlanPeriod | None, str]:
    """Years of a plan from its title, or from “十四五” in it; the printed words come along."""
    for text in texts:
        match = re.search(r"(20\d{2})年?\s*[—\-–―－~至到]{1,2}\s*(20\d{2})年?", text)
        if match and int(match[1]) <= int(match[2]):
            return PlanPeriod(dt.date(int(match[1]), 1, 1), dt.date(int(match[2]), 12, 31)), f"{match[1]}—{match[2]}"
        match = re.search(r"“?(十[三四五六])五”?", text)
        if match:
            start = {"十三": 2016, "十四": 2021, "十五": 2026, "十六": 2031}[match[1]]
            return PlanPeriod(dt.date(start, 1, 1), dt.date(start + 4, 12, 31)), match[0]
        match = re.search(r"(20\d{2})年(?!\d{0,2}月)(?:度)?", text)
        if match:
            year = int(match[1])
            return PlanPeriod(dt.date(year, 1, 1), dt.date(year, 12, 31)), match[1]
    return None, ""


def strip_clause_period(text: str) -> str:
    """A heading without the closing full stop."""
    return text.strip().rstrip("。：: ")
