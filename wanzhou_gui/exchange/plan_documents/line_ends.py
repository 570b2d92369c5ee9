"""What the end of a line says about whether its paragraph ends there."""

from __future__ import annotations

from wanzhou_gui.exchange.plan_documents.numbering import label_of


def label_only(text: str) -> bool:
    """Whether a line is nothing but a numbered heading without a sentence behind it."""
    label = label_of(text)
    return label is not None and "。" not in text and len(text) < 40


def closes_clause(text: str) -> bool:
    """Whether the bracket that ends a line stands behind a whole sentence, as unit clauses do, and not behind a name."""
    depth = 0
    for index in range(len(text) - 1, -1, -1):
        if text[index] in "）)〕】］":
            depth += 1
        elif text[index] in "（(〔【［":
            depth -= 1
            if depth == 0:
                return index == 0 or text[index - 1] in "。；！”" or bool(label_of(text[:index]))
    return True
