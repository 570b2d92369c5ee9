"""Lists of unit names as printed: split where units end, never inside brackets or inside a collective name."""

from __future__ import annotations

import re
from collections.abc import Iterator

_OPEN = "（(〔【〈《[“"
_CLOSE = "）)〕】〉》]”"
_SEPARATORS = "、，,；;。/／\v \n"

_BODY_END = (
    r"(?:局|厅|委|委员会|办|办公室|办公厅|部|署|总署|院|庭|府|政府|行|分行|支行|营管部|会|协会|联|联社|工会|科协|残联|侨联|工商联|文联|团委|公司|集团|中心|所|站|队|"
    r"支队|总队|馆|校|党校|大学|学院|医院|学校|管委会|办事处|街道|镇|乡|单位|部门|机构|企业|银行|海关|关|军分区|人武部|警备区|处|科|室|股|组|专班|基地|社|台|厂|电网|"
    r"电力|供电|移动|联通|电信|铁塔|邮政|石油|石化|高校|院校|院所|地区|各地|地方|法院|检察院|新区|高新区|经开区|开发区|示范区|合作区|园区|科学城|区|县|市|州|盟|旗|省|"
    r"自治区|自治州|直辖市|兵团|农场|林场|协调小组|领导小组|指挥部|联席会议|委办|编办|网信办|政府办|事务局|管理局|监管局|监管总局|总局|气象|消防|交警|平台|运营商|商会|学会|促进会|红十字会|"
    r"妇联|高铁|机场|港口|口岸|地铁|轨道|城投|水务|燃气|自来水|通信|广电|融媒体|报社|出版社|主体|责任人|村|社区)"
)
_UNIT = re.compile(rf".*{_BODY_END}$")
_LEVEL_PIECE = re.compile(
    r"(?:省|市|州|县|区|镇|乡|旗|盟|地|街道|自治区|直辖市|自治州|自治县|县级市|设区市|开发区|新区|园区|功能区|产业园区|高新区|经开区|苏木|计划单列市|新疆生产建设兵团|市区|县市区|市县区|区市县|市区县|区县|市州|市县|县区|县市|乡镇|镇街|镇乡)"
    r"(?:[（(〔〈\[][^）)〕〉\]]{1,14}[）)〕〉\]])?"
)
_COLLECTIVE_END = re.compile(
    r"(?P<piece>.*?)(?P<end>(?:人民)?政府|管委会|管理委员会|党工委|办事处|党委|分局|工作部门|有关部门|相关部门|部门|单位|局|委|办|行署|法院|检察院)(?:[（(〔〈\[][^）)〕〉\]]{1,20}[）)〕〉\]])?(?:办公室|办公厅|\s*)?$"
)
_CLOSER = re.compile(
    r"(?<![高中初平])等(?:(?:按|按照|根据|依|共同|分别|负责|配合|参与|参加|牵头|协助|落实|推进|实施).*|"
    r"(?P<rest>(?:[\u4e00-\u9fff]{0,4}(?:级|直))?(?:各|有关|相关|成员|行业|主管|责任|其他|国务院|中央|地方|单位|部门|地区|机构|企业|职能|和|及|以及|区县|市县|[省市区县州镇乡]|人民政府|政府|管委会|街道|办事处|开发区|园区)*))$"
)
_LEVELLED_REST = re.compile(r"(?:省级|市级|区级|县级|州级|省直|市直|区直|县直)(?:有关|相关|各|有关各|各有关|各相关)*(?:部门|单位)")
_NAMED_AFTER_ETC = re.compile(r"(?:和|及|以及)((?:各|相关|有关|沿线|所在).{0,8}(?:政府|管委会|办事处|街道|区县|县区|市县|乡镇|镇街|园区|开发区))$")
_AND = re.compile(r"(?:以及|及其?|和|与|会同|并)")
_LEVEL_WORD = re.compile(r"^(?:自治区|省|市|区|县|州|旗|盟|各|国家|中国|人民银行|人行|中央|全|有关|相关|其他|重庆|驻)")
_DROPPED = re.compile(
    r"^(?:等|由|为|以及|及|和|并|或|其他|其它|以上|以下|上述|下同|按职责分工|按照职责分工|按职责|分工负责|同上|无|—+|-+|/|、|按职能分工)$"
)
# 市财政局（按职责分工负责）: how the units share the work, not part of the last one's name.
_SHARING = re.compile(r"[（(〔](?:按照?|依据?|根据)?(?:各自)?(?:职责|职能)?(?:分工)?(?:分别|共同|具体)?(?:牵头|负责|配合|协办|协助|落实|参与)?[）)〕]$")
_CONTACT = re.compile(r"[（(〔][^（()）〔〕]{0,40}(?:联系|电话|\d{7})[^（()）〔〕]{0,40}[）)〕]")
# 市教委市财政局: the space between two names was lost.
_LOST_SPACE = re.compile(r"(?<=[\u4e00-\u9fff]{2}[局委厅办部])(?=(?:自治区|[省市区县])(?!域|级|直|委$)[\u4e00-\u9fff]{2,14}(?:局|委|厅|办|部|会|院|中心|公司)$)")
# 建设局王强: who answers for it behind the body, a name of two or three characters that begins with a common surname.
_PERSON = re.compile(
    r"(?<=[\u4e00-\u9fff]{2}[局委厅办部处镇乡心司团站所院])(?:[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万钱严武戴莫孔汤])[\u4e00-\u9fff某×xX]{1,2}$"
)
_LEADING = re.compile(r"^(?:(?:此|该|本)项(?:工作|任务)由|(?:会同|联合)(?=[\u4e00-\u9fff]{3})|由|请|分别由|主要由|具体由|以及|及(?=[省市区县各])|和(?=[省市区县各])|[:：])")


