"""The facts of a paper as plain values: for JSON, for the snapshot kept with an issued paper, and for its digest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def facts_as_mapping(facts: DataclassInstance) -> Mapping[str, object]:
    """The facts as plain values for JSON: decimals as text, dates as ISO text."""
    plain: dict[str, object] = json.loads(json.dumps(asdict(facts), ensure_ascii=False, default=str))
    return plain


def facts_json(facts: DataclassInstance) -> str:
    """The facts as canonical JSON text, kept with an issued paper."""
    return json.dumps(facts_as_mapping(facts), ensure_ascii=False, sort_keys=True)


def facts_digest(facts: DataclassInstance) -> str:
    """A digest that differs as soon as any figure or name differs."""
    return hashlib.sha256(facts_json(facts).encode()).hexdigest()
