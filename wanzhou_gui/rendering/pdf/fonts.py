"""The fonts papers are set in: the office's own where they may be used, the shipped ones otherwise.

Loading is lazy: nothing is read before the first text is set. One library serves many papers.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from wanzhou_gui.rendering.pdf.truetype import FontFileError, TrueTypeFile, face_count
from wanzhou_gui.reports.document import MissingCharacter, OfficialDocument
from wanzhou_gui.reports.document_text import located_texts
from wanzhou_gui.reports.figure import Face

log = logging.getLogger(__name__)

SHIPPED = {
    Face.FANGSONG: "PaperFangsong.ttf",
    Face.KAITI: "PaperKaiti.ttf",
    Face.HEITI: "PaperHeiti.ttf",
    Face.SONGTI: "PaperSongti.ttf",
    Face.XIAOBIAOSONG: "PaperBiaosong.ttf",
}
# A character the role's own font lacks comes from these, in this order: PaperSongti covers the whole of
# 《通用规范汉字表》, so names of people and places are safe there.
FALLBACK = (Face.SONGTI, Face.HEITI, Face.FANGSONG)

# The names under which offices have the customary fonts, best first.
OFFICE_NAMES = {
    Face.FANGSONG: (
        "仿宋_GB2312",
        "FangSong_GB2312",
        "方正仿宋_GBK",
        "FZFangSong-Z02",
        "方正仿宋简体",
        "FZFangSong-Z02S",
        "仿宋",
        "FangSong",
    ),
    Face.KAITI: (
        "楷体_GB2312",
        "KaiTi_GB2312",
        "方正楷体_GBK",
        "FZKai-Z03",
        "方正楷体简体",
        "FZKai-Z03S",
        "楷体",
        "KaiTi",
    ),
    Face.HEITI: ("方正黑体_GBK", "FZHei-B01", "方正黑体简体", "FZHei-B01S", "黑体", "SimHei"),
    Face.SONGTI: ("宋体", "SimSun"),
    Face.XIAOBIAOSONG: ("方正小标宋_GBK", "FZXiaoBiaoSong-B05", "方正小标宋简体", "FZXiaoBiaoSong-B05S"),
}
_FONT_SUFFIXES = frozenset({".ttf", ".ttc"})

# What prints nothing and is dropped: controls, joiners, direction marks, variation selectors, the byte order mark.
_UNPRINTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]"
)
_SPACES = re.compile("[\t\u00a0\u2000-\u200a\u202f\u205f]")


_ODD = re.compile("[\x00-\x09\x0b-\x1f\x7f-\xa0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u2064\ufe00-\ufe0f\ufeff]")


def printable(text: str) -> str:
    """The text as it is set: characters that print nothing are gone, odd spaces are plain ones."""
    if not _ODD.search(text):
        return text
    return _UNPRINTED.sub("", _SPACES.sub(" ", text.replace("\r\n", "\n")))


@dataclass(frozen=True)
class FontChoice:
    """Which file serves a face, and whether it is the office's own."""

    face: Face
    path: Path
    office: bool


class FontLibrary:
    """Finds the font files and answers which one draws a character.

    ``office_paths`` are files or folders that may hold the office's fonts; what cannot be read, has cubic
    outlines or forbids embedding is passed over. Raises FontFileError or OSError when a shipped font is
    missing or broken.
    """

    def __init__(self, directory: Path, office_paths: Sequence[Path] = ()) -> None:
        self._directory = directory
        self._office_paths = tuple(office_paths)
        self._office: dict[Face, TrueTypeFile] | None = None
        self._shipped: dict[Face, TrueTypeFile] = {}
        self._chains: dict[Face, tuple[TrueTypeFile, ...]] = {}

    def chain(self, face: Face) -> tuple[TrueTypeFile, ...]:
        """The fonts tried for a face, best first."""
        known = self._chains.get(face)
        if known is None:
            office = self._office_fonts().get(face)
            candidates = (*((office,) if office else ()), *(self._own(each) for each in (face, *FALLBACK)))
            known = tuple(dict.fromkeys(candidates))
            self._chains[face] = known
        return known

    def choices(self) -> tuple[FontChoice, ...]:
        """Which file serves each face first."""
        return tuple(
            FontChoice(face, self.chain(face)[0].path, self.chain(face)[0] is self._office_fonts().get(face))
            for face in Face
        )

    def find(self, face: Face, character: str) -> tuple[TrueTypeFile, int] | None:
        """The font and glyph for a character, or None when no font has it."""
        code = ord(character)
        for font in self.chain(face):
            glyph = font.glyph(code)
            if glyph:
                return font, glyph
        return None

    def missing(self, document: OfficialDocument) -> tuple[MissingCharacter, ...]:
        """Every character of the paper that no font can draw, once for each place it stands in."""
        found: dict[MissingCharacter, None] = {}
        known: dict[str, bool] = {"\n": True}
        for place, raw in located_texts(document):
            text = printable(raw)
            for index, character in enumerate(text):
                drawn = known.get(character)
                if drawn is None:
                    drawn = known[character] = self.find(Face.FANGSONG, character) is not None
                if not drawn:
                    excerpt = text[max(0, index - 8) : index + 9].replace("\n", " ")
                    found[MissingCharacter(character, place, excerpt)] = None
        return tuple(found)

    def _own(self, face: Face) -> TrueTypeFile:
        known = self._shipped.get(face)
        if known is None:
            known = self._shipped[face] = TrueTypeFile(self._directory / SHIPPED[face])
        return known

    def _office_fonts(self) -> dict[Face, TrueTypeFile]:
        if self._office is None:
            self._office = {}
            ranks: dict[Face, int] = {}
            for font in self._readable_office_fonts():
                for face, names in OFFICE_NAMES.items():
                    rank = min(
                        (names.index(name) for name in font.names if name in names), default=len(names)
                    )
                    if rank < ranks.get(face, len(names)):
                        ranks[face] = rank
                        self._office[face] = font
        return self._office

    def _readable_office_fonts(self) -> Iterator[TrueTypeFile]:
        for path in _font_files(self._office_paths):
            try:
                faces = [TrueTypeFile(path, face) for face in range(face_count(path))]
            except (OSError, FontFileError) as error:
                log.info("office font passed over: %s", error)
                continue
            yield from (font for font in faces if font.embeddable)


def _font_files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        try:
            inside = sorted(path.iterdir()) if path.is_dir() else [path]
        except OSError as error:
            log.info("font folder passed over: %s", error)
            continue
        yield from (file for file in inside if file.suffix.lower() in _FONT_SUFFIXES and file.is_file())
