-- The structure of a new ledger file. Migrations in db/migrations lead older files here; a test compares the two.
-- Every table of records has: id (the row), uid (the identity that leaves the file), row_version (optimistic lock).
-- Dates are ISO text (2024-03-04), moments ISO text in UTC, figures exact decimal text, never floating point.
-- JSON columns are checked by their brackets only: json_valid is no function a file may use while trusted_schema is off.

CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  name TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE clerk (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  role TEXT NOT NULL CHECK (role IN ('handler', 'reviewer', 'viewer')),
  is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE calendar_day (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  day TEXT NOT NULL UNIQUE,
  is_workday INTEGER NOT NULL CHECK (is_workday IN (0, 1)),
  name TEXT NOT NULL
) STRICT;

-- Where the arrangement of a year came from, when a clerk brought it in: the notice's title and the text that was read.
CREATE TABLE calendar_year (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  year INTEGER NOT NULL UNIQUE CHECK (year BETWEEN 1949 AND 2999),
  title TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  full_name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  aliases TEXT NOT NULL CHECK (aliases LIKE '[%]'),
  nature TEXT NOT NULL,
  contact_name TEXT NOT NULL,
  contact_phone TEXT NOT NULL,
  leader_name TEXT NOT NULL,
  leader_phone TEXT NOT NULL,
  note TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  document_number TEXT NOT NULL,
  issuing_body TEXT NOT NULL,
  issued_on TEXT,
  printed_on TEXT,
  main_recipients TEXT NOT NULL,
  copied_to TEXT NOT NULL CHECK (copied_to LIKE '[%]'),
  period_starts_on TEXT,
  period_ends_on TEXT,
  supervised_from TEXT,
  baseline_on TEXT,
  source_name TEXT NOT NULL,
  source_text TEXT NOT NULL,
  -- What a clerk corrected in the reading of the text, as the JSON of `plan read`; empty where it was taken as read.
  corrected_reading TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  -- How often its units report; NULL: in whatever period the office opens.
  rhythm TEXT CHECK (rhythm IN ('month', 'quarter', 'half_year', 'year')),
  CHECK (period_ends_on IS NULL OR period_starts_on IS NULL OR period_starts_on <= period_ends_on)
) STRICT;

CREATE TABLE registration (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL UNIQUE REFERENCES plan (id) ON DELETE CASCADE,
  number TEXT NOT NULL,
  basis TEXT NOT NULL,
  approver TEXT NOT NULL,
  approved_on TEXT NOT NULL,
  supervision_kind TEXT NOT NULL,
  -- What is supervised (第四条), whom and how widely, and the scheme that bounds how often (第十五条).
  supervised_matter TEXT NOT NULL,
  supervised_scope TEXT NOT NULL,
  scheme TEXT NOT NULL,
  method TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE plan_group (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX ix_plan_group_plan ON plan_group (plan_id, position);

CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  group_id INTEGER REFERENCES plan_group (id) ON DELETE SET NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('task', 'safeguard')),
  due_text TEXT NOT NULL,
  due_on TEXT,
  extended_to TEXT,
  ended_on TEXT,
  closed_on TEXT,
  convenor_unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
  -- Inferred from the order of names until a clerk confirms it: never silently a fact (列第一位为牵头或汇总单位).
  convenor_is_inferred INTEGER NOT NULL CHECK (convenor_is_inferred IN (0, 1)),
  is_standing INTEGER NOT NULL CHECK (is_standing IN (0, 1)),
  position INTEGER NOT NULL,
  -- The versions of the plan it belongs to; a task that an amendment cancels ends, its returns stay.
  since_version INTEGER NOT NULL CHECK (since_version >= 1),
  until_version INTEGER CHECK (until_version >= since_version)
) STRICT;
-- An ended task keeps its number; another task may have it now.
CREATE UNIQUE INDEX ux_task_number ON task (plan_id, number) WHERE until_version IS NULL;
CREATE INDEX ix_task_plan ON task (plan_id, position);
CREATE INDEX ix_task_group ON task (group_id);
CREATE INDEX ix_task_convenor ON task (convenor_unit_id);

CREATE TABLE task_unit (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  role TEXT NOT NULL CHECK (role IN ('lead', 'responsible')),
  position INTEGER NOT NULL,
  UNIQUE (task_id, unit_id)
) STRICT;
CREATE INDEX ix_task_unit_unit ON task_unit (unit_id);

CREATE TABLE milestone (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  quote TEXT NOT NULL,
  strength TEXT NOT NULL CHECK (strength IN ('hard', 'medium', 'soft')),
  rhythm TEXT NOT NULL CHECK (rhythm IN ('once', 'yearly', 'cumulative', 'standing')),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'accepted', 'rejected')),
  lacks_number INTEGER NOT NULL CHECK (lacks_number IN (0, 1)),
  due_on TEXT,
  owner_unit_id INTEGER REFERENCES unit (id) ON DELETE SET NULL,
  external_state TEXT NOT NULL CHECK (external_state IN ('none', 'waiting', 'granted', 'denied')),
  external_note TEXT NOT NULL,
  position INTEGER NOT NULL,
  since_version INTEGER NOT NULL CHECK (since_version >= 1),
  until_version INTEGER CHECK (until_version >= since_version)
) STRICT;
CREATE INDEX ix_milestone_task ON milestone (task_id, position);
CREATE INDEX ix_milestone_owner ON milestone (owner_unit_id);

CREATE TABLE qualitative_target (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  quote TEXT NOT NULL,
  suggested_tasks TEXT NOT NULL CHECK (suggested_tasks LIKE '[%]'),
  position INTEGER NOT NULL,
  since_version INTEGER NOT NULL CHECK (since_version >= 1),
  until_version INTEGER CHECK (until_version >= since_version)
) STRICT;
CREATE INDEX ix_qualitative_target_plan ON qualitative_target (plan_id, position);

CREATE TABLE plan_question (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  subject TEXT NOT NULL,
  quote TEXT NOT NULL,
  proposals TEXT NOT NULL CHECK (proposals LIKE '[%]'),
  must_answer INTEGER NOT NULL CHECK (must_answer IN (0, 1)),
  answer TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  answered_at TEXT,
  until_version INTEGER CHECK (until_version >= 1)
) STRICT;
CREATE INDEX ix_plan_question_plan ON plan_question (plan_id);

