-- What was sent in and not yet compared with the other applications of its meeting.
CREATE TABLE uncompared (
    application TEXT PRIMARY KEY,
    meeting TEXT NOT NULL,
    since TEXT NOT NULL
);
CREATE INDEX uncompared_by_meeting ON uncompared (meeting, since, application);
INSERT INTO uncompared (application, meeting, since) SELECT id, meeting, submitted_at FROM applications WHERE submitted_at <> '';

-- How often applications of a meeting were compared: a host that holds their names in memory sees that another was faster.
CREATE TABLE comparisons (
    meeting TEXT PRIMARY KEY,
    number BIGINT NOT NULL
);

-- Applications that are probably of one organisation, each pair from both sides; score in thousandths.
CREATE TABLE duplicates (
    application TEXT NOT NULL,
    other TEXT NOT NULL,
    meeting TEXT NOT NULL,
    certain INTEGER NOT NULL CHECK (certain IN (0, 1)),
    score BIGINT NOT NULL,
    reasons TEXT NOT NULL,
    PRIMARY KEY (application, other)
);
CREATE INDEX duplicates_by_meeting ON duplicates (meeting, certain, score);
CREATE INDEX duplicates_by_other ON duplicates (other);

-- Organisations of which an officer said that they are two, each pair from both sides; whether they looked certain to be one.
CREATE TABLE organisations_apart (
    organisation TEXT NOT NULL,
    other TEXT NOT NULL,
    certain INTEGER NOT NULL CHECK (certain IN (0, 1)),
    said_by TEXT NOT NULL,
    said_at TEXT NOT NULL,
    PRIMARY KEY (organisation, other)
);

-- Pairs that wait for an officer: neither of them given up, and nobody has said that they are two.
CREATE VIEW open_duplicates AS
SELECT d.application, d.other, d.meeting, d.certain, d.score, d.reasons
FROM duplicates d
JOIN applications a ON a.id = d.application
JOIN applications b ON b.id = d.other
WHERE a.state NOT IN ('draft', 'withdrawn') AND b.state NOT IN ('draft', 'withdrawn')
AND NOT EXISTS (SELECT 1 FROM organisations_apart x
                WHERE x.organisation = a.organisation AND x.other = b.organisation AND x.certain >= d.certain);

-- Organisations that are one: all of a family are acted for by the same people. The family bears the id of the one that stayed.
ALTER TABLE organisations ADD COLUMN family TEXT NOT NULL DEFAULT '';
UPDATE organisations SET family = id;
CREATE INDEX organisations_by_family ON organisations (family);

-- Two applications made one. state: of the merged one before; joined: whether their organisations became one; organisations: those
-- that came into the family of the kept one, and from_family whose they were before (JSON, and ""). undone_at: "" while it stands.
CREATE TABLE merges (
    id TEXT PRIMARY KEY,
    meeting TEXT NOT NULL,
    kept TEXT NOT NULL,
    merged TEXT NOT NULL,
    state TEXT NOT NULL,
    kept_state TEXT NOT NULL,
    joined INTEGER NOT NULL CHECK (joined IN (0, 1)),
    from_family TEXT NOT NULL,
    organisations TEXT NOT NULL,
    merged_by TEXT NOT NULL,
    merged_at TEXT NOT NULL,
    undone_by TEXT NOT NULL,
    undone_at TEXT NOT NULL
);
CREATE INDEX merges_by_kept ON merges (kept);
CREATE INDEX merges_by_merged ON merges (merged);
