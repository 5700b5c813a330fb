CREATE TABLE organisations (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    country TEXT NOT NULL,
    profile TEXT NOT NULL,
    created_at TEXT NOT NULL
);
CREATE INDEX organisations_by_name ON organisations (name_folded, country);

CREATE TABLE organisation_people (
    organisation TEXT NOT NULL REFERENCES organisations (id),
    account TEXT NOT NULL REFERENCES accounts (id),
    role TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    PRIMARY KEY (organisation, account, since)
);
CREATE INDEX organisation_people_by_account ON organisation_people (account);

-- body: the organisation as it stood in this application, claims and answers. one_per_meeting is the organisation's id
-- while the application stands, and the application's own id once it is withdrawn: an organisation applies once.
-- name_key: the name folded for sorting and searching, compared byte by byte on both databases.
CREATE TABLE applications (
    id TEXT PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    meeting TEXT NOT NULL REFERENCES meetings (id),
    category TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES accounts (id),
    organisation TEXT NOT NULL REFERENCES organisations (id),
    one_per_meeting TEXT NOT NULL,
    state TEXT NOT NULL,
    name TEXT NOT NULL,
-- @sqlite
    name_key TEXT NOT NULL,
-- @postgresql
    name_key TEXT COLLATE "C" NOT NULL,
-- @both
    country TEXT NOT NULL,
    type TEXT NOT NULL,
    body TEXT NOT NULL,
    message TEXT NOT NULL,
    version BIGINT NOT NULL,
    submitted_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    UNIQUE (meeting, one_per_meeting)
);
-- A page is read along one of these, in its order; the columns after the id let rows be passed over unread.
CREATE INDEX applications_by_name ON applications (meeting, name_key, id, state, category, country);
CREATE INDEX applications_by_submission ON applications (meeting, submitted_at, id, state, category, country);
CREATE INDEX applications_by_country ON applications (meeting, country, name_key, id, state, category);
CREATE INDEX applications_by_reference ON applications (meeting, reference, id, state, category, country);
CREATE INDEX applications_by_state ON applications (meeting, state, name_key, id, category, country);
CREATE INDEX applications_by_state_submission ON applications (meeting, state, submitted_at, id, category, country);
CREATE INDEX applications_by_account ON applications (account, meeting);
CREATE INDEX applications_by_organisation ON applications (organisation);

-- How many applications there are of each kind, kept beside every change, so that a total costs no walk through them.
CREATE TABLE application_counts (
    meeting TEXT NOT NULL,
    category TEXT NOT NULL,
    state TEXT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (meeting, category, state)
);

CREATE TABLE representatives (
    id TEXT PRIMARY KEY,
    application TEXT NOT NULL REFERENCES applications (id),
    place INTEGER NOT NULL,
    title TEXT NOT NULL,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    gender TEXT NOT NULL,
    nationality TEXT NOT NULL,
    function TEXT NOT NULL,
    email TEXT NOT NULL,
    participation TEXT NOT NULL
);
CREATE INDEX representatives_by_application ON representatives (application, place);

-- The files themselves lie outside the database, named by their SHA-256.
CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    application TEXT NOT NULL REFERENCES applications (id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    added_at TEXT NOT NULL,
    removed_at TEXT
);
CREATE INDEX documents_by_application ON documents (application);
CREATE INDEX documents_by_file ON documents (sha256);
