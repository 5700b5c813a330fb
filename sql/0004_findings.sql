-- The latest finding of each check on each application, with the evidence it rests on; settled by a person where the
-- check could not tell. Earlier findings are in the record.
CREATE TABLE findings (
    application TEXT NOT NULL REFERENCES applications (id),
    check_id TEXT NOT NULL,
    verdict TEXT NOT NULL,
    certain INTEGER NOT NULL CHECK (certain IN (0, 1)),
    body TEXT NOT NULL,
    register_version TEXT NOT NULL,
    made_at TEXT NOT NULL,
    settled_verdict TEXT NOT NULL,
    settled_entry TEXT NOT NULL,
    settled_by TEXT NOT NULL,
    settled_at TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (application, check_id)
);
CREATE INDEX findings_open ON findings (check_id, verdict, settled_verdict);

CREATE TABLE register_versions (
    id TEXT PRIMARY KEY,
    register TEXT NOT NULL,
    sheet TEXT NOT NULL,
    as_of TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    imported_by TEXT NOT NULL,
    digest TEXT NOT NULL,
    entries BIGINT NOT NULL
);
CREATE INDEX register_versions_by_register ON register_versions (register, as_of, id);

CREATE TABLE register_entries (
    version TEXT NOT NULL REFERENCES register_versions (id),
    entry TEXT NOT NULL,
    name TEXT NOT NULL,
    country TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (version, entry)
);
