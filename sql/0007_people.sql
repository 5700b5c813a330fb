-- Who takes part without an application: the delegation of a State or an observer (its party), and the President's guests
-- (no party). One of each party and meeting.
CREATE TABLE delegations (
    id TEXT PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    meeting TEXT NOT NULL REFERENCES meetings (id),
    category TEXT NOT NULL,
    party TEXT NOT NULL,
    head TEXT NOT NULL,
    confirmed_at TEXT NOT NULL,
    version BIGINT NOT NULL,
    updated_at TEXT NOT NULL,
    UNIQUE (meeting, category, party)
);

CREATE TABLE delegates (
    id TEXT PRIMARY KEY,
    delegation TEXT NOT NULL REFERENCES delegations (id),
    place INTEGER NOT NULL,
    title TEXT NOT NULL,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    gender TEXT NOT NULL,
    nationality TEXT NOT NULL,
    function TEXT NOT NULL,
    email TEXT NOT NULL,
    participation TEXT NOT NULL,
    capacity TEXT NOT NULL,
    sessions TEXT NOT NULL
);
CREATE INDEX delegates_by_delegation ON delegates (delegation, place);

-- Which sessions a representative attends; when the focal point confirmed the representatives ("": not yet).
ALTER TABLE representatives ADD COLUMN capacity TEXT NOT NULL DEFAULT '';
ALTER TABLE representatives ADD COLUMN sessions TEXT NOT NULL DEFAULT '[]';
ALTER TABLE applications ADD COLUMN confirmed_at TEXT NOT NULL DEFAULT '';
