"""What is said of the signed and sealed pages of returns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from wanzhou_gui.domain.signed_pages import SignedPage

SIGNED_MARK, MISSING_MARK = "✓", "✗"


class SignedReturnLike(Protocol):
    """A return as far as its signature goes."""

    @property
    def pages(self) -> tuple[SignedPage, ...]:
        """Its scans."""
        ...

    @property
    def is_missing(self) -> bool:
        """Whether the signed page should be there and is not."""
        ...


def signed_words(one: SignedReturnLike | None) -> str:
    """✓已签章, ✗缺签章页, or nothing where no return came: sign and word, so that it reads without colour."""
    if one is None:
        return ""
    if one.pages:
        return f"{SIGNED_MARK}已签章" + (f"（{len(one.pages)}份）" if len(one.pages) > 1 else "")
    return f"{MISSING_MARK}缺签章页" if one.is_missing else ""


def signed_over_plans(returns: Sequence[SignedReturnLike]) -> str:
    """The same over several plans of one unit: how many of the returns that came have their page."""
    missing, signed = sum(one.is_missing for one in returns), sum(bool(one.pages) for one in returns)
    if len(returns) == 1 or not missing:
        return signed_words(returns[0]) if len(returns) == 1 else f"{SIGNED_MARK}已签章" if signed else ""
    return f"{MISSING_MARK}缺签章页" if not signed else f"{MISSING_MARK}缺{missing}个方案的"


def page_line(page: SignedPage) -> str:
    """A scan: its name, when it came and who took it in."""
    return f"{page.name}（{page.added_on.isoformat()} {page.clerk}收入，校验码{page.sha256[:8]}…）"
