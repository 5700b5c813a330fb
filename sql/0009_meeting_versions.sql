-- Every file of a meeting that was ever in force, so that what changed can be read. The latest is in meetings, too.
CREATE TABLE meeting_versions (
    meeting TEXT NOT NULL REFERENCES meetings (id),
    version BIGINT NOT NULL,
    body TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (meeting, version)
);
INSERT INTO meeting_versions (meeting, version, body, changed_at, changed_by)
    SELECT id, version, body, changed_at, '' FROM meetings;
