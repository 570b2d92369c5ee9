"""Build the fonts in resources/fonts from published packages, the same bytes each time.

    python scripts/build_fonts.py [--packages build/fonts] [--to resources/fonts]

Needs fontTools, and `apt-get`, `dpkg-deb` and `npm` for packages that are not yet in the packages folder.
Each package is checked against the hash below before it is opened.

What is done to each font: cubic (CFF) outlines become quadratic ones, characters are cut down to
GB 2312 plus the 8105 characters of 《通用规范汉字表》 plus the symbols of official papers, hinting and layout
tables are dropped, the dash is stretched to the full em so that “——” is one stroke, two ballot boxes are
drawn into the fallback font, and the font is renamed and marked as modified.
"""

from __future__ import annotations

import argparse
import bz2
import gzip
import hashlib
import io
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

ROOT = Path(__file__).resolve().parent.parent
MAX_ERROR = 1.0  # em/1000; no difference is visible at print size, half of it costs 6 % more bytes
EPOCH = 3786912000  # 2024-01-01 in the 1904 epoch of TrueType, so that two builds are equal
VERSION = "1.000"

SYMBOLS = (
    "※☐☑★☆○●◎◇◆□■△▲▼▽→←↑↓〓〔〕《》〈〉「」『』【】〖〗（）［］｛｝"
    "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㎡㎏㎜㎝㎞㎎㏄℃％‰°′″–—―…·•§№￥€£＄ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
    "²³¹½¼¾×÷±≈≠≤≥∞√∑µ₂〇々ΑΩαω、。！？；：“”‘’～－＋＝／＼＿｜＃＠＆＊　"
)


@dataclass(frozen=True)
class Package:
    """A published package that fonts or lists are taken from."""

    file: str
    sha256: str
    fetch: tuple[str, ...]
    said: str


@dataclass(frozen=True)
class Source:
    """One font to build and where it comes from."""

    file: str
    family: str
    package: str
    member: str
    licence: str
    owner: str


PACKAGES = {
    "fandol": Package(
        "texlive-lang-chinese_2022.20230122-1_all.deb",
        "9cfa07bd44e7b9098e26f0ecac1b5ad210d2249d474c8074d53de92d650b0ec0",
        ("apt-get", "download", "texlive-lang-chinese=2022.20230122-1"),
        "Debian package texlive-lang-chinese 2022.20230122-1",
    ),
    "unihan": Package(
        "unicode-data_15.0.0-1_all.deb",
        "5efef23bbb1c6a133ecbdd63a2cfa07159ccacf5466a49e2426101c5ecd691fc",
        ("apt-get", "download", "unicode-data=15.0.0-1"),
        "Debian package unicode-data 15.0.0-1",
    ),
    "sans": Package(
        "expo-google-fonts-noto-sans-sc-0.4.3.tgz",
        "0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59",
        ("npm", "pack", "--silent", "@expo-google-fonts/noto-sans-sc@0.4.3"),
        "npm package @expo-google-fonts/noto-sans-sc 0.4.3",
    ),
    "serif": Package(
        "expo-google-fonts-noto-serif-sc-0.4.3.tgz",
        "ff6bcf5ba68d92dfecc05544bb150f9e724741a932354a0dd97e7289c40a3f5e",
        ("npm", "pack", "--silent", "@expo-google-fonts/noto-serif-sc@0.4.3"),
        "npm package @expo-google-fonts/noto-serif-sc 0.4.3",
    ),
}

_FANDOL = "./usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/"
_FANDOL_DOC = "./usr/share/doc/texlive-doc/fonts/fandol/"
_UNIHAN = "./usr/share/unicode/Unihan_OtherMappings.txt.bz2"