CREATE TABLE period (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  code TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('month', 'quarter', 'half_year', 'year')),
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  CHECK (starts_on <= ends_on AND starts_on <= due_on)
) STRICT;
CREATE INDEX ix_period_kind ON period (kind, starts_on);

CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE RESTRICT,
  progress_text TEXT NOT NULL,
  completion_percent TEXT,
  status TEXT,
  problems_text TEXT NOT NULL,
  next_steps TEXT NOT NULL,
  coordination TEXT NOT NULL,
  expected_on TEXT,
  evidence TEXT NOT NULL,
  UNIQUE (task_id, unit_id, period_id)
) STRICT;
CREATE INDEX ix_entry_unit_period ON entry (unit_id, period_id);
CREATE INDEX ix_entry_period ON entry (period_id);
-- What lamps and counts are made of, without the texts beside it (docs/decisions/0018): kept by SQLite itself in the
-- transaction of every write, so that it cannot say something else than the rows. Rows with nothing filled in are left out.
CREATE INDEX ix_entry_figures ON entry (task_id, period_id, unit_id, completion_percent, status, expected_on)
WHERE progress_text <> '' OR completion_percent IS NOT NULL OR status IS NOT NULL OR problems_text <> ''
  OR next_steps <> '' OR coordination <> '' OR expected_on IS NOT NULL OR evidence <> '';

CREATE TABLE unit_return (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE RESTRICT,
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'sent_back', 'approved', 'unlocked')),
  filled_by TEXT NOT NULL,
  phone TEXT NOT NULL,
  reviewed_by TEXT NOT NULL,
  received_on TEXT,
  submitted_at TEXT,
  note TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at TEXT,
  UNIQUE (plan_id, unit_id, period_id)
) STRICT;
CREATE INDEX ix_unit_return_unit ON unit_return (unit_id);
CREATE INDEX ix_unit_return_period ON unit_return (period_id);

-- What the office decided on one row of a unit's return: a task or an indicator. An approved row is locked.
CREATE TABLE row_review (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE RESTRICT,
  task_id INTEGER REFERENCES task (id) ON DELETE CASCADE,
  indicator_id INTEGER REFERENCES indicator (id) ON DELETE CASCADE,
  decision TEXT NOT NULL CHECK (decision IN ('approved', 'returned', 'unlocked')),
  reason TEXT NOT NULL,
  clerk TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  content TEXT NOT NULL,
  CHECK ((task_id IS NULL) <> (indicator_id IS NULL)),
  CHECK (decision = 'approved' OR reason <> ''),
  UNIQUE (task_id, unit_id, period_id),
  UNIQUE (indicator_id, unit_id, period_id)
) STRICT;
CREATE INDEX ix_row_review_plan ON row_review (plan_id, period_id);
CREATE INDEX ix_row_review_unit ON row_review (unit_id);
CREATE INDEX ix_row_review_period ON row_review (period_id);

-- A person's judgement in place of the computed lamp; what the rule said at that time is kept beside it.
CREATE TABLE lamp_override (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
  period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE RESTRICT,
  lamp TEXT NOT NULL CHECK (lamp IN ('red', 'yellow', 'green', 'unknown')),
  computed_lamp TEXT NOT NULL CHECK (computed_lamp IN ('red', 'yellow', 'green', 'unknown')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  decided_by TEXT NOT NULL CHECK (decided_by <> ''),
  decided_on TEXT NOT NULL,
  UNIQUE (task_id, period_id)
) STRICT;
CREATE INDEX ix_lamp_override_period ON lamp_override (period_id);

-- What the office judged of a target in words in a period: with a reason, and what the judgement rests on.
CREATE TABLE quality_judgement (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  target_id INTEGER NOT NULL REFERENCES qualitative_target (id) ON DELETE CASCADE,
  period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE RESTRICT,
  quality TEXT NOT NULL CHECK (quality IN ('achieved', 'clear', 'some', 'weak', 'unknown')),
  grade TEXT NOT NULL CHECK (grade IN ('document', 'statistics', 'on_site', 'self_report')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  evidence TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  UNIQUE (target_id, period_id)
) STRICT;
CREATE INDEX ix_quality_judgement_period ON quality_judgement (period_id);

CREATE TABLE indicator (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  target TEXT NOT NULL,
  -- The upper edge of a range (2%—3%); target is the lower one then.
  target_upper TEXT,
  unit_of_measure TEXT NOT NULL,
  comparator TEXT NOT NULL CHECK (comparator IN ('reach', 'ge', 'le', 'up', 'down', 'about', 'between')),
  target_year TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('goal', 'task')),
  kind TEXT NOT NULL CHECK (kind IN ('stock', 'increment', 'cumulative', 'annual', 'undecided')),
  task_id INTEGER REFERENCES task (id) ON DELETE SET NULL,
  owner_unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
  owner_is_inferred INTEGER NOT NULL CHECK (owner_is_inferred IN (0, 1)),
  baseline TEXT,
  baseline_on TEXT,
  is_ratio INTEGER NOT NULL CHECK (is_ratio IN (0, 1)),
  numerator_label TEXT NOT NULL,
  denominator_label TEXT NOT NULL,
  denominator_scale TEXT NOT NULL,
  definition TEXT NOT NULL,
  data_source TEXT NOT NULL,
  path TEXT NOT NULL CHECK (path IN ('straight', 'stepped', 'by_hand')),
  planned_points TEXT NOT NULL CHECK (planned_points LIKE '[%]'),
  tolerance_points TEXT,
  reporting_lag_days INTEGER NOT NULL CHECK (reporting_lag_days BETWEEN 0 AND 366),
  quote TEXT NOT NULL,
  position INTEGER NOT NULL,
  since_version INTEGER NOT NULL CHECK (since_version >= 1),
  until_version INTEGER CHECK (until_version >= since_version),
  UNIQUE (plan_id, code)
) STRICT;
CREATE INDEX ix_indicator_task ON indicator (task_id);
CREATE INDEX ix_indicator_owner ON indicator (owner_unit_id);

-- Units over time (docs/decisions/0020-units-over-time.md): renamed, merged, split by a document from a day on. The roles of
-- plans keep the units they print; who answers in a period is worked out from these rows.
CREATE TABLE unit_change (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('rename', 'merge', 'split')),
  -- Who became what, by the names of that day: two desks that record one event recognise it by this.
  subject TEXT NOT NULL CHECK (subject <> ''),
  effective_on TEXT NOT NULL,
  hands_over_on TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (basis <> ''),
  note TEXT NOT NULL,
  former_name TEXT NOT NULL,
  former_full_name TEXT NOT NULL,
  former_short_name TEXT NOT NULL,
  new_name TEXT NOT NULL,
  new_full_name TEXT NOT NULL,
  new_short_name TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  clerk TEXT NOT NULL,
  CHECK (effective_on <= hands_over_on),
  CHECK ((kind = 'rename') = (former_name <> '' AND new_name <> ''))
) STRICT;

