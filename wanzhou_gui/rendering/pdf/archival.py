"""Archival copies of finished papers: PDF/A-2b (ISO 19005-2), which ReportLab cannot write, added by pikepdf."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Final

import pikepdf

_UNDATED: Final = date(2000, 1, 1)
_PRODUCER: Final = "ReportLab, pikepdf"
_CONDITION: Final = "sRGB IEC61966-2.1"


class ArchivalCopies:
    """Makes copies that can still be read in decades; the file handed in, issued or not, stays as it is."""

    def __init__(self, colour_profile: Path) -> None:
        self._profile = colour_profile

    def copy(self, content: bytes, made_on: date | None) -> bytes:
        """The same pages as PDF/A-2b, dated with the day of the paper; the same file gives the same bytes."""
        with pikepdf.open(io.BytesIO(content)) as pdf:
            _describe(pdf, made_on or _UNDATED)
            _add_output_intent(pdf, self._profile.read_bytes())
            target = io.BytesIO()
            pdf.save(
                target,
                deterministic_id=True,
                force_version="1.7",
                object_stream_mode=pikepdf.ObjectStreamMode.generate,
                compress_streams=True,
            )
        return target.getvalue()


def _describe(pdf: pikepdf.Pdf, day: date) -> None:
    """XMP that says the same as the document information, entry by entry (6.6.2.3)."""
    info = pdf.docinfo
    told = {name: str(info[name]) for name in ("/Title", "/Author", "/Subject", "/Keywords") if name in info and str(info[name])}
    for name in list(info.keys()):
        del info[name]
    for name, text in told.items():
        info[name] = text
    info["/Producer"] = _PRODUCER
    info["/CreationDate"] = info["/ModDate"] = f"D:{day:%Y%m%d}000000+00'00'"
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        for key in list(xmp.keys()):
            del xmp[key]
        xmp["pdfaid:part"] = "2"
        xmp["pdfaid:conformance"] = "B"
        xmp["dc:format"] = "application/pdf"
        if "/Title" in told:
            xmp["dc:title"] = told["/Title"]
        if "/Author" in told:
            xmp["dc:creator"] = [told["/Author"]]
        if "/Subject" in told:
            xmp["dc:description"] = told["/Subject"]
        if "/Keywords" in told:
            xmp["pdf:Keywords"] = told["/Keywords"]
        xmp["dc:language"] = {str(pdf.Root.get("/Lang", "zh-CN"))}
        xmp["pdf:Producer"] = _PRODUCER
        xmp["xmp:CreateDate"] = xmp["xmp:ModifyDate"] = xmp["xmp:MetadataDate"] = f"{day.isoformat()}T00:00:00+00:00"


def _add_output_intent(pdf: pikepdf.Pdf, profile: bytes) -> None:
    """The colours of the paper are sRGB; grey and black are defined by the same intent (6.2.4.3)."""
    stream = pdf.make_stream(profile, {"/N": 3, "/Alternate": pikepdf.Name.DeviceRGB})
    pdf.Root.OutputIntents = pikepdf.Array(
        [
            pikepdf.Dictionary(
                Type=pikepdf.Name.OutputIntent,
                S=pikepdf.Name.GTS_PDFA1,
                OutputConditionIdentifier=_CONDITION,
                Info=_CONDITION,
                DestOutputProfile=stream,
            )
        ]
    )
