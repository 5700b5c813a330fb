-- A list goes draft, approved, circulated, decided, or is discarded before it is circulated. Whether its window is open
-- is no column: it follows from nonobjection_openings and the instant. `secret` is sealed; the ids of what is sealed are made from it.
CREATE TABLE nonobjection_lists (
    id TEXT PRIMARY KEY,
    meeting TEXT NOT NULL,
    title TEXT NOT NULL,
    slot TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'approved', 'circulated', 'decided', 'discarded')),
    version INTEGER NOT NULL,
    compiled_by TEXT NOT NULL,
    compiled_at TEXT NOT NULL,
    closed_for TEXT NOT NULL,
    secret TEXT NOT NULL
);
CREATE INDEX nonobjection_lists_by_meeting ON nonobjection_lists (meeting, id);

-- The names of each version, as frozen in it. Before the version is frozen they are a draft.
CREATE TABLE nonobjection_entries (
    list TEXT NOT NULL REFERENCES nonobjection_lists (id),
    version INTEGER NOT NULL,
    id TEXT NOT NULL,
    place INTEGER NOT NULL,
    application TEXT NOT NULL,
    name TEXT NOT NULL,
    country TEXT NOT NULL,
    category TEXT NOT NULL,
    outcome TEXT NOT NULL,
    PRIMARY KEY (list, version, id)
);
CREATE INDEX nonobjection_entries_in_order ON nonobjection_entries (list, version, place);

-- Frozen versions: written once, never changed. kind: proposed, or final (proposed and final names, after the decision).
CREATE TABLE nonobjection_versions (
    list TEXT NOT NULL REFERENCES nonobjection_lists (id),
    number INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('proposed', 'final')),
    canonical TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    signature TEXT NOT NULL,
    frozen_by TEXT NOT NULL,
    frozen_at TEXT NOT NULL,
    PRIMARY KEY (list, number)
);

-- The circulation and every extension or reopening that came into force.
CREATE TABLE nonobjection_openings (
    list TEXT NOT NULL REFERENCES nonobjection_lists (id),
    number INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('circulated', 'extended', 'reopened')),
    at TEXT NOT NULL,
    deadline TEXT NOT NULL,
    reason TEXT NOT NULL,
    officers TEXT NOT NULL,
    PRIMARY KEY (list, number)
);

-- What one officer has put forward and another has yet to repeat: approve, extend, decide. The content is sealed,
-- because a decision that is being prepared tells which names were objected to.
CREATE TABLE nonobjection_proposals (
    list TEXT NOT NULL REFERENCES nonobjection_lists (id),
    kind TEXT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (list, kind)
);

-- Decisions as entered; a wrong one is corrected by a further one.
CREATE TABLE nonobjection_decisions (
    list TEXT NOT NULL REFERENCES nonobjection_lists (id),
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    content TEXT NOT NULL,
    officers TEXT NOT NULL,
    PRIMARY KEY (list, number)
);

-- Objections, requests for a basis and the answers to them, sealed whole: neither kind, name, State, time nor outcome
-- stands in clear. Ids are digests under the list's secret and tell nothing either.
CREATE TABLE nonobjection_sealed (
    id TEXT PRIMARY KEY,
    list TEXT NOT NULL REFERENCES nonobjection_lists (id),
    sealed TEXT NOT NULL
);
CREATE INDEX nonobjection_sealed_by_list ON nonobjection_sealed (list, id);

-- Missions that acknowledged the receipt of a circulation, extension or reopening.
CREATE TABLE nonobjection_receipts (
    list TEXT NOT NULL REFERENCES nonobjection_lists (id),
    opening INTEGER NOT NULL,
    state TEXT NOT NULL,
    account TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (list, opening, state)
);