CREATE TABLE unit_change_part (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  change_id INTEGER NOT NULL REFERENCES unit_change (id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  side TEXT NOT NULL CHECK (side IN ('from', 'to')),
  position INTEGER NOT NULL,
  is_new INTEGER NOT NULL CHECK (is_new IN (0, 1)),
  UNIQUE (change_id, unit_id, side)
) STRICT;
CREATE INDEX ix_unit_change_part_unit ON unit_change_part (unit_id);

-- Where the tasks and indicators of a unit that was split go; what is not named goes to the first successor.
CREATE TABLE unit_change_share (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  change_id INTEGER NOT NULL REFERENCES unit_change (id) ON DELETE CASCADE,
  from_unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  to_unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  task_id INTEGER REFERENCES task (id) ON DELETE CASCADE,
  indicator_id INTEGER REFERENCES indicator (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  CHECK ((task_id IS NULL) <> (indicator_id IS NULL)),
  UNIQUE (change_id, from_unit_id, to_unit_id, task_id),
  UNIQUE (change_id, from_unit_id, to_unit_id, indicator_id)
) STRICT;
CREATE INDEX ix_unit_change_share_from ON unit_change_share (from_unit_id);
CREATE INDEX ix_unit_change_share_to ON unit_change_share (to_unit_id);
CREATE INDEX ix_unit_change_share_task ON unit_change_share (task_id);
CREATE INDEX ix_unit_change_share_indicator ON unit_change_share (indicator_id);

-- Amendments (docs/decisions/0012). The rows of plan, task, task_unit and indicator are the version in force; what an
-- amendment replaced is kept here, up to which version it was valid. A plan never amended has no rows here.
CREATE TABLE plan_version (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1)),
  title TEXT NOT NULL,
  document_number TEXT NOT NULL,
  issuing_body TEXT NOT NULL,
  issued_on TEXT,
  printed_on TEXT,
  main_recipients TEXT NOT NULL,
  copied_to TEXT NOT NULL CHECK (copied_to LIKE '[%]'),
  period_starts_on TEXT,
  period_ends_on TEXT,
  source_name TEXT NOT NULL,
  source_text TEXT NOT NULL,
  basis TEXT NOT NULL,
  decided_on TEXT,
  approver TEXT NOT NULL,
  effective_from TEXT,
  recorded_at TEXT NOT NULL,
  clerk TEXT NOT NULL,
  CHECK ((number = 1) = (effective_from IS NULL)),
  UNIQUE (plan_id, number)
) STRICT;

CREATE TABLE former_task (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
  until_version INTEGER NOT NULL CHECK (until_version >= 1),
  group_id INTEGER REFERENCES plan_group (id) ON DELETE SET NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  due_text TEXT NOT NULL,
  due_on TEXT,
  convenor_unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
  convenor_is_inferred INTEGER NOT NULL CHECK (convenor_is_inferred IN (0, 1)),
  position INTEGER NOT NULL,
  UNIQUE (task_id, until_version)
) STRICT;
CREATE INDEX ix_former_task_plan ON former_task (plan_id);
CREATE INDEX ix_former_task_group ON former_task (group_id);
CREATE INDEX ix_former_task_convenor ON former_task (convenor_unit_id);

CREATE TABLE former_task_unit (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  former_task_id INTEGER NOT NULL REFERENCES former_task (id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  role TEXT NOT NULL CHECK (role IN ('lead', 'responsible')),
  position INTEGER NOT NULL,
  UNIQUE (former_task_id, unit_id)
) STRICT;
CREATE INDEX ix_former_task_unit_plan ON former_task_unit (plan_id);
CREATE INDEX ix_former_task_unit_unit ON former_task_unit (unit_id);

CREATE TABLE former_indicator (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  indicator_id INTEGER NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
  until_version INTEGER NOT NULL CHECK (until_version >= 1),
  name TEXT NOT NULL,
  target TEXT NOT NULL,
  -- The upper edge of a range (2%—3%); target is the lower one then.
  target_upper TEXT,
  unit_of_measure TEXT NOT NULL,
  comparator TEXT NOT NULL CHECK (comparator IN ('reach', 'ge', 'le', 'up', 'down', 'about', 'between')),
  target_year TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('goal', 'task')),
  task_id INTEGER REFERENCES task (id) ON DELETE SET NULL,
  owner_unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
  owner_is_inferred INTEGER NOT NULL CHECK (owner_is_inferred IN (0, 1)),
  is_ratio INTEGER NOT NULL CHECK (is_ratio IN (0, 1)),
  numerator_label TEXT NOT NULL,
  denominator_label TEXT NOT NULL,
  denominator_scale TEXT NOT NULL,
  quote TEXT NOT NULL,
  position INTEGER NOT NULL,
  UNIQUE (indicator_id, until_version)
) STRICT;
CREATE INDEX ix_former_indicator_plan ON former_indicator (plan_id);
CREATE INDEX ix_former_indicator_task ON former_indicator (task_id);
CREATE INDEX ix_former_indicator_owner ON former_indicator (owner_unit_id);

