-- What the assistant was asked: the aims and the seed, whom the officer fixed; as a program would ask it again.
CREATE TABLE balance_questions (
    id TEXT PRIMARY KEY,
    meeting TEXT NOT NULL,
    asked TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    asked_at TEXT NOT NULL
);
CREATE INDEX balance_questions_by_meeting ON balance_questions (meeting, asked_at);

-- What an officer applied of the answers: which of the selections, and its names.
CREATE TABLE balance_selections (
    id TEXT PRIMARY KEY,
    question TEXT NOT NULL REFERENCES balance_questions (id),
    meeting TEXT NOT NULL,
    place INTEGER NOT NULL,
    names TEXT NOT NULL,
    applied_by TEXT NOT NULL,
    applied_at TEXT NOT NULL
);
CREATE INDEX balance_selections_by_meeting ON balance_selections (meeting, applied_at);
