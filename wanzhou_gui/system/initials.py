"""Finds the pinyin initials by which clerks type a unit's name."""

from __future__ import annotations

from itertools import product

# 区重点项目发展中心 alone has eight readings; a name of many ambiguous characters must not have thousands.
_MOST_READINGS = 64


class PinyinInitials:
    """Initials from pypinyin's dictionary, which loads when the first name is asked."""

    def initials_of(self, name: str) -> tuple[str, ...]:
        """Lower-case initials of every reading, the usual one first, at most 64; letters and digits stand for themselves."""
        from pypinyin import Style, lazy_pinyin, pinyin

        # Strict initials know no y and w, but everybody types 运 as y: the first letter is what is wanted.
        usual = "".join(lazy_pinyin(name, style=Style.FIRST_LETTER, errors=_kept)).lower()
        if not usual:
            return ()
        ways = pinyin(name, style=Style.FIRST_LETTER, heteronym=True, errors=_kept)
        readings = {usual: None}
        for way in product(*(dict.fromkeys(letters) for letters in ways)):
            if len(readings) >= _MOST_READINGS:
                break
            readings["".join(way).lower()] = None
        return tuple(readings)


def _kept(text: str) -> str:
    return "".join(character for character in text if character.isascii() and character.isalnum())
