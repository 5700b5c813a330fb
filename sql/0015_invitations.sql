-- Invitations to act for an organisation, sent by e-mail. Only the digest of their link is here; answered, withdrawn or over they go.
CREATE TABLE organisation_invitations (
    id TEXT PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,
    organisation TEXT NOT NULL REFERENCES organisations (id),
    email TEXT NOT NULL,
    role TEXT NOT NULL,
    invited_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
);
CREATE INDEX organisation_invitations_by_organisation ON organisation_invitations (organisation);
CREATE INDEX organisation_invitations_by_inviter ON organisation_invitations (invited_by);