SOURCES = (
    Source(
        "PaperFangsong.ttf",
        "Paper Fangsong",
        "fandol",
        _FANDOL + "FandolFang-Regular.otf",
        "GPL",
        "FandolFang",
    ),
    Source("PaperKaiti.ttf", "Paper Kaiti", "fandol", _FANDOL + "FandolKai-Regular.otf", "GPL", "FandolKai"),
    Source(
        "PaperHeiti.ttf",
        "Paper Heiti",
        "sans",
        "package/500Medium/NotoSansSC_500Medium.ttf",
        "OFL",
        "Noto Sans SC Medium",
    ),
    Source(
        "PaperBiaosong.ttf",
        "Paper Biaosong",
        "serif",
        "package/700Bold/NotoSerifSC_700Bold.ttf",
        "OFL",
        "Noto Serif SC Bold",
    ),
    Source(
        "PaperSongti.ttf",
        "Paper Songti",
        "serif",
        "package/400Regular/NotoSerifSC_400Regular.ttf",
        "OFL",
        "Noto Serif SC Regular",
    ),
)
FALLBACK = "PaperSongti.ttf"
LICENCE_SAID = {
    "GPL": "GNU General Public License version 3 with font exception, see COPYING-Fandol.txt",
    "OFL": "SIL Open Font License 1.1, see OFL-NotoSansSC.txt and OFL-NotoSerifSC.txt",
}
LICENCE_URL = {"GPL": "https://www.gnu.org/licenses/licenses.html", "OFL": "https://openfontlicense.org"}


