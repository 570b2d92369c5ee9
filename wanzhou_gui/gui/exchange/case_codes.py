"""Codes of cases, checks and judgements as histories and the journal show them."""

from __future__ import annotations

from collections.abc import Mapping

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.reports.case_wording import (
    CLOSE_OUT_WORDS,
    EVIDENCE_KIND_WORDS,
    EXTERNAL_WORDS,
    GRADE_WORDS,
    INSPECTION_WORDS,
    METHOD_WORDS,
    REQUEST_STATE_WORDS,
    REQUEST_WORDS,
)
from wanzhou_gui.reports.chasing.wording import CHASE_WORDS
from wanzhou_gui.reports.interview_wording import INTERVIEW_STATE_WORDS, INTERVIEW_WORDS
from wanzhou_gui.reports.wording import lamp_word

_LAMPS = {lamp.value: lamp_word(lamp) for lamp in Lamp}
CASE_CODES: dict[tuple[str, str], Mapping[str, str]] = {
    ("lamp_override", "lamp"): _LAMPS,
    ("lamp_override", "computed_lamp"): _LAMPS,
    ("milestone", "external_state"): {one.value: word for one, word in EXTERNAL_WORDS.items()},
    ("close_out", "state"): {one.value: word for one, word in CLOSE_OUT_WORDS.items()},
    ("change_request", "kind"): {one.value: word for one, word in REQUEST_WORDS.items()},
    ("change_request", "state"): {one.value: word for one, word in REQUEST_STATE_WORDS.items()},
    ("inspection", "method"): {one.value: word for one, word in METHOD_WORDS.items()},
    ("inspection", "result"): {one.value: word for one, word in INSPECTION_WORDS.items()},
    ("evidence_file", "kind"): {one.value: word for one, word in EVIDENCE_KIND_WORDS.items()},
    ("evidence_file", "grade"): {one.value: word for one, word in GRADE_WORDS.items()},
    ("interview_proposal", "kind"): {one.value: word for one, word in INTERVIEW_WORDS.items()},
    ("interview_proposal", "state"): {one.value: word for one, word in INTERVIEW_STATE_WORDS.items()},
    ("chase_step", "kind"): {one.value: word for one, word in CHASE_WORDS.items()},
}
