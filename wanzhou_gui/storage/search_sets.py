"""Packs sets of rows for the search index, small for rare tokens and quick to read for frequent ones (decision 0016)."""

from __future__ import annotations

import sqlite3
import struct
import zlib

from pyroaring import BitMap

# The first byte of a packed set: as CRoaring writes it, or with the low bytes apart from the high ones.
_PLAIN, _PLANES = b"\0", b"\1"
# The published format of CRoaring (RoaringFormatSpec): a cookie that says "no runs", the number of pieces of 65,536, for
# each its number and how many it has less one, then where each begins; then the rows of each piece in two bytes.
_NO_RUNS = struct.pack("<I", 12346)
_HEAD = 8


class UnreadableSetError(sqlite3.DatabaseError):
    """A packed set that this program never writes: the index is damaged, like any other damage of its file."""


def packed(rows: BitMap) -> bytes:
    """The bytes to keep of a set."""
    rows.run_optimize()
    plain: bytes = rows.serialize()
    if plain.startswith(_NO_RUNS):
        begin = _HEAD + _HEAD * int.from_bytes(plain[4:_HEAD], "little")
        # Rows in two bytes each and nothing else: no piece is so full that it is kept as bits.
        if len(plain) - begin == 2 * len(rows):
            high = zlib.compress(plain[begin + 1 :: 2])
            # The rows stand in order, so their high bytes change slowly; their low bytes are nothing that could be pressed.
            if len(high) < len(rows):
                return _PLANES + plain[:begin] + plain[begin::2] + high
    return _PLAIN + plain


def unpacked(content: bytes) -> BitMap:
    """The set that was packed; refused when the bytes are no packed set."""
    try:
        if content[:1] == _PLAIN:
            return BitMap.deserialize(content[1:])
        if content[:1] == _PLANES:
            return BitMap.deserialize(_joined(content))
    except (ValueError, IndexError, struct.error, zlib.error) as error:
        raise UnreadableSetError(str(error)) from error
    raise UnreadableSetError("no packed set")


def _joined(content: bytes) -> bytes:
    pieces = int.from_bytes(content[5 : 1 + _HEAD], "little")
    begin = 1 + _HEAD + _HEAD * pieces
    told = struct.unpack_from(f"<{2 * pieces}H", content, 1 + _HEAD)
    count = sum(told[1::2]) + pieces
    rows = bytearray(2 * count)
    rows[0::2] = content[begin : begin + count]
    unpacking = zlib.decompressobj()
    rows[1::2] = unpacking.decompress(content[begin + count :], count + 1)
    return content[1:begin] + rows
