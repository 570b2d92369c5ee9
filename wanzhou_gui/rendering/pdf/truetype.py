"""TrueType files read as far as a PDF needs them: which glyph, how wide, and a cut-down copy.

ReportLab's own reader parses whole tables at start (30-110 ms for a Chinese font) and splits text into fonts
of 256 glyphs. Reading by look-up from the mapped file costs nothing at start and lets one font hold all.
"""

from __future__ import annotations

import mmap
import struct
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

_USUAL_MIDDLE = 0.38

_RESTRICTED = 0x0002
_EMBEDDING_BITS = 0x000E
_NO_SUBSET = 0x0100
_BITMAP_ONLY = 0x0200

_COMPOSITE_WORDS = 0x0001
_COMPOSITE_SCALE = 0x0008
_COMPOSITE_MORE = 0x0020
_COMPOSITE_XY_SCALE = 0x0040
_COMPOSITE_MATRIX = 0x0080


class FontFileError(Exception):
    """The file is not a TrueType font with quadratic outlines that can be read."""


class TrueTypeFile:
    """One face of a .ttf or .ttc file, mapped into memory; raises FontFileError or OSError on opening."""

    def __init__(self, path: Path, face: int = 0) -> None:
        self.path = path
        with path.open("rb") as file:
            try:
                self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            except ValueError as error:
                raise FontFileError(f"{path.name}: empty file") from error
        try:
            self._tables = _table_directory(self._data, face)
            self._read_header()
        except (struct.error, IndexError, KeyError, ValueError) as error:
            raise FontFileError(f"{path.name}: {error}") from error

    def _read_header(self) -> None:
        data = self._data
        if "glyf" not in self._tables:
            raise ValueError("no quadratic outlines")
        head = self._tables["head"][0]
        self.units_per_em: int = struct.unpack_from(">H", data, head + 18)[0]
        if not 16 <= self.units_per_em <= 16384:
            raise ValueError("impossible em size")
        self._bounds: tuple[int, int, int, int] = struct.unpack_from(">4h", data, head + 36)
        self._long_offsets: bool = struct.unpack_from(">h", data, head + 50)[0] == 1
        hhea = self._tables["hhea"][0]
        self._ascent: int
        self._descent: int
        self._ascent, self._descent = struct.unpack_from(">2h", data, hhea + 4)
        self._metric_count: int = struct.unpack_from(">H", data, hhea + 34)[0]
        self.glyph_count: int = struct.unpack_from(">H", data, self._tables["maxp"][0] + 4)[0]
        self._embedding: int = (
            struct.unpack_from(">H", data, self._tables["OS/2"][0] + 8)[0] if "OS/2" in self._tables else 0
        )
        self._cmap = _CharacterMap(data, self._tables["cmap"][0])

    @property
    def embeddable(self) -> bool:
        """Whether the owner of the font lets a subset stand in a document (OS/2 fsType)."""
        if self._embedding & (_NO_SUBSET | _BITMAP_ONLY):
            return False
        return self._embedding & _EMBEDDING_BITS != _RESTRICTED

    @cached_property
    def names(self) -> frozenset[str]:
        """Every family, full and PostScript name of the face."""
        return (
            frozenset(_names(self._data, self._tables["name"][0])) if "name" in self._tables else frozenset()
        )

    @cached_property
    def postscript_name(self) -> str:
        """A name that is legal in a PDF."""
        for name in sorted(self.names, key=lambda name: ("-" not in name, name)):
            if name.isascii() and name.replace("-", "").replace("_", "").isalnum():
                return name
        return "Font"

    @property
    def ascent(self) -> float:
        """Height above the baseline in thousandths of an em."""
        return self._ascent * 1000 / self.units_per_em

    @property
    def descent(self) -> float:
        """Depth below the baseline in thousandths of an em, negative."""
        return self._descent * 1000 / self.units_per_em

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """The box around all glyphs in thousandths of an em."""
        left, bottom, right, top = (value * 1000 / self.units_per_em for value in self._bounds)
        return left, bottom, right, top

    def glyph(self, code: int) -> int:
        """The glyph for a code point, 0 when the font has none."""
        glyph = self._cmap.glyph(code)
        return glyph if glyph < self.glyph_count else 0

    def advance(self, glyph: int) -> float:
        """The width of a glyph in thousandths of an em."""
        offset = self._tables["hmtx"][0] + 4 * min(glyph, self._metric_count - 1)
        return float(struct.unpack_from(">H", self._data, offset)[0] * 1000 / self.units_per_em)

    def glyph_box(self, glyph: int) -> tuple[float, float, float, float] | None:
        """Left, bottom, right, top of the ink in thousandths of an em; None for an empty glyph."""
        start, end = self._glyph_span(glyph)
        if end - start < 10:
            return None
        left, bottom, right, top = struct.unpack_from(">4h", self._data, start + 2)
        scale = 1000 / self.units_per_em
        return left * scale, bottom * scale, right * scale, top * scale

    @cached_property
    def middle(self) -> float:
        """How far above the baseline the middle of a Chinese character lies, in ems.

        Designers put characters at different heights in the em: FandolFang lower than Noto by 1/13 em. Lines and
        mixed fonts are aligned by what is seen. 国 fills its square like no other common character.
        """
        glyph = self.glyph(ord("国"))
        box = self.glyph_box(glyph) if glyph else None
        return (box[1] + box[3]) / 2000 if box is not None else _USUAL_MIDDLE

    def cut_down(self, glyphs: Sequence[int]) -> bytes:
        """A font file whose glyph n is the n-th of those asked for (the first must be 0), with what they need."""
        order = list(glyphs)
        place = {glyph: index for index, glyph in reversed(list(enumerate(order)))}
        pieces: list[bytes] = []
        index = 0
        while index < len(order):
            start, end = self._glyph_span(order[index])
            piece = bytearray(self._data[start:end])
            if len(piece) >= 10 and piece[0] & 0x80:
                _renumber_parts(piece, order, place)
            if len(piece) % 4:
                piece += bytes(4 - len(piece) % 4)
            pieces.append(bytes(piece))
            index += 1
        offsets = array("I", [0])
        at = 0
        for content in pieces:
            at += len(content)
            offsets.append(at)
        if _LITTLE:
            offsets.byteswap()
        metrics = b"".join(self._metric(glyph) for glyph in order)
        head = bytearray(self._table("head"))
        head[8:12] = bytes(4)
        head[50:52] = b"\x00\x01"
        hhea = bytearray(self._table("hhea"))
        hhea[34:36] = struct.pack(">H", len(order))
        maxp = bytearray(self._table("maxp"))
        maxp[4:6] = struct.pack(">H", len(order))
        tables = {
            "glyf": b"".join(pieces),
            "head": bytes(head),
            "hhea": bytes(hhea),
            "hmtx": metrics,
            "loca": offsets.tobytes(),
            "maxp": bytes(maxp),
        }
        tables |= {name: self._table(name) for name in ("cvt ", "fpgm", "prep") if name in self._tables}
        return _font_file(tables)

    def _table(self, name: str) -> bytes:
        start, length = self._tables[name]
        return self._data[start : start + length]

    def _metric(self, glyph: int) -> bytes:
        start = self._tables["hmtx"][0]
        if glyph < self._metric_count:
            return self._data[start + 4 * glyph : start + 4 * glyph + 4]
        last = start + 4 * (self._metric_count - 1)
        bearing = start + 4 * self._metric_count + 2 * (glyph - self._metric_count)
        return self._data[last : last + 2] + self._data[bearing : bearing + 2]

    def _glyph_span(self, glyph: int) -> tuple[int, int]:
        loca, base = self._tables["loca"][0], self._tables["glyf"][0]
        if self._long_offsets:
            start, end = struct.unpack_from(">2I", self._data, loca + 4 * glyph)
        else:
            start, end = (2 * half for half in struct.unpack_from(">2H", self._data, loca + 2 * glyph))
        return base + start, base + end


