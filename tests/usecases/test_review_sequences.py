"""Whatever clerks do in whatever order: what is approved does not change, and everything can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.entries import Entry, ProgressStatus, ReturnState
from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.domain.returns_review import Decision, RowKey
from wanzhou_gui.usecases.errors import DeskError
from wanzhou_gui.usecases.services import Services

UNIT = "区科技局"
ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            ("write", "sign", "submit", "reopen", "approve", "approve_row", "return", "return_row", "unlock", "unlock_row")
        ),
        st.integers(0, 2),
        st.sampled_from(("办结5件。", "办结6件，走访企业12家。", "正在推进。", "")),
    ),
    max_size=14,
)


class Story:
    """One unit's return with three rows in play, and what was done with it."""

    def __init__(self, services: Services, reading: PlanReading) -> None:
        self.services = services
        plan, _ = services.plans.add(reading)
        self.who = (plan.id, services.units.unit(UNIT).id, services.periods.open("2024Q2")[0].id)
        self.done = 0
        for row in services.entries.form(*self.who).rows:
            services.entries.save(_filled(row.entry, "办结4件。"))

    def picture(self) -> tuple[object, ...]:
        """State, decisions and texts as they are stored."""
        sheet = self.services.review.sheet(*self.who)
        rows = [(row.decision, row.content.progress_text) for row in sheet.rows if row.task]  # type: ignore[union-attr]
        signed = sheet.unit_return.filled_by if sheet.unit_return else ""
        return (sheet.state, signed, *rows)

    def locked(self) -> dict[RowKey, object]:
        """The rows that are approved, with what stands in them."""
        sheet = self.services.review.sheet(*self.who)
        whole = sheet.state is ReturnState.APPROVED
        return {
            row.key: replace(row.content, row_version=0)
            for row in sheet.rows
            if whole or row.decision is Decision.APPROVED
        }

    def act(self, name: str, at: int, text: str) -> None:
        """Try one act; refusals are part of the story."""
        services, who = self.services, self.who
        form = services.entries.form(*who)
        sheet = services.review.sheet(*who)
        key = sheet.rows[at].key
        acts: dict[str, Callable[[], object]] = {
            "write": lambda: services.entries.save(_filled(form.rows[at].entry, text)),
            "sign": lambda: services.entries.save_signature(
                replace(form.unit_return, filled_by=f"张三{text[:1]}", phone="1", reviewed_by="李四")
            ),
            "submit": lambda: services.entries.submit(form, questions_confirmed=True),
            "reopen": lambda: services.entries.reopen(form, text),
            "approve": lambda: services.review.approve(*who),
            "approve_row": lambda: services.review.approve(*who, key),
            "return": lambda: services.review.send_back(*who, text),
            "return_row": lambda: services.review.send_back(*who, text, key),
            "unlock": lambda: services.review.unlock(*who, text),
            "unlock_row": lambda: services.review.unlock(*who, text, key),
        }
        before = len(services.history.operations(500))
        try:
            acts[name]()
        except DeskError:
            assert len(services.history.operations(500)) == before
        self.done += len(services.history.operations(500)) - before


def _filled(entry: Entry, text: str) -> Entry:
    return replace(
        entry, progress_text=text, completion_percent=Decimal(20), status=ProgressStatus.ON_TRACK, evidence=""
    )


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_no_sequence_of_acts_changes_what_is_approved_and_every_act_can_be_taken_back(
    first_plan: PlanReading, acts: list[tuple[str, int, str]]
) -> None:
    with TemporaryDirectory() as folder:
        services = open_office().create_ledger(Path(folder) / "t.ledger")
        story = Story(services, first_plan)
        pictures = [story.picture()]
        for act in acts:
            locked, done = story.locked(), story.done
            story.act(*act)
            now = story.locked()
            if act[0] not in ("unlock", "unlock_row"):
                assert locked.items() <= now.items(), act
            if story.done > done:
                pictures.append(story.picture())
        for before in reversed(pictures[:-1]):
            services.history.undo()
            assert story.picture() == before
        services.close()
