"""How a broken chain of the journal is said."""

from __future__ import annotations

from wanzhou_gui.domain.audit import ChainFault

_WORDS = {
    "digest_differs": "从第{operation}步操作起，记录与校验码不符，被改动过",
    "digest_missing": "第{operation}步操作缺少校验码",
    "operation_missing": "第{operation}步操作的记录不见了",
    "not_a_history": "这不是导出的操作记录",
    "line_unreadable": "第{line}行读不懂，文件被改动过或不完整",
    "out_of_order": "第{line}行的次序不对，文件被改动过",
    "end_missing": "文件没有结尾，后面的记录丢失了",
    "count_differs": "结尾的条数或校验码与内容不符，文件被改动过",
}


def fault_words(fault: ChainFault) -> str:
    """Where a chain is broken, without a full stop."""
    return _WORDS[fault.code].format(operation=fault.operation, line=fault.line)
