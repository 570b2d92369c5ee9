"""What an office sets on the head of a paper besides its number: 份号, 紧急程度 and 签发人.

密级 is left out on purpose: no classified matter may be handled with this program.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from wanzhou_gui.domain.paper_templates import COPY_NUMBER, SIGNED_BY, URGENCY
from wanzhou_gui.reports.document import OfficialDocument

_BETWEEN_NAMES = re.compile(r"[、，,;；\s]+")
# Room for a name that is not known before the signature.
_ROOM_FOR_A_NAME = "　　　"


def with_head(document: OfficialDocument, wording: Mapping[str, str], signer: str, *, goes_upward: bool) -> OfficialDocument:
    """The paper with what is set on its head; 签发人 only on papers to a superior (7.2.6), else the one who signed it."""
    head = document.head
    if head is None or head.compact:
        return document
    names = _BETWEEN_NAMES.split(wording.get(SIGNED_BY, "").strip() or signer.strip())
    signers = tuple(name for name in names if name) or (_ROOM_FOR_A_NAME,)
    changed = replace(
        head,
        copy_number=wording.get(COPY_NUMBER, "").strip(),
        urgency=wording.get(URGENCY, "").strip(),
        signers=signers if goes_upward else (),
    )
    return replace(document, head=changed)