def split_units(text: str) -> tuple[str, ...]:
    """Unit names in the order printed, without a closing 等 and without repeats."""
    found: list[str] = []
    for token in _with_collectives(list(pieces_at_depth_zero(text))):
        for name in _and_parts(token):
            clean = _trimmed(name)
            if clean and clean not in found:
                found.append(clean)
    return tuple(found)


def looks_like_unit(name: str) -> bool:
    """Whether a name ends the way names of bodies end."""
    bare = re.sub(r"(?<=.)[（(〔〈\[][^）)〕〉\]]*[）)〕〉\]]$", "", name.strip())
    return 2 <= len(bare) <= 40 and bool(_UNIT.match(bare)) and not re.search(r"[。:：！？“”]", bare)


def pieces_at_depth_zero(text: str, separators: str = _SEPARATORS) -> Iterator[str]:
    """Cut at separators that do not stand inside brackets or quotation marks."""
    depth = 0
    start = 0
    for index, char in enumerate(text):
        if char in _OPEN:
            depth += 1
        elif char in _CLOSE:
            depth = max(0, depth - 1)
        elif depth == 0 and char in separators:
            if index > start:
                yield text[start:index]
            start = index + 1
    if start < len(text):
        yield text[start:]


def _with_collectives(tokens: list[str]) -> Iterator[str]:
    """各市、县、区政府 was cut at 、 and is one unit again; 各区县、市发改委 stays two."""
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.startswith(("各", "全市各", "全省各", "全区各")) and _bare_level(token.split("各", 1)[1]):
            last = _collective_reach(tokens, index)
            if last > index:
                yield "、".join(tokens[index : last + 1])
                index = last + 1
                continue
        yield token
        index += 1


def _bare_level(text: str) -> bool:
    return bool(_LEVEL_PIECE.fullmatch(text))


_ONE_LEVEL_BODY = re.compile(r"[市县区旗][\u4e00-\u9fff]{2,12}[局委厅办]")


def _collective_reach(tokens: list[str], start: int) -> int:
    """Index of the token that closes the collective name opened at `start`, or `start`."""
    for index in range(start + 1, min(len(tokens), start + 7)):
        token = tokens[index]
        if _bare_level(token):
            continue
        match = _COLLECTIVE_END.match(_CLOSER.sub("", token))
        if match and (not match["piece"] or _bare_level(match["piece"])):
            # 各街道、区有关部门 are two: departments of the district stand above its streets.
            above = match["end"].endswith("部门") and re.match(r"各(?:街道|镇|乡|区县|县区)", tokens[start]) and match["piece"][:1] in ("省", "市", "区", "县")
            return (index - 1 if index - 1 > start else start) if above else index
        if len(tokens[start]) == 2 and _ONE_LEVEL_BODY.fullmatch(token):
            # 各州、市商务局 is one, 各区县、市商务局 are two.
            return index
        return index - 1 if index - 1 > start else start
    last = min(len(tokens), start + 7) - 1
    return last if last > start and all(_bare_level(token) for token in tokens[start + 1 : last + 1]) else start


def _and_parts(token: str) -> Iterator[str]:
    """市发展改革委和市财政局 are two units, 市规划和自然资源局 is one."""
    match = _CLOSER.search(token)
    rest = ""
    if match and match.start() > 0:
        rest = match.group("rest") or ""
        token = token[: match.start()]
    elif match:
        rest = match.group("rest") or ""
        token = ""
    start = 0
    for joint in _AND.finditer(token):
        left, right = token[start : joint.start()], token[joint.end() :]
        if not left or not right or _depth(token, joint.start()):
            continue
        if looks_like_unit(left) and _strong_end(left) and _LEVEL_WORD.match(right) and looks_like_unit(right):
            yield left
            start = joint.end()
    if token[start:]:
        yield from _LOST_SPACE.split(token[start:])
    if _LEVELLED_REST.fullmatch(rest):
        yield rest
    elif rest:
        closing = _NAMED_AFTER_ETC.search(rest)
        if closing:
            yield closing[1]


def _strong_end(name: str) -> bool:
    """Whether the piece before 和 is a whole name (…局, …委) rather than the first half of one (市城管)."""
    return bool(re.search(r"(?:局|委|厅|办|部|府|署|院|会|公司|集团|行|中心|单位|部门|管委会|办公室|街道|乡|镇|海关|[区县市州])$", name)) and len(name) >= 3


def _depth(text: str, end: int) -> int:
    head = text[:end]
    return sum(head.count(char) for char in _OPEN) - sum(head.count(char) for char in _CLOSE)


def _trimmed(name: str) -> str:
    clean = _LEADING.sub("", _SHARING.sub("", _CONTACT.sub("", name).strip(" \t\v.．,，、；;。:：*＊")))
    person = None if looks_like_unit(clean) else _PERSON.search(clean)
    if person:
        clean = clean[: person.start()]
    if _DROPPED.match(clean) or not re.search(r"[\u4e00-\u9fffA-Za-z]", clean):
        return ""
    return clean
