"""Numeric targets in a text: name, comparator, value, unit and year, and none of the numbers that are no targets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from wanzhou_gui.domain.plan_reading import Comparator, Confidence
from wanzhou_gui.exchange.plan_documents import target_words as words
from wanzhou_gui.exchange.plan_documents.printed_numbers import PrintedNumber, numbers_in, year_before
from wanzhou_gui.exchange.plan_documents.target_parts import (
    Target,
    bounded,
    cleaned_name,
    comparator_of,
    made,
)


def targets_in(text: str, year: int | None, *, goal: bool) -> tuple[list[Target], int | None]:
    """Targets of a paragraph and the year that governs what follows; in goals bare numbers count more readily."""
    found: list[Target] = []
    for start, end in _sentences(text):
        sentence = text[start:end]
        if not any(char.isdigit() for char in sentence):
            continue
        named = year_before(sentence, len(sentence), first=True)
        found.extend(_in_sentence(sentence, start, year, goal=goal))
        if named is not None:
            year = named
    if not found:
        found.extend(_lone_value(text, year))
    return found, year


def _lone_value(text: str, year: int | None) -> Iterator[Target]:
    """脱贫人口务工2.1万人 as all there is in a cell or a title: a name and its value need no verb."""
    whole = text.rstrip("。；; ")
    if len(whole) > 28 or not any(char.isdigit() for char in whole):
        return
    numbers = list(numbers_in(whole))
    if len(numbers) != 1 or numbers[0].end != len(whole) or not numbers[0].unit or numbers[0].unit == "年":
        return
    name = whole[: numbers[0].start]
    if re.fullmatch(r"[\u4e00-\u9fff“”]{4,16}", name) and not _NO_MEASURE.search(name):
        target = made(name, numbers[0], bounded(Comparator.REACH, numbers[0], ""), Confidence.LIKELY)
        if target is not None:
            yield replace(target, year=year, end=len(whole))


_NO_MEASURE = re.compile(r"[第共约达近超过]$|奖励|补助|补贴|罚款|不超过|上限|试点|附件|编号|^(?:第|共|每|以上|以下)")


_STEP = re.compile(r"(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳])\s*")


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    for start, end in _raw_sentences(text):
        step = _STEP.match(text, start)
        # 2.整治…320处: a step inside a paragraph begins behind its number.
        yield (step.end() if step and step.end() < end else start), end


def _raw_sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for index, char in enumerate(text):
        if char in "。；;！\n":
            if index > start:
                yield start, index
            start = index + 1
    if start < len(text):
        yield start, len(text)


def _clauses(sentence: str) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    depth = 0
    start = 0
    for index, char in enumerate(sentence):
        if char in "（(《“":
            depth += 1
        elif char in "）)》”":
            depth = max(0, depth - 1)
        elif depth == 0 and (char == "，" or (char == "," and not (0 < index < len(sentence) - 1 and sentence[index - 1].isdigit() and sentence[index + 1].isdigit()))):
            pieces.append((start, index))
            start = index + 1
    pieces.append((start, len(sentence)))
    return pieces


def _in_sentence(sentence: str, offset: int, year: int | None, *, goal: bool) -> Iterator[Target]:
    context = year
    subject = ""
    hit = False
    last_name = ""
    hidden = _hidden(sentence)
    past = paid = False
    years: tuple[int, ...] = ()
    for start, end in _clauses(sentence):
        clause = sentence[start:end]
        named = year_before(clause, len(clause))
        if named is not None:
            context = named
            past = False
        if words.PAST.search(clause) and named is None:
            past = True
        numbers = [number for number in numbers_in(clause) if not _is_hidden(hidden, start + number.start)]
        if _is_subsidy(clause, numbers) or (paid and words.CEILING.search(clause)):
            paid = True
        elif numbers and not past:
            about = last_name if clause.startswith("其中") and last_name else subject
            for target in _in_clause(clause, numbers, about, context, years, goal=goal, follows=hit, counted=_bare_thing(last_name)):
                hit = True
                if target.name == last_name and _RESTATED.match(clause) and target.unit != "%" and "百分点" not in target.unit:
                    # 较2022年增加5000家 behind 突破1.5万家 says the same once more.
                    continue
                name = _completed_level(target.name, last_name)
                last_name = name
                yield replace(
                    target, name=name, start=offset + start + target.start, end=offset + start + target.end
                )
        if _SEVERAL_YEARS.fullmatch(clause):
            years = tuple(int(found) for found in re.findall(r"20\d\d", clause))
        elif named is not None:
            years = ()
        head = _subject(clause)
        if head:
            subject = head


def _bare_thing(name: str) -> str:
    """What a target counted, without the verb that made it (新开工亿元以上项目 → 亿元以上项目)."""
    verb = words.MAKE_ANYWHERE.match(name)
    return name[verb.end() :] if verb and len(name) - verb.end() >= 2 else name


_RESTATED = re.compile(r"(?:较|比|同比)")


def _completed_level(name: str, before: str) -> str:
    """市县级不低于70% behind 省级事项网上可办率… means the same measure one level down."""
    if name.startswith("占") and before and "占" not in before:
        return before + name
    own = words.LEVEL_ONLY.fullmatch(name)
    other = words.LEVEL_HEAD.match(before) if own else None
    return name + before[other.end() :] if other else name


def _hidden(sentence: str) -> list[tuple[int, int]]:
    """Stretches in quotation marks, titles and brackets, where numbers are names or remarks."""
    return [match.span() for match in re.finditer(r"“[^”]{0,60}”|《[^》]{0,80}》|[（(][^（()）]{0,120}[）)]", sentence)]


def _is_hidden(hidden: list[tuple[int, int]], position: int) -> bool:
    return any(start <= position < end for start, end in hidden)


def _is_subsidy(clause: str, numbers: list[PrintedNumber]) -> bool:
    if words.RAISED_STANDARD.search(clause):
        return False
    return bool(words.SUBSIDY.search(clause)) and any("元" in number.unit or number.unit == "%" for number in numbers) and not re.search(r"^(?:.{0,14})(?:总投资|投资额|年收入|营业收入)[^，]{0,10}(?:达到|超过|突破|增长|不低于(?![^，]*元(?:以上)?的))", clause)


_SEVERAL_YEARS = re.compile(r"(?:到|至|力争到)?20\d\d年(?:底|末)?(?:(?:、|和|与|及)(?:到)?20\d\d年(?:底|末)?)+")


def _in_clause(
    clause: str, numbers: list[PrintedNumber], subject: str, year: int | None, years: tuple[int, ...], *, goal: bool, follows: bool, counted: str
) -> Iterator[Target]:
    if "分别" in clause and len(numbers) > 1:
        pairs = list(_pairs(clause, numbers, subject, years))
        if pairs:
            for name, number, comparator in pairs:
                own, _, named_year = name.partition("@")
                due = int(named_year) if named_year else _own_year(clause, number, year)
                yield Target(own, number.value, number.unit, comparator, due, 0, numbers[-1].end, Confidence.SURE, number.upper)
            return
    kind = ""
    base_of = ""
    previous_end = 0
    for index, number in enumerate(numbers):
        before = clause[previous_end : number.start]
        if number.unit == "倍":
            before = _OF_A_YEAR.sub("", before)
        limit = numbers[index + 1].start if index + 1 < len(numbers) else len(clause)
        after = clause[number.end : limit]
        if words.BY_EACH.search(before):
            # 按每千人口不少于10个托位规划 is a standard of planning.
            previous_end = number.end
            continue
        cue = words.CUE.search(before[-40:])
        if index + 1 < len(numbers) and cue and cue["make"] and _is_threshold(number, after) and after[-1:] not in "和、及与，":
            # 推出3天以上线路20条: the first number says which ones.
            continue
        carried = index > 0 and bool(re.match(r"[、和及与，]|其中", before)) and kind != ""
        if re.search(r"(?:由|从|自)(?:20\d\d年(?:底|末)?的?)?$", before) or (before.endswith(("较", "比")) and number.unit != "%"):
            base_of = cleaned_name(re.sub(r"(?:由|从|自|较|比)(?:20\d\d年(?:底|末)?的?)?$", "", before))
            previous_end = number.end
            continue
        if cue is None and index + 1 < len(numbers) and not re.match(r"[、和与及]|其中", before) and (late := words.CUE.search(after[-40:])) and not late["make"]:
            # 5年360学时培训完成率达到100%: the first number belongs to the name.
            continue
        target: Target | None = None
        if number.unit == "%" and (share := words.OF_TOTAL.search(before, max(0, len(before) - 60))):
            target, kind = made(before[: share.start()] + "占" + share["base"], number, comparator_of(share["least"], number, ""), Confidence.LIKELY), "attain"
        elif (kept := words.SERVED.search(before, max(0, len(before) - 60))) and (served := words.SERVICE.match(after)):
            target, kind = made(kept[1] + served["thing"], number, bounded(Comparator.REACH, number, ""), Confidence.LIKELY, served.end("thing")), "make"
        elif words.WORKED_FOR.search(before, max(0, len(before) - 60)) and (worked := words.WORKED_ON.match(after)):
            target, kind = made(worked["verb"] + worked["thing"], number, bounded(Comparator.REACH, number, ""), Confidence.SURE, worked.end()), "make"
        elif counted and not after and number.unit != "%" and words.SAME_AGAIN.fullmatch(before):
            # 三年新建30万亩，其中2022年10万亩，2023年完成20万亩 counts the same things.
            target, kind = made(counted, number, bounded(Comparator.REACH, number, ""), Confidence.SURE), "make"
        elif cue:
            target, kind = _with_cue(before, cue, number, after, base_of or subject, counted)
        elif carried:
            target = _carried(before, number, after, kind)
        elif number.start == 0 or (number.unit == "%" and not cleaned_name(before)):
            target = _share(number, after, subject) if number.unit == "%" else _counted(number, after, goal=goal)
            kind = "make" if target else ""
        else:
            target, kind = _object_first(before, number, after, goal=goal, follows=follows)
        if not number.unit and (not cue or not words.PURE_NAME.search(target.name if target else "")):
            target = None
        if target is None and _is_threshold(number, after):
            # The words in front of a threshold still belong to what is counted behind it.
            continue
        if target:
            begin = max(0, number.start - len(before))
            yield replace(
                target, year=_own_year(clause, number, year), start=begin, end=min(len(clause), number.end + target.end)
            )
        previous_end = number.end + (target.end if target else 0)


_OF_A_YEAR = re.compile(r"(?:20\d\d年|上年|目前|现在|现有)(?:底|末)?的$")


def _own_year(clause: str, number: PrintedNumber, year: int | None) -> int | None:
    own = year_before(clause, number.start)
    return own if own is not None else year


def _is_threshold(number: PrintedNumber, after: str) -> bool:
    """500万元以上技改项目 says which projects, not how many."""
    if after.startswith("的") and number.unit != "%":
        return True
    return number.bound in ("以上", "及以上", "及其以上", "以下", "及以下") and bool(re.match(r"[\u4e00-\u9fff“]", after)) and not re.match(r"[和及与或并]|其中", after)


def _with_cue(
    before: str, cue: re.Match[str], number: PrintedNumber, after: str, subject: str, subject_of_count: str = ""
) -> tuple[Target | None, str]:
    shift = max(0, len(before) - 40)
    head = before[: shift + cue.start()]
    least = cue["least"] or ""
    if cue["make"]:
        least = least or ("至少" if head.endswith(("至少", "不少于", "最少")) else "")
        name, length = _object_after(after)
        if not name:
            tail = cleaned_name(head)
            if not tail and not after and not before.startswith("其中") and len(cue["make"]) >= 2 and number.unit in words.COUNTED_LATE:
                # 新开工项目60个，竣工30个 counts the same things in another state; 抽检600批次 counts what is done.
                return made(cue["make"] + subject_of_count, number, bounded(Comparator.REACH, number, least), Confidence.LIKELY), "make"
            if not tail or after.startswith(("的", "以")):
                if before.startswith("其中") and subject and not after:
                    # 其中2023年完成100公里 counts what the clause before it counted.
                    tail = subject
                elif least and len(cue["make"]) >= 2 and not after.startswith("的"):
                    # 培训不少于3000人次: the verb is all the name there is.
                    return made(cue["make"], number, bounded(Comparator.REACH, number, least), Confidence.LIKELY), "make"
                else:
                    return None, ""
            # 完成森林抚育300万亩: the last word is a noun here, not the verb.
            name, length = words.DONE.sub("", tail) + (cue["make"] if cue["make"] not in ("完成", "实现") else ""), 0
        if number.unit == "%" and not cleaned_name(head):
            if len(name) < 4 or not (number.bound == "以上" or number.value == 100):
                return None, ""
            return made(name, number, bounded(Comparator.REACH, number, least), Confidence.LIKELY, length), "make"
        if number.unit == "%":
            name = cleaned_name(head)
            return made(name, number, bounded(Comparator.REACH, number, least), Confidence.LIKELY), "attain"
        if words.MONEY.search(number.unit) and _is_threshold(number, after):
            return None, ""
        return made(name, number, bounded(Comparator.REACH, number, least), Confidence.SURE, length), "make"
    counts = not after.startswith("的") and cue["attain"] in words.COUNTING_VERBS and number.unit in words.COUNTED
    reaches = cue["attain"] and re.match(r"(?:实现|达到|完成)", after)
    if _is_threshold(number, after) and not reaches and not counts:
        return None, ""
    if cue["attain"]:
        word = cue["attain"]
        if word in ("为", "有", "近", "约", "占", "保持") and not number.bound and not cleaned_name(head):
            return None, ""
        name = cleaned_name(head)
        length = 0
        if not name or (word in ("完成", "实现", "至少", "不少于", "不低于", "超过", "达", "突破") and len(name) < 2):
            name, length = _object_after(after)
        if not name:
            name = subject
        if not name:
            return None, ""
        if not length and word in ("完成", "实现", "有", "为") and number.unit not in ("%",):
            more, length = _object_after(after)
            name = more if more and len(more) >= 2 else name
        if word in ("达到", "达", "超过", "实现", "完成") and re.search(r"在$|于$", head):
            return None, ""
        return made(name, number, comparator_of(word, number, least), Confidence.SURE, length), "attain"
    name = cleaned_name(head) or subject
    if not name:
        object_name, length = _object_after(after)
        if not object_name:
            return None, ""
        return made(object_name, number, bounded(Comparator.REACH, number, least), Confidence.LIKELY, length), "make"
    up = cue["up"]
    word = up or cue["down"] or ""
    if number.unit not in ("%", "‰", "个百分点", "倍") and words.DONE.match(name):
        return made(words.DONE.sub("", name) + word, number, bounded(Comparator.REACH, number, least), Confidence.SURE), "make"
    if word == "新增" and number.unit != "%":
        object_name, length = _object_after(after)
        return made(object_name or "新增" + name, number, bounded(Comparator.REACH, number, least), Confidence.SURE, length), "make"
    if number.bound in ("以上", "及以上", "及其以上") or "不低于" in least or "不少于" in least or "超过" in least:
        return made(name + word, number, Comparator.GE, Confidence.SURE), "up" if up else "down"
    if number.upper is not None:
        return made(name + word, number, Comparator.BETWEEN, Confidence.SURE), "up" if up else "down"
    if number.bound == "左右":
        return made(name + word, number, Comparator.ABOUT, Confidence.SURE), "up" if up else "down"
    return made(name, number, Comparator.UP if up else Comparator.DOWN, Confidence.SURE), "up" if up else "down"


def _carried(before: str, number: PrintedNumber, after: str, kind: str) -> Target | None:
    """封山育林100万亩 behind 完成森林抚育300万亩、 : the verb still holds."""
    name = cleaned_name(re.sub(r"^其中", "", before.lstrip("、和及与，")))
    length = 0
    if not name or (kind == "make" and len(name) < 2):
        name, length = _object_after(after)
    if not name or _is_threshold(number, after):
        return None
    comparator = Comparator.UP if kind == "up" else Comparator.DOWN if kind == "down" else Comparator.REACH
    return made(name, number, bounded(comparator, number, ""), Confidence.LIKELY, length)


def _share(number: PrintedNumber, after: str, subject: str) -> Target | None:
    """30%以上达到标杆水平: a share of the subject that was named before."""
    match = re.match(r"(?:的)?([\u4e00-\u9fff“”、]{0,24}?(?:达到|实现|完成|纳入|建成|具备|覆盖|使用|采用)[\u4e00-\u9fff“”、]{1,24})", after)
    if not match:
        return None
    name = match[1] if re.match(r"[\u4e00-\u9fff]{2,}(?:达到|实现|完成)", match[1]) and not match[1].startswith(("达到", "实现", "完成")) else subject + match[1]
    return made(f"{name}比例", number, bounded(Comparator.REACH, number, ""), Confidence.LIKELY, match.end())


def _counted(number: PrintedNumber, after: str, *, goal: bool) -> Target | None:
    match = re.match(r"([\u4e00-\u9fff“”、]{2,20}?(?:达到|实现|建成|投产|开工|完成|投用|上市|通过|获批|创建)[^，、；。]{0,20})", after)
    if not match or (not goal and number.bound):
        return None
    return made(match[1], number, bounded(Comparator.REACH, number, ""), Confidence.LIKELY, match.end())


# 完成教学楼2座建设并投入使用: the work stands behind what it is done on.
_WORKS = re.compile(r"(?:的)?(?:建设|改造|改建|扩建|修建|整治|治理|升级|维修|安装|加固)(?:$|[，、；。并任工])")
_COMES_TRUE = r"实现|达到|完成|建成|开工|竣工|投产|投用|投运|落地"


def _object_first(before: str, number: PrintedNumber, after: str, *, goal: bool, follows: bool) -> tuple[Target | None, str]:
    """建设碳汇林90万亩: verb, object, number; or 其中林业碳票30万吨以上 behind a target."""
    if _is_threshold(number, after) or (after.startswith(("的", "地", "内", "时", "后", "前", "个", "期")) and number.bound == ""):
        return None, ""
    closed = not after or after[0] in "，、；。和与及（(" or number.bound != "" or (before.startswith("完成") and bool(_WORKS.match(after)))
    head = cleaned_name(before)
    if not head or (not closed and not re.match(rf"[\u4e00-\u9fff“]{{2,20}}?(?:{_COMES_TRUE})", after)):
        return None, ""
    if not closed:
        match = re.match(rf"([\u4e00-\u9fff“”、]{{2,30}}?(?:{_COMES_TRUE})[^，、；。]{{0,20}})", after)
        if not match or number.unit == "%":
            return None, ""
        return made(match[1], number, bounded(Comparator.REACH, number, ""), Confidence.LIKELY, match.end()), "make"
    verb = words.MAKE_ANYWHERE.match(head)
    if verb is None and "元" in number.unit and re.match(r"(?:力争)?争取(?!在|到|于)", before):
        # 争取专项债券60亿元: what is won is money, so the word is the verb here.
        return made(head, number, bounded(Comparator.REACH, number, ""), Confidence.LIKELY), "make"
    if not verb:
        late = list(words.MAKE_ANYWHERE.finditer(head))
        asked = goal or number.bound or re.search(r"至少|不少于|不低于", head)
        if not asked and number.unit in words.COUNTED_LATE and (not after or after[0] in "，、；。"):
            late = list(words.STRONG_MAKE.finditer(head))
            asked = True
        verb = late[0] if late and asked and len(head) - late[0].end() >= 2 else None
        if verb:
            least = re.search(r"(?:至少|不少于|不低于)", head)
            head = head[verb.start() :]
            return made(head, number, bounded(Comparator.REACH, number, least[0] if least else ""), Confidence.SURE), "make"
    elif len(head) > verb.end():
        return made(head, number, bounded(Comparator.REACH, number, ""), Confidence.SURE), "make"
    if follows and "元" in number.unit and not after and before == head and words.MONEY_NAME.search(head):
        return made(head, number, bounded(Comparator.REACH, number, ""), Confidence.LIKELY), "attain"
    among = before.startswith("其中") and follows
    listed = follows and number.unit in words.COUNTED | words.COUNTED_LATE and not after and before == head and len(head) <= 20 and not words.NO_DEED.search(head)
    if among or listed or (number.bound and (goal or follows)) or (goal and (follows or number.unit == "%")):
        return made(head, number, bounded(Comparator.REACH, number, ""), Confidence.LIKELY), "attain"
    if not goal and not after and number.unit in words.COUNTED_LATE and words.DONE_TO.match(head) and not words.NO_DEED.search(head):
        # A verb nobody listed in front of its object and a count: an imperative like all others.
        return made(head, number, bounded(Comparator.REACH, number, ""), Confidence.LIKELY), "make"
    if (number.bound == "以上" and re.search(r"[率量额数值]$", head)) or (number.unit == "%" and head.endswith("率") and len(head) <= 24):
        return made(head, number, bounded(Comparator.REACH, number, ""), Confidence.LIKELY), "attain"
    return None, ""


def _pairs(clause: str, numbers: list[PrintedNumber], subject: str, before: tuple[int, ...]) -> Iterator[tuple[str, PrintedNumber, Comparator]]:
    """A、B分别达到5件、1.2件 is one sentence and two targets."""
    at = clause.rfind("分别", 0, numbers[0].start)
    tail_form = at < 0
    if tail_form:
        return
    head = clause[:at]
    verb_text = clause[at + 2 : numbers[0].start]
    values = [number for number in numbers if number.start > at]
    for first, second in pairwise(values):
        if re.sub(r"[、和与及以上左右以下内，]", "", clause[first.end : second.start]):
            return
    years = [int(found) for found in re.findall(r"(20\d\d)年", head)]
    is_made = re.match(rf"(?:累计|新)?(?:{words.MAKE}).{{2,30}}$", verb_text)
    if len(years) == len(values) and is_made:
        for named_year, number in zip(years, values, strict=True):
            yield f"{verb_text}@{named_year}", number, bounded(Comparator.REACH, number, "")
        return
    names = _split_names(cleaned_name(head) or subject, len(values))
    if len(names) == 1 and len(before) == len(values):
        # 到2022年和2030年，素养水平分别不低于22%和30% is one measure in two years.
        names = [f"{names[0]}@{named_year}" for named_year in before]
    if len(names) != len(values):
        after = re.split(r"[、和与及]", re.sub(r"^(?:以上|左右)?", "", clause[values[-1].end :]))
        names = [name for name in after if name] if len([name for name in after if name]) == len(values) else _closest(names, len(values))
    if len(names) != len(values) and len(names) == 1:
        # 肉奶产量分别达到15万吨、18万吨: two values that the words do not tell apart.
        names = names * len(values)
    if len(names) != len(values):
        return
    cue = words.CUE.search(verb_text) or words.CUE.search(head[-12:])
    for name, number in zip(names, values, strict=True):
        comparator = Comparator.REACH
        if cue and cue["up"]:
            comparator = Comparator.UP
        elif cue and cue["down"]:
            comparator = Comparator.DOWN
        elif cue and cue["attain"]:
            comparator = comparator_of(cue["attain"], number, cue["least"] or "")
        yield name, number, bounded(comparator, values[-1] if values[-1].bound and number.upper is None else number, "")


def _split_names(text: str, wanted: int) -> list[str]:
    names: list[str] = []
    depth = 0
    start = 0
    for index, char in enumerate(text):
        if char in "（(“《":
            depth += 1
        elif char in "）)”》":
            depth = max(0, depth - 1)
        elif depth == 0 and char in "、，":
            names.append(text[start:index])
            start = index + 1
    names.append(text[start:])
    if len(names) == wanted:
        return [cleaned_name(name) for name in names if cleaned_name(name)]
    last = names[-1]
    for joint in ("以及", "和", "与", "及"):
        left, found, right = last.rpartition(joint)
        if found and len(left) >= 2 and len(right) >= 2:
            names[-1:] = [left, right]
            break
    return [cleaned_name(name) for name in names if cleaned_name(name)]


def _closest(names: list[str], wanted: int) -> list[str]:
    return names[-wanted:] if len(names) > wanted else names


def _object_after(after: str) -> tuple[str, int]:
    """What is counted: the words behind the number up to the end of the phrase."""
    match = re.match(r"(?:以上|左右|以内)?(?:的)?((?:“[^”]{1,30}”|《[^》]{1,40}》|[（(][^）)]{1,20}[）)]|[\u4e00-\u9fffA-Za-z0-9+＋·\-—]){2,40})", after)
    if not match:
        return "", 0
    name = match[1]
    cut = re.search(r"(?<=.{2})(?:以上|，|、|和(?=\d)|及(?=\d)|分别|，)", name)
    if cut:
        name = name[: cut.start()]
    return name, match.start(1) + len(name)


# 组织防汛演练，不少于2场次 counts what is held.
_HELD = re.compile(r"(?:组织|举办|开展|召开)(?:开展|召开|举办)?([\u4e00-\u9fff“”]{2,16}(?:演练|活动|培训|检查|宣讲|会议|演出|比赛|学习|研讨|评查|督查|排查|服务))")


def _subject(clause: str) -> str:
    """What a clause speaks about, for a following clause that only has the number."""
    match = re.match(r"(.{2,40}?)(?:全部|均|基本|整体)?(?:(?:比|较)20\d\d年(?:底)?(?:翻|增长|提高|提升|增加|下降|减少)|翻(?:一番|番|两番)|达到|实现|保持|提高|提升|不低于|超过|突破|完成|增长|下降|降低|减少)", clause)
    if match:
        return cleaned_name(match[1])
    held = _HELD.fullmatch(clause)
    return held[1] if held else ""
