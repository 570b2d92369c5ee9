"""Opening .docx and .xlsx packages without trusting them: sizes, ratios, names and XML entities are bounded."""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from wanzhou_gui.exchange.plan_documents.errors import PlanDocumentError, PlanProblem

LARGEST_PACKAGE = 64 * 1024 * 1024
_LARGEST_PART = 80 * 1024 * 1024
_MOST_PARTS = 5000
_DEEPEST = 200
# Text of Word documents packs about 20:1; a part that packs far better than that is a bomb.
_HIGHEST_RATIO = 250
_SMALL_PART = 2 * 1024 * 1024


class Package:
    """A zip package held in memory, read part by part."""

    def __init__(self, content: bytes, damaged: PlanProblem, largest_part: int = _LARGEST_PART) -> None:
        self._damaged = damaged
        self._largest_part = largest_part
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            infos = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, OverflowError) as error:
            raise PlanDocumentError(damaged) from error
        if len(infos) > _MOST_PARTS:
            raise PlanDocumentError(PlanProblem.PACKAGE_UNSAFE)
        self.names = {info.filename.replace("\\", "/"): info for info in infos}

    def part(self, name: str) -> bytes | None:
        """The bytes of a part, None when there is none; refused when it unpacks beyond all measure."""
        info = self.names.get(name)
        if info is None:
            return None
        if info.flag_bits & 0x1:
            raise PlanDocumentError(PlanProblem.PASSWORD_PROTECTED)
        if info.file_size > self._largest_part or (
            info.file_size > _SMALL_PART and info.file_size > _HIGHEST_RATIO * max(1, info.compress_size)
        ):
            raise PlanDocumentError(PlanProblem.PACKAGE_UNSAFE, name)
        try:
            with self._zip.open(info) as part:
                # The size in the directory may lie, so reading stops by itself.
                content = part.read(self._largest_part + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError) as error:
            raise PlanDocumentError(self._damaged, name) from error
        if len(content) > self._largest_part:
            raise PlanDocumentError(PlanProblem.PACKAGE_UNSAFE, name)
        return content

    def xml(self, name: str) -> Element | None:
        """The root of an XML part, None when there is none; entities and external references are refused."""
        content = self.part(name)
        if content is None:
            return None
        if content.count(b"<") > 6_000_000:
            raise PlanDocumentError(PlanProblem.PACKAGE_UNSAFE, name)
        try:
            root: Element = fromstring(content, forbid_dtd=True)
        except DefusedXmlException as error:
            raise PlanDocumentError(PlanProblem.PACKAGE_UNSAFE, name) from error
        except (ParseError, ValueError, LookupError, UnicodeError) as error:
            raise PlanDocumentError(self._damaged, name) from error
        _refuse_depth(root, name)
        return root


def _refuse_depth(root: Element, name: str) -> None:
    """Word nests a few dozen levels; thousands of them are made to exhaust a reader."""
    layer = [root]
    for _ in range(_DEEPEST):
        layer = [child for element in layer for child in element]
        if not layer:
            return
    raise PlanDocumentError(PlanProblem.PACKAGE_UNSAFE, name)
