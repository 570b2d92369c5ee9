"""Encrypts and decrypts with libsodium (PyNaCl): key by Argon2id, text by its stream cipher, every piece authenticated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from wanzhou_gui.usecases.errors import RejectedError

_PIECE = 64 * 1024
_SALT = 16
_HEADER = 24
_ADDED = 17
# Above the minimum OWASP names for Argon2id (19 MiB, 2 rounds); stored, so that it can grow.
_ROUNDS, _MEBIBYTES = 3, 64
_MOST_ROUNDS, _MOST_MEBIBYTES = 8, 128
_LONGEST_PASSWORD = 1024


def seal(content: bytes, password: str, label: bytes) -> bytes:
    """The encrypted content with everything needed to open it but the password; `label` is proven to belong to it."""
    pieces = (content[start : start + _PIECE] for start in range(0, len(content), _PIECE))
    return b"".join(seal_pieces(pieces, password, label))


def seal_pieces(content: Iterable[bytes], password: str, label: bytes) -> Iterator[bytes]:
    """The same for content that need not fit into memory; every piece but the last must be 64 KiB."""
    from nacl import bindings, utils

    salt = utils.random(_SALT)
    limits = bytes((_ROUNDS, _MEBIBYTES))
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    header = bindings.crypto_secretstream_xchacha20poly1305_init_push(state, _key(password, salt, _ROUNDS, _MEBIBYTES))
    yield from (limits, salt, header)
    push = bindings.crypto_secretstream_xchacha20poly1305_push
    # One piece is held back: the last one is marked, so that a shortened file is noticed.
    held: bytes | None = None
    for piece in content:
        if held is not None:
            yield push(state, held, label, bindings.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE)
        held = piece
    yield push(state, held or b"", label, bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL)


def unseal(file: BinaryIO, password: str, label: bytes) -> Iterator[bytes]:
    """The content piece by piece; RejectedError password_wrong at the first piece, package_damaged later."""
    from nacl import bindings, exceptions

    head = file.read(2 + _SALT + _HEADER)
    if len(head) < 2 + _SALT + _HEADER:
        raise RejectedError("package_damaged")
    rounds, mebibytes = head[0], head[1]
    if not (1 <= rounds <= _MOST_ROUNDS and 1 <= mebibytes <= _MOST_MEBIBYTES):
        raise RejectedError("package_damaged")
    key = _key(password, head[2 : 2 + _SALT], rounds, mebibytes)
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    bindings.crypto_secretstream_xchacha20poly1305_init_pull(state, head[2 + _SALT :], key)
    is_first = True
    while True:
        sealed = file.read(_PIECE + _ADDED)
        if len(sealed) < _ADDED:
            raise RejectedError("package_damaged")
        try:
            piece, tag = bindings.crypto_secretstream_xchacha20poly1305_pull(state, sealed, label)
        except (exceptions.CryptoError, RuntimeError, ValueError) as error:
            raise RejectedError("password_wrong" if is_first else "package_damaged") from error
        is_first = False
        yield piece
        if tag == bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL:
            if file.read(1):
                raise RejectedError("package_damaged")
            return


def _key(password: str, salt: bytes, rounds: int, mebibytes: int) -> bytes:
    from nacl import pwhash

    told = password.encode("utf-8", "surrogatepass")
    if len(told) > _LONGEST_PASSWORD:
        raise RejectedError("password_wrong")
    key: bytes = pwhash.argon2id.kdf(32, told, salt, opslimit=rounds, memlimit=mebibytes << 20)
    return key
