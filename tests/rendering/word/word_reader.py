"""LibreOffice as a stand-in for Word and WPS: .docx files as those would set them, made into PDF files to be measured."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"
# The faces an office has on its machines, with the shipped ones in their places: both have digits of half an em, which what
# LibreOffice would take instead has not.
_FACES = {
    "仿宋_GB2312": "Paper Fangsong",
    "楷体_GB2312": "Paper Kaiti",
    "黑体": "Paper Heiti",
    "宋体": "Paper Songti",
    "方正小标宋简体": "Paper Biaosong",
}
# LibreOffice 7.4 does not read w:autoSpaceDE and w:autoSpaceDN and reads w:overflowPunct the wrong way round: it puts room
# between digits and characters and hangs marks over the edge, whatever the file says. Word and WPS do as it says.
_MISREAD = {
    'style:text-autospace="ideograph-alpha"': 'style:text-autospace="none"',
    'style:punctuation-wrap="hanging"': 'style:punctuation-wrap="simple"',
}
# Pages left blank before an even one are part of the paper.
_WITH_BLANKS = 'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}'


class NoReaderError(Exception):
    """There is no LibreOffice that opens texts."""


def is_here() -> bool:
    """Whether there is a LibreOffice at all."""
    return shutil.which("soffice") is not None


def set_pages(papers: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    """The pages of .docx files as PDF files; raises NoReaderError."""
    _write_font_settings(folder)
    for name, content in papers.items():
        (folder / f"{name}.docx").write_bytes(content)
    _convert(folder, "fodt", [f"{name}.docx" for name in papers])
    for name in papers:
        read = folder / f"{name}.fodt"
        text = read.read_text(encoding="utf-8")
        for misread, meant in _MISREAD.items():
            text = text.replace(misread, meant)
        read.write_text(text, encoding="utf-8")
    _convert(folder, _WITH_BLANKS, [f"{name}.fodt" for name in papers])
    return {name: folder / f"{name}.pdf" for name in papers}


def _write_font_settings(folder: Path) -> None:
    aliases = "".join(
        f'<alias binding="same"><family>{face}</family><prefer><family>{shipped}</family></prefer></alias>'
        for face, shipped in _FACES.items()
    )
    (folder / "fonts.conf").write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
        f"<fontconfig><dir>{FONTS}</dir><cachedir>{folder}/font-cache</cachedir>{aliases}</fontconfig>",
        encoding="utf-8",
    )


def _convert(folder: Path, target: str, names: list[str]) -> None:
    kind = target.partition(":")[0]
    done = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", target, "--outdir", str(folder), *names],
        cwd=folder, capture_output=True, check=False, timeout=400, env={**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")},
    )  # fmt: skip
    if not all((folder / name).with_suffix(f".{kind}").exists() for name in names):
        raise NoReaderError(done.stderr.decode(errors="replace")[:200])
