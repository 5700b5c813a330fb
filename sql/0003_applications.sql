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
    name_key TEXT NOT NULL,
    country TEXT NOT NULL,
    type TEXT NOT NULL,
    body TEXT NOT NULL,
    message TEXT NOT NULL,
    version BIGINT NOT NULL,
    submitted_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    UNIQUE (meeting, one_per_meeting)
);
CREATE INDEX applications_by_name ON applications (meeting, name_key, id);
CREATE INDEX applications_by_state ON applications (meeting, state, name_key, id);
CREATE INDEX applications_by_country ON applications (meeting, country, name_key, id);
CREATE INDEX applications_by_submission ON applications (meeting, submitted_at, id);
CREATE INDEX applications_by_account ON applications (account, meeting);

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
