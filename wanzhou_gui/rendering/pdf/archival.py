"""Archival copies of finished papers: PDF/A-2b (ISO 19005-2), which ReportLab cannot write, added by pikepdf."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

import pikepdf

_UNDATED: Final = date(2000, 1, 1)
_PRODUCER: Final = "ReportLab, pikepdf"
_CONDITION: Final = "sRGB IEC61966-2.1"
_NAMESPACES: Final = {
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
}


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
    pdf.Root.Metadata = pdf.make_stream(
        _xmp(told, str(pdf.Root.get("/Lang", "zh-CN")), day), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML
    )


def _xmp(told: dict[str, str], language: str, day: date) -> bytes:
    """The packet; all prefixes are declared at one place, because simple readers look for them only there."""

    def one_language(name: str, entry: str) -> str:
        return f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{escape(told[entry])}</rdf:li></rdf:Alt></{name}>'

    moment = f"{day.isoformat()}T00:00:00+00:00"
    parts = ["<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>", "<dc:format>application/pdf</dc:format>"]
    if "/Title" in told:
        parts.append(one_language("dc:title", "/Title"))
    if "/Author" in told:
        parts.append(f"<dc:creator><rdf:Seq><rdf:li>{escape(told['/Author'])}</rdf:li></rdf:Seq></dc:creator>")
    if "/Subject" in told:
        parts.append(one_language("dc:description", "/Subject"))
    parts.append(f"<dc:language><rdf:Bag><rdf:li>{escape(language)}</rdf:li></rdf:Bag></dc:language>")
    if "/Keywords" in told:
        parts.append(f"<pdf:Keywords>{escape(told['/Keywords'])}</pdf:Keywords>")
    parts.append(f"<pdf:Producer>{_PRODUCER}</pdf:Producer>")
    parts += [f"<xmp:{name}>{moment}</xmp:{name}>" for name in ("CreateDate", "ModifyDate", "MetadataDate")]
    declared = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _NAMESPACES.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        f'<rdf:Description rdf:about="" {declared}>\n'
        + "\n".join(parts)
        + '\n</rdf:Description>\n</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>\n'
    ).encode()


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
