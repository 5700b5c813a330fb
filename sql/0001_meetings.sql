-- A meeting is its file; what is searched for stands beside it. sealing_key is wrapped by the key outside the database.
CREATE TABLE meetings (
    id TEXT PRIMARY KEY,
    symbol TEXT NOT NULL,
    begins TEXT NOT NULL,
    published INTEGER NOT NULL CHECK (published IN (0, 1)),
    body TEXT NOT NULL,
    sealing_key TEXT NOT NULL,
    version BIGINT NOT NULL,
    changed_at TEXT NOT NULL
);
