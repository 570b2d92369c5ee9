"""Package files come back as they went, and whatever else is handed in is refused, quickly and without a trace."""

from __future__ import annotations

import hashlib
import json
import random
import struct
import tracemalloc
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.desk_exchange import Act, Package, PackageFile, PackageHead, RowAct, digest_of
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.exchange.packages.container import MAGIC, BoundedPackageFiles
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services

FILES = BoundedPackageFiles(write_whole)
HEAD = PackageHead(
    uid="p1", desk_uid="d1", desk_name="张三", office_name="督查室", number=3, made_at=datetime(2024, 7, 10, tzinfo=UTC),
    schema_version=1, base=(), heads=(), plans=("方案",), act_count=0, file_count=0,
)  # fmt: skip
REFUSALS = {
    "package_damaged", "package_not_ours", "package_newer", "package_too_large", "password_wrong", "password_needed",
    "package_content", "package_gap", "package_gap_unknown",
}  # fmt: skip


def act(*rows: RowAct, parents: tuple[str, ...] = (), at: str = "2024-07-10T00:00:00.000000+00:00") -> str:
    return Act(parents, at, "某", "save_unit", "", rows).text()


def write(to: Path, acts: list[str], files: list[PackageFile] | None = None, password: str = "", **head: Any) -> Path:
    digests = [digest_of(text) for text in acts]
    told = replace(
        HEAD, **{"act_count": len(set(digests)), "file_count": len(files or []), "heads": tuple(digests[-1:]), **head}
    )
    FILES.write(told, zip(digests, acts, strict=True), files or [], to, password)
    return to


def unit_cells(**cells: Any) -> dict[str, Any]:
    blank = dict.fromkeys(
        ("full_name", "short_name", "contact_name", "contact_phone", "leader_name", "leader_phone", "note"), ""
    )
    return {**blank, "name": "区新设局", "aliases": "[]", "nature": "government", "position": 1, **cells}


