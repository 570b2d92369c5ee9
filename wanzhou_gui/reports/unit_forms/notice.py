"""The notice that goes out with a form: what is asked, until when, to whom it returns, and how it is filled in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.domain.plans import UnitRole
from wanzhou_gui.domain.unit_forms import FormContent
from wanzhou_gui.domain.units import may_be_commanded
from wanzhou_gui.reports.unit_forms.layout import NO_CHANGE
from wanzhou_gui.reports.wording import chinese_day, period_label, request_word


@dataclass(frozen=True)
class CoveringNotice:
    """A one-page letter: title, who it is for, paragraphs, who signs and when."""

    title: str
    addressee: str
    paragraphs: tuple[str, ...]
    signed_by: str
    dated: str


def covering_notice(
    form: FormContent, form_file: str, office: OfficeSettings, day: date, channel: str = ""
) -> CoveringNotice:
    """The notice of one form; bodies the government may not direct are asked (商请, a 函), the others told (《政府督查工作条例》第五条)."""
    commanded = may_be_commanded(form.unit.nature)
    ask, you = request_word(form.unit.nature), "你单位" if commanded else "贵单位"
    about = f"报送{period_label(form.period)}重点任务推进情况"
    number = f"（{form.plan.document_number}）" if form.plan.document_number else ""
    through = f"通过{channel}" if channel else ""
    paragraphs = [
        f"根据《{form.plan.title}》{number}，{ask}{you}{about}。现将有关事项{'通知' if commanded else '函告'}如下：",
        f"一、报送内容。{_parts(form, you)}，详见随附的《{form_file}》（表单编号：{form.code}）。",
        (f"二、填报要求。只填白色单元格，灰色部分已锁定，不用改动；与上期相比没有变化的，“状态”选“{NO_CHANGE}”即可，其余不用填；"
        "进展有数量的写数量，滞后的写明原因。具体要求见表内“填报说明”。"),
        (f"三、报送时间和方式。{ask}于{chinese_day(form.period.due_on)}前{through}将填好的电子表格（.xlsx）原样报回{office.office_name}，"
        "文件名可以改；同时打印该表，由填报人、审核人填写姓名和电话，经主要负责人签字并加盖公章后报送。"),
    ]
    contact = "，".join(part for part in (office.contact_name, office.contact_phone) if part)
    if contact:
        paragraphs.append(f"联系人及电话：{contact}。")
    return CoveringNotice(
        title=f"关于{about}的通知" if commanded else f"关于商请{about}的函",
        addressee=form.unit.name,
        paragraphs=tuple(paragraphs),
        signed_by=office.office_name,
        dated=chinese_day(day),
    )


def _parts(form: FormContent, you: str) -> str:
    leads = sum(one.role is UnitRole.LEAD for one in form.tasks)
    told = []
    if form.tasks:
        told.append(f"重点任务{len(form.tasks)}项" + (f"（其中牵头{leads}项）" if leads else ""))
    if form.indicators:
        told.append(f"指标{len(form.indicators)}个")
    return f"{you}本期共有" + "、".join(told)