CREATE TABLE indicator_value (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  indicator_id INTEGER NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
  period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE RESTRICT,
  value TEXT,
  numerator TEXT,
  denominator TEXT,
  as_of_on TEXT,
  note TEXT NOT NULL,
  UNIQUE (indicator_id, period_id)
) STRICT;
CREATE INDEX ix_indicator_value_period ON indicator_value (period_id);

-- Units whose figures make up one indicator together, and what each of them brought in a period.
CREATE TABLE indicator_part (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  indicator_id INTEGER NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  part TEXT NOT NULL,
  position INTEGER NOT NULL,
  UNIQUE (indicator_id, unit_id)
) STRICT;
CREATE INDEX ix_indicator_part_unit ON indicator_part (unit_id);

CREATE TABLE indicator_contribution (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  indicator_id INTEGER NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE RESTRICT,
  value TEXT,
  -- The projects, documents or cases the figure counts, one a line: named by two units they are counted twice.
  items TEXT NOT NULL,
  clerk TEXT NOT NULL,
  UNIQUE (indicator_id, unit_id, period_id)
) STRICT;
CREATE INDEX ix_indicator_contribution_unit ON indicator_contribution (unit_id);
CREATE INDEX ix_indicator_contribution_period ON indicator_contribution (period_id);

CREATE TABLE paper (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE RESTRICT,
  period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN (
    'bulletin', 'reminder', 'notice', 'interview', 'coordination', 'correction', 'briefing', 'assignment', 'ledger',
    'profile', 'stocktake', 'feedback', 'evaluation', 'extension', 'closing', 'archive')),
  state TEXT NOT NULL CHECK (state IN ('draft', 'issued')),
  title TEXT NOT NULL,
  number_year INTEGER,
  number_sequence INTEGER,
  -- Above 0 only where two desks gave one number to two papers: both have left the house, so both stay (0014).
  number_twin INTEGER NOT NULL CHECK (number_twin >= 0),
  number_text TEXT NOT NULL,
  edited_sections TEXT NOT NULL CHECK (edited_sections LIKE '[%]'),
  -- What stands on this one paper's head and imprint otherwise than the template says.
  head_slots TEXT NOT NULL CHECK (head_slots LIKE '[%]'),
  facts_digest TEXT NOT NULL,
  facts_json TEXT NOT NULL,
  approver TEXT NOT NULL,
  approved_on TEXT,
  issued_on TEXT,
  issued_at TEXT,
  pdf_sha256 TEXT NOT NULL,
  -- To whom a paper to one unit goes; a paper to all has none.
  unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
  -- The version of the office's wording it was drawn with; 0 where none was ever saved.
  template_version INTEGER NOT NULL CHECK (template_version >= 0),
  -- An issued paper has its number, its day and its file; no two papers of a kind share a number.
  CHECK (state = 'draft' OR (number_sequence IS NOT NULL AND issued_on IS NOT NULL AND pdf_sha256 <> '')),
  UNIQUE (kind, number_year, number_sequence, number_twin)
) STRICT;
CREATE INDEX ix_paper_plan_period ON paper (plan_id, period_id);
CREATE INDEX ix_paper_period ON paper (period_id);
CREATE INDEX ix_paper_unit ON paper (unit_id);

-- The very bytes that were printed; never rewritten, so that a reprint is the same for ever.
CREATE TABLE paper_file (
  paper_id INTEGER PRIMARY KEY REFERENCES paper (id) ON DELETE RESTRICT,
  sha256 TEXT NOT NULL,
  content BLOB NOT NULL
) STRICT;

-- 作废: the number stays used, the bytes stay kept. A batch of letters is voided letter by letter.
CREATE TABLE paper_void (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  paper_id INTEGER UNIQUE REFERENCES paper (id) ON DELETE RESTRICT,
  step_id INTEGER UNIQUE REFERENCES chase_step (id) ON DELETE RESTRICT,
  reason TEXT NOT NULL CHECK (reason <> ''),
  voided_on TEXT NOT NULL,
  clerk TEXT NOT NULL,
  CHECK ((paper_id IS NULL) <> (step_id IS NULL))
) STRICT;

-- Numbers that no paper of this ledger bears, each with its explanation: without one they are gaps.
CREATE TABLE unused_number (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind <> ''),
  number_year INTEGER NOT NULL,
  number_sequence INTEGER NOT NULL CHECK (number_sequence >= 1),
  number_text TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  noted_on TEXT NOT NULL,
  clerk TEXT NOT NULL,
  UNIQUE (kind, number_year, number_sequence)
) STRICT;

-- 拟稿 → 核稿 → 签发: who did what with a draft and when; `digest` names the text that lay before them.
CREATE TABLE paper_step (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  paper_id INTEGER NOT NULL REFERENCES paper (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  act TEXT NOT NULL CHECK (act IN ('submit', 'review', 'sign', 'send_back', 'take_back', 'print')),
  actor TEXT NOT NULL CHECK (actor <> ''),
  done_on TEXT NOT NULL,
  opinion TEXT NOT NULL,
  digest TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  clerk TEXT NOT NULL,
  UNIQUE (paper_id, position)
) STRICT;

-- The office's own wording of a kind of paper, version by version; an issued paper names the one it used.
CREATE TABLE paper_template (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind <> ''),
  version INTEGER NOT NULL CHECK (version >= 1),
  slots TEXT NOT NULL CHECK (slots LIKE '[%]'),
  note TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  clerk TEXT NOT NULL,
  UNIQUE (kind, version)
) STRICT;

-- Forms that went out to units: the issue register. The uid of a unit_form is the identity inside the file.
CREATE TABLE form_batch (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE RESTRICT,
  issued_at TEXT NOT NULL,
  clerk TEXT NOT NULL,
  channel TEXT NOT NULL
) STRICT;
CREATE INDEX ix_form_batch_plan ON form_batch (plan_id);
CREATE INDEX ix_form_batch_period ON form_batch (period_id);

