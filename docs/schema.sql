-- The tables of record.sqlite, schema 4. Made by `make docs` from what the migrations make.
-- What is in them: record.md

CREATE TABLE assessment_answer (
    run_id TEXT NOT NULL,
    question_id TEXT NOT NULL,
    answer TEXT NOT NULL,
    certainty TEXT,
    hints_used INTEGER NOT NULL,
    stamp TEXT NOT NULL,
    PRIMARY KEY (run_id, question_id)
) STRICT;

CREATE TABLE assessment_finished (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    run_id TEXT NOT NULL,
    course_id TEXT NOT NULL,
    course_version TEXT,
    assessment_id TEXT NOT NULL,
    points REAL NOT NULL,
    max_points REAL NOT NULL,
    passed INTEGER NOT NULL,
    used_ms INTEGER,
    at TEXT NOT NULL,
    checksum TEXT NOT NULL
) STRICT;

CREATE INDEX idx_assessment_finished_course_id
    ON assessment_finished (course_id);

CREATE UNIQUE INDEX idx_assessment_finished_uid
    ON assessment_finished (uid);

CREATE TABLE assessment_run (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    course_id TEXT NOT NULL,
    course_version TEXT,
    language TEXT,
    assessment_id TEXT NOT NULL,
    seed INTEGER NOT NULL,
    form TEXT NOT NULL,
    started_at TEXT NOT NULL,
    used_ms INTEGER NOT NULL,
    current INTEGER NOT NULL,
    flagged TEXT NOT NULL,
    finished_at TEXT,
    stamp TEXT NOT NULL,
    checksum TEXT NOT NULL
) STRICT;

CREATE INDEX idx_assessment_run_course_id_assessment_id
    ON assessment_run (course_id, assessment_id);

CREATE UNIQUE INDEX idx_assessment_run_uid
    ON assessment_run (uid);

CREATE TABLE attempt (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    course_id TEXT NOT NULL,
    course_version TEXT,
    language TEXT,
    lesson_id TEXT,
    question_id TEXT NOT NULL,
    kind TEXT,
    fingerprint TEXT NOT NULL REFERENCES question_version(fingerprint),
    answer TEXT NOT NULL,
    fraction REAL,
    points REAL NOT NULL,
    max_points REAL,
    try_number INTEGER,
    hints_used INTEGER,
    duration_ms INTEGER,
    at TEXT NOT NULL,
    run TEXT,
    certainty TEXT,
    private INTEGER NOT NULL,
    assessment_run TEXT,
    checksum TEXT NOT NULL
) STRICT;

CREATE INDEX idx_attempt_assessment_run ON attempt (assessment_run) WHERE assessment_run IS NOT NULL;

CREATE INDEX idx_attempt_course_id_question_id_uid
    ON attempt (course_id, question_id, uid);

CREATE UNIQUE INDEX idx_attempt_uid
    ON attempt (uid);

CREATE TABLE damaged (
    id INTEGER PRIMARY KEY,
    table_name TEXT NOT NULL,
    content TEXT NOT NULL
) STRICT;

CREATE TABLE deleted (
    digest TEXT PRIMARY KEY NOT NULL
) STRICT;

CREATE TABLE draft (
    course_id TEXT NOT NULL,
    question_id TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    answer TEXT NOT NULL,
    hints_used INTEGER NOT NULL,
    at TEXT NOT NULL,
    stamp TEXT NOT NULL,
    PRIMARY KEY (course_id, question_id)
) STRICT;

CREATE TABLE learner (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL,
    stamp TEXT NOT NULL
) STRICT;

CREATE TABLE lesson_read (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    course_id TEXT NOT NULL,
    course_version TEXT,
    lesson_id TEXT NOT NULL,
    at TEXT NOT NULL,
    checksum TEXT NOT NULL
) STRICT;

CREATE INDEX idx_lesson_read_course_id
    ON lesson_read (course_id);

CREATE UNIQUE INDEX idx_lesson_read_uid
    ON lesson_read (uid);

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT
) STRICT;

CREATE TABLE place (
    course_id TEXT NOT NULL,
    lesson_id TEXT NOT NULL,
    block INTEGER NOT NULL,
    offset REAL NOT NULL,
    at TEXT NOT NULL,
    spent_ms INTEGER NOT NULL,
    stamp TEXT NOT NULL,
    PRIMARY KEY (course_id, lesson_id)
) STRICT;

CREATE TABLE question_version (
    fingerprint TEXT PRIMARY KEY NOT NULL,
    compiled TEXT NOT NULL,
    checksum TEXT NOT NULL
) STRICT;

CREATE TABLE standing (
    course_id TEXT NOT NULL,
    question_id TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    tries INTEGER NOT NULL,
    is_marked INTEGER NOT NULL,
    best_fraction REAL NOT NULL,
    best_points REAL NOT NULL,
    last_uid TEXT NOT NULL,
    last_fraction REAL,
    PRIMARY KEY (course_id, question_id, fingerprint)
) STRICT;