_LITTLE = array("H", [1]).tobytes()[0] == 1


def face_count(path: Path) -> int:
    """How many faces a font file holds; raises OSError, and FontFileError for something else."""
    with path.open("rb") as file:
        start = file.read(12)
    if len(start) < 12:
        raise FontFileError(f"{path.name}: too short")
    if start[:4] == b"ttcf":
        return int(struct.unpack_from(">I", start, 8)[0])
    return 1


def _table_directory(data: mmap.mmap, face: int) -> dict[str, tuple[int, int]]:
    start = 0
    if data[:4] == b"ttcf":
        count = struct.unpack_from(">I", data, 8)[0]
        if face >= count:
            raise ValueError("no such face")
        start = struct.unpack_from(">I", data, 12 + 4 * face)[0]
    if data[start : start + 4] not in (b"\x00\x01\x00\x00", b"true"):
        raise ValueError("not TrueType")
    count = struct.unpack_from(">H", data, start + 4)[0]
    tables = {}
    for index in range(count):
        tag, _, offset, length = struct.unpack_from(">4s3I", data, start + 12 + 16 * index)
        if offset + length > len(data):
            raise ValueError("cut off")
        tables[tag.decode("latin-1")] = (offset, length)
    return tables


class _CharacterMap:
    """Look-ups in the cmap table without building a dictionary of it."""

    def __init__(self, data: mmap.mmap, start: int) -> None:
        self._data = data
        best: tuple[int, int] | None = None
        for index in range(struct.unpack_from(">H", data, start + 2)[0]):
            platform, encoding, offset = struct.unpack_from(">HHI", data, start + 4 + 8 * index)
            rank = {(3, 10): 4, (0, 6): 3, (0, 4): 3, (3, 1): 2, (0, 3): 1}.get((platform, encoding), 0)
            layout = struct.unpack_from(">H", data, start + offset)[0]
            if rank and layout in (4, 12) and (best is None or rank > best[0]):
                best = (rank, start + offset)
        if best is None:
            raise ValueError("no Unicode character map")
        self._start = best[1]
        self._layout: int = struct.unpack_from(">H", data, self._start)[0]
        if self._layout == 12:
            count = struct.unpack_from(">I", data, self._start + 12)[0]
            groups = _big_endian(array("I"), data, self._start + 16, 3 * count)
            self._firsts, self._lasts, self._glyphs = groups[0::3], groups[1::3], groups[2::3]
        else:
            count = struct.unpack_from(">H", data, self._start + 6)[0] // 2
            self._lasts = _big_endian(array("H"), data, self._start + 14, count)
            self._firsts = _big_endian(array("H"), data, self._start + 16 + 2 * count, count)
            self._glyphs = _big_endian(array("H"), data, self._start + 16 + 4 * count, count)
            self._ranges = self._start + 16 + 6 * count

    def glyph(self, code: int) -> int:
        index = bisect_right(self._firsts, code) - 1
        if index < 0 or code > self._lasts[index]:
            return 0
        if self._layout == 12:
            return int(self._glyphs[index] + code - self._firsts[index])
        if code > 0xFFFF:
            return 0
        at = self._ranges + 2 * index
        offset = struct.unpack_from(">H", self._data, at)[0]
        if not offset:
            return int(code + self._glyphs[index]) & 0xFFFF
        glyph = struct.unpack_from(">H", self._data, at + offset + 2 * (code - self._firsts[index]))[0]
        return int(glyph + self._glyphs[index]) & 0xFFFF if glyph else 0