CREATE TABLE unit_form (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  batch_id INTEGER NOT NULL REFERENCES form_batch (id) ON DELETE CASCADE,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE RESTRICT,
  version INTEGER NOT NULL,
  checksum TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  -- What was printed (as digests) and what was filled in when the form went out.
  rows TEXT NOT NULL CHECK (rows LIKE '[%]'),
  -- The version of the plan it was drawn from: an answer to it is an answer to that version.
  plan_version INTEGER NOT NULL CHECK (plan_version >= 1),
  UNIQUE (plan_id, unit_id, period_id, version)
) STRICT;
CREATE INDEX ix_unit_form_batch ON unit_form (batch_id);
CREATE INDEX ix_unit_form_unit ON unit_form (unit_id);
CREATE INDEX ix_unit_form_period ON unit_form (period_id);

-- Returned forms, taken in together and withdrawn together.
CREATE TABLE return_batch (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  taken_at TEXT NOT NULL,
  clerk TEXT NOT NULL,
  file_count INTEGER NOT NULL,
  cell_count INTEGER NOT NULL
) STRICT;

CREATE TABLE returned_file (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  batch_id INTEGER NOT NULL REFERENCES return_batch (id) ON DELETE CASCADE,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE RESTRICT,
  form_uid TEXT NOT NULL,
  version INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  taken_at TEXT NOT NULL,
  rows TEXT NOT NULL CHECK (rows LIKE '[%]'),
  -- Where each value that was taken in stood: kind and uid of its row, field, sheet, cell.
  cells TEXT NOT NULL CHECK (cells LIKE '[%]'),
  -- One file may hold the forms of several plans (docs/decisions/0022-one-envelope.md), each of them once.
  UNIQUE (sha256, plan_id, period_id),
  UNIQUE (plan_id, unit_id, period_id, version)
) STRICT;
CREATE INDEX ix_returned_file_batch ON returned_file (batch_id);
CREATE INDEX ix_returned_file_unit ON returned_file (unit_id);
CREATE INDEX ix_returned_file_period ON returned_file (period_id);

-- The returned files as they came, for ever: also when their batch is withdrawn (evidence, 条例第二十五条).
CREATE TABLE returned_content (
  sha256 TEXT PRIMARY KEY,
  content BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Chasing: calls with what was promised, written steps with their numbers in the register, and further demands.
CREATE TABLE phone_note (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE RESTRICT,
  called_on TEXT NOT NULL,
  called_at TEXT NOT NULL,
  spoke_with TEXT NOT NULL,
  said TEXT NOT NULL,
  promised_on TEXT,
  is_reminder INTEGER NOT NULL CHECK (is_reminder IN (0, 1)),
  clerk TEXT NOT NULL,
  CHECK (promised_on IS NULL OR promised_on >= called_on)
) STRICT;
CREATE INDEX ix_phone_note_plan ON phone_note (plan_id, period_id);
CREATE INDEX ix_phone_note_unit ON phone_note (unit_id);
CREATE INDEX ix_phone_note_period ON phone_note (period_id);
CREATE INDEX ix_phone_note_day ON phone_note (called_on);

-- Further plans a call was about: a unit is called once over all running plans.
CREATE TABLE phone_note_plan (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  note_id INTEGER NOT NULL REFERENCES phone_note (id) ON DELETE RESTRICT,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE RESTRICT,
  UNIQUE (note_id, plan_id)
) STRICT;
CREATE INDEX ix_phone_note_plan_plan ON phone_note_plan (plan_id);
CREATE INDEX ix_phone_note_plan_period ON phone_note_plan (period_id);

-- A number of a kind and year stands once, also when the letters of a day lie in one paper.
CREATE TABLE chase_step (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE RESTRICT,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('reminder', 'notice', 'interview', 'coordination')),
  taken_on TEXT NOT NULL,
  number_year INTEGER NOT NULL,
  number_sequence INTEGER NOT NULL,
  number_twin INTEGER NOT NULL CHECK (number_twin >= 0),
  number_text TEXT NOT NULL,
  reply_by TEXT,
  reason TEXT NOT NULL,
  approver TEXT NOT NULL,
  clerk TEXT NOT NULL,
  paper_id INTEGER NOT NULL REFERENCES paper (id) ON DELETE RESTRICT,
  CHECK (reply_by IS NULL OR reply_by >= taken_on),
  UNIQUE (kind, number_year, number_sequence, number_twin)
) STRICT;
CREATE INDEX ix_chase_step_plan ON chase_step (plan_id, period_id);
CREATE INDEX ix_chase_step_unit ON chase_step (unit_id);
CREATE INDEX ix_chase_step_period ON chase_step (period_id);
CREATE INDEX ix_chase_step_day ON chase_step (taken_on);
CREATE INDEX ix_chase_step_paper ON chase_step (paper_id);

-- Further plans a letter speaks of: a unit is chased once over all running plans.
CREATE TABLE chase_step_plan (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  step_id INTEGER NOT NULL REFERENCES chase_step (id) ON DELETE RESTRICT,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE RESTRICT,
  period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE RESTRICT,
  UNIQUE (step_id, plan_id)
) STRICT;
CREATE INDEX ix_chase_step_plan_plan ON chase_step_plan (plan_id);
CREATE INDEX ix_chase_step_plan_period ON chase_step_plan (period_id);

-- 送达: how a paper went to a unit and what came back on its receipt.
CREATE TABLE delivery (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  paper_id INTEGER NOT NULL REFERENCES paper (id) ON DELETE RESTRICT,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  way TEXT NOT NULL CHECK (way IN ('person', 'exchange', 'electronic', 'post')),
  sent_on TEXT NOT NULL,
  sent_by TEXT NOT NULL,
  received_by TEXT NOT NULL,
  received_on TEXT,
  returned_on TEXT,
  is_refused INTEGER NOT NULL CHECK (is_refused IN (0, 1)),
  note TEXT NOT NULL,
  clerk TEXT NOT NULL,
  CHECK (received_on IS NULL OR received_on >= sent_on),
  CHECK (is_refused = 0 OR note <> ''),
  UNIQUE (paper_id, unit_id)
) STRICT;
CREATE INDEX ix_delivery_unit ON delivery (unit_id);

