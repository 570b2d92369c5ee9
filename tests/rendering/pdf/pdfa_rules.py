"""What ISO 19005-2:2011 asks of a file of level B, clause by clause, read with pikepdf and fontTools only."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pikepdf
from fontTools.ttLib import TTFont

_ALLOWED_FILTERS = {
    "/ASCIIHexDecode", "/ASCII85Decode", "/FlateDecode", "/RunLengthDecode", "/CCITTFaxDecode", "/JBIG2Decode",
    "/DCTDecode", "/JPXDecode",
}  # fmt: skip
_INTENTS = {"/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation"}
_ACTIONS = {"/GoTo", "/GoToR", "/GoToE", "/Thread", "/URI", "/Named", "/SubmitForm"}
_NAMED = {"/NextPage", "/PrevPage", "/FirstPage", "/LastPage"}
_ANNOTATIONS = {
    "/Text", "/Link", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Highlight", "/Underline",
    "/Squiggly", "/StrikeOut", "/Stamp", "/Caret", "/Ink", "/Popup", "/FileAttachment", "/Widget", "/PrinterMark",
    "/TrapNet", "/Watermark", "/Redact",
}  # fmt: skip
# ISO 32000-1, annex A.
_OPERATORS = set(
    re.findall(
        r"\S+",
        "b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri "
        "s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"",
    )
)
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"
_XMP_OF_INFO = {
    "/Title": "{http://purl.org/dc/elements/1.1/}title",
    "/Author": "{http://purl.org/dc/elements/1.1/}creator",
    "/Subject": "{http://purl.org/dc/elements/1.1/}description",
    "/Keywords": "{http://ns.adobe.com/pdf/1.3/}Keywords",
    "/Producer": "{http://ns.adobe.com/pdf/1.3/}Producer",
    "/CreationDate": "{http://ns.adobe.com/xap/1.0/}CreateDate",
    "/ModDate": "{http://ns.adobe.com/xap/1.0/}ModifyDate",
}
_DEEPEST = 28


def breaches(content: bytes) -> list[str]:
    """Every clause the file breaks, with what was found."""
    found = list(_file(content))
    with pikepdf.open(io.BytesIO(content)) as pdf:
        found += _catalogue(pdf)
        found += _intents(pdf)
        for thing in pdf.objects:
            found += _object(thing)
        shown = _shown_codes(pdf)
        for page in pdf.pages:
            found += _page(page)
        for font, codes in shown:
            found += _font(font, codes)
        found += _metadata(pdf)
    return found


def _file(content: bytes) -> Iterator[str]:
    lines = content.split(b"\n", 2)
    if not re.fullmatch(rb"%PDF-1\.[0-7]\r?", lines[0]):
        yield f"6.1.2 header {lines[0]!r}"
    if len(lines) < 2 or not re.match(rb"%[\x80-\xff]{4}", lines[1]):
        yield "6.1.2 no comment of four high bytes"
    if not re.search(rb"%%EOF\r?\n?\Z", content):
        yield "6.1.3 something stands behind the end"


def _catalogue(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    if pdf.is_encrypted:
        yield "6.1.3 encrypted"
    if "/ID" not in pdf.trailer:
        yield "6.1.3 no ID"
    if len(pdf.objects) > 8_388_607:
        yield "6.1.13 too many objects"
    for name, clause in (("/AA", "6.5.2"), ("/OpenAction", "6.5.2"), ("/Requirements", "6.11")):
        if name in root and (name != "/OpenAction" or not isinstance(root[name], pikepdf.Array)):
            yield f"{clause} catalogue has {name}"
    if "/AcroForm" in root:
        if root.AcroForm.get("/NeedAppearances", False):
            yield "6.4.1 NeedAppearances"
        if "/XFA" in root.AcroForm:
            yield "6.4.2 XFA"
    if not set(root.get("/Perms", {}).keys()) <= {"/UR3", "/DocMDP"}:
        yield "6.1.12 permissions"
    if "/OCProperties" in root and "/Name" not in root.OCProperties.get("/D", {}):
        yield "6.9 a configuration of layers without a name"
    names = root.get("/Names", pikepdf.Dictionary())
    if "/AlternatePresentations" in names:
        yield "6.10 alternate presentations"
    if "/EmbeddedFiles" in names:
        yield "6.8 embedded files must be PDF/A themselves"
    if "/JavaScript" in names:
        yield "6.5.1 scripts"


def _intents(pdf: pikepdf.Pdf) -> Iterator[str]:
    intents = [one for one in pdf.Root.get("/OutputIntents", []) if one.get("/S") == "/GTS_PDFA1"]
    if len(intents) != 1 or "/DestOutputProfile" not in intents[0]:
        yield "6.2.3 no output intent with a profile"
        return
    stream = intents[0].DestOutputProfile
    profile = stream.read_bytes()
    if profile[12:16] not in (b"mntr", b"prtr") or profile[16:20] not in (b"RGB ", b"CMYK", b"GRAY"):
        yield "6.2.3 profile of an unknown class"
    if profile[8] > 4 or (profile[8] == 4 and profile[9] > 0x20):
        yield "6.2.3 profile newer than ICC.1:2004"
    if int(stream.get("/N", 0)) != {b"RGB ": 3, b"CMYK": 4, b"GRAY": 1}.get(profile[16:20]):
        yield "6.2.3 N is not the number of colours"
    if int.from_bytes(profile[:4], "big") != len(profile) or profile[36:40] != b"acsp":
        yield "6.2.3 profile is damaged"


def _object(thing: Any) -> Iterator[str]:
    yield from _limits(thing, 0)
    if isinstance(thing, pikepdf.Stream):
        yield from _stream(thing)
    if not isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
        return
    kind, sub = thing.get("/Type"), thing.get("/Subtype")
    if kind == "/ExtGState" or ({"/ca", "/CA", "/BM", "/SMask"} & set(thing.keys()) and kind is None):
        yield from _state(thing)
    if sub == "/Image":
        if {"/Alternates", "/OPI"} & set(thing.keys()) or bool(thing.get("/Interpolate", False)):
            yield "6.2.8 image with alternates, OPI or interpolation"
        if "/SMask" in thing:
            yield "6.2.10 an image with a soft mask and no colour space to blend in"
    if sub == "/PS" or (sub == "/Form" and {"/OPI", "/PS", "/Ref", "/Subtype2"} & set(thing.keys())):
        yield "6.2.9 form with OPI, PostScript or a reference"
    if "/S" in thing and (kind == "/Action" or str(thing.S) in _ACTIONS | {"/JavaScript", "/Launch", "/Sound", "/Movie", "/Hide"}):
        if str(thing.S) not in _ACTIONS:
            yield f"6.5.1 action {thing.S}"
        if thing.S == "/Named" and str(thing.get("/N")) not in _NAMED:
            yield "6.5.1 named action"
    if kind == "/Annot":
        if str(sub) not in _ANNOTATIONS:
            yield f"6.3.1 annotation {sub}"
        if sub != "/Popup" and int(thing.get("/F", 0)) & 0b100111 != 0b100:
            yield "6.3.2 annotation that is not printed"
        if "/AP" not in thing and sub not in ("/Popup", "/Link"):
            yield "6.3.3 annotation without appearance"
    if kind == "/Filespec" and "/EF" in thing:
        yield "6.8 embedded file"


def _limits(thing: Any, depth: int) -> Iterator[str]:
    if isinstance(thing, pikepdf.String) and len(bytes(thing)) > 32767:
        yield "6.1.13 string too long"
    elif isinstance(thing, pikepdf.Name) and len(str(thing).encode()) > 128:
        yield "6.1.13 name too long"
    elif isinstance(thing, int) and not isinstance(thing, bool) and abs(thing) > 2**31 - 1:
        yield "6.1.13 integer too large"
    elif isinstance(thing, pikepdf.Array):
        for inner in thing:
            if not getattr(inner, "is_indirect", False) and depth < 9:
                yield from _limits(inner, depth + 1)
    elif isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
        for name, inner in thing.items():
            if len(name.encode()) > 128:
                yield "6.1.13 name too long"
            if not getattr(inner, "is_indirect", False) and depth < 9:
                yield from _limits(inner, depth + 1)


def _stream(thing: pikepdf.Stream) -> Iterator[str]:
    if {"/F", "/FFilter", "/FDecodeParms"} & set(thing.keys()):
        yield "6.1.7.1 stream outside the file"
    named = thing.get("/Filter", pikepdf.Array())
    for one in named if isinstance(named, pikepdf.Array) else [named]:
        if str(one) not in _ALLOWED_FILTERS:
            yield f"6.1.7.2 filter {one}"


def _state(thing: Any) -> Iterator[str]:
    if "/TR" in thing or thing.get("/TR2", "/Default") != "/Default" or "/HTP" in thing:
        yield "6.2.5 transfer function"
    if str(thing.get("/RI", "/Perceptual")) not in _INTENTS:
        yield "6.2.6 rendering intent"
    if float(thing.get("/ca", 1)) != 1 or float(thing.get("/CA", 1)) != 1 or thing.get("/SMask", "/None") != "/None":
        yield "6.2.10 transparency without a colour space to blend in"


def _page(page: pikepdf.Page) -> Iterator[str]:
    box = [float(value) for value in page.MediaBox]
    if not all(3 <= side <= 14400 for side in (box[2] - box[0], box[3] - box[1])):
        yield "6.1.13 size of a page"
    if "/AA" in page:
        yield "6.5.2 page with actions"
    if "/PresSteps" in page:
        yield "6.10 presentation steps"
    if "/Resources" not in page.obj and "/Resources" not in page:
        yield "6.2.2 no resources"
    depth = 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name not in _OPERATORS:
            yield f"6.2.2 operator {name}"
        depth += (name == "q") - (name == "Q")
        if depth > _DEEPEST:
            yield "6.1.13 q in q"
        if name in ("K", "k"):
            yield "6.2.4.3 colour of a press without a profile for it"
        if name in ("cs", "CS") and str(operands[0]) not in ("/DeviceRGB", "/DeviceGray"):
            yield f"6.2.4 colour space {operands[0]}"
        if name == "ri" and str(operands[0]) not in _INTENTS:
            yield "6.2.6 rendering intent"


def _shown_codes(pdf: pikepdf.Pdf) -> list[tuple[Any, set[int]]]:
    """Every font of the pages with the codes that are drawn in it."""
    fonts: dict[tuple[int, int], tuple[Any, set[int]]] = {}
    for page in pdf.pages:
        named = dict(page.Resources.get("/Font", {}).items())
        for font in named.values():
            fonts.setdefault(font.objgen, (font, set()))
        current: set[int] = set()
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "Tf":
                current = fonts[named[str(operands[0])].objgen][1]
            elif str(operator) in ("Tj", "TJ"):
                pieces = operands[0] if isinstance(operands[0], pikepdf.Array) else operands
                for piece in pieces:
                    if isinstance(piece, pikepdf.String):
                        raw = bytes(piece)
                        current |= {raw[at] << 8 | raw[at + 1] for at in range(0, len(raw) - 1, 2)}
    return list(fonts.values())


def _font(font: Any, codes: set[int]) -> Iterator[str]:
    name = str(font.get("/BaseFont", ""))
    if font.get("/Subtype") != "/Type0":
        yield f"6.2.11.2 {name} is no composite font"
        return
    if str(font.get("/Encoding")) not in ("/Identity-H", "/Identity-V"):
        yield f"6.2.11.3.3 {name} has a map of codes that is not embedded"
    inner = font.DescendantFonts[0]
    if not {"/Registry", "/Ordering", "/Supplement"} <= set(inner.get("/CIDSystemInfo", {}).keys()):
        yield f"6.2.11.3.1 {name} does not say whose characters it has"
    if "/CIDToGIDMap" not in inner:
        yield f"6.2.11.3.2 {name} has no CIDToGIDMap"
    file = inner.get("/FontDescriptor", pikepdf.Dictionary()).get("/FontFile2")
    if file is None:
        yield f"6.2.11.4.1 {name} is not embedded"
        return
    if str(inner.FontDescriptor.get("/FontName")) != str(inner.get("/BaseFont")) or str(inner.get("/BaseFont")) != name:
        yield f"6.2.11.2 {name} has several names"
    if "/ToUnicode" not in font:
        yield f"6.2.11.7.2 {name} does not say what its codes mean"
    program = TTFont(io.BytesIO(file.read_bytes()), lazy=True)
    scale, metrics = 1000 / program["head"].unitsPerEm, program["hmtx"]
    order = program.getGlyphOrder()
    told = _widths(inner)
    for code in sorted(codes):
        if code == 0 or code >= len(order):
            yield f"6.2.11.8 {name} draws the glyph of a missing character ({code})"
            continue
        if abs(told.get(code, float(inner.get("/DW", 1000))) - metrics[order[code]][0] * scale) > 1:
            yield f"6.2.11.5 {name}: width of {code}"


def _widths(inner: Any) -> dict[int, float]:
    told: dict[int, float] = {}
    entries = list(inner.get("/W", []))
    at = 0
    while at < len(entries):
        first = int(entries[at])
        if isinstance(entries[at + 1], pikepdf.Array):
            told |= {first + index: float(width) for index, width in enumerate(entries[at + 1])}
            at += 2
        else:
            told |= dict.fromkeys(range(first, int(entries[at + 1]) + 1), float(entries[at + 2]))
            at += 3
    return told


def _metadata(pdf: pikepdf.Pdf) -> Iterator[str]:
    if "/Metadata" not in pdf.Root:
        yield "6.6.2.1 no XMP"
        return
    packet = pdf.Root.Metadata
    if "/Filter" in packet:
        yield "6.6.2.1 XMP is packed"
    raw = packet.read_bytes()
    if re.match(rb"<\?xpacket[^>]*(bytes|encoding)=", raw):
        yield "6.6.2.1 packet with bytes or encoding"
    try:
        tree = ElementTree.fromstring(raw.decode("utf-8"))
    except (UnicodeDecodeError, ElementTree.ParseError):
        yield "6.6.2.1 XMP is no XML in UTF-8"
        return
    if [one.text for one in tree.iter(f"{_PDFAID}part")] != ["2"] or [
        one.text for one in tree.iter(f"{_PDFAID}conformance")
    ] != ["B"]:
        yield "6.6.4 XMP does not say PDF/A-2b"
    for name, value in pdf.docinfo.items():
        if name not in _XMP_OF_INFO:
            continue
        told = [_said(one) for one in tree.iter(_XMP_OF_INFO[name])]
        wanted = _moment(str(value)) if name.endswith("Date") else str(value)
        if told != [wanted]:
            yield f"6.6.3 XMP and {name} differ"


def _said(element: ElementTree.Element) -> str:
    inner = [one.text or "" for one in element.iter(f"{_RDF}li")]
    return inner[0] if inner else element.text or ""


def _moment(value: str) -> str:
    return re.sub(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\+00'00'", r"\1-\2-\3T\4:\5:\6+00:00", value)
