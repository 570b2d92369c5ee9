"""Asks a foreign checker, Apache PDFBox Preflight, about archival copies: ``check_archival.py FILE.pdf...``; 1 when it finds faults.

Preflight knows PDF/A-1b, our copies are PDF/A-2b. Nearly all clauses are the same, so each file is rewritten as the
first part wants it (version 1.4, no object streams, part 1 in the metadata) and everything else is checked as it
stands. Part 1 alone wants a CIDSet for subsets (6.3.5; optional since ISO 19005-2, 6.2.11.4.2): that finding is left out.

Needs Java and, on Debian or Ubuntu: apt-get install libpdfbox2-java libactivation-java libjaxb-api-java
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.etree import ElementTree

import pikepdf

JARS = Path("/usr/share/java")
_NEEDED = ("preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api")
_ONLY_PART_1 = "CIDSet entry is missing"


class NoCheckerError(Exception):
    """Java or a part of Preflight is not on this machine, or it gave no answer."""


def is_here() -> bool:
    """Whether the checker can be asked."""
    return shutil.which("java") is not None and all((JARS / f"{name}.jar").exists() for name in _NEEDED)


def faults(copies: Mapping[str, bytes]) -> dict[str, list[str]]:
    """What the checker says against each archival copy; raises NoCheckerError when it cannot be asked."""
    if not is_here():
        raise NoCheckerError("install libpdfbox2-java libactivation-java libjaxb-api-java and a Java runtime")
    with tempfile.TemporaryDirectory() as folder:
        paths = {name: Path(folder) / f"{number}.pdf" for number, name in enumerate(copies)}
        for name, content in copies.items():
            paths[name].write_bytes(as_part_1(content))
        listed = Path(folder) / "list.txt"
        listed.write_text("".join(f"{path}\n" for path in paths.values()), encoding="utf-8")
        jars = os.pathsep.join(str(JARS / f"{name}.jar") for name in _NEEDED)
        done = subprocess.run(
            ["java", "-cp", jars, "org.apache.pdfbox.preflight.Validator_A1b", "xml", "batch", str(listed)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        return {name: _told(path, done.stderr) for name, path in paths.items()}


def as_part_1(content: bytes) -> bytes:
    """The same pages in a file of PDF 1.4 that calls itself PDF/A-1b."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        packet = pdf.Root.Metadata.read_bytes().replace(b"<pdfaid:part>2<", b"<pdfaid:part>1<")
        pdf.Root.Metadata.write(packet)
        target = io.BytesIO()
        pdf.save(
            target,
            deterministic_id=True,
            force_version="1.4",
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return target.getvalue()


def _told(path: Path, said: str) -> list[str]:
    answer = Path(f"{path}.preflight.xml")
    if not answer.exists():
        raise NoCheckerError(said.strip() or "Preflight gave no answer")
    told = []
    for fault in ElementTree.parse(answer).iter("error"):
        words = f"{fault.findtext('code', '')} {fault.findtext('details', '')}".strip()
        if _ONLY_PART_1 not in words:
            told.append(words)
    return told


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints what is found in each file; 0 when nothing is, 1 otherwise, 2 when the checker is missing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.pdf")
    chosen = parser.parse_args(arguments)
    try:
        found = faults({str(path): path.read_bytes() for path in chosen.files})
    except NoCheckerError as error:
        print(error, file=sys.stderr)
        return 2
    for name, told in found.items():
        print(f"{name}: {'; '.join(told) or 'no faults'}")
    return int(any(found.values()))


if __name__ == "__main__":
    raise SystemExit(main())
