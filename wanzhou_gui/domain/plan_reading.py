"""What was read out of a plan document: the fields, where each stands in the source, and what must be asked.

A reading is a proposal. Nothing in it is a decision: leads are filled only where the document names or declares one,
everything presumed is a proposal inside a `ReviewQuestion`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from wanzhou_gui.domain.unit_nature import UnitNature


class TaskKind(StrEnum):
    """A numbered task of the plan, or a safeguard (保障) that is followed but not scored like a task."""

    TASK = "task"
    SAFEGUARD = "safeguard"


class Confidence(StrEnum):
    """How sure the reader is of one field: printed with a label, inferred by a rule, only likely, or set by a clerk."""

    SURE = "sure"
    LIKELY = "likely"
    GUESS = "guess"
    MANUAL = "manual"


class Comparator(StrEnum):
    """How the value of a target is to be met."""

    REACH = "reach"
    GE = "ge"
    LE = "le"
    UP = "up"
    DOWN = "down"
    ABOUT = "about"
    # Between two edges, both included (控制在2%—3%).
    BETWEEN = "between"


class IndicatorScope(StrEnum):
    """Whether a number stands in the goals of the plan or inside one task."""

    GOAL = "goal"
    TASK = "task"


class Strength(StrEnum):
    """Force of the verb: a concrete act (硬), an improvement (中), an attempt or encouragement (软)."""

    HARD = "hard"
    MEDIUM = "medium"
    SOFT = "soft"


class Rhythm(StrEnum):
    """How often a deliverable is due."""

    ONCE = "once"
    YEARLY = "yearly"
    CUMULATIVE = "cumulative"
    STANDING = "standing"


class SpanKind(StrEnum):
    """The one place in the reading where a stretch of the source ended.

    `lead_units` and `responsible_units` are unit clauses whose part a clerk has named; the clause itself does not say.
    """

    METADATA = "metadata"
    GENERAL = "general"
    CHAPTER = "chapter"
    GROUP = "group"
    TASK_TITLE = "task_title"
    TASK_BODY = "task_body"
    UNIT_CLAUSE = "unit_clause"
    LEAD_UNITS = "lead_units"
    RESPONSIBLE_UNITS = "responsible_units"
    DEADLINE = "deadline"
    TARGET = "target"
    SAFEGUARD = "safeguard"
    FOOT = "foot"
    PAGE_MARK = "page_mark"
    BLANK = "blank"
    UNREAD = "unread"


class QuestionCode(StrEnum):
    """Why the reader asks; the Chinese words for each code are in `reports.plan_review_wording`."""

    NO_LEAD = "no_lead"
    SEVERAL_LEADS = "several_leads"
    LEAD_ONLY = "lead_only"
    NO_UNITS = "no_units"
    NO_BASELINE = "no_baseline"
    RATIO_NEEDS_PARTS = "ratio_needs_parts"
    YEARLY_OR_CUMULATIVE = "yearly_or_cumulative"
    TARGET_WITHOUT_UNIT = "target_without_unit"
    TARGET_WITHOUT_YEAR = "target_without_year"
    BATCH_WITHOUT_NUMBER = "batch_without_number"
    PERIOD_START_TRAP = "period_start_trap"
    PERIOD_UNKNOWN = "period_unknown"
    UNIT_IN_TEXT_NOT_IN_CLAUSE = "unit_in_text_not_in_clause"
    UNDEFINED_GROUP = "undefined_group"
    SOFT_VERB = "soft_verb"
    OUTSIDE_DEPENDENCY = "outside_dependency"
    NO_REPORTING_DUTY = "no_reporting_duty"
    SPECIAL_NATURE_UNIT = "special_nature_unit"
    MILESTONES_WITHOUT_DATES = "milestones_without_dates"
    SEVERAL_NAMES_OF_ONE_UNIT = "several_names_of_one_unit"
    CARRIED_LEVEL_WORD = "carried_level_word"
    SEVERAL_DEADLINES = "several_deadlines"
    DEADLINE_YEAR_INFERRED = "deadline_year_inferred"
    NUMBER_GAP = "number_gap"
    METADATA_MISSING = "metadata_missing"
    UNREAD_LINES = "unread_lines"
    COLUMN_UNKNOWN = "column_unknown"
    HEADINGS_GUESSED = "headings_guessed"
    UNIT_GUESSED = "unit_guessed"


@dataclass(frozen=True, slots=True)
class SourceSpan:
    """A stretch of one source line and the place where it ended; `line` counts from 1, `end` is exclusive."""

    line: int
    start: int
    end: int
    kind: SpanKind
    reference: str = ""


@dataclass(frozen=True, slots=True)
class PlanPeriod:
    """The years a plan covers, with the printed words they come from."""

    start: dt.date
    end: dt.date


@dataclass(frozen=True, slots=True)
class GroupReading:
    """A heading that gathers tasks: printed label, title, and the headings above it inside the same plan."""

    number: str
    title: str
    heading: str
    line: int

    @property
    def printed(self) -> str:
        """Label and title as printed, without the closing full stop."""
        return f"{self.number}{self.title}"


@dataclass(frozen=True, slots=True)
class TaskConfidence:
    """How sure each field of a task is."""

    number: Confidence = Confidence.SURE
    title: Confidence = Confidence.SURE
    lead_units: Confidence = Confidence.SURE
    responsible_units: Confidence = Confidence.SURE
    deadline: Confidence = Confidence.SURE


@dataclass(frozen=True, slots=True)
class TaskReading:
    """One work item: a task, or a safeguard.

    `key` is unique inside the plan: the printed number where numbers run on, group and number where they restart
    ("2.3"), B1, B2 … for safeguards. `body` is the text after the title without the unit clause; `lead_units` is
    filled only where the document names or declares a lead.
    """

    key: str
    number: str
    group: str
    title: str
    body: str
    lead_units: tuple[str, ...]
    responsible_units: tuple[str, ...]
    deadline: str
    kind: TaskKind
    quote: str
    first_line: int
    last_line: int
    deadline_on: dt.date | None = None
    deadlines: tuple[str, ...] = ()
    unit_clauses: tuple[str, ...] = ()
    lead_declared: bool = False
    confidence: TaskConfidence = field(default_factory=TaskConfidence)


@dataclass(frozen=True, slots=True)
class IndicatorReading:
    """A numeric target: name, comparator, value, unit and year, with the words it was read from.

    `year` is None where the text names none; `task` is the key of the work item the sentence stands in, empty for
    the goals; `suggested_tasks` are keys whose text shares the words of the name, best first. Of a range `value` is the
    lower edge and `upper` the other one.
    """

    name: str
    value: Decimal
    unit: str
    comparator: Comparator
    year: int | None
    scope: IndicatorScope
    task: str
    quote: str
    line: int
    ratio_base: str = ""
    suggested_tasks: tuple[str, ...] = ()
    confidence: Confidence = Confidence.SURE
    upper: Decimal | None = None


@dataclass(frozen=True, slots=True)
class QualitativeReading:
    """A target in words only, with the tasks it most likely belongs to."""

    quote: str
    suggested_tasks: tuple[str, ...]
    line: int
    confidence: Confidence = Confidence.SURE


@dataclass(frozen=True, slots=True)
class MilestoneReading:
    """A deliverable found behind a verb: exact words, force, rhythm, and whether 一批 stands without a number."""

    task: str
    name: str
    quote: str
    strength: Strength
    rhythm: Rhythm
    batch_without_number: bool
    line: int
    due_text: str = ""
    confidence: Confidence = Confidence.SURE


@dataclass(frozen=True, slots=True)
class UnitReading:
    """A unit as printed, its presumed nature, and the keys of the work items in which it leads or takes part."""

    name: str
    nature: UnitNature
    lead_in: tuple[str, ...]
    responsible_in: tuple[str, ...]
    safeguards: tuple[str, ...] = ()
    full_name: str = ""

    @property
    def roles(self) -> int:
        """How many roles the unit has in tasks; safeguards are not counted."""
        return len(self.lead_in) + len(self.responsible_in)


@dataclass(frozen=True, slots=True)
class ReviewQuestion:
    """Something the reader does not decide: a code, what it is about, the words, and what could be answered.

    `subject` is a task key, an indicator name, a unit name, or empty for the whole plan. Questions with
    `must_answer` keep the plan from being put on record until somebody has answered them.
    """

    code: QuestionCode
    subject: str
    quote: str
    proposals: tuple[str, ...]
    must_answer: bool


@dataclass(frozen=True, slots=True)
class PlanReading:
    """Everything read from one plan; `source_lines` and `spans` account for every line of the document.

    `open_columns` are the headings of a task table whose columns nobody has decided about.

    `facts_by_hand` names the data of the document that a clerk has set; `dismissed` holds the words of targets and
    deliverables a clerk has taken out, so that reading their text again does not bring them back.
    """

    title: str
    document_number: str
    issuing_body: str
    issued_on: dt.date | None
    printed_on: dt.date | None
    main_recipients: str
    copied_to: tuple[str, ...]
    period: PlanPeriod | None
    period_text: str
    groups: tuple[GroupReading, ...]
    tasks: tuple[TaskReading, ...]
    safeguards: tuple[TaskReading, ...]
    indicators: tuple[IndicatorReading, ...]
    qualitative: tuple[QualitativeReading, ...]
    milestones: tuple[MilestoneReading, ...]
    units: tuple[UnitReading, ...]
    questions: tuple[ReviewQuestion, ...]
    spans: tuple[SourceSpan, ...]
    source_lines: tuple[str, ...]
    notice_title: str = ""
    plan_name: str = ""
    published: str = ""
    references: tuple[str, ...] = ()
    open_columns: tuple[str, ...] = ()
    facts_by_hand: tuple[str, ...] = ()
    dismissed: tuple[str, ...] = ()

    @property
    def work_items(self) -> tuple[TaskReading, ...]:
        """Tasks and then safeguards."""
        return self.tasks + self.safeguards

    @property
    def unread(self) -> tuple[SourceSpan, ...]:
        """Spans of the source that found no place; they are shown first in the review."""
        return tuple(span for span in self.spans if span.kind is SpanKind.UNREAD)

    @property
    def open_questions(self) -> tuple[ReviewQuestion, ...]:
        """Questions that must be answered before the plan may be put on record."""
        return tuple(question for question in self.questions if question.must_answer)
