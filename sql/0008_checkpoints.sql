-- The record as a Merkle tree: the roots of its full subtrees, so that appending a line costs one step.
ALTER TABLE record_head ADD COLUMN peaks TEXT NOT NULL DEFAULT '';

-- What the record was at an instant that mattered, signed: whoever holds one can check later records against it.
CREATE TABLE checkpoints (
    size BIGINT PRIMARY KEY,
    meeting TEXT NOT NULL,
    occasion TEXT NOT NULL,
    subject TEXT NOT NULL,
    at TEXT NOT NULL,
    text TEXT NOT NULL,
    signature TEXT NOT NULL
);
CREATE INDEX checkpoints_by_subject ON checkpoints (subject, size);

-- Sealed events are found by their kind, and by subjects that tell nothing.
CREATE INDEX record_by_kind ON record (meeting, kind, sequence);

-- What a letter is about, and the report that goes along with it.
ALTER TABLE outbox ADD COLUMN about TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN enclosure TEXT NOT NULL DEFAULT '';
CREATE INDEX outbox_about ON outbox (meeting, about);

-- First answers are kept under seal from now on; those in clear are forgotten.
DELETE FROM idempotency;