CREATE TABLE unit_request (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE RESTRICT,
  asked_on TEXT NOT NULL,
  due_on TEXT,
  subject TEXT NOT NULL CHECK (subject <> ''),
  clerk TEXT NOT NULL,
  CHECK (due_on IS NULL OR due_on >= asked_on)
) STRICT;
CREATE INDEX ix_unit_request_plan ON unit_request (plan_id, period_id);
CREATE INDEX ix_unit_request_unit ON unit_request (unit_id);
CREATE INDEX ix_unit_request_period ON unit_request (period_id);

-- From 完成 to 办结 (domain/closing.py): evidence, applications, requests, checks, conclusions, 批示.
-- The file itself lies beside the ledger under its SHA-256, or stays where it is and is linked.
CREATE TABLE evidence_file (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
  milestone_id INTEGER REFERENCES milestone (id) ON DELETE SET NULL,
  -- The 核查 it was taken at: photographs of what was seen on the spot.
  inspection_id INTEGER REFERENCES inspection (id) ON DELETE SET NULL,
  unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('document', 'table', 'photo', 'certificate', 'news', 'other')),
  grade TEXT NOT NULL CHECK (grade IN ('official', 'statistics', 'photo', 'self_report')),
  -- Why it counts for more or less than when it came in.
  grade_reason TEXT NOT NULL,
  document_number TEXT NOT NULL,
  dated_on TEXT,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  size INTEGER NOT NULL CHECK (size >= 0),
  suffix TEXT NOT NULL CHECK (suffix = '' OR (suffix GLOB '.[a-z0-9]*' AND substr(suffix, 2) NOT GLOB '*[^a-z0-9]*')),
  link TEXT NOT NULL,
  note TEXT NOT NULL,
  added_on TEXT NOT NULL,
  clerk TEXT NOT NULL
) STRICT;
CREATE INDEX ix_evidence_file_plan ON evidence_file (plan_id);
CREATE INDEX ix_evidence_file_task ON evidence_file (task_id);
CREATE INDEX ix_evidence_file_milestone ON evidence_file (milestone_id);
CREATE INDEX ix_evidence_file_inspection ON evidence_file (inspection_id);
CREATE INDEX ix_evidence_file_unit ON evidence_file (unit_id);

-- 签字盖章扫描件 of a unit's return (domain/signed_pages.py); the copy lies with the evidence, under its SHA-256.
CREATE TABLE signed_page (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (name <> ''),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  size INTEGER NOT NULL CHECK (size > 0),
  suffix TEXT NOT NULL CHECK (suffix IN ('.pdf', '.jpg', '.jpeg', '.png')),
  added_on TEXT NOT NULL,
  clerk TEXT NOT NULL,
  UNIQUE (plan_id, unit_id, period_id, sha256)
) STRICT;
CREATE INDEX ix_signed_page_unit ON signed_page (unit_id);
CREATE INDEX ix_signed_page_period ON signed_page (period_id);

CREATE TABLE milestone_result (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  milestone_id INTEGER NOT NULL REFERENCES milestone (id) ON DELETE CASCADE,
  year INTEGER NOT NULL CHECK (year = 0 OR year BETWEEN 1949 AND 2999),
  reached_on TEXT NOT NULL,
  amount TEXT,
  evidence_id INTEGER REFERENCES evidence_file (id) ON DELETE SET NULL,
  note TEXT NOT NULL,
  clerk TEXT NOT NULL,
  UNIQUE (milestone_id, year)
) STRICT;
CREATE INDEX ix_milestone_result_evidence ON milestone_result (evidence_id);

CREATE TABLE close_out (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
  unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
  applied_on TEXT NOT NULL,
  applied_by TEXT NOT NULL,
  conclusion TEXT NOT NULL CHECK (conclusion <> ''),
  recorded_by TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('applied', 'confirmed', 'refused', 'reopened')),
  checklist TEXT NOT NULL CHECK (checklist LIKE '[%]'),
  decided_by TEXT NOT NULL,
  decided_on TEXT,
  closed_on TEXT,
  refusal TEXT NOT NULL,
  reopened_by TEXT NOT NULL,
  reopened_on TEXT,
  reopen_reason TEXT NOT NULL,
  CHECK ((state = 'applied') = (decided_on IS NULL)),
  CHECK ((closed_on IS NOT NULL) = (state IN ('confirmed', 'reopened'))),
  CHECK (state <> 'refused' OR refusal <> ''),
  CHECK ((state = 'reopened') = (reopened_on IS NOT NULL) AND (state <> 'reopened' OR reopen_reason <> ''))
) STRICT;
CREATE INDEX ix_close_out_plan ON close_out (plan_id);
CREATE INDEX ix_close_out_task ON close_out (task_id);
CREATE INDEX ix_close_out_unit ON close_out (unit_id);

-- original_due_on and due_on are what held when the request was made; no decision changes them.
CREATE TABLE change_request (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
  unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('extension', 'adjustment', 'termination')),
  applied_on TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  progress TEXT NOT NULL,
  signer TEXT NOT NULL,
  wished_on TEXT,
  content TEXT NOT NULL,
  original_due_on TEXT,
  due_on TEXT,
  recorded_by TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'refused')),
  decided_by TEXT NOT NULL,
  decided_on TEXT,
  granted_on TEXT,
  decision_note TEXT NOT NULL,
  CHECK (kind <> 'extension' OR wished_on IS NOT NULL),
  CHECK ((state = 'pending') = (decided_on IS NULL)),
  CHECK ((granted_on IS NOT NULL) = (kind = 'extension' AND state = 'approved'))
) STRICT;
CREATE INDEX ix_change_request_plan ON change_request (plan_id, kind, state);
CREATE INDEX ix_change_request_task ON change_request (task_id);
CREATE INDEX ix_change_request_unit ON change_request (unit_id);