def main() -> int:
    """Fetch what is missing, build every font, write licences and ORIGIN.md; the sizes are printed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--packages", type=Path, default=ROOT / "build" / "fonts")
    parser.add_argument("--to", type=Path, default=ROOT / "resources" / "fonts")
    arguments = parser.parse_args()
    arguments.packages.mkdir(parents=True, exist_ok=True)
    arguments.to.mkdir(parents=True, exist_ok=True)
    for package in PACKAGES.values():
        fetch(package, arguments.packages)
    characters = wanted_characters(arguments.packages)
    rows = []
    for source in SOURCES:
        original = member_bytes(arguments.packages, source.package, source.member)
        built = build(source, original, characters)
        (arguments.to / source.file).write_bytes(built)
        rows.append((source, original, built))
        print(f"{source.file}: {len(built) / 2**20:.2f} MiB")
    write_licences(arguments.packages, arguments.to)
    (arguments.to / "ORIGIN.md").write_text(
        origin_text(rows, len(characters)), encoding="utf-8", newline="\n"
    )
    print(
        f"together: {sum(len(built) for _, _, built in rows) / 2**20:.2f} MiB, {len(characters)} characters"
    )
    return 0


def fetch(package: Package, folder: Path) -> None:
    """Put the package file into the folder if it is not there; a file with another hash is refused."""
    file = folder / package.file
    if not file.exists():
        subprocess.run(package.fetch, cwd=folder, check=True)
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    if found != package.sha256:
        sys.exit(f"{package.file}: sha256 is {found}, expected {package.sha256}")


def member_bytes(folder: Path, package: str, member: str) -> bytes:
    """The bytes of one file inside a package."""
    file = folder / PACKAGES[package].file
    if file.suffix == ".deb":
        packed = subprocess.run(["dpkg-deb", "--fsys-tarfile", file], capture_output=True, check=True).stdout
    else:
        packed = gzip.decompress(file.read_bytes())
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        stream = archive.extractfile(member)
        if stream is None:
            sys.exit(f"{member} is not in {file.name}")
        return stream.read()


def wanted_characters(folder: Path) -> set[int]:
    """GB 2312, the 8105 characters of the general standard list (Unihan kTGH), ASCII, Latin-1 and SYMBOLS."""
    unihan = bz2.decompress(member_bytes(folder, "unihan", _UNIHAN)).decode("utf-8")
    standard = {int(line.split("\t")[0][2:], 16) for line in unihan.splitlines() if "\tkTGH\t" in line}
    if len(standard) != 8105:
        sys.exit(f"Unihan names {len(standard)} characters of the general standard list, expected 8105")
    latin = set(range(0x20, 0x7F)) | set(range(0xA0, 0x100))
    return standard | set(gb2312()) | latin | {ord(character) for character in SYMBOLS}


def gb2312() -> Iterator[int]:
    """The code points of GB 2312: symbols of rows 1-9 and 6763 hanzi of rows 16-87."""
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                yield ord(bytes((row, cell)).decode("gb2312"))
            except UnicodeDecodeError:
                continue


def build(source: Source, original: bytes, characters: set[int]) -> bytes:
    """The finished font file."""
    font = TTFont(io.BytesIO(original), recalcTimestamp=False)
    cut_down(font, characters)
    if "CFF " in font:
        to_quadratic(font)
    stretch_dash(font)
    if source.file == FALLBACK:
        draw_ballot_boxes(font)
    font["head"].created = font["head"].modified = EPOCH
    font["OS/2"].fsType = 0  # both licences allow embedding and editing
    font["OS/2"].achVendID = "WZPP"
    rename(font, source)
    written = io.BytesIO()
    font.save(written, reorderTables=True)
    return written.getvalue()


def cut_down(font: TTFont, characters: set[int]) -> None:
    """Leave only the wanted characters and the tables a PDF needs."""
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.drop_tables += [
        "GPOS",
        "GSUB",
        "GDEF",
        "BASE",
        "VORG",
        "vhea",
        "vmtx",
        "STAT",
        "gasp",
        "prep",
        "DSIG",
    ]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=sorted(characters))
    cutter.subset(font)


def to_quadratic(font: TTFont) -> None:
    """Replace CFF outlines by TrueType ones."""
    order = font.getGlyphOrder()
    outlines = font.getGlyphSet()
    glyf = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = {}
    for name in order:
        pen = TTGlyphPen(None)
        outlines[name].draw(Cu2QuPen(pen, MAX_ERROR, reverse_direction=True))
        glyf.glyphs[name] = pen.glyph()
    font["glyf"] = glyf
    font["loca"] = newTable("loca")
    del font["CFF "]
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in (
        "maxTwilightPoints",
        "maxStorage",
        "maxFunctionDefs",
        "maxInstructionDefs",
        "maxStackElements",
        "maxSizeOfInstructions",
        "maxPoints",
        "maxContours",
        "maxCompositePoints",
        "maxCompositeContours",
        "maxComponentElements",
        "maxComponentDepth",
    ):
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    font["post"].formatType = 3.0
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\000\001\000\000"
    for name in order:
        glyph = glyf.glyphs[name]
        glyph.recalcBounds(glyf)
        advance, _ = font["hmtx"][name]
        font["hmtx"][name] = (advance, getattr(glyph, "xMin", 0))


def stretch_dash(font: TTFont) -> None:
    """Make the dash fill the em from edge to edge: two of them must look like one stroke (GB/T 15834 5.1.4)."""
    name = font.getBestCmap().get(0x2014)
    glyph = font["glyf"][name]
    left, right, em = glyph.xMin, glyph.xMax, font["head"].unitsPerEm
    if (left, right, font["hmtx"][name][0]) == (0, em, em):
        return
    coordinates = glyph.coordinates
    for index, (x, y) in enumerate(coordinates):
        coordinates[index] = (round((x - left) * em / (right - left)), y)
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (em, glyph.xMin)


def draw_ballot_boxes(font: TTFont) -> None:
    """Add ☐ and ☑, which neither original has, as plain outlines."""
    box = ((100, -20), (100, 780), (900, 780), (900, -20))
    hole = ((160, 40), (840, 40), (840, 720), (160, 720))
    tick = ((262, 400), (318, 452), (440, 322), (690, 622), (744, 576), (444, 212))
    for code, contours in ((0x2610, (box, hole)), (0x2611, (box, hole, tick))):
        pen = TTGlyphPen(None)
        for contour in contours:
            pen.moveTo(contour[0])
            for point in contour[1:]:
                pen.lineTo(point)
            pen.closePath()
        name = f"uni{code:04X}"
        font.setGlyphOrder([*font.getGlyphOrder(), name])
        font["glyf"].glyphs[name] = pen.glyph()
        font["glyf"].glyphOrder = font.getGlyphOrder()
        font["glyf"][name].recalcBounds(font["glyf"])
        font["hmtx"][name] = (1000, font["glyf"][name].xMin)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name


def rename(font: TTFont, source: Source) -> None:
    """Give the font its own name and say that it is modified; the owner's notices stay."""
    table = font["name"]
    kept = {index: table.getDebugName(index) for index in (0, 7)}
    table.names = []
    postscript = source.family.replace(" ", "") + "-Regular"
    said = {
        0: f"{kept[0]} Modified {VERSION}: subset, outlines converted or kept, renamed.",
        1: source.family,
        2: "Regular",
        3: f"{VERSION};{postscript}",
        4: source.family,
        5: f"Version {VERSION}; modified from {source.owner}",
        6: postscript,
        10: f"Modified version of {source.owner}, made by scripts/build_fonts.py; see ORIGIN.md.",
        13: LICENCE_SAID[source.licence],
        14: LICENCE_URL[source.licence],
    }
    if kept[7]:
        said[7] = kept[7]
    for index, text in said.items():
        table.setName(text, index, 3, 1, 0x409)


