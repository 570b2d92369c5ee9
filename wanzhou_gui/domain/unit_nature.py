"""What kind of body a printed unit name most likely is, so that papers address it in the right tone."""

from __future__ import annotations

import re
from enum import StrEnum


class UnitNature(StrEnum):
    """Kinds of bodies that a plan may name; who may be commanded and who is only asked depends on it."""

    GOVERNMENT_DEPARTMENT = "government_department"
    PARTY_DEPARTMENT = "party_department"
    JUDICIAL_ORGAN = "judicial_organ"
    CENTRAL_AGENCY = "central_agency"
    DEVELOPMENT_ZONE = "development_zone"
    ATTACHED_ORGAN = "attached_organ"
    TOWN_STREET = "town_street"
    ENTERPRISE_INSTITUTION = "enterprise_institution"
    COLLECTIVE = "collective"
    OTHER = "other"


_LEVEL = r"(?:自治区|省|市|区|县|州|旗)"

# Order matters: a court of a development zone is still a court, 各区县人民政府 is a collective before it is a
# government, 区委办公室 is a Party body before 办公室 says anything.
_RULES: tuple[tuple[UnitNature, re.Pattern[str]], ...] = (
    (
        # People's congress, political consultative conference, army and mass organisations are none of the others.
        UnitNature.OTHER,
        re.compile(
            r"人大常委会|人大.{0,6}委|人大办|政协|人武部|军分区|警备区|武警|总工会|^(?:[省市区县州])?(?:共青)?团[省市区县]?委$|"
            r"(?:妇联|科协|残联|工商联|文联|侨联|社科联|台联|红十字会)$"
        ),
    ),
    (
        UnitNature.COLLECTIVE,
        re.compile(
            r"^(?:全[省市区县州国]|省级|市级|区级|县级|州级|省直|市直|区直|县直|区县|国务院|省政府|市政府|区政府|县政府)?各"
            r"|^(?:省级|市级|区级|县级|州级|省直|市直|区直|县直|国务院)?(?:有关|相关)"
            r"|(?:有关|相关|责任|牵头|配合|成员|行业主管)(?:部门|单位)(?:和单位)?$"
            r"|(?:各部门|各单位|等部门|等单位|部门单位|工作部门|直属单位|直属机构)$"
            r"|^(?:高等院校|高校|科研院所|科研机构|行业协会|金融机构|行业主管部门|责任部门|责任单位)$"
            r"|^中央(?:驻[^、]{1,6})(?:单位|机构)$|专班$|领导小组$|指挥部$|联席会议$"
        ),
    ),
    (
        UnitNature.JUDICIAL_ORGAN,
        re.compile(r"(?:人民法院|法院|人民检察院|检察院|检察分院)$"),
    ),
    (
        UnitNature.ATTACHED_ORGAN,
        # 机构改革 of 2018 put these plates on Party departments; only the local list of bodies can confirm it.
        re.compile(
            rf"^(?:.{{0,6}}{_LEVEL})?(?:新闻出版局|新闻出版(?:广电)?局|电影局|版权局|公务员局|民族宗教(?:委|局)|"
            r"民宗(?:委|局)|侨务办公室|侨办|台办|网信办|互联网信息办公室|保密局|密码管理局|档案局|政府新闻办)$"
        ),
    ),
    (
        UnitNature.PARTY_DEPARTMENT,
        re.compile(
            rf"^(?:.{{0,8}})?(?:省|市|区|县|州|自治区|地|旗|工)委(?:办公室|办公厅|办|组织部|宣传部|统战部|政法委(?:员会)?|编办|机构编制委员会办公室|"
            r"网信办|改革办|财经办|农办|外办|巡察办|文明办|军民融合办|社会工作部|社工部|党校|直属机关工委|机关工委|老干部局|保密办|"
            r"机要保密局|国安办|台办|金融办|政研室|督查室|两新工委)"
            rf"|^{_LEVEL}(?:纪委(?:监委)?|纪委监察委)|^(?:纪委监委|政法委|组织部|宣传部|统战部|编办|网信办|文明办)$|^{_LEVEL}直机关工委$"
        ),
    ),
    (
        UnitNature.CENTRAL_AGENCY,
        re.compile(
            r"^(?:国家|中国(?!电信|移动|联通|石油|石化|邮政|铁塔|农业银行|工商银行|建设银行|银行|科学院|农业大学|人保|人寿))"
            r"|人民银行|人行|金融监管(?:总局)?.{0,8}(?:监管)?(?:分局|支局|监管局)$|银保监(?:局|分局|会)$|证监(?:局|会)$|税务局$|海关$|"
            r"海事(?:局|处)$|气象局$|出入境边防|邮政管理局$|通信管理局$|烟草专卖局$|国家安全局$|地震局$|调查队$|铁路监管|能源监管|"
            r"储备物资管理局|专员办$|总局$|外汇(?:管理)?局|^(?:外交|国防|教育|科技|工业和信息化|公安|民政|司法|财政|人力资源社会保障|"
            r"自然资源|生态环境|住房城乡建设|交通运输|水利|农业农村|商务|文化和旅游|退役军人事务|应急管理|应急)部$|"
            r"^(?:国家)?(?:发展改革委|卫生健康委|国家民委|审计署|海关总署|药监局|文物局|能源局|林草局|铁路局|民航局|邮政局|知识产权局|国资委|广电总局|体育总局|统计局|医保局|"
            r"国际发展合作署|国务院扶贫办|乡村振兴局)$"
        ),
    ),
    (
        UnitNature.TOWN_STREET,
        re.compile(r"(?:街道|街道办事处|街道办|街办|镇人民政府|镇政府|乡人民政府|乡政府|民族乡|苏木)$|[^城]镇$|[^城]乡$"),
    ),
    (
        UnitNature.DEVELOPMENT_ZONE,
        re.compile(
            r"经开区|高新区|开发区|保税区|保税港区|合作区|工业园|产业园|示范区|度假区|自贸(?:试验)?区|新区(?:管委会|管理委员会)?(?:.*局)?$|管委会|管理委员会|"
            r"科学城|生态城|临空|园区"
        ),
    ),
    (
        UnitNature.ENTERPRISE_INSTITUTION,
        re.compile(
            r"(?:公司|集团|银行|交易所|大学|学院|学校|医院|研究院|研究所|实验室|中心|协会|学会|商会|促进会|联合会|基金会|馆|电视台|报社|日报|"
            r"融媒体|电信|移动|联通|铁塔|供电局|供电分局|电网|石油|石化|邮政|投资|控股|合作社|社|站|院|所|厂)$"
        ),
    ),
    (
        UnitNature.GOVERNMENT_DEPARTMENT,
        re.compile(
            r"(?:局|厅|委|办|委员会|办公室|办公厅|部|署|处|队|支队|总队|执法队|事务局|参事室)$|(?:局|厅|委)（.{2,20}）$"
        ),
    ),
)


def guess_nature(name: str) -> UnitNature:
    """The likely nature of a unit by its printed name; a guess that the clerk can correct in the unit dictionary."""
    printed = name.strip()
    for nature, pattern in _RULES:
        if pattern.search(printed):
            return nature
    return UnitNature.OTHER