-- 核查 in one of the ways of 《政府督查工作条例》第十二条.
CREATE TABLE inspection (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
  method TEXT NOT NULL CHECK (method IN ('self_account', 'hearing_report', 'on_site', 'unannounced', 'meeting', 'statistics', 'documents', 'leads', 'interview', 'online')),
  inspected_on TEXT NOT NULL,
  place TEXT NOT NULL,
  people TEXT NOT NULL,
  finding TEXT NOT NULL CHECK (finding <> ''),
  result TEXT NOT NULL CHECK (result IN ('confirmed', 'partly', 'not_confirmed')),
  is_look_back INTEGER NOT NULL CHECK (is_look_back IN (0, 1)),
  clerk TEXT NOT NULL
) STRICT;
CREATE INDEX ix_inspection_plan ON inspection (plan_id);
CREATE INDEX ix_inspection_task ON inspection (task_id);

-- 督查结论 with the clock of objection and 复核 (第十六、十七条).
CREATE TABLE conclusion (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
  unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
  concluded_on TEXT NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  author TEXT NOT NULL,
  delivered_on TEXT,
  objected_on TEXT,
  objection TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  review_decided_on TEXT,
  review_decision TEXT NOT NULL,
  CHECK (objected_on IS NULL OR delivered_on IS NOT NULL),
  CHECK (review_decided_on IS NULL OR objected_on IS NOT NULL)
) STRICT;
CREATE INDEX ix_conclusion_plan ON conclusion (plan_id);
CREATE INDEX ix_conclusion_task ON conclusion (task_id);
CREATE INDEX ix_conclusion_unit ON conclusion (unit_id);

CREATE TABLE rectification (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
  conclusion_id INTEGER REFERENCES conclusion (id) ON DELETE SET NULL,
  unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
  problem TEXT NOT NULL CHECK (problem <> ''),
  due_on TEXT NOT NULL,
  clerk TEXT NOT NULL,
  reported_on TEXT,
  report TEXT NOT NULL,
  checked_on TEXT,
  checked_by TEXT NOT NULL
) STRICT;
CREATE INDEX ix_rectification_plan ON rectification (plan_id);
CREATE INDEX ix_rectification_task ON rectification (task_id);
CREATE INDEX ix_rectification_conclusion ON rectification (conclusion_id);
CREATE INDEX ix_rectification_unit ON rectification (unit_id);

CREATE TABLE instruction (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
  leader TEXT NOT NULL CHECK (leader <> ''),
  instructed_on TEXT NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
  asked_of TEXT NOT NULL,
  reply_by TEXT,
  clerk TEXT NOT NULL,
  answered_on TEXT,
  answer TEXT NOT NULL
) STRICT;
CREATE INDEX ix_instruction_plan ON instruction (plan_id);
CREATE INDEX ix_instruction_task ON instruction (task_id);
CREATE INDEX ix_instruction_unit ON instruction (unit_id);

CREATE TABLE instruction_step (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  instruction_id INTEGER NOT NULL REFERENCES instruction (id) ON DELETE CASCADE,
  noted_on TEXT NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  clerk TEXT NOT NULL
) STRICT;
CREATE INDEX ix_instruction_step_plan ON instruction_step (plan_id);
CREATE INDEX ix_instruction_step_instruction ON instruction_step (instruction_id);

-- 约谈: proposed to the leaders when a unit stays red, answered by name, held with a result (第十二条、第二十一条).
CREATE TABLE interview_proposal (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('interview', 'coordination')),
  task_reds INTEGER NOT NULL CHECK (task_reds >= 0),
  unit_reds INTEGER NOT NULL CHECK (unit_reds >= 0),
  reason TEXT NOT NULL CHECK (reason <> ''),
  proposed_on TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'refused', 'held')),
  decided_on TEXT,
  decided_by TEXT NOT NULL,
  decision_note TEXT NOT NULL,
  held_on TEXT,
  result TEXT NOT NULL,
  CHECK ((state = 'pending') = (decided_on IS NULL)),
  CHECK ((state = 'pending') = (decided_by = '')),
  CHECK ((state = 'held') = (held_on IS NOT NULL)),
  CHECK (decided_on IS NULL OR decided_on >= proposed_on),
  CHECK (held_on IS NULL OR held_on >= decided_on)
) STRICT;
CREATE INDEX ix_interview_proposal_plan ON interview_proposal (plan_id);
CREATE INDEX ix_interview_proposal_task ON interview_proposal (task_id);
CREATE INDEX ix_interview_proposal_unit ON interview_proposal (unit_id);
CREATE INDEX ix_interview_proposal_period ON interview_proposal (period_id);

-- 考核计分 (docs/decisions/0019-scoring.md), off unless the office switches it on. Entries are computed from the facts of
-- the ledger and never stored; here stand the rules, what was entered by hand, objections, and what was published.
CREATE TABLE score_rule (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  kind TEXT NOT NULL UNIQUE CHECK (kind <> ''),
  points TEXT NOT NULL,
  cap_period TEXT,
  cap_year TEXT,
  in_a_row INTEGER NOT NULL CHECK (in_a_row BETWEEN 0 AND 12),
  is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
  -- Who answers for a rule the regulations against formalism forbid, and why it is used all the same.
  confirmed_by TEXT NOT NULL,
  confirmed_on TEXT,
  confirm_reason TEXT NOT NULL
) STRICT;

CREATE TABLE score_by_hand (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE RESTRICT,
  points TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  approver TEXT NOT NULL CHECK (approver <> ''),
  noted_on TEXT NOT NULL,
  clerk TEXT NOT NULL
) STRICT;
CREATE INDEX ix_score_by_hand_plan ON score_by_hand (plan_id, period_id);
CREATE INDEX ix_score_by_hand_unit ON score_by_hand (unit_id);
CREATE INDEX ix_score_by_hand_period ON score_by_hand (period_id);

CREATE TABLE score_objection (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE RESTRICT,
  entry_key TEXT NOT NULL CHECK (entry_key <> ''),
  kind TEXT NOT NULL,
  points TEXT NOT NULL,
  raised_on TEXT NOT NULL,
  raised_by TEXT NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  clerk TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('pending', 'accepted', 'rejected')),
  decided_on TEXT,
  decided_by TEXT NOT NULL,
  decision_reason TEXT NOT NULL,
  CHECK ((outcome = 'pending') = (decided_on IS NULL)),
  CHECK (outcome = 'pending' OR (decided_by <> '' AND decision_reason <> ''))
) STRICT;
CREATE INDEX ix_score_objection_plan ON score_objection (plan_id, period_id);
CREATE INDEX ix_score_objection_unit ON score_objection (unit_id);
CREATE INDEX ix_score_objection_period ON score_objection (period_id);

