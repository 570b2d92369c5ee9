"""Packs sets of rows for the search index, small for rare tokens and quick to read for frequent ones (decision 0016)."""

from __future__ import annotations

import sqlite3
import struct
import zlib
from array import array

from pyroaring import BitMap

# The first byte of a packed set: as CRoaring writes it; with the low bytes apart from pressed high ones; with the low bytes
# apart and a bit for each row after as many zeros as there are steps of its high bytes.
_PLAIN, _PLANES, _STEPS = b"\0", b"\1", b"\2"
# The published format of CRoaring (RoaringFormatSpec): a cookie that says "no runs", the number of pieces of 65,536, for
# each its number and how many it has less one, then where each begins; then the rows of each piece, in two bytes each or,
# when there are more than 4,096, as 65,536 bits.
_NO_RUNS = struct.pack("<I", 12346)
_HEAD = 8
_BITS_FROM, _PIECE = 4097, 8192
# Below, steps take less than planes; above, they take longer to read than they spare.
_MOST_STEPS = 4096
_FROM_ZERO = array("I", range(_MOST_STEPS)).tobytes()


class UnreadableSetError(sqlite3.DatabaseError):
    """A packed set that this program never writes: the index is damaged, like any other damage of its file."""


def packed(rows: BitMap) -> bytes:
    """The bytes to keep of a set of numbers below 2^19."""
    rows.run_optimize()
    plain: bytes = rows.serialize()
    best = _PLAIN + plain
    if plain.startswith(_NO_RUNS):
        other = _in_steps(rows) if len(rows) < _MOST_STEPS else _in_planes(rows, plain)
        best = min(best, other, key=len)
    return best


def unpacked(content: bytes) -> BitMap:
    """The set that was packed; refused when the bytes are no packed set."""
    try:
        if content[:1] == _PLAIN:
            return BitMap.deserialize(content[1:])
        if content[:1] == _PLANES:
            return BitMap.deserialize(_of_planes(content))
        if content[:1] == _STEPS:
            return _of_steps(content)
    except (ValueError, IndexError, OverflowError, struct.error, zlib.error) as error:
        raise UnreadableSetError(str(error)) from error
    raise UnreadableSetError("no packed set")


def _in_planes(rows: BitMap, plain: bytes) -> bytes:
    begin = _HEAD + _HEAD * int.from_bytes(plain[4:_HEAD], "little")
    if len(plain) - begin != 2 * len(rows):
        # Some piece is so full that it is kept as bits.
        return _PLAIN + plain
    # The rows stand in order, so their high bytes change slowly; their low bytes are nothing that could be pressed.
    return _PLANES + plain[:begin] + plain[begin::2] + zlib.compress(plain[begin + 1 :: 2])


def _of_planes(content: bytes) -> bytes:
    pieces = int.from_bytes(content[5 : 1 + _HEAD], "little")
    begin = 1 + _HEAD + _HEAD * pieces
    told = struct.unpack_from(f"<{2 * pieces}H", content, 1 + _HEAD)
    count = sum(told[1::2]) + pieces
    rows = bytearray(2 * count)
    rows[0::2] = content[begin : begin + count]
    unpacking = zlib.decompressobj()
    rows[1::2] = unpacking.decompress(content[begin + count :], count + 1)
    return content[1:begin] + rows


def _in_steps(rows: BitMap) -> bytes:
    numbers = list(rows)
    bits = bytearray(((numbers[-1] >> 8) + len(numbers) >> 3) + 1) if numbers else bytearray()
    for at, number in enumerate(numbers):
        place = (number >> 8) + at
        bits[place >> 3] |= 1 << (place & 7)
    return _STEPS + struct.pack("<H", len(numbers)) + bytes(number & 255 for number in numbers) + bits


def _of_steps(content: bytes) -> BitMap:
    count = struct.unpack_from("<H", content, 1)[0]
    low, bits = content[3 : 3 + count], content[3 + count :]
    if len(low) != count or int.from_bytes(bits, "little").bit_count() != count:
        raise ValueError("another number of rows")
    # CRoaring tells the places of the bits, as of a piece that has enough of them to be kept as bits: some are put at its end.
    more = max(0, _BITS_FROM - count + 7 >> 3)
    piece = _NO_RUNS + struct.pack("<IHHI", 1, 0, count + 8 * more - 1, 16) + bits + bytes(_PIECE - len(bits) - more) + b"\xff" * more
    places = BitMap.deserialize(piece).to_array().tobytes()[: 4 * count]
    # All numbers at once, four bytes for each: how many zeros stand before a bit is its place less the bits before it.
    steps = int.from_bytes(places, "little") - int.from_bytes(_FROM_ZERO[: 4 * count], "little")
    numbers = bytearray((steps << 8).to_bytes(4 * count + 4, "little")[: 4 * count])
    numbers[0::4] = low
    return BitMap(array("I", bytes(numbers)))