def write_licences(folder: Path, target: Path) -> None:
    """Copy the licence texts as their owners publish them."""
    copying = gzip.decompress(member_bytes(folder, "fandol", _FANDOL_DOC + "COPYING.gz"))
    (target / "COPYING-Fandol.txt").write_bytes(copying)
    (target / "README-Fandol.txt").write_bytes(member_bytes(folder, "fandol", _FANDOL_DOC + "README"))
    (target / "OFL-NotoSansSC.txt").write_bytes(member_bytes(folder, "sans", "package/LICENSE_FONT"))
    (target / "OFL-NotoSerifSC.txt").write_bytes(member_bytes(folder, "serif", "package/LICENSE_FONT"))


def origin_text(rows: list[tuple[Source, bytes, bytes]], characters: int) -> str:
    """Where each file comes from and what was done to it."""
    lines = [
        "# Where these fonts come from",
        "",
        f"Built by `scripts/build_fonts.py`; {characters} characters wanted: GB 2312, the 8105 characters of",
        "《通用规范汉字表》 (property kTGH of the Unihan database), ASCII, Latin-1 and the symbols listed in the script.",
        "",
        "All five are **modified versions**: subset, hinting and layout tables dropped, outlines of the Fandol fonts",
        "converted from cubic to quadratic (greatest error 1/1000 em), the dash stretched to the full em, ☐ ☑ drawn",
        "into PaperSongti, renamed. Faults of these files are not faults of their original authors.",
        "",
        "| file | made from | licence | sha256 of the original font | sha256 of this file |",
        "|---|---|---|---|---|",
    ]
    for source, original, built in rows:
        lines.append(
            f"| {source.file} | {source.owner}, `{source.member.removeprefix('./')}` in {PACKAGES[source.package].said} "
            f"| {LICENCE_SAID[source.licence]} | {hashlib.sha256(original).hexdigest()} "
            f"| {hashlib.sha256(built).hexdigest()} |"
        )
    lines += ["", "| package | file | sha256 |", "|---|---|---|"]
    lines += [f"| {package.said} | {package.file} | {package.sha256} |" for package in PACKAGES.values()]
    lines += [
        "",
        "The source form of the Fandol fonts is the OpenType file in the Debian package named above; the script that",
        "turns it into the file here is part of this repository, so both can be rebuilt by anyone. The GPL of these two",
        "files carries the font exception (end of COPYING-Fandol.txt): a paper that embeds them is not covered by it.",
        "“Source” is a reserved font name of the Noto SC fonts and is not used here; Noto is a trademark of Google.",
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