-- A score as it was made known: only ever added; another version says why.
CREATE TABLE score_sheet (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE RESTRICT,
  is_year INTEGER NOT NULL CHECK (is_year IN (0, 1)),
  version INTEGER NOT NULL CHECK (version >= 1),
  title TEXT NOT NULL,
  published_on TEXT NOT NULL,
  approver TEXT NOT NULL CHECK (approver <> ''),
  note TEXT NOT NULL,
  content TEXT NOT NULL CHECK (content LIKE '{%}'),
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  clerk TEXT NOT NULL,
  UNIQUE (plan_id, period_id, is_year, version)
) STRICT;
CREATE INDEX ix_score_sheet_period ON score_sheet (period_id);

-- Two desks of one office (docs/decisions/0014-two-desks.md). The packages taken in; undoing a merge removes its row.
CREATE TABLE merged_package (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  row_version INTEGER NOT NULL,
  package_uid TEXT NOT NULL,
  desk_uid TEXT NOT NULL,
  desk_name TEXT NOT NULL,
  number INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  merged_at TEXT NOT NULL,
  act_count INTEGER NOT NULL,
  heads TEXT NOT NULL CHECK (heads LIKE '[%]')
) STRICT;

-- Acts of other desks as they came, by their SHA-256: never changed and never removed, so that nothing is lost.
CREATE TABLE received_act (
  digest TEXT PRIMARY KEY,
  content TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Issued papers that came from another desk; returned forms go where the own ones are.
CREATE TABLE received_file (
  sha256 TEXT PRIMARY KEY,
  content BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Who this desk is among the others, from its first package on; a copy of the file that is worked on counts as another.
CREATE TABLE exchange_desk (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uid TEXT NOT NULL,
  last_number INTEGER NOT NULL
) STRICT;

-- What every desk that sent us a package has shown to have: what need not be sent again.
CREATE TABLE exchange_peer (
  desk_uid TEXT PRIMARY KEY,
  desk_name TEXT NOT NULL,
  number INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  heads TEXT NOT NULL CHECK (heads LIKE '[%]')
) STRICT, WITHOUT ROWID;

-- What this desk's acts are called (docs/decisions/0014), caught up when packages are made or looked at, never at a save:
-- worked out of the journal and lost without harm. Operation 0 is what stood in the file before the first one.
CREATE TABLE own_act (
  position INTEGER PRIMARY KEY,
  operation_id INTEGER NOT NULL UNIQUE,
  digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
  -- Acts of other desks it stands on, besides the own one before it.
  knew TEXT NOT NULL CHECK (knew LIKE '[%]')
) STRICT;
CREATE INDEX ix_own_act_knew ON own_act (position) WHERE knew <> '[]';

-- Rows that acts of this desk removed: where their history lies in the journal.
CREATE TABLE own_removal (
  table_name TEXT NOT NULL,
  uid TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  PRIMARY KEY (table_name, uid, row_id)
) STRICT, WITHOUT ROWID;

-- Rows that two desks made independently are one: what the younger was called, for forms that already went out.
CREATE TABLE former_identity (
  uid TEXT PRIMARY KEY,
  table_name TEXT NOT NULL,
  present_uid TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Text typed and not yet committed. No history: it is dropped as soon as the cell is saved.
CREATE TABLE entry_draft (
  task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
  period_id INTEGER NOT NULL REFERENCES period (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  typed_at TEXT NOT NULL,
  PRIMARY KEY (task_id, unit_id, period_id, field)
) STRICT, WITHOUT ROWID;

-- A review of a plan that is not stored yet, kept against a crash. No history.
CREATE TABLE review_draft (
  source_digest TEXT PRIMARY KEY CHECK (length(source_digest) = 64),
  source_name TEXT NOT NULL,
  source_text TEXT NOT NULL,
  content TEXT NOT NULL,
  kept_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The journal: one row per writing act, and every row it touched before and after. Rows are only ever added
-- (undone_by is the one field set later), so that undo itself is on record.
CREATE TABLE operation (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  clerk TEXT NOT NULL,
  verb TEXT NOT NULL,
  subject TEXT NOT NULL,
  can_be_undone INTEGER NOT NULL CHECK (can_be_undone IN (0, 1)),
  undoes INTEGER REFERENCES operation (id) ON DELETE RESTRICT,
  undone_by INTEGER REFERENCES operation (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE row_change (
  -- operation_id × 2^32 + position: the changes of an operation lie together and in order without an index of their
  -- own, and are always appended. Every page less is time saved at each save.
  id INTEGER PRIMARY KEY,
  operation_id INTEGER NOT NULL REFERENCES operation (id) ON DELETE RESTRICT,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT CHECK (before LIKE '{%}'),
  after TEXT CHECK (after LIKE '{%}'),
  CHECK (before IS NOT NULL OR after IS NOT NULL),
  CHECK (id >> 32 = operation_id)
) STRICT;
CREATE INDEX ix_row_change_row ON row_change (table_name, row_id);

-- From which cells of a file the values of an operation came, where the file itself is no return that is kept: rows of
-- table, row, field, sheet and cell. What is said of an operation beside it; no part of what it changed.
CREATE TABLE value_source (
  operation_id INTEGER PRIMARY KEY REFERENCES operation (id) ON DELETE RESTRICT,
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  cells TEXT NOT NULL CHECK (cells LIKE '[%]')
) STRICT;

-- The chain of the journal (docs/decisions/0015): the digest of an operation covers its changes and the digest before.
-- Written in idle moments and in order, never at a save; what came after the last row here is not sealed yet.
CREATE TABLE audit_link (
  operation_id INTEGER PRIMARY KEY REFERENCES operation (id) ON DELETE RESTRICT,
  digest TEXT NOT NULL CHECK (length(digest) = 64)
) STRICT;
