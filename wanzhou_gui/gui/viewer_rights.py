"""What somebody who only looks may still press: whatever is not named here is switched off, on new pages too."""

from __future__ import annotations

EVERYTHING = "*"

# Object names, names of classes, or a name with * in front or behind; by the key of the page or the class of the dialog.
_CHIPS = "*_chip"
READING: dict[str, tuple[str, ...]] = {
    "workbench": (EVERYTHING,),
    "start": (EVERYTHING,),
    "ledger": (
        "view_button", "detail_button", "export_button", "text_edit", "unit_combo", "group_combo", "kind_combo", "due_combo", "missing_check",
        "clear_button", "history_button", "open_button", "close_button", "versions_button", "EmptyState",
    ),
    "returns": ("source_button", "previous_unit_button", "next_unit_button", "locate_button", "unit_search_edit", "signed_button"),
    "forms": (
        "plan_filter_box", "owed_check", "unsigned_check", "signed_button", "chase_button", "open_button", _CHIPS, "compare_button", "original_button", "open_folder_button", "discard_button", "stop_button", "cancel_button",
    ),
    "review": ("previous_button", "next_button", "cancel_button"),
    "chasing": (
        "list_pdf_button", "list_workbook_button", "copy_short_button", "copy_chat_button", "copy_all_button", "returns_button", "deliveries_button",
        "interview_button",
    ),
    "indicators": ("open_task_button", "deliverables_button"),
    "bulletin": (
        "refresh_button", "annexes_button", "export_button", "print_button", "back_button", "signing_button", "register_button",
        "figures_button", "zoom_out_button", "zoom_in_button", "zoom_combo", "previous_page_button", "next_page_button",
        "find_edit", "kind_combo", "unit_combo",
    ),
    "exchange": (
        "clerk_combo", "time_combo", "table_combo", "unit_combo", "compare_button", "export_button", "verify_button",
        "folder_button", "evidence_check", "copy_evidence_button", "backup_button", "seal_button", "phones_check", "ledger_button", "annexes_button", "units_button", "open_folder_button", "cancel_button",
        "stop_button",
    ),
    "settings": ("AboutView", "DisplayForm", "SafetyForm", "year_combo", "search_edit", "reading_button"),
    "task": ("back_button", "jump_button", "history_button", "previous_button", "next_button", "EmptyState", "reading_*"),
    "plan_review": (
        "stored_plan_button", "plan_combo", "open_button", "paste_button", "sample_button", "quote_button", "more_button",
        "likely_combo", "versions_button", "NoPlan",
    ),
    "HelpDialog": (EVERYTHING,),
    "CompareDialog": (EVERYTHING,),
    "FieldHistoryDialog": (EVERYTHING,),
    "FigureDialog": (EVERYTHING,),
    "OnePageDialog": (EVERYTHING,),
    "VersionsDialog": (EVERYTHING,),
    "ViewDialog": (EVERYTHING,),
    "LockDialog": (EVERYTHING,),
    "RegisterDialog": ("kind_combo", "year_combo", "open_button", "save_button", "word_button"),
    "DeliverablesDialog": ("year_combo", "standing_combo", "open_button"),
    "DeliveriesDialog": ("paper_combo", "state_combo", "print_button"),
    "SignedPagesDialog": ("open_button",),
    "TemplateDialog": ("version_combo", "preview_button"),
}  # fmt: skip
# In every dialog there is a way out.
WAYS_OUT = ("close_button", "cancel_button")


def may_look(place: str, names: tuple[str, ...]) -> bool:
    """Whether a control may be used for looking; `names` are its own object name and class and those around it."""
    reading = READING.get(place, ())
    if EVERYTHING in reading:
        return True
    if place not in _PAGES and names[0] in WAYS_OUT:
        return True
    for wanted in reading:
        if wanted.endswith("*"):
            if any(name.startswith(wanted[:-1]) for name in names):
                return True
        elif wanted.startswith("*"):
            if names[0].endswith(wanted[1:]):
                return True
        elif wanted in names:
            return True
    return False


_PAGES = frozenset(key for key in READING if key.islower())