def _big_endian(into: array[int], data: mmap.mmap, start: int, count: int) -> array[int]:
    into.frombytes(data[start : start + count * into.itemsize])
    if _LITTLE:
        into.byteswap()
    return into


def _names(data: mmap.mmap, start: int) -> list[str]:
    _, count, storage = struct.unpack_from(">3H", data, start)
    found = []
    for index in range(count):
        platform, _, _, name, length, offset = struct.unpack_from(">6H", data, start + 6 + 12 * index)
        if name not in (1, 4, 6):
            continue
        raw = data[start + storage + offset : start + storage + offset + length]
        found.append(raw.decode("utf-16-be" if platform in (0, 3) else "latin-1", "replace"))
    return found


def _renumber_parts(piece: bytearray, order: list[int], place: dict[int, int]) -> None:
    """Point the parts of a composite glyph at their new numbers, adding parts that are not there yet."""
    at = 10
    while True:
        flags, part = struct.unpack_from(">2H", piece, at)
        if part not in place:
            place[part] = len(order)
            order.append(part)
        struct.pack_into(">H", piece, at + 2, place[part])
        at += 8 if flags & _COMPOSITE_WORDS else 6
        if flags & _COMPOSITE_SCALE:
            at += 2
        elif flags & _COMPOSITE_XY_SCALE:
            at += 4
        elif flags & _COMPOSITE_MATRIX:
            at += 8
        if not flags & _COMPOSITE_MORE:
            return


def _font_file(tables: dict[str, bytes]) -> bytes:
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    directory = [
        struct.pack(">I4H", 0x00010000, count, power * 16, power.bit_length() - 1, (count - power) * 16)
    ]
    bodies = []
    at = 12 + 16 * count
    for name in sorted(tables):
        body = tables[name]
        padded = body + bytes(-len(body) % 4)
        words = array("I", padded)
        if _LITTLE:
            words.byteswap()
        directory.append(struct.pack(">4s3I", name.encode(), sum(words) & 0xFFFFFFFF, at, len(body)))
        bodies.append(padded)
        at += len(padded)
    return b"".join((*directory, *bodies))