@pytest.fixture(scope="module")
def valid(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("valid")
    content = b"%PDF" * 300
    file = PackageFile(hashlib.sha256(content).hexdigest(), content)
    return write(folder / "a", [act(RowAct("unit", "u1", True, unit_cells()))], [file]).read_bytes()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    services = open_office(FixedClock(date(2024, 7, 10))).create_ledger(tmp_path_factory.mktemp("desk") / "a.ledger")
    services.units.save(Unit(name="区科技局"))
    yield services
    services.close()


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("scratch")


@pytest.mark.parametrize("password", ["", "好密码", "x" * 200])
def test_what_is_written_comes_back(tmp_path: Path, password: str) -> None:
    acts = [act(RowAct("unit", f"u{number}", True, unit_cells(note="𠮷" * number))) for number in range(40)]
    content = bytes(range(256)) * 1000
    file = PackageFile(hashlib.sha256(content).hexdigest(), content)
    package = FILES.read(write(tmp_path / "a", acts, [file], password), password)
    assert list(package.acts.values()) == acts
    assert list(package.files) == [file]
    assert package.head.made_at == HEAD.made_at


def refused(path: Path, password: str = "") -> str:
    with pytest.raises(RejectedError) as error:
        FILES.read(path, password)
    assert error.value.code in REFUSALS
    return error.value.code


def read_or_refused(content: bytes | bytearray, path: Path) -> Package | None:
    path.write_bytes(content)
    with suppress(RejectedError):
        return FILES.read(path, "")
    refused(path)
    return None


@settings(max_examples=300)
@given(data=st.data())
def test_no_changed_byte_changes_what_is_read(valid: bytes, scratch: Path, data: st.DataObject) -> None:
    # The packing has a few bits that mean nothing, before its checksum: a change of those is no change of the package.
    at = data.draw(st.integers(0, len(valid) - 1))
    changed = bytearray(valid)
    changed[at] ^= data.draw(st.integers(1, 255))
    package = read_or_refused(valid, scratch / "valid")
    assert package is not None
    assert read_or_refused(changed, scratch / "changed") in (None, package)


@settings(max_examples=100)
@given(data=st.data())
def test_no_part_of_a_package_passes_for_the_whole(valid: bytes, scratch: Path, data: st.DataObject) -> None:
    path = scratch / "part"
    path.write_bytes(valid[: data.draw(st.integers(0, len(valid) - 1))])
    refused(path)
    path.write_bytes(valid + data.draw(st.binary(min_size=1, max_size=40)))
    refused(path)


@settings(max_examples=200)
@given(content=st.binary(max_size=400), starts=st.booleans(), sealed=st.booleans())
def test_anything_else_is_refused(scratch: Path, content: bytes, starts: bool, sealed: bool) -> None:
    path = scratch / "anything"
    # Rounds and memory of a sealed one are cut short, so that the trial stays quick.
    start = MAGIC + (b"\x01\x01\x01" if sealed else b"\x00") if starts else b""
    path.write_bytes(start + content)
    refused(path, "密码")


@settings(max_examples=150)
@given(
    frames=st.lists(
        st.tuples(st.sampled_from([b"H", b"A", b"F", b"E", b"?"]), st.binary(max_size=60) | st.just(b"{}") | st.just(b"[]")),
        max_size=6,
    ),
    lie=st.integers(-3, 3),
)
def test_well_packed_nonsense_is_refused(scratch: Path, frames: list[tuple[bytes, bytes]], lie: int) -> None:
    body = b"".join(struct.pack(">cI", kind, max(0, len(content) + lie)) + content for kind, content in frames)
    end = struct.pack(">cI", b"E", 32) + hashlib.sha256(body).digest()
    path = scratch / "nonsense"
    path.write_bytes(MAGIC + b"\x00" + zlib.compress(body + end))
    refused(path)


@pytest.mark.parametrize("kind", [b"H", b"A", b"F", b"?"])
def test_a_bomb_costs_little_memory(tmp_path: Path, kind: bytes) -> None:
    packer = zlib.compressobj(9)
    bomb = packer.compress(struct.pack(">cI", kind, 0xFFFFFFFF))
    for _ in range(300):
        bomb += packer.compress(bytes(1 << 20))
    path = tmp_path / "bomb"
    path.write_bytes(MAGIC + b"\x00" + bomb + packer.flush())
    tracemalloc.start()
    refused(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20 << 20


def test_sealed_packages_have_no_readable_part_and_no_other_password(tmp_path: Path) -> None:
    path = write(tmp_path / "a", [act(RowAct("unit", "u1", True, unit_cells(name="机密局")))], password="好密码")
    assert "机密局".encode() not in path.read_bytes()
    assert refused(path) == "password_needed"
    assert refused(path, "坏密码") == "password_wrong"


def test_a_sealed_package_cannot_be_cut_at_a_piece(tmp_path: Path) -> None:
    content = random.Random(1).randbytes(300_000)
    file = PackageFile(hashlib.sha256(content).hexdigest(), content)
    whole = write(tmp_path / "a", [act(RowAct("unit", "u1", True, unit_cells()))], [file], "密码").read_bytes()
    head = len(MAGIC) + 1 + 2 + 16 + 24
    cut = tmp_path / "cut"
    cut.write_bytes(whole[: head + 65536 + 17])
    assert refused(cut, "密码") == "package_damaged"


def test_a_later_file_format_is_said(tmp_path: Path) -> None:
    path = tmp_path / "later"
    path.write_bytes(MAGIC[:-1] + b"\x02\x00")
    assert refused(path) == "package_newer"


GOOD = unit_cells()
ROOT = act(RowAct("unit", "u", True, unit_cells()))


def tangle() -> list[str]:
    """Hundreds of acts that all stand on one: every one of them would begin a line of its own."""
    return [ROOT, *(act(RowAct("unit", "u", False, {"note": str(at)}), parents=(digest_of(ROOT),)) for at in range(300))]


FORGED: dict[str, tuple[str, list[str]]] = {
    "a table nobody has": ("package_newer", [act(RowAct("sqlite_master", "u", True, {"sql": "x"}))]),
    "the journal": ("package_newer", [act(RowAct("operation", "u", True, {"verb": "x"}))]),
    "a column nobody has": ("package_newer", [act(RowAct("unit", "u", True, {**GOOD, "id": 1}))]),
    "a name that is no column": ("package_newer", [act(RowAct("unit", "u", True, {**GOOD, "name) --": 1}))]),
    "an identity of another kind": ("package_content", [act(RowAct("unit", "u'; --", True, GOOD))]),
    "an empty name": ("package_content", [act(RowAct("unit", "u", True, {**GOOD, "name": ""}))]),
    "text for a number": ("package_content", [act(RowAct("unit", "u", True, {**GOOD, "position": "第一"}))]),
    "nothing where something must be": ("package_content", [act(RowAct("unit", "u", True, {**GOOD, "name": None}))]),
    "a number for a reference": ("package_content", [act(RowAct("task_unit", "t", True, {"unit_id": 1}))]),
    "the clerk of the desk": ("package_content", [act(RowAct("setting", "s", True, {"name": "clerk_name", "value": "x"}))]),
    "no act": ("package_content", ["[]"]),
    "an act written otherwise": ("package_content", [act(RowAct("unit", "u", True, GOOD)) + " "]),
    "a figure that is none": ("package_content", ['[[],"","","","",[["unit","u",1,{"position":1.5}]]]']),
    "a number too large": ("package_content", [f'[[],"","","","",[["unit","u",1,{{"position":{10**30}}}]]]']),
    "deep brackets": ("package_content", ["[" * 100_000]),
    "a parent that is no digest": ("package_content", [act(RowAct("unit", "u", True, GOOD), parents=("x",))]),
    "a tangle": ("package_content", tangle()),
    "a parent nobody has": ("package_gap", [act(RowAct("unit", "u", True, GOOD), parents=("0" * 64,))]),
}


@pytest.mark.parametrize("name", FORGED)
def test_forged_content_is_refused_and_nothing_is_written(desk: Services, tmp_path: Path, name: str) -> None:
    code, acts = FORGED[name]
    before = desk.history.operations()
    with pytest.raises(RejectedError) as error:
        desk.packages.check(write(tmp_path / "a", acts))
    assert error.value.code == code
    assert desk.history.operations() == before


_VALUES = st.none() | st.integers(-(2**63), 2**63 - 1) | st.text(max_size=12)


@settings(max_examples=150)
@given(
    cells=st.dictionaries(st.sampled_from(sorted(GOOD)), _VALUES, max_size=5),
    is_new=st.booleans(),
    removes=st.booleans(),
    uid=st.sampled_from(["u1", "u2", "not there"]),
)
def test_rows_of_any_content_are_taken_whole_or_refused(
    desk: Services, scratch: Path, cells: dict[str, Any], is_new: bool, removes: bool, uid: str
) -> None:
    told = RowAct("unit", uid, is_new, None if removes else {**GOOD, **cells} if is_new else cells)
    path = write(scratch / "rows", [act(told)])
    before = desk.history.operations(1)
    try:
        check = desk.packages.check(path)
    except RejectedError as error:
        assert error.code in REFUSALS  # noqa: PT017 - either way is right
        assert desk.history.operations(1) == before
        return
    merged = desk.packages.merge(check, first=True).merged
    assert desk.upkeep.check().faults == ()
    if merged is not None:
        desk.packages.withdraw(merged.id)


def test_labels_are_checked_like_everything_else(tmp_path: Path, valid: bytes) -> None:
    for wrong in ({"number": -1}, {"uid": ""}, {"plans": (3,)}, {"act_count": 7}):
        assert refused(write(tmp_path / "a", [act(RowAct("unit", "u1", True, GOOD))], **wrong)) == "package_damaged"
    assert json.loads(act())[5] == []
