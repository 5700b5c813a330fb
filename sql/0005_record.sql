-- What happened, in order: each line holds the digest of the line before it. Appended to, never changed.
CREATE TABLE record (
    sequence BIGINT PRIMARY KEY,
    at TEXT NOT NULL,
    meeting TEXT NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    data TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE INDEX record_by_subject ON record (subject, sequence);

-- Where the chain ends, so that lines cut off its end are missed too.
CREATE TABLE record_head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    sequence BIGINT NOT NULL,
    hash TEXT NOT NULL
);
INSERT INTO record_head (one, sequence, hash) VALUES (1, 0, '');

-- How far each listener has come.
CREATE TABLE listener_positions (
    listener TEXT PRIMARY KEY,
    sequence BIGINT NOT NULL
);

-- What time has settled: per step and meeting, the instant it was last taken as of.
CREATE TABLE settled (
    meeting TEXT NOT NULL,
    step TEXT NOT NULL,
    as_of TEXT NOT NULL,
    PRIMARY KEY (meeting, step)
);
