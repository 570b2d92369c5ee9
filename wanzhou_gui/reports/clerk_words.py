"""What the roles of clerks are called, and what each may do."""

from __future__ import annotations

from wanzhou_gui.domain.clerks import ClerkRole

ROLE_NAMES = {ClerkRole.HANDLER: "经办", ClerkRole.REVIEWER: "审核", ClerkRole.VIEWER: "查看"}
ROLE_MEANINGS = {
    ClerkRole.HANDLER: "录入、修改、制发文书",
    ClerkRole.REVIEWER: "另可审核通过和解锁",
    ClerkRole.VIEWER: "只能看，不能改",
}
