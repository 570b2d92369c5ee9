"""Encrypted backups: nothing readable in the file, the right password brings everything back, anything else is refused whole."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.usecases.errors import EnvironmentProblemError, RejectedError
from wanzhou_gui.usecases.services import Services

_PASSWORD = "督查2024"


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Services]:
    services = open_office().create_ledger(tmp_path / "台账.ledger")
    services.units.save(Unit(name="区发展改革委", nature=UnitNature.GOVERNMENT_DEPARTMENT, note="只有台账里有的一句话"))
    yield services
    services.close()


def test_nothing_can_be_read_in_it_and_nothing_else_is_left(kept: Services, tmp_path: Path) -> None:
    to = tmp_path / "U盘" / "台账.wzbak"
    assert kept.upkeep.sealed_backup(to, _PASSWORD)[0] == to
    content = to.read_bytes()
    assert "只有台账里有的一句话".encode() not in content
    assert b"SQLite" not in content
    assert b"sha256" not in content
    assert [path.name for path in to.parent.iterdir()] == [to.name]
    assert list((tmp_path / "备份").iterdir()) == []


def test_with_the_password_everything_comes_back(kept: Services, tmp_path: Path) -> None:
    sealed, _ = kept.upkeep.sealed_backup(tmp_path / "台账.wzbak", _PASSWORD)
    office, there = open_office(), tmp_path / "新电脑" / "台账.ledger"
    assert office.restore_ledger(sealed, there, _PASSWORD) is None
    back = office.open_ledger(there)
    assert [unit.note for unit in back.units.units()] == ["只有台账里有的一句话"]
    back.close()
    assert sorted(path.name for path in there.parent.iterdir() if not path.name.endswith("-lock")) == ["台账.ledger"]


@pytest.mark.parametrize(("password", "code"), [("", "sealed_backup_needs_password"), ("督查2025", "sealed_backup_refused")])
def test_without_the_password_the_ledger_stays_as_it_is(kept: Services, tmp_path: Path, password: str, code: str) -> None:
    sealed, _ = kept.upkeep.sealed_backup(tmp_path / "台账.wzbak", _PASSWORD)
    kept.close()
    before = (tmp_path / "台账.ledger").read_bytes()
    with pytest.raises(RejectedError) as refused:
        open_office().restore_ledger(sealed, tmp_path / "台账.ledger", password)
    assert refused.value.code == code
    assert (tmp_path / "台账.ledger").read_bytes() == before
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".解密")]


def test_a_changed_or_cut_file_is_refused(kept: Services, tmp_path: Path) -> None:
    sealed, _ = kept.upkeep.sealed_backup(tmp_path / "台账.wzbak", _PASSWORD)
    content = sealed.read_bytes()
    chance = random.Random(7)
    spoilt = [content[: len(content) * part // 4] for part in (1, 2, 3)] + [content[:-1], content + b"\0"]
    for _ in range(5):
        other = bytearray(content)
        other[chance.randrange(60, len(other))] ^= 1 << chance.randrange(8)
        spoilt.append(bytes(other))
    for one in spoilt:
        sealed.write_bytes(one)
        with pytest.raises(RejectedError):
            open_office().restore_ledger(sealed, tmp_path / "别处.ledger", _PASSWORD)
    assert not (tmp_path / "别处.ledger").exists()


def test_a_short_password_and_a_place_that_takes_no_file_are_refused(kept: Services, tmp_path: Path) -> None:
    with pytest.raises(RejectedError) as refused:
        kept.upkeep.sealed_backup(tmp_path / "台账.wzbak", "12345")
    assert refused.value.code == "password_too_short"
    blocked = tmp_path / "其实是文件"
    blocked.write_text("x", encoding="utf-8")
    with pytest.raises(EnvironmentProblemError):
        kept.upkeep.sealed_backup(blocked / "台账.wzbak", _PASSWORD)
    assert list((tmp_path / "备份").iterdir()) == []
