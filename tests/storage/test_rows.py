"""Every kind of record comes back from its row as it went in."""

from __future__ import annotations

import dataclasses
import types
import typing
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.entries import Entry, UnitReturn
from wanzhou_gui.domain.papers import Paper
from wanzhou_gui.domain.records import Record
from wanzhou_gui.storage.rows import UnreadableRowError
from wanzhou_gui.storage.tables import TABLE_OF_KIND, shape_of

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
FIGURE = st.decimals(allow_nan=False, allow_infinity=False, places=4) | st.sampled_from(
    [Decimal("1.0"), Decimal("1.00"), Decimal("-0"), Decimal("1E+3"), Decimal("0.0001")]
)


def values_of(annotation: Any) -> st.SearchStrategy[Any]:
    if typing.get_origin(annotation) in (types.UnionType, typing.Union):
        inner = next(each for each in typing.get_args(annotation) if each is not type(None))
        return st.none() | values_of(inner)
    if typing.get_origin(annotation) is tuple:
        inner = typing.get_args(annotation)[0]
        return st.lists(values_of(inner) if inner is str else st.tuples(TEXT, TEXT), max_size=3).map(tuple)
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return st.sampled_from(list(annotation))
    known: dict[Any, st.SearchStrategy[Any]] = {
        str: TEXT,
        int: st.integers(-(2**63), 2**63 - 1),
        bool: st.booleans(),
        Decimal: FIGURE,
        date: st.dates(),
        # Which of two equal hours it was (fold) means nothing in UTC.
        datetime: st.datetimes(timezones=st.just(UTC)).map(lambda moment: moment.replace(fold=0)),
    }
    return known[annotation]


def records() -> st.SearchStrategy[Record]:
    kinds = []
    for kind in TABLE_OF_KIND:
        hints = typing.get_type_hints(kind)
        kinds.append(
            st.builds(kind, **{field.name: values_of(hints[field.name]) for field in dataclasses.fields(kind)})
        )
    return st.one_of(kinds)


@given(records())
def test_a_record_survives_its_row(record: Record) -> None:
    shape = shape_of(type(record))
    row = shape.written(record)
    assert all(value is None or isinstance(value, int | str) for value in row)
    again = shape.read(row)
    assert again == record
    # Equal figures may be written differently; what was typed is what is shown again.
    assert repr(again) == repr(record)


@given(records())
def test_an_image_names_every_column(record: Record) -> None:
    shape = shape_of(type(record))
    row = shape.written(record)
    assert shape.row_of(shape.image(row)) == row


def test_moments_are_stored_in_utc_and_sort_like_time() -> None:
    shape = shape_of(UnitReturn)
    early = datetime.fromisoformat("2024-07-01T09:00:00+08:00")
    late = datetime.fromisoformat("2024-07-01T01:00:00.5+00:00")
    texts = [str(shape.written_field("submitted_at", moment)) for moment in (early, late)]
    assert texts == ["2024-07-01T01:00:00.000000+00:00", "2024-07-01T01:00:00.500000+00:00"]
    assert sorted(texts) == texts


def test_a_moment_without_time_zone_and_a_figure_that_is_none_are_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        shape_of(UnitReturn).written_field("submitted_at", datetime(2024, 7, 1))  # noqa: DTZ001  # the point of it
    with pytest.raises(ValueError, match="finite"):
        shape_of(Entry).written_field("completion_percent", Decimal("NaN"))


@pytest.mark.parametrize(
    ("field", "stored"),
    [("state", "burnt"), ("issued_on", "last week"), ("edited_sections", "[broken"), ("issued_at", "2024-13-01T00:00")],
)
def test_a_value_we_never_write_is_called_damage(field: str, stored: str) -> None:
    shape = shape_of(Paper)
    row = shape.written(Paper(id=7, uid="u", row_version=1, plan_id=1, period_id=1))
    row[shape.columns.index(field)] = stored
    with pytest.raises(UnreadableRowError, match="paper 7"):
        shape.read(row)


def test_columns_in_another_order_are_read_by_name() -> None:
    shape = shape_of(Entry)
    entry = Entry(id=3, uid="u", row_version=2, task_id=1, unit_id=2, period_id=3, progress_text="甲")
    row = shape.written(entry)
    assert shape.read_all(shape.columns[::-1], [row[::-1]]) == [entry]
