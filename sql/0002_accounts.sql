CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    state TEXT NOT NULL,
    language TEXT NOT NULL,
    password TEXT NOT NULL,
    created_at TEXT NOT NULL,
    confirmed_at TEXT,
    closed_at TEXT
);
CREATE INDEX accounts_by_role ON accounts (role, state);

-- Sessions, confirmation links and API tokens are kept as digests: a copy of the database opens nothing.
CREATE TABLE sessions (
    digest TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (id),
    created_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
);
CREATE INDEX sessions_by_account ON sessions (account);

CREATE TABLE confirmations (
    digest TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (id),
    purpose TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT
);

CREATE TABLE tokens (
    digest TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (id),
    created_at TEXT NOT NULL,
    revoked_at TEXT
);

-- Letters wait here until they were handed to the mail server, or to a file where there is none.
CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    meeting TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES accounts (id),
    code TEXT NOT NULL,
    args TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    next_at TEXT NOT NULL,
    created_at TEXT NOT NULL,
    sent_at TEXT,
    failure TEXT NOT NULL
);
CREATE INDEX outbox_waiting ON outbox (state, next_at);
CREATE INDEX outbox_by_account ON outbox (account, created_at);

-- The first answer to a POST that carried an Idempotency-Key; a repeat gets it again.
CREATE TABLE idempotency (
    account TEXT NOT NULL,
    key TEXT NOT NULL,
    request TEXT NOT NULL,
    status INTEGER NOT NULL,
    body TEXT NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (account, key)
);
