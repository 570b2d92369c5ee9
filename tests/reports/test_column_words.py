"""Histories and the journal say in Chinese what every column of the ledger is called."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from wanzhou_gui.domain.chasing import ChasingSettings
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.domain.scoring import ScoringSettings
from wanzhou_gui.reports.column_words import SETTING_WORDS
from wanzhou_gui.reports.wording import field_label
from wanzhou_gui.storage.tables import TABLE_OF_KIND

SCHEMA = (Path(__file__).parents[2] / "db" / "schema.sql").read_text(encoding="utf-8")
TABLES = dict(re.findall(r"CREATE TABLE (\w+) \((.*?)\n\) STRICT", SCHEMA, re.DOTALL))


@pytest.mark.qt
@pytest.mark.parametrize("table", sorted(TABLE_OF_KIND.values()))
def test_every_column_has_a_word(table: str) -> None:
    from wanzhou_gui.gui.exchange.change_words import _UNSAID, column_label

    columns = re.findall(r"^  ([a-z0-9_]+) (?:TEXT|INTEGER|BLOB)", TABLES[table], re.MULTILINE)
    assert columns
    assert [one for one in columns if one not in _UNSAID and not re.search(r"[一-鿿]", column_label(table, one))] == []


@pytest.mark.parametrize("kind", [OfficeSettings, ChasingSettings, ScoringSettings])
def test_every_setting_has_a_word(kind: type[object]) -> None:
    names = [one.name for one in fields(kind)]  # type: ignore[arg-type]  # three dataclasses
    assert [one for one in names if one not in SETTING_WORDS and field_label(one) == one] == []
