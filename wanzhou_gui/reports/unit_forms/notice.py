"""The notice that goes out with a form: what is asked, until when, to whom it returns, and how it is filled in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wanzhou_gui.domain.envelopes import Envelope
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.domain.plans import UnitRole
from wanzhou_gui.domain.unit_forms import FormContent
from wanzhou_gui.domain.units import may_be_commanded
from wanzhou_gui.reports.status_words import NO_CHANGE
from wanzhou_gui.reports.unit_forms.cover import periods_label
from wanzhou_gui.reports.wording import chinese_day, request_word


@dataclass(frozen=True)
class CoveringNotice:
    """A one-page letter: title, who it is for, paragraphs, who signs and when."""

    title: str
    addressee: str
    paragraphs: tuple[str, ...]
    signed_by: str
    dated: date


def covering_notice(
    envelope: Envelope, form_file: str, office: OfficeSettings, day: date, channel: str = ""
) -> CoveringNotice:
    """One notice for everything a unit is asked; bodies the government may not direct are asked (商请, a 函), the others told (《政府督查工作条例》第五条)."""
    nature = envelope.unit.nature
    commanded = may_be_commanded(nature)
    ask, you = request_word(nature), "你单位" if commanded else "贵单位"
    about = f"报送{periods_label(envelope.periods)}重点任务推进情况"
    plans = "、".join(_plan_words(form) for form in envelope.forms)
    paragraphs = [
        f"根据{plans}，{ask}{you}{about}。现将有关事项{'通知' if commanded else '函告'}如下：",
        f"一、报送内容。{_parts(envelope, you)}，详见随附的《{form_file}》（{_codes(envelope)}）。",
        (f"二、填报要求。只填白色单元格，灰色部分已锁定，不用改动；与上期相比没有变化的，“状态”选“{NO_CHANGE}”即可，其余不用填；"
        "进展有数量的写数量，滞后的写明原因。具体要求见表内“填报说明”。"),
        (f"三、报送时间和方式。{ask}于{chinese_day(envelope.due_on)}前{f'通过{channel}' if channel else ''}将填好的电子表格（.xlsx）原样报回{office.office_name}，"
        f"文件名可以改；同时打印该表，由填报人、审核人填写姓名和电话，经主要负责人签字并加盖公章{'（只在封面，一次即可）' if envelope.is_several else ''}后报送。"),
    ]
    contact = "，".join(part for part in (office.contact_name, office.contact_phone) if part)
    if contact:
        paragraphs.append(f"联系人及电话：{contact}。")
    return CoveringNotice(
        title=f"关于{about}的通知" if commanded else f"关于商请{about}的函",
        addressee=envelope.unit.name,
        paragraphs=tuple(paragraphs),
        signed_by=office.office_name,
        dated=day,
    )


def _plan_words(form: FormContent) -> str:
    return f"《{form.plan.title}》" + (f"（{form.plan.document_number}）" if form.plan.document_number else "")


def _codes(envelope: Envelope) -> str:
    if not envelope.is_several:
        return f"表单编号：{envelope.forms[0].code}"
    return f"一个文件，含{len(envelope.forms)}个方案"


def _parts(envelope: Envelope, you: str) -> str:
    if not envelope.is_several:
        return f"{you}本期共有{_counts(envelope.forms[0])}"
    each = "；".join(f"《{form.plan.title}》{_counts(form)}" for form in envelope.forms)
    return f"{you}本期共有{len(envelope.forms)}个方案的任务：{each}"


def _counts(form: FormContent) -> str:
    leads = sum(one.role is UnitRole.LEAD for one in form.tasks)
    told = []
    if form.tasks:
        told.append(f"重点任务{len(form.tasks)}项" + (f"（其中牵头{leads}项）" if leads else ""))
    if form.indicators:
        told.append(f"指标{len(form.indicators)}个")
    if form.shares:
        told.append(f"与其他单位共同完成的指标{len(form.shares)}个")
    return "、".join(told)
